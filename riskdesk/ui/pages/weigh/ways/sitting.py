"""What was answered in this sitting but does not count: kept while nothing else changes, and never in the document."""

from __future__ import annotations

from typing import NamedTuple

from riskdesk.analysis.weighing.local_weights import LocalWeights, local_weights
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.weighting import Weigh, WeighDirectly
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Direct, Method, Weighting
from riskdesk.domain.weights import WHOLE
from riskdesk.ui.document import Document
from riskdesk.ui.pages.weigh.ways.answers import Answers, answers_of, begun, can_count, method_of

Parent = DimensionId | None


class Ground(NamedTuple):
    """What answers were given upon: the siblings with their stated weights, and the method in use."""

    siblings: tuple[tuple[DimensionId, float | None], ...]
    method: Method


class Draft(NamedTuple):
    """Answers, and what they were given upon."""

    answers: Answers
    ground: Ground


def everybodys(a: Assessment, parent: Parent) -> Weighting | None:
    """How all weigh these siblings who do not weigh for themselves, where it was stated."""
    return next((way for way in a.weighting if (way.parent, way.assessor) == (parent, None)), None)


def method_in_use(a: Assessment, parent: Parent) -> Method:
    """Their method."""
    way = everybodys(a, parent)
    return way.method if way else Direct()


def weights_in_use(a: Assessment, parent: Parent) -> LocalWeights | None:
    """The weights that count for everybody; None where the method in use leaves a sibling without one."""
    try:
        return local_weights(a.tree.children(parent), method_in_use(a, parent))
    except CannotCompute:
        return None


class Sitting:
    """Which way each group is asked by, and its drafts."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._wanted: dict[Parent, str] = {}
        self._drafts: dict[tuple[Parent, str], Draft] = {}

    def start_over(self) -> None:
        """Forget everything: another assessment is shown."""
        self._wanted.clear()
        self._drafts.clear()

    def draft(self, parent: Parent) -> Answers | None:
        """The answers being given that do not count yet; None where those shown are those that count."""
        way = self._wanted.get(parent)
        return None if way is None else self._kept(parent, way)

    def answers(self, parent: Parent) -> Answers | None:
        """The answers to show; None for bars that are moved directly."""
        a = self._document.current
        return self.draft(parent) or answers_of(method_in_use(a, parent), a.tree.children(parent))

    def choose(self, parent: Parent, way: str) -> None:
        """Go on by another way, from what counts now, or from where this sitting left it."""
        a = self._document.current
        shown, before = self.answers(parent), _ground(a, parent)
        if shown is not None:
            self._drafts[parent, shown.name] = Draft(shown, before)
        self._wanted.pop(parent, None)
        self._document.end_burst()
        if way != Direct.name:
            self.answer(parent, self._kept(parent, way) or begun(way, a.tree.children(parent), _in_use(a, parent)))
        elif before.method.name != way:
            self._make(WeighDirectly(parent, _percents(a, parent)), parent, way)
        self._document.end_burst()

    def answer(self, parent: Parent, answers: Answers) -> None:
        """Let answers count as soon as every sibling gets a weight by them; until then keep them."""
        a, method = self._document.current, method_of(answers)
        if method is not None and can_count(answers, a.tree.children(parent)):
            self._make(Weigh(Weighting(parent, method)), parent, answers.name)
        else:
            self._wanted[parent] = answers.name
            self._drafts[parent, answers.name] = Draft(answers, _ground(a, parent))

    def _make(self, edit: Edit, parent: Parent, way: str) -> None:
        """A draft of this way from before it counted comes back when the edit is undone.

        Those of other ways stand on what the choice of this one made of the weights.
        """
        before = _ground(self._document.current, parent)
        if not self._document.edit(edit):
            return
        after = _ground(self._document.current, parent)
        if after == before:
            self._drafts.pop((parent, way), None)
        elif way != before.method.name:
            for at, draft in self._drafts.items():
                if at[0] == parent and at[1] != way and draft.ground == before:
                    self._drafts[at] = draft._replace(ground=after)

    def _kept(self, parent: Parent, way: str) -> Answers | None:
        draft = self._drafts.get((parent, way))
        return draft.answers if draft and draft.ground == _ground(self._document.current, parent) else None


def _ground(a: Assessment, parent: Parent) -> Ground:
    return Ground(tuple((d.id, d.weight) for d in a.tree.children(parent)), method_in_use(a, parent))


def _in_use(a: Assessment, parent: Parent) -> list[float]:
    """The weights that count now, or the dimensions' own where there are none."""
    found = weights_in_use(a, parent)
    return [d.raw_weight for d in a.tree.children(parent)] if found is None else found.weights.tolist()


def _percents(a: Assessment, parent: Parent) -> tuple[tuple[DimensionId, float], ...]:
    weights = _in_use(a, parent)
    return tuple((d.id, WHOLE * w / sum(weights)) for d, w in zip(a.tree.children(parent), weights, strict=True))
