"""How long work reports on itself, and learns that it should stop."""

from __future__ import annotations

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
