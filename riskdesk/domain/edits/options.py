"""Edits of options."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_without
from riskdesk.domain.assumptions import resting_without
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import added, found, moved, removed, revised
from riskdesk.domain.ids import OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class AddOption(Alone):
    """Add an option, at the end or at a place."""

    option: Option
    at: int | None = None

    def label(self, before: Assessment) -> str:
        """Add option …"""
        return _("Add option “{name}”").format(name=self.option.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where one has its name, or where a quote's paragraph is not there."""
        options = added(before.options, self.option, self.at)
        return refuse_problems(before.with_parts(options=_with_one_baseline(options, self.option)), before)


@dataclass(frozen=True, slots=True)
class ReviseOption(Alone):
    """Replace an option's name, description, quotes or whether it is the baseline."""

    option: Option

    def label(self, before: Assessment) -> str:
        """Change option …"""
        return _("Change option “{name}”").format(name=self.option.name)

    def apply(self, before: Assessment) -> Assessment:
        """At most one option is the baseline."""
        options = revised(before.options, self.option)
        return refuse_problems(before.with_parts(options=_with_one_baseline(options, self.option)), before)


@dataclass(frozen=True, slots=True)
class RemoveOption(Alone):
    """Remove an option with its scores."""

    option: OptionId

    def label(self, before: Assessment) -> str:
        """Remove option …"""
        return _("Remove option “{name}”").format(name=found(before.options, self.option).name)

    def apply(self, before: Assessment) -> Assessment:
        """What rested on it goes too."""
        return before.with_parts(
            options=removed(before.options, self.option),
            scores=scores_without(before.scores, lambda cell: cell.option == self.option),
            assumptions=resting_without(before.assumptions, lambda score: score.option == self.option),
        )


@dataclass(frozen=True, slots=True)
class MoveOption(Alone):
    """Put an option at another place in the list."""

    option: OptionId
    to: int

    def label(self, before: Assessment) -> str:
        """Move option …"""
        return _("Move option “{name}”").format(name=found(before.options, self.option).name)

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        return before.with_parts(options=moved(before.options, self.option, self.to))


def _with_one_baseline(options: tuple[Option, ...], chosen: Option) -> tuple[Option, ...]:
    if not chosen.baseline or not any(o.baseline and o.id != chosen.id for o in options):
        return options
    return tuple(replace(o, baseline=o.id == chosen.id) for o in options)
