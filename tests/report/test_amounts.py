import pytest

from riskdesk.report.content.amounts import apart, part, points, share_of_draws
from riskdesk.report.figures.percent import percent_apart


@pytest.mark.parametrize(
    ("lead", "words"),
    [(12.4, "12 points"), (9.94, "9.9 points"), (1.02, "1 point"), (0.9, "0.9 points"), (0.04, "less than 0.1 points")],
)
def test_a_lead_has_no_more_digits_than_it_bears(lead, words):
    assert points(lead) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "0 %"),
        (0.003, "less than 1 %"),
        (0.012, "1 %"),
        (0.555, "56 %"),
        (0.997, "more than 99 %"),
        (1.0, "100 %"),
    ],
)
def test_a_share_of_draws_is_neither_nothing_nor_all_unless_it_is(share, words):
    assert share_of_draws(share) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.2312, "23 %"), (0.1, "10 %"), (0.0268, "2.7 %"), (0.03, "3 %"), (0.0003, "less than 0.1 %"), (0.0, "0 %")],
)
def test_a_part_of_all_weight(share, words):
    assert part(share) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (15.0, 15.695, ("15", "15.7")),
        (48.0, 62.04, ("48", "62")),
        (47.5, 62.0, ("47.5", "62")),
        (30.0, 29.96, ("30", "29.96")),
        (1500.0, 952.7, ("1500", "952.7")),
        (2.0, 1.9999999999, ("2", "2")),
        (7.0, 7.0, ("7", "7")),
        (0.0, -0.04, ("0", "-0.04")),
    ],
)
def test_two_figures_are_told_apart_without_needless_decimals(before, after, words):
    assert apart(before, after) == words


@pytest.mark.parametrize(
    ("share", "others", "words"),
    [
        (0.19, (), "19 %"),
        (0.1896, (), "19 %"),
        (0.1896, (0.1898,), "18.96 %"),
        (0.1898, (0.1896, 0.1898), "18.98 %"),
        (0.9997, (0.354,), "99.97 %"),
        (0.00018, (), "0.02 %"),
        (0.0, (0.3,), "0 %"),
        (-1e-17, (), "0 %"),
        (1.0, (0.3,), "100 %"),
        (0.3, (0.3 + 1e-12,), "30 %"),
    ],
)
def test_a_share_is_told_from_those_beside_it_and_from_nothing_and_all(share, others, words):
    assert percent_apart(share, *others) == words
