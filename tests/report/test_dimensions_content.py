from dataclasses import replace
from datetime import UTC, datetime

from builders import an_assessment

from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Direct, Pairwise, Ranked, Weighting
from riskdesk.report.choices import Choices
from riskdesk.report.content.blocks import Facts, Table
from riskdesk.report.content.dimensions import dimensions
from riskdesk.report.content.subject import Subject

GROUP = Dimension(DimensionId("g"), "Group", weight=3.0)
A = an_assessment(2, 3, 1)
IN_GROUPS = replace(
    A,
    dimensions=(GROUP, *(replace(d, parent=GROUP.id) for d in A.dimensions[:2]), replace(A.dimensions[2], weight=1.0)),
)


def shares(a):
    """Weight in its group and weight of the whole, as the table has them."""
    (table,) = (
        block
        for block in dimensions(Subject(a, Choices(), datetime(2026, 1, 1, tzinfo=UTC)))
        if isinstance(block, Table)
    )
    return [row[3:] for row in table.rows]


def test_weights_stand_as_shares_of_the_group_and_of_the_whole():
    assert shares(IN_GROUPS) == [("75 %", ""), ("33 %", "25.0 %"), ("67 %", "50.0 %"), ("25 %", "25.0 %")]


def test_another_way_of_weighing_shows_the_weights_that_came_of_it():
    first, second = IN_GROUPS.dimensions[1:3]
    ranked = Weighting(GROUP.id, Ranked(((first.id,), (second.id,))))
    a = replace(IN_GROUPS, weighting=(ranked,))
    assert shares(a) == [("75 %", ""), ("75 %", "56.2 %"), ("25 %", "18.8 %"), ("25 %", "25.0 %")]


def test_how_weights_were_found_is_told_with_its_reason():
    first, second = IN_GROUPS.dimensions[1:3]
    ways = (
        Weighting(None, Direct(), reason="Agreed in May"),
        Weighting(GROUP.id, Ranked(((first.id,), (second.id,))), reason="Asked the panel"),
    )
    subject = Subject(replace(IN_GROUPS, weighting=ways), Choices(), datetime(2026, 1, 1, tzinfo=UTC))
    (facts,) = (block for block in dimensions(subject) if isinstance(block, Facts))
    assert facts.pairs == (("Top level", "direct: Agreed in May"), ("Group", "ranked: Asked the panel"))


def test_in_a_group_without_weight_and_without_results_the_stated_weights_stand():
    weightless = replace(IN_GROUPS, dimensions=(replace(GROUP, weight=0.0), *IN_GROUPS.dimensions[1:]))
    assert shares(weightless) == [("0 %", ""), ("33 %", "0.0 %"), ("67 %", "0.0 %"), ("100 %", "100.0 %")]
    refused = replace(IN_GROUPS, weighting=(Weighting(GROUP.id, Pairwise(())),))
    assert shares(refused) == [("75 %", ""), ("33 %", ""), ("67 %", ""), ("25 %", "")]
