"""What an open assessment can be compared with: itself at an earlier moment, or another one of its workspace."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from functools import partial
from itertools import pairwise

from riskdesk.app.library import Library
from riskdesk.app.session import Session
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import AssessmentId

STEPS = 30
"""So many of the last steps are offered; further back there is the assessment as it was opened."""
PAUSE = timedelta(minutes=30)
"""An edit so long after the one before begins another sitting."""
REVISIONS = 2000
"""So many revisions are looked through for sittings."""
SITTINGS = 15
"""So many of the last sittings are offered."""


class Sort(Enum):
    """Where a moment comes from."""

    OPENED = auto()
    """The assessment as it was opened."""
    STEP = auto()
    """The assessment before a step that was made since then."""
    SITTING = auto()
    """The assessment as an earlier sitting left it."""
    OTHER = auto()
    """Another assessment of the workspace, as it is now."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing to compare with; two are the same where their keys are."""

    key: Hashable
    sort: Sort = field(compare=False)
    label: str = field(compare=False)
    """The step that came next, the last step of the sitting, or the title of the other assessment."""
    time: datetime | None = field(compare=False)
    load: Callable[[], Assessment] = field(compare=False)


def own_moments(session: Session) -> Iterator[Moment]:
    """An open assessment as it was opened, then before each of the last steps, the newest first."""
    opened = session.opened.assessment
    yield Moment(id(opened), Sort.OPENED, "", None, partial(_as_it_is, opened))
    now = datetime.now(UTC)
    for step in reversed(session.history.done[-STEPS:]):
        before = step.change.before
        if before is not opened:
            yield Moment(id(before), Sort.STEP, step.label, now - session.age(step), partial(_as_it_is, before))


def earlier_sittings(library: Library, session: Session) -> list[Moment]:
    """An open assessment as earlier sittings left it, the newest first, and as it began: read back by the journal."""
    id_, opened = session.current.id, session.opened.revision
    revisions = library.workspace.revisions(id_, opened + 1, REVISIONS)
    ends = [
        last
        for next_, last in pairwise(revisions)
        if last.number < next_.number and (next_.time - last.time >= PAUSE or last.number == 1)
    ]
    return [
        Moment(
            (id_, end.number), Sort.SITTING, end.label, end.time, partial(library.workspace.load_past, id_, end.number)
        )
        for end in ends[:SITTINGS]
    ]


def other_assessments(library: Library, than: AssessmentId) -> list[Moment]:
    """The other assessments of a workspace, the last modified first; loading one reads the workspace."""
    return [
        Moment((entry.id, entry.revision), Sort.OTHER, entry.title, entry.modified, partial(library.read, entry.id))
        for entry in library.entries()
        if entry.id != than
    ]


def _as_it_is(a: Assessment) -> Assessment:
    return a
