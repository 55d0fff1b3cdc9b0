import pytest

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.likelihood import YARDSTICKS, bounds, middle


def test_a_number_stands_for_itself_a_range_for_its_ends_a_word_for_its_range():
    assert bounds(0.4) == (0.4, 0.4)
    assert bounds((0.2, 0.4)) == (0.2, 0.4)
    assert bounds("likely") == (0.55, 0.75)
    assert middle((0.2, 0.4)) == pytest.approx(0.3)
    assert middle(0.4) == 0.4


def test_a_word_is_read_whatever_its_case_and_spaces_on_the_yardstick_in_use():
    assert bounds(" Highly  Likely") == (0.80, 0.90)
    assert bounds("likely", "icd203") == (0.55, 0.80)
    with pytest.raises(InvalidEdit, match="“highly likely” is not a word of the yardstick"):
        bounds("highly likely", "icd203")


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan"), (0.4, 0.2), (0.2, 1.2), (float("nan"), 0.5)])
def test_what_is_no_likelihood_is_refused(wrong):
    with pytest.raises(InvalidEdit, match="from 0 to 1"):
        bounds(wrong)


def test_words_rise_along_each_yardstick():
    for words in YARDSTICKS.values():
        ends = list(words.values())
        assert ends == sorted(ends)
