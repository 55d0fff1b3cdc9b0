"""Rules true of every assessment, even on paper. A file is checked against all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import InvalidEdit, Problem
from riskdesk.domain.figures import figures
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.likelihood import YARDSTICKS, bounds, middle
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scales import Scale
from riskdesk.domain.scores import Cell, Score, Value
from riskdesk.domain.weighting import named_in
from riskdesk.words import _

Scored = Sequence[tuple[Cell, Score]]

DEEPEST = 50
"""No dimension stands under more groups than this."""


def problems(a: Assessment, before: Assessment | None = None) -> list[Problem]:
    """Everything that breaks a rule, in the order of the file; empty for a sound assessment.

    Without a sound tree of dimensions and a known yardstick nothing that rests on them can be judged. With a sound
    assessment from before an edit, only scores that the edit could have broken are judged.
    """
    found = [*_particulars(a), *_ids(a), *_tree(a)]
    if any(p.where.startswith(("dimensions", "yardstick")) for p in found):
        return found
    scores = list(_scores_to_judge(a, before))
    return [*found, *_weights(a), *_likelihoods(a), *_references(a, scores), *_scores(a, scores)]


def refuse_problems(a: Assessment, before: Assessment | None = None) -> Assessment:
    """The assessment itself, or InvalidEdit with its first problem; `before` is sound and saves time."""
    if a is not before:
        for problem in problems(a, before):
            raise InvalidEdit(problem.what)
    return a


def score_problem(a: Assessment, cell: Cell, score: Score) -> str | None:
    """Why a score cannot stand in a cell, or None."""
    dimension = a.tree.by_id.get(cell.dimension)
    if dimension is None or not a.tree.is_leaf(cell.dimension):
        return _("Only dimensions without parts of their own are scored.")
    for value in (score.value, score.dissent.value if score.dissent else None):
        if value is None:
            continue
        try:
            figures(value, dimension.scored_on, a.likelihood_words)
        except InvalidEdit as refusal:
            return f"{dimension.name}: {refusal}"
    return None


def sibling_problem(siblings: Sequence[Dimension], weights: Iterable[float]) -> str | None:
    """Why the weights of dimensions under one parent cannot stand, or None."""
    if siblings and not any(weight > 0 for weight in weights):
        names = ", ".join(d.name for d in siblings)
        return _("At least one of these needs a weight above zero: {names}.").format(names=names)
    return None


def unframed(a: Assessment) -> list[Problem]:
    """What is missing before options can be compared at all; a new assessment may still lack it."""
    missing = []
    if not a.options:
        missing.append(Problem("options", _("An assessment needs at least one option.")))
    if not a.dimensions:
        missing.append(Problem("dimensions", _("An assessment needs at least one dimension.")))
    return missing


def _scores_to_judge(a: Assessment, before: Assessment | None) -> Iterator[tuple[Cell, Score]]:
    """All scores, or, when all that the old ones stand on is still there, those in rows that an edit touched."""
    if before is None or not _ground(before) <= _ground(a):
        yield from a.cells()
        return
    for option, row in a.scores.items():
        if before.scores.get(option) is not row:
            yield from ((Cell(option, *slot), score) for slot, score in row.items())


def _ground(a: Assessment) -> set[tuple[object, ...]]:
    """All that decides whether scores and their quotes can stand."""
    return {
        ("yardstick", a.likelihood_words),
        *(("option", o.id) for o in a.options),
        *(("leaf", d.id, d.scored_on) for d in a.tree.leaves),
        *(("scenario", s.id) for s in a.scenarios),
        *(("assessor", p.id) for p in a.assessors),
        *(("brief", b.id, len(b.paragraphs)) for b in a.briefs),
    }


def _particulars(a: Assessment) -> Iterator[Problem]:
    if not a.title.strip():
        yield Problem("title", _("An assessment needs a title."))
    if a.likelihood_words not in YARDSTICKS:
        yield Problem("yardstick", _("The yardstick is one of: {names}.").format(names=", ".join(YARDSTICKS)))


def _ids(a: Assessment) -> Iterator[Problem]:
    for name in ("briefs", "options", "dimensions", "scenarios", "assessors", "assumptions", "evidence", "indicators"):
        seen: set[str] = set()
        for place, item in enumerate(getattr(a, name)):
            if not item.id:
                yield Problem(f"{name}[{place}].id", _("An id cannot be empty."))
            if item.id in seen:
                yield Problem(f"{name}[{place}].id", _("The id “{id}” is used twice.").format(id=item.id))
            seen.add(item.id)


def _tree(a: Assessment) -> Iterator[Problem]:
    parent_of = {d.id: d.parent for d in a.dimensions}
    sound = len(parent_of) == len(a.dimensions)
    for place, d in enumerate(a.dimensions):
        if what := _misplaced(d, parent_of):
            sound = False
            yield Problem(f"dimensions[{place}].parent", what)
    if sound:
        yield from _unkind(a)


def _misplaced(d: Dimension, parent_of: Mapping[DimensionId, DimensionId | None]) -> str | None:
    """Why a dimension cannot stand where it does, or None."""
    if d.parent is None:
        return None
    if d.parent not in parent_of:
        return _("There is no dimension “{id}”.").format(id=d.parent)
    above: DimensionId | None = d.parent
    for _level in range(DEEPEST):
        if above is None:
            return None
        if above == d.id:
            return _("“{name}” stands under itself.").format(name=d.name)
        above = parent_of.get(above)
    if above is None:
        return None
    return _("“{name}” stands under more than {deepest} groups.").format(name=d.name, deepest=DEEPEST)


def _unkind(a: Assessment) -> Iterator[Problem]:
    for place, d in enumerate(a.dimensions):
        if a.tree.is_leaf(d.id) and a.tree.kind(d.id) is None:
            what = _("“{name}” needs a kind: opportunity or risk.").format(name=d.name)
            yield Problem(f"dimensions[{place}].kind", what)


def _weights(a: Assessment) -> Iterator[Problem]:
    place_of = {d.id: place for place, d in enumerate(a.dimensions)}
    parents: list[DimensionId | None] = [None, *(g.id for g in a.tree.groups)]
    own_weights: dict[AssessorId, dict[DimensionId, float]] = {}
    for w in a.weights:
        own_weights.setdefault(w.assessor, {})[w.dimension] = w.weight
    for parent in parents:
        siblings = a.tree.children(parent)
        if what := sibling_problem(siblings, [d.raw_weight for d in siblings]):
            yield Problem(f"dimensions[{place_of[siblings[0].id]}].weight", what)
        for assessor, own in own_weights.items():
            if what := sibling_problem(siblings, [own.get(d.id, d.raw_weight) for d in siblings]):
                name = next((p.name for p in a.assessors if p.id == assessor), assessor)
                yield Problem("weights", f"{name}: {what}")
    if not any(p.raw_weight > 0 for p in a.assessors):
        yield Problem("assessors", _("At least one assessor needs a weight above zero."))


def _likelihoods(a: Assessment) -> Iterator[Problem]:
    sound = True
    for place, s in enumerate(a.scenarios):
        if s.likelihood is not None:
            try:
                bounds(s.likelihood, a.likelihood_words)
            except InvalidEdit as refusal:
                sound = False
                yield Problem(f"scenarios[{place}].likelihood", f"{s.name}: {refusal}")
    if sound and all(s.likelihood is not None for s in a.scenarios):
        given = [s.likelihood for s in a.scenarios if s.likelihood is not None]
        if not any(middle(likelihood, a.likelihood_words) > 0 for likelihood in given):
            yield Problem("scenarios", _("At least one scenario needs a likelihood above zero."))


def _quoted(a: Assessment, scores: Scored) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    for name in ("options", "dimensions", "scenarios", "assumptions", "evidence"):
        for place, item in enumerate(getattr(a, name)):
            yield f"{name}[{place}].quotes", item.quotes
    for cell, score in scores:
        if score.quotes:
            yield where_scored(cell) + ".quotes", score.quotes


def _references(a: Assessment, scores: Scored) -> Iterator[Problem]:
    for where, quotes in _quoted(a, scores):
        for number, quote in enumerate(quotes):
            yield from quote_problems(a, f"{where}[{number}]", quote)
    known = _Known(a)
    for place, w in enumerate(a.weights):
        yield from known.missing(f"weights[{place}]", assessor=w.assessor, dimension=w.dimension)
    for place, way in enumerate(a.weighting):
        where = f"weighting[{place}]"
        yield from known.missing(where, parent=way.parent, assessor=way.assessor)
        yield from known.missing_dimensions(where, named_in(way.method))
    for place, assumption in enumerate(a.assumptions):
        for number, r in enumerate(assumption.scores):
            where = f"assumptions[{place}].scores[{number}]"
            yield from known.missing(where, option=r.option, dimension=r.dimension, scenario=r.scenario)
    for place, indicator in enumerate(a.indicators):
        yield from known.missing(f"indicators[{place}]", scenario=indicator.scenario)


def quote_problems(a: Assessment, where: str, quote: Quote) -> Iterator[Problem]:
    """Why a quote cannot stand: its brief or its paragraph is not there."""
    brief = a.brief(quote.brief)
    if brief is None:
        yield Problem(f"{where}.brief", _("There is no brief “{id}”.").format(id=quote.brief))
    elif quote.paragraph is not None and not 1 <= quote.paragraph <= len(brief.paragraphs):
        what = _("The brief “{id}” has no paragraph {number}.").format(id=quote.brief, number=quote.paragraph)
        yield Problem(f"{where}.paragraph", what)


def _scores(a: Assessment, scores: Scored) -> Iterator[Problem]:
    known = _Known(a)
    on_scale: dict[Scale, set[Value | None]] = {}  # a million scores say few different things
    sound = {leaf.id: on_scale.setdefault(leaf.scored_on, set()) for leaf in a.tree.leaves}
    for cell, score in scores:
        if not known.has_place_for(cell):
            yield from known.missing(where_scored(cell), **cell._asdict())
        elif score.dissent is None and score.value in sound.get(cell.dimension, ()):
            continue
        elif what := score_problem(a, cell, score):
            yield Problem(f"{where_scored(cell)}.value", what)
        else:
            sound[cell.dimension].add(score.value)


def where_scored(cell: Cell) -> str:
    """Where a score stands, as its problems name it."""
    return "scores[" + ", ".join(str(part) for part in cell if part is not None) + "]"


class _Known:
    """The ids that can be referred to."""

    def __init__(self, a: Assessment) -> None:
        self._ids: dict[str, set[str]] = {
            "option": {o.id for o in a.options},
            "dimension": {d.id for d in a.dimensions},
            "parent": {d.id for d in a.dimensions},
            "scenario": {s.id for s in a.scenarios},
            "assessor": {p.id for p in a.assessors},
        }

    def has_place_for(self, cell: Cell) -> bool:
        """Whether a cell names only what is there; asked of every score, so it is quick."""
        ids = self._ids
        return (
            cell.option in ids["option"]
            and cell.dimension in ids["dimension"]
            and (cell.scenario is None or cell.scenario in ids["scenario"])
            and cell.assessor in ids["assessor"]
        )

    def missing(self, where: str, **references: str | None) -> Iterator[Problem]:
        """A problem for each reference that leads nowhere."""
        for noun, reference in references.items():
            if reference is not None and reference not in self._ids[noun]:
                yield Problem(f"{where}.{noun}", _("There is no {noun} “{id}”.").format(noun=noun, id=reference))

    def missing_dimensions(self, where: str, dimensions: Iterable[DimensionId]) -> Iterator[Problem]:
        """A problem for each of several dimensions that is not there."""
        for dimension in sorted(dimensions):
            yield from self.missing(where, dimension=dimension)
