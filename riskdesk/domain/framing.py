"""A new assessment from what was marked in a brief."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessmentId, BriefId, DimensionId
from riskdesk.domain.quoted import requoted
from riskdesk.domain.scenarios import DEFAULT_SCENARIO
from riskdesk.words import _


def framed_from(a: Assessment, brief: BriefId) -> Assessment:
    """The brief with the options, dimensions, scenarios, evidence and assumptions that quote it; nothing is scored.

    Groups above and parts below a quoted dimension come along. InvalidEdit where the brief is not there.
    """
    source = a.brief(brief)
    if source is None:
        raise InvalidEdit(_("This brief is no longer in the assessment."))
    only = requoted(a, lambda quotes: tuple(q for q in quotes if q.brief == brief))
    return Assessment(
        AssessmentId(source.id),
        source.title or a.title,
        marking=source.marking,
        briefs=(source,),
        options=tuple(o for o in only.options if o.quotes),
        dimensions=_with_relations(only),
        scenarios=tuple(s for s in only.scenarios if s.quotes) or (DEFAULT_SCENARIO,),
        yardstick=a.yardstick,
        assumptions=tuple(replace(x, scores=()) for x in only.assumptions if x.quotes),
        evidence=tuple(e for e in only.evidence if e.quotes),
    )


def _with_relations(a: Assessment) -> tuple[Dimension, ...]:
    """The dimensions that are quoted, with all groups above them and all parts below them."""
    quoted = {d.id for d in a.dimensions if d.quotes}
    above = {group for d in a.dimensions if d.id in quoted for group in _groups_above(a, d)}
    return tuple(d for d in a.dimensions if d.id in quoted | above or quoted.intersection(_groups_above(a, d)))


def _groups_above(a: Assessment, dimension: Dimension) -> Iterator[DimensionId]:
    parent = dimension.parent
    while parent is not None:
        yield parent
        parent = a.tree.by_id[parent].parent
