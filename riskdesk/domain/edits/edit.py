"""What every edit is."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol

from riskdesk.domain.assessment import Assessment


class Edit(Protocol):
    """A change, said as data."""

    def label(self, before: Assessment) -> str:
        """What the user would call it; shown in the Undo menu and the decision log."""

    @property
    def burst(self) -> Hashable | None:
        """Successive edits with the same burst undo as one step; None stands alone."""

    def apply(self, before: Assessment) -> Assessment:
        """The assessment after it; pure. Raises InvalidEdit, and gives `before` itself when nothing changes."""


class Alone:
    """An edit that is always a step of its own."""

    __slots__ = ()

    @property
    def burst(self) -> Hashable | None:
        """None."""
        return None
