"""What two assessments share, so that scores, weights and likelihoods of the one can stand in the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.scales import LikelihoodImpact

Id = TypeVar("Id")


@dataclass(frozen=True)
class Shared:
    """Ids of what is in both; options and scenarios in the order of the second."""

    options: tuple[OptionId, ...]
    dimensions: frozenset[DimensionId]
    leaves: frozenset[DimensionId]
    """Scored alike in both: same kind, same scale, and words of likelihood that mean the same."""
    parents: frozenset[DimensionId | None]
    """With the same dimensions right under them, so that these can be weighed alike; None is the top."""
    scenarios: tuple[ScenarioId, ...]
    all_scenarios: bool
    """Whether both have the same scenarios, so that their likelihoods compare."""
    assessors: frozenset[AssessorId]


def shared(before: Assessment, after: Assessment) -> Shared:
    """What two assessments share."""
    scenarios = {s.id for s in before.scenarios}
    return Shared(
        options=tuple(o.id for o in after.options if before.option(o.id)),
        dimensions=frozenset(before.tree.by_id.keys() & after.tree.by_id.keys()),
        leaves=_same(_scored(before), _scored(after)),
        parents=_same(_children(before), _children(after)),
        scenarios=tuple(s.id for s in after.scenarios if s.id in scenarios),
        all_scenarios=scenarios == {s.id for s in after.scenarios},
        assessors=frozenset({p.id for p in before.assessors} & {p.id for p in after.assessors}),
    )


def _same(before: dict[Id, object], after: dict[Id, object]) -> frozenset[Id]:
    return frozenset(id_ for id_, what in after.items() if id_ in before and before[id_] == what)


def _scored(a: Assessment) -> dict[DimensionId, object]:
    """All that the value of a score on a leaf rests on."""
    return {
        leaf.id: (
            a.tree.kind(leaf.id),
            leaf.scored_on,
            a.likelihood_words if isinstance(leaf.scored_on, LikelihoodImpact) else None,
        )
        for leaf in a.tree.leaves
    }


def _children(a: Assessment) -> dict[DimensionId | None, object]:
    parents = (None, *(group.id for group in a.tree.groups))
    return {parent: {d.id for d in a.tree.children(parent)} for parent in parents}
