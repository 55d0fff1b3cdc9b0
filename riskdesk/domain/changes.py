"""What differs between two assessments, and putting it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Flag, auto

from riskdesk.domain.assessment import NO_ROW, Assessment, scores_with
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.scores import Cell
from riskdesk.domain.validity import problems
from riskdesk.words import _


class Part(Flag):
    """A part of an assessment that a view can depend on; one for each field of `Assessment`."""

    ID = auto()
    TITLE = auto()
    QUESTION = auto()
    MARKING = auto()
    NOTE = auto()
    BRIEFS = auto()
    OPTIONS = auto()
    DIMENSIONS = auto()
    SCENARIOS = auto()
    YARDSTICK = auto()
    ASSESSORS = auto()
    SCORES = auto()
    WEIGHTS = auto()
    WEIGHTING = auto()
    ASSUMPTIONS = auto()
    EVIDENCE = auto()
    INDICATORS = auto()
    SETTINGS = auto()
    PARTICULARS = TITLE | QUESTION | MARKING | NOTE
    FRAME = OPTIONS | DIMENSIONS | SCENARIOS | ASSESSORS | YARDSTICK
    RESULTS = FRAME | SCORES | WEIGHTS | WEIGHTING | SETTINGS


NOTHING = Part(0)
FIELDS = {f.name: Part[f.name.upper()] for f in fields(Assessment)}


@dataclass(frozen=True, slots=True)
class Change:
    """One step of the document, forward or back."""

    before: Assessment
    after: Assessment

    @property
    def parts(self) -> Part:
        """Which parts were replaced. Sharing makes this a handful of `is` checks, so it cannot be wrong."""
        touched = NOTHING
        for name, part in FIELDS.items():
            if getattr(self.before, name) is not getattr(self.after, name):
                touched |= part
        return touched

    def reversed(self) -> Change:
        """The same step the other way."""
        return Change(self.after, self.before)

    def cells(self) -> Iterator[Cell]:
        """The cells whose score was set, changed or cleared."""
        old_scores, new_scores = self.before.scores, self.after.scores
        if old_scores is new_scores:
            return
        for option in {**old_scores, **new_scores}:
            old, new = old_scores.get(option, NO_ROW), new_scores.get(option, NO_ROW)
            if old is not new:
                yield from (Cell(option, *slot) for slot in {**old, **new} if old.get(slot) != new.get(slot))


def put_back(step: Change, current: Assessment) -> Assessment:
    """The current assessment with `step` taken back.

    Only the parts and cells that it touched are put back; refused where they changed since. With nobody else
    at work, `current` is `step.after` and the answer is `step.before` itself.
    """
    if current is step.after:
        return step.before
    restored: dict[str, object] = {}
    for name, part in FIELDS.items():
        if part not in step.parts or part is Part.SCORES:
            continue
        if getattr(current, name) != getattr(step.after, name):
            raise InvalidEdit(_("This step cannot be undone any more: what it changed was changed again since."))
        restored[name] = getattr(step.before, name)
    for cell in step.cells():
        if current.score(cell) != step.after.score(cell):
            raise InvalidEdit(_("This step cannot be undone any more: a score it set was changed again since."))
    scores = scores_with(current.scores, {cell: step.before.score(cell) for cell in step.cells()})
    put = current.with_parts(**restored, scores=scores)
    if problems(put, current):
        raise InvalidEdit(_("This step cannot be undone any more: what came after it rests on it."))
    return put
