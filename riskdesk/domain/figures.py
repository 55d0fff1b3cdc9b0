"""What a score is worth: its least, best and greatest worth, 0-100, before a risk is turned round."""

from __future__ import annotations

from typing import NamedTuple

from riskdesk.domain.dimensions import Kind
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.likelihood import bounds, middle
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.scores import LikelyImpact, Normal, Range, Value
from riskdesk.words import _

NORMAL_REACH = 1.96
"""A normal score's range is its mean +- this many standard deviations: 95 % of it."""


class Figures(NamedTuple):
    """Least, best and greatest worth, 0-100."""

    low: float
    best: float
    high: float

    def as_value(self, kind: Kind | None) -> Figures:
        """The same as a value, where 100 is always best: a risk's worth is taken from 100."""
        return Figures(100 - self.high, 100 - self.best, 100 - self.low) if kind is Kind.RISK else self


def figures(value: Value, scale: Scale, yardstick: str) -> Figures:
    """The worth of a value on a scale; refuses, in a sentence, a value that does not fit the scale."""
    match scale:
        case LikelihoodImpact():
            return _of_likely_impact(value, scale, yardstick)
        case Levels():
            return _of_levels(value, scale)
        case _:
            return _of_quantity(value, scale)


def _of_quantity(value: Value, scale: Points | Measured) -> Figures:
    match value:
        case float() | int():
            worth = scale.worth(value)
            return Figures(worth, worth, worth)
        case Range(low=float() | int() as low, high=float() | int() as high, best=float() | int() | None as best):
            best = (low + high) / 2 if best is None else best
            _refuse_disorder(low, best, high)
            least, greatest = scale.worth_between(low, high)
            return Figures(least, scale.worth(best), greatest)
        case Normal(mean=mean, sd=sd):
            best = scale.worth(mean)
            first, last = scale.ends
            reach = NORMAL_REACH * sd
            least, greatest = scale.worth_between(max(first, mean - reach), min(last, mean + reach))
            return Figures(least, best, greatest)
        case _:
            raise InvalidEdit(_("This dimension is scored by a number, such as 40, or a range, such as 20..60."))


def _of_levels(value: Value, scale: Levels) -> Figures:
    match value:
        case str():
            worth = scale.worth(value)
            return Figures(worth, worth, worth)
        case Range(low=str() as low, high=str() as high, best=str() | None as best):
            least, greatest = scale.worth(low), scale.worth(high)
            middle_worth = (least + greatest) / 2 if best is None else scale.worth(best)
            _refuse_disorder(least, middle_worth, greatest)
            return Figures(least, middle_worth, greatest)
        case _:
            known = ", ".join(level.label for level in scale.levels)
            raise InvalidEdit(_("This dimension is scored by a level: {known}.").format(known=known))


def _of_likely_impact(value: Value, scale: LikelihoodImpact, yardstick: str) -> Figures:
    if not isinstance(value, LikelyImpact):
        raise InvalidEdit(
            _("This dimension is scored by a likelihood and an impact, such as “likely x {impact}”.").format(
                impact=scale.impact[0].label
            )
        )
    low, high = bounds(value.likelihood, yardstick)
    best = middle(value.likelihood, yardstick)
    return Figures(*(scale.worth(chance, value.impact) for chance in (low, best, high)))


def _refuse_disorder(low: float, best: float, high: float) -> None:
    if not low <= best <= high:
        raise InvalidEdit(_("A range goes from low to high, with the best estimate between them."))
