"""The dimensions as a tree, with their kinds, weights and scales."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.analysis.weights import shares_in_groups
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.score_text import number_text
from riskdesk.domain.weighting import Direct, Weighting, method_names
from riskdesk.domain.weights import WHOLE, shares
from riskdesk.report.content.blocks import Block, Cell, Column, Facts, Heading, Table, Words
from riskdesk.report.content.score_words import kind_words, scale_words
from riskdesk.report.content.subject import Subject
from riskdesk.report.figures.percent import hundredths, percentage, whole_percent
from riskdesk.words import _


def dimensions(subject: Subject) -> Iterator[Block]:
    """Every dimension, each group before its parts."""
    a = subject.a
    yield Heading(_("Dimensions and weights"))
    if not a.dimensions:
        yield Words(_("No dimension was stated."))
        return
    yield Words(
        _(
            "Options are judged on these dimensions. The weight says what the swing from worst to best is worth: "
            "first among those under the same heading, then of the whole."
        ),
        "intro",
    )
    local = _shares(subject)
    columns = (
        Column("", 0),
        Column(_("Dimension"), 2),
        Column(_("Scored by"), 1.1),
        Column(_("Weight in its group"), 0.5, "right"),
        Column(_("Weight of the whole"), 0.5, "right"),
    )
    yield Table(columns, tuple(_row(subject, d, local[d.id]) for d in a.tree.in_order))
    yield from _own_weights(subject)


def _shares(subject: Subject) -> dict[DimensionId, float]:
    """Each dimension's share of its group: as the results have it, else as stated; in percent."""
    a = subject.a
    parents = (None, *(group.id for group in a.tree.groups))
    stated = {d: share for parent in parents for d, share in shares(a.tree, parent).items()}
    found = shares_in_groups(a, subject.results.weights) if subject.results else {}
    return {**stated, **{d: WHOLE * share for d, share in found.items()}}


def _row(subject: Subject, d: Dimension, local: float) -> tuple[str | Cell, ...]:
    a, view = subject.a, subject.view
    leaf = next((leaf for leaf in view.leaves if leaf.id == d.id), None) if view else None
    name = Cell(d.name, d.description, a.tree.depth(d.id), True, subject.quotes(d.quotes))
    scored = a.tree.is_leaf(d.id)
    scale = Cell(kind_words(a.tree.kind(d.id)), scale_words(d.scored_on)) if scored else _("its parts")
    of_all = percentage(hundredths(leaf.weight)) if leaf else ""
    return leaf.letter if leaf else "", name, scale, whole_percent(local / WHOLE), of_all


def _own_weights(subject: Subject) -> Iterator[Block]:
    """What assessors weighed for themselves, and the reasons given for weights."""
    a = subject.a
    names = {d.id: d.name for d in a.dimensions}
    people = {p.id: p.name for p in a.assessors}
    if a.weights:
        yield Words(_("Weights of assessors who weigh for themselves (raw)"), "label")
        yield Table(
            (Column(_("Assessor"), 1), Column(_("Dimension"), 1.5), Column(_("Weight"), 0, "right")),
            tuple((people[w.assessor], names[w.dimension], number_text(w.weight)) for w in a.weights),
        )
    reasons = tuple(
        (names[way.parent] if way.parent else _("Top level"), _way(way))
        for way in a.weighting
        if way.reason or not isinstance(way.method, Direct)
    )
    if reasons:
        yield Words(_("How weights were found"), "label")
        yield Facts(reasons)


def _way(way: Weighting) -> str:
    """The way of weighing, and the reason given for it."""
    method = method_names()[way.method.name]
    return _("{method}: {reason}").format(method=method, reason=way.reason) if way.reason else method
