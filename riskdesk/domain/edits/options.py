"""Edits of options."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, inserted, moved, refuse_same_name, removed, replaced
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
        refuse_same_name(before.options, self.option)
        options = inserted(before.options, self.option, self.at)
        return refuse_problems(replace(before, options=_with_one_baseline(options, self.option)), before)


@dataclass(frozen=True, slots=True)
class ReviseOption(Alone):
    """Replace an option's name, description, quotes or whether it is the baseline."""

    option: Option

    def label(self, before: Assessment) -> str:
        """Change option …"""
        return _("Change option “{name}”").format(name=self.option.name)

    def apply(self, before: Assessment) -> Assessment:
        """At most one option is the baseline."""
        if found(before.options, self.option.id).name != self.option.name:
            refuse_same_name(before.options, self.option)
        options = _with_one_baseline(replaced(before.options, self.option), self.option)
        return before if options is before.options else refuse_problems(replace(before, options=options), before)


@dataclass(frozen=True, slots=True)
class RemoveOption(Alone):
    """Remove an option with its scores."""

    option: OptionId

    def label(self, before: Assessment) -> str:
        """Remove option …"""
        return _("Remove option “{name}”").format(name=found(before.options, self.option).name)

    def apply(self, before: Assessment) -> Assessment:
        """What rested on it goes too."""
        options = removed(before.options, self.option)
        after = replace(before, options=options)
        if self.option in before.scores:
            kept = {option: row for option, row in before.scores.items() if option != self.option}
            after = replace(after, scores=MappingProxyType(kept))
        assumptions = tuple(
            replace(x, scores=tuple(s for s in x.scores if s.option != self.option)) for x in before.assumptions
        )
        return after if assumptions == before.assumptions else replace(after, assumptions=assumptions)


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
        options = moved(before.options, self.option, self.to)
        return before if options is before.options else replace(before, options=options)


def _with_one_baseline(options: tuple[Option, ...], chosen: Option) -> tuple[Option, ...]:
    if not chosen.baseline or not any(o.baseline and o.id != chosen.id for o in options):
        return options
    return tuple(replace(o, baseline=o.id == chosen.id) for o in options)
