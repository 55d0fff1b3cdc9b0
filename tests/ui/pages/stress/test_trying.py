"""What is said of weights and likelihoods that are tried."""

import numpy as np
import pytest
from builders import an_assessment

from riskdesk.ui.pages.stress.trying import what_changes

NOW = (50.0, 40.0, 30.0)


@pytest.mark.parametrize(
    ("now", "tried", "words"),
    [
        (NOW, (52.0, 47.5, 30.0), "Option 0 keeps the lead, by 4.5 points. No rank changes."),
        (NOW, (40.0, 52.0, 30.0), "Option 1 takes the lead from Option 0, by 12.0 points. 2 ranks change."),
        (NOW, (50.0, 50.0, 30.0), "“Option 0” and “Option 1” tie. 1 rank changes."),
        ((50.0, 50.0, 30.0), (60.0, 60.0, 30.0), "“Option 0” and “Option 1” tie, as they do now. No rank changes."),
    ],
)
def test_who_leads_then_by_how_much_and_how_many_ranks_change(now, tried, words):
    assert what_changes(an_assessment(3, 2, 1), np.array(now), np.array(tried)) == words


def test_of_one_option_no_lead_is_told():
    said = what_changes(an_assessment(1, 2, 1), np.array([50.0]), np.array([60.0]))
    assert said == "There is no other option."
