"""Any assessment, for Hypothesis: small, sound, with ranges, unknowns, gaps, groups and several assessors."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from hypothesis import strategies as st

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import AssessmentId, AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.likelihood import YARDSTICKS
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Normal, Range, Score, Slot
from riskdesk.domain.settings import Combine, Settings

POINTS = st.integers(0, 100).map(float)
RANGES = st.tuples(POINTS, POINTS, POINTS).map(sorted).map(lambda x: Range(x[0], x[2], x[1]))
VALUES = st.one_of(POINTS, RANGES, st.builds(Normal, POINTS, st.integers(0, 30).map(float)))
SCORES = st.builds(Score, st.one_of(VALUES, st.none()))
WEIGHTS = st.integers(1, 20).map(float)
LIKELIHOODS = st.one_of(
    st.none(),
    st.integers(1, 10).map(lambda x: x / 10),
    st.tuples(st.integers(0, 10), st.integers(1, 10)).map(lambda x: (min(x) / 10, max(x) / 10)),
    st.sampled_from(sorted(YARDSTICKS["phia"])),
)


@st.composite
def assessments(draw, likelihoods=LIKELIHOODS, most_assessors=2):
    leaves = draw(st.integers(1, 4))
    grouped = draw(st.booleans())
    group = [Dimension(DimensionId("group"), "Group", weight=draw(WEIGHTS))] if grouped else []
    kinds = st.sampled_from(Kind)
    return Assessment(
        AssessmentId("any"),
        "Any",
        options=tuple(Option(OptionId(f"o{i}"), f"Option {i}") for i in range(draw(st.integers(1, 4)))),
        dimensions=(
            *group,
            *(
                Dimension(
                    DimensionId(f"d{j}"),
                    f"Dimension {j}",
                    draw(kinds),
                    parent=DimensionId("group") if grouped and j < 2 else None,
                    weight=draw(WEIGHTS),
                )
                for j in range(leaves)
            ),
        ),
        scenarios=tuple(
            Scenario(ScenarioId(f"s{k}"), f"Scenario {k}", likelihood=draw(likelihoods))
            for k in range(draw(st.integers(1, 3)))
        ),
        assessors=tuple(
            Assessor(AssessorId(f"p{m}"), f"Assessor {m}", draw(WEIGHTS))
            for m in range(draw(st.integers(1, most_assessors)))
        ),
        settings=Settings(combine=draw(st.sampled_from(Combine))),
    )


@st.composite
def scored(draw, values=SCORES, likelihoods=LIKELIHOODS, most_assessors=2, gaps=True):
    """Any assessment with scores in any of its cells; in all of them without gaps."""
    a = draw(assessments(likelihoods=likelihoods, most_assessors=most_assessors))
    slots = [
        Slot(leaf.id, scenario, assessor.id)
        for leaf in a.tree.leaves
        for scenario in (None, *(s.id for s in a.scenarios))
        for assessor in a.assessors
        if gaps or scenario is not None
    ]
    rows = {}
    for option in a.options:
        given = [slot for slot in slots if not gaps or draw(st.booleans())]
        if given:
            rows[option.id] = MappingProxyType({slot: draw(values) for slot in given})
    return replace(a, scores=MappingProxyType(rows))
