"""How long work reports on itself, and learns that it should stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Cancelled(Exception):
    """The user stopped the work."""


class Progress(Protocol):
    """Given to every long function. `step` raises `Cancelled` once the user stopped it."""

    def step(self, done: float, text: str = "") -> None:
        """Say how much is done, 0 to 1, and what is being done."""


class Silent:
    """Progress that nobody watches; for scripts and the command line."""

    def step(self, done: float, text: str = "") -> None:
        """Do nothing."""


@dataclass(frozen=True, slots=True)
class Share:
    """Progress of one of several equal parts of a work, numbered from 0."""

    whole: Progress
    number: int
    of: int

    def step(self, done: float, text: str = "") -> None:
        """Say how much of the part is done."""
        self.whole.step((self.number + done) / self.of, text)
