"""What is said of the decision rules."""

import pytest

from riskdesk.report.content.rule_words import worth_of_knowing


@pytest.mark.parametrize(
    ("value", "words"),
    [(2.44, "worth 2.4 points of"), (0.03, "worth less than 0.1 points of"), (0.0, "would change nothing")],
)
def test_knowing_that_is_worth_little_is_not_said_to_change_nothing(value, words):
    assert words in worth_of_knowing(value)
