"""What the effect bars show: how outcomes changed between two assessments, and what each group of differences did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.analysis.changed import GROUPS, Changed
from riskdesk.analysis.differences import Group
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId


class Effect(NamedTuple):
    """An option in both: its expected outcomes, and what each group added or took."""

    id: OptionId
    name: str
    before: float
    after: float
    parts: tuple[float, ...]

    @property
    def change(self) -> float:
        """After minus before."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class EffectView:
    """The options in both by their rank after; the groups' names; the names of options that are in one alone."""

    groups: tuple[str, ...]
    rows: tuple[Effect, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]


def effect_view(before: Assessment, after: Assessment, changed: Changed, names: Mapping[Group, str]) -> EffectView:
    """The view of what changed, with what each group is called."""
    was = {option.id: option.name for option in before.options}
    now = {option.id: option.name for option in after.options}
    place_of = {option: place for place, option in enumerate(changed.options)}
    by_rank = [changed.after.options[place] for place in changed.after.order.tolist()]

    def effect(option: OptionId) -> Effect:
        place = place_of[option]
        ends = float(changed.expected_before[place]), float(changed.expected_after[place])
        return Effect(option, now[option], *ends, tuple(changed.effects[:, place].tolist()))

    return EffectView(
        groups=tuple(names[group] for group in GROUPS),
        rows=tuple(effect(option) for option in by_rank if option in place_of),
        new=tuple(now[option] for option in changed.new),
        gone=tuple(was[option] for option in changed.gone),
    )
