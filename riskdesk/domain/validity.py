"""Rules true of every assessment, even on paper. A file is checked against all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, DimensionTree
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.figures import figures
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.likelihood import YARDSTICKS, bounds, middle
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell, Score
from riskdesk.words import _


class Problem(NamedTuple):
    """Something to put right: where (a path such as dimensions[2].parent) and what."""

    where: str
    what: str


def problems(a: Assessment) -> list[Problem]:
    """Everything that breaks a rule, in the order of the file; empty for a sound assessment."""
    found = [*_particulars(a), *_duplicates(a), *_tree(a)]
    if found:
        return found
    return [*_weights(a), *_likelihoods(a), *_references(a), *_scores(a)]


def refuse_problems(a: Assessment) -> Assessment:
    """The assessment itself, or InvalidEdit with its first problem."""
    for problem in problems(a):
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


def sibling_problem(siblings: Iterable[Dimension], weight_of: Callable[[Dimension], float]) -> str | None:
    """Why the weights of dimensions under one parent cannot stand, or None."""
    group = list(siblings)
    if group and not any(weight_of(d) > 0 for d in group):
        names = ", ".join(d.name for d in group)
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


def _particulars(a: Assessment) -> Iterator[Problem]:
    if not a.title.strip():
        yield Problem("title", _("An assessment needs a title."))
    if a.likelihood_words not in YARDSTICKS:
        yield Problem("yardstick", _("The yardstick is one of: {names}.").format(names=", ".join(YARDSTICKS)))


def _duplicates(a: Assessment) -> Iterator[Problem]:
    for name in ("briefs", "options", "dimensions", "scenarios", "assessors", "assumptions", "indicators"):
        seen: set[str] = set()
        for place, item in enumerate(getattr(a, name)):
            if item.id in seen:
                yield Problem(f"{name}[{place}].id", _("The id “{id}” is used twice.").format(id=item.id))
            seen.add(item.id)


def _tree(a: Assessment) -> Iterator[Problem]:
    ids = {d.id for d in a.dimensions}
    for place, d in enumerate(a.dimensions):
        if d.parent is not None and d.parent not in ids:
            yield Problem(f"dimensions[{place}].parent", _("There is no dimension “{id}”.").format(id=d.parent))
    reached = {d.id for d in DimensionTree(a.dimensions).in_order}
    for place, d in enumerate(a.dimensions):
        if d.id not in reached and d.parent in ids:
            yield Problem(f"dimensions[{place}].parent", _("“{name}” stands under itself.").format(name=d.name))
    if reached == ids:
        tree = DimensionTree(a.dimensions)
        for place, d in enumerate(a.dimensions):
            if tree.is_leaf(d.id) and tree.kind(d.id) is None:
                yield Problem(
                    f"dimensions[{place}].kind",
                    _("“{name}” needs a kind: opportunity or risk.").format(name=d.name),
                )


def _weights(a: Assessment) -> Iterator[Problem]:
    place_of = {d.id: place for place, d in enumerate(a.dimensions)}
    parents: list[DimensionId | None] = [None, *(g.id for g in a.tree.groups)]
    for parent in parents:
        siblings = a.tree.children(parent)
        if siblings and (what := sibling_problem(siblings, lambda d: d.raw_weight)):
            yield Problem(f"dimensions[{place_of[siblings[0].id]}].weight", what)
        for assessor in a.assessors:
            own = {w.dimension: w.weight for w in a.weights if w.assessor == assessor.id}
            if own and (what := sibling_problem(siblings, lambda d, own=own: own.get(d.id, d.raw_weight))):  # type: ignore[misc]
                yield Problem("weights", f"{assessor.name}: {what}")
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


def _quoted(a: Assessment) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    for name in ("options", "dimensions", "scenarios"):
        for place, item in enumerate(getattr(a, name)):
            yield f"{name}[{place}].quotes", item.quotes
    for cell, score in a.cells():
        yield _place(cell) + ".quotes", score.quotes


def _references(a: Assessment) -> Iterator[Problem]:
    for where, quotes in _quoted(a):
        for number, quote in enumerate(quotes):
            yield from _misquoted(a, f"{where}[{number}]", quote)
    known = _Known(a)
    for place, w in enumerate(a.weights):
        yield from known.missing(f"weights[{place}]", assessor=w.assessor, dimension=w.dimension)
    for place, way in enumerate(a.weighting):
        yield from known.missing(f"weighting[{place}]", dimension=way.parent, assessor=way.assessor)
    for place, assumption in enumerate(a.assumptions):
        for number, r in enumerate(assumption.scores):
            where = f"assumptions[{place}].scores[{number}]"
            yield from known.missing(where, option=r.option, dimension=r.dimension, scenario=r.scenario)
    for place, indicator in enumerate(a.indicators):
        yield from known.missing(f"indicators[{place}]", scenario=indicator.scenario)


def _misquoted(a: Assessment, where: str, quote: Quote) -> Iterator[Problem]:
    brief = a.brief(quote.brief)
    if brief is None:
        yield Problem(f"{where}.brief", _("There is no brief “{id}”.").format(id=quote.brief))
    elif quote.paragraph is not None and not 1 <= quote.paragraph <= len(brief.paragraphs):
        what = _("The brief “{id}” has no paragraph {number}.").format(id=quote.brief, number=quote.paragraph)
        yield Problem(f"{where}.paragraph", what)


def _scores(a: Assessment) -> Iterator[Problem]:
    known = _Known(a)
    for cell, score in a.cells():
        where = _place(cell)
        missing = list(known.missing(where, **cell._asdict()))
        yield from missing
        if not missing and (what := score_problem(a, cell, score)):
            yield Problem(f"{where}.value", what)


def _place(cell: Cell) -> str:
    return "scores[" + ", ".join(str(part) for part in cell if part is not None) + "]"


class _Known:
    """The ids that can be referred to."""

    def __init__(self, a: Assessment) -> None:
        self._ids: dict[str, set[str]] = {
            "option": {o.id for o in a.options},
            "dimension": {d.id for d in a.dimensions},
            "scenario": {s.id for s in a.scenarios},
            "assessor": {p.id for p in a.assessors},
        }

    def missing(self, where: str, **references: str | None) -> Iterator[Problem]:
        """A problem for each reference that leads nowhere."""
        for noun, reference in references.items():
            if reference is not None and reference not in self._ids[noun]:
                yield Problem(f"{where}.{noun}", _("There is no {noun} “{id}”.").format(noun=noun, id=reference))
