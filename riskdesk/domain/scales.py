"""Scales: how a dimension is scored, and what a raw score is worth from 0 to 100 (before a risk is turned round)."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from riskdesk.domain.errors import InvalidEdit
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Level:
    """A named level and what it is worth, 0-100."""

    label: str
    value: float

    def __post_init__(self) -> None:
        if not self.label.strip():
            raise InvalidEdit(_("A level needs a label."))
        if not 0 <= self.value <= 100:
            raise InvalidEdit(_("The level “{label}” needs a value from 0 to 100.").format(label=self.label))


def _refuse_boundless(low: float, high: float) -> None:
    """Ends so far apart that a hundred times their distance is no number any more would give no worth."""
    if not math.isfinite(100 * (high - low)):
        raise InvalidEdit(_("The ends of the scale are too far apart."))


@dataclass(frozen=True, slots=True)
class Points:
    """Points from low to high, worth 0 to 100 linearly."""

    low: float = 0.0
    high: float = 100.0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low < self.high):
            raise InvalidEdit(_("The low end of a points scale must be below its high end."))
        _refuse_boundless(*self.ends)

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest score that the scale takes."""
        return self.low, self.high

    def worth(self, score: float) -> float:
        """100 (score - low) / (high - low); a score outside low..high is refused."""
        _refuse_outside(score, *self.ends)
        return 100 * (score - self.low) / (self.high - self.low)

    def worth_between(self, low: float, high: float) -> tuple[float, float]:
        """The least and the greatest worth of the scores from low to high."""
        return self.worth(low), self.worth(high)


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured quantity; worth is interpolated linearly between points of (quantity, worth)."""

    unit: str
    points: tuple[tuple[float, float], ...]

    def __post_init__(self) -> None:
        if len(self.points) < 2:
            raise InvalidEdit(_("A measured scale needs at least two points."))
        if not all(math.isfinite(x) and 0 <= y <= 100 for x, y in self.points):
            raise InvalidEdit(_("Each point of a measured scale is a quantity and a value from 0 to 100."))
        if any(a[0] >= b[0] for a, b in pairwise(self.points)):
            raise InvalidEdit(_("The quantities of a measured scale must rise from point to point."))
        _refuse_boundless(*self.ends)

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest quantity that the scale takes."""
        return self.points[0][0], self.points[-1][0]

    def worth(self, score: float) -> float:
        """Linear between the two points around the score; outside the first and last is refused."""
        _refuse_outside(score, *self.ends)
        right = min(bisect_right([x for x, _y in self.points], score), len(self.points) - 1)
        (x0, y0), (x1, y1) = self.points[right - 1], self.points[right]
        return y0 + (y1 - y0) * (score - x0) / (x1 - x0)

    def worth_between(self, low: float, high: float) -> tuple[float, float]:
        """The least and the greatest worth of the scores from low to high; turning points inside count."""
        inside = [y for x, y in self.points if low < x < high]
        worths = [self.worth(low), self.worth(high), *inside]
        return min(worths), max(worths)


@dataclass(frozen=True, slots=True)
class Levels:
    """Named levels, each with its own worth."""

    levels: tuple[Level, ...]

    def __post_init__(self) -> None:
        _refuse_bad_labels(self.levels)

    def has(self, label: str) -> bool:
        """Whether there is a level with this label."""
        return _named(label, self.levels) is not None

    def worth(self, label: str) -> float:
        """The value of the level with this label."""
        return _value_of(label, self.levels)


@dataclass(frozen=True, slots=True)
class LikelihoodImpact:
    """A likelihood times the value of an impact level."""

    impact: tuple[Level, ...]

    def __post_init__(self) -> None:
        _refuse_bad_labels(self.impact)

    def worth(self, likelihood: float, label: str) -> float:
        """likelihood x value of the impact level."""
        return likelihood * _value_of(label, self.impact)


Scale = Points | Levels | Measured | LikelihoodImpact

DEFAULT_SCALE = Points()


def _refuse_outside(score: float, low: float, high: float) -> None:
    if not low <= score <= high:
        raise InvalidEdit(
            _("{score:g} is off the scale, which goes from {low:g} to {high:g}.").format(
                score=score, low=low, high=high
            )
        )


def _refuse_bad_labels(levels: tuple[Level, ...]) -> None:
    if not levels:
        raise InvalidEdit(_("A scale of levels needs at least one level."))
    seen: dict[str, str] = {}
    for level in levels:
        label = _plain(level.label)
        if label in seen:
            raise InvalidEdit(_("There are two levels “{label}”.").format(label=seen[label]))
        seen[label] = level.label


def _plain(label: str) -> str:
    """A label but for differences that typing makes."""
    return label.strip().casefold()


def _named(label: str, levels: tuple[Level, ...]) -> Level | None:
    wanted = _plain(label)
    return next((level for level in levels if _plain(level.label) == wanted), None)


def _value_of(label: str, levels: tuple[Level, ...]) -> float:
    if level := _named(label, levels):
        return level.value
    known = ", ".join(level.label for level in levels)
    raise InvalidEdit(_("“{label}” is not a level of the scale. Use one of: {known}.").format(label=label, known=known))
