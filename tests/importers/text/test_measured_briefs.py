"""How much is found in whole briefs, and how much of that is right; floors a little under what is reached."""

import time

import pytest
from text_briefs import measured

from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggestions import suggestions

# The first three were written along with the rules. The others were marked before the rules had seen them; each time
# the rules then learnt from what they had missed, so that only a new brief can measure them afresh.
BRIEFS = (
    "rents.txt", "grid.md", "strait.txt",
    "vaping.md", "steel.txt", "dam.txt",
    "wards.txt", "chips.md", "levy.md",
    "rail.txt", "opioids.md", "fishing.txt", "schools.txt",
    "gas_offer.txt", "heat.md", "bridge.md", "cable.txt", "vaccine.txt", "icebreakers.txt", "batteries.md", "alert.txt",
    "wheat.txt", "port.txt",
    "canal.txt", "caffeine.md", "mandate.txt", "appraisal.txt",
    "reactor.md", "wage.txt",
)  # fmt: skip
FLOORS = {
    Tag.OPTION: (0.92, 0.88),
    Tag.OPPORTUNITY: (0.75, 0.8),
    Tag.RISK: (0.82, 0.88),
    Tag.SCENARIO: (0.88, 0.88),
    Tag.EVIDENCE: (0.9, 0.8),
    Tag.ASSUMPTION: (0.9, 0.88),
}
"""The least recall and the least precision of each kind."""


@pytest.fixture(scope="module")
def all_briefs():
    result = measured(*BRIEFS)
    print(f"\n{result.table()}")
    return result


@pytest.mark.parametrize("tag", Tag)
def test_most_of_what_an_analyst_would_mark_is_suggested(all_briefs, tag):
    assert all_briefs.recall(tag) >= FLOORS[tag][0], [text for missed, text in all_briefs.missed if missed is tag]


@pytest.mark.parametrize("tag", Tag)
def test_most_of_what_is_suggested_an_analyst_would_mark(all_briefs, tag):
    assert all_briefs.precision(tag) >= FLOORS[tag][1], [each for each in all_briefs.wrong if each.tag is tag]


def test_the_confidence_of_suggestions_is_earned(all_briefs):
    low, moderate, high = (all_briefs.right_when(confidence) for confidence in Confidence)
    assert high >= 0.93
    assert moderate >= 0.8
    assert low < moderate < high


def test_a_second_reading_suggests_the_same():
    assert measured(*BRIEFS).table() == measured(*BRIEFS).table()


@pytest.mark.parametrize(
    "piece",
    [
        "whether to a or b or ", "if it is ", "risk of risk to ", "“", "either a or ", "options: a, b, ",
        "could not reduce costs ", "- ", "**a** ", "1,", "Option 1: ", "between a and ", "whether a as b or as ",
        "according to 5% ", "(2019 ", "اگر یہ ", "(a) b; ", "While a, b ", "In a, ", "should a ", "urged b to ", "a: ",
        "three options ", "what a could mean ", "that it may ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("stop", ["", ". "], ids=["endless", "with stops"])
def test_hostile_text_costs_no_more_than_its_length(piece, stop):
    def spent(size: int) -> float:
        sentence = piece * (1_500 // len(piece)) + "x" + stop
        hostile = Brief(BriefId("b"), paragraphs=("Start.", sentence * (size // len(sentence))))
        begun = time.process_time()
        suggestions(hostile)
        return time.process_time() - begun

    small, large = max(spent(20_000), 0.02), spent(200_000)
    assert large < 40 * small
