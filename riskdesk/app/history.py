"""Undo and redo: the steps that were made, each with the whole assessment before and after."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from riskdesk.domain.changes import Change

DEPTH = 200
"""Steps that can be undone."""
PAUSE = 2.0
"""Seconds after which an edit of the same burst is a step of its own."""


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the undo menu."""

    label: str
    burst: Hashable | None
    change: Change
    time: float


class History:
    """Two stacks. Nothing here can fail."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def record(self, step: Step) -> None:
        """Add a step; one that goes on with the last burst widens it."""
        last = self.done[-1] if self.done else None
        if last and not self.undone and _goes_on(last, step):
            step = replace(step, change=Change(last.change.before, step.change.after))
            self.done.pop()
        self.undone.clear()
        self.done.append(step)
        del self.done[:-DEPTH]

    def end_burst(self) -> None:
        """The next step stands alone, whatever it edits."""
        if self.done:
            self.done[-1] = replace(self.done[-1], burst=None)

    def step_back(self) -> None:
        """The last step is undone."""
        self.undone.append(self.done.pop())

    def step_forward(self) -> None:
        """The last undone step is done again."""
        self.done.append(self.undone.pop())


def _goes_on(last: Step, step: Step) -> bool:
    return step.burst is not None and step.burst == last.burst and step.time - last.time <= PAUSE
