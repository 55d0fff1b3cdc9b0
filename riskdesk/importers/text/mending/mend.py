"""A stretch of a paragraph that looks broken."""

from __future__ import annotations

from typing import NamedTuple


class Mend(NamedTuple):
    """What stands at a place of a paragraph, and what to put there."""

    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        """Where the stretch ends."""
        return self.start + len(self.before)


Place = tuple[int, Mend]
"""A paragraph, counted from 0, and a stretch of it."""
