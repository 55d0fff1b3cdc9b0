"""Hand-written stand-ins: a store in memory that can be broken, and a clock that is moved by hand."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage.errors import Overtaken
from riskdesk.storage.workspace import Stored


class FakeStore:
    """Keeps one assessment; refuses to write while broken."""

    def __init__(self, assessment: Assessment) -> None:
        self.stored = Stored(assessment, 1)
        self.labels = []
        self.broken = False

    def load(self, assessment):
        return self.stored

    def revision(self, assessment):
        return self.stored.revision

    def write(self, change, expected_revision, label):
        if self.broken:
            raise WorkspaceProblem("The disk is full.")
        if expected_revision != self.stored.revision:
            raise Overtaken
        self.labels.append(label)
        self.stored = Stored(change.after, expected_revision + 1)
        return self.stored.revision

    def history(self, assessment, cells, most):
        return []


class FakeClock:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds
