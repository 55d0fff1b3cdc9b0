"""Edits of an assessment's own particulars and of how it is analysed."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.settings import Settings
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _

Particular = Literal["title", "question", "marking", "note"]


@dataclass(frozen=True, slots=True)
class SetParticular:
    """Write the title, question, marking or note."""

    name: Particular
    text: str

    @property
    def burst(self) -> Hashable | None:
        """Typing in one field is one step."""
        return type(self), self.name

    def label(self, before: Assessment) -> str:
        """Change the title, …"""
        labels = {
            "title": _("Change the title"),
            "question": _("Change the question"),
            "marking": _("Change the marking"),
            "note": _("Change the note"),
        }
        return labels[self.name]

    def apply(self, before: Assessment) -> Assessment:
        """A title cannot be empty."""
        text = self.text.strip()
        if self.name == "title" and not text:
            raise InvalidEdit(_("An assessment needs a title."))
        return before.with_parts(**{self.name: text})


@dataclass(frozen=True, slots=True)
class SetYardstick(Alone):
    """Choose the scale that likelihood words are read on; refused while a word in use is not on it."""

    yardstick: str

    def label(self, before: Assessment) -> str:
        """Change the yardstick."""
        return _("Change the likelihood yardstick")

    def apply(self, before: Assessment) -> Assessment:
        """Every word in use must be on the new yardstick."""
        if before.likelihood_words == self.yardstick:
            return before
        return refuse_problems(before.with_parts(yardstick=self.yardstick), before)


@dataclass(frozen=True, slots=True)
class SetSettings:
    """Change how results are computed."""

    settings: Settings

    @property
    def burst(self) -> Hashable | None:
        """Dragging a setting is one step."""
        return (type(self),)

    def label(self, before: Assessment) -> str:
        """Change the analysis settings."""
        return _("Change the analysis settings")

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        return before if before.analysis == self.settings else before.with_parts(settings=self.settings)
