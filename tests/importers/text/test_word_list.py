"""The list of English words that follow each other."""

import pytest

from riskdesk.importers.text.mending.word_list import times_together


@pytest.mark.parametrize(("first", "second"), [("of", "the"), ("abcs", "of"), ("opportunities", "and")])
def test_words_that_follow_each_other_have_been_counted(first, second):
    assert times_together(first, second) > 0


@pytest.mark.parametrize(("first", "second"), [("of", "th"), ("zzz", "zzz"), ("", "of")])
def test_words_that_never_follow_each_other_count_for_nothing(first, second):
    assert times_together(first, second) == 0


def test_a_usual_pair_counts_more_than_a_rare_one():
    assert times_together("of", "the") > times_together("abilities", "and")
