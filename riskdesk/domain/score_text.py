"""Values as people type and read them: 70, 20..60, 20/45/60, 70 ± 5, Poor, likely x Major, ? for unknown."""

from __future__ import annotations

import math
import re

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.likelihood import Likelihood
from riskdesk.domain.scales import Levels, LikelihoodImpact, Scale
from riskdesk.domain.scores import LikelyImpact, Normal, Range, Value
from riskdesk.words import _

UNKNOWN = "?"


def parse_value(text: str, scale: Scale) -> Value | None:
    """What was typed for a dimension with this scale; None for ? (unknown). InvalidEdit says what could be typed."""
    text = text.strip()
    if text == UNKNOWN:
        return None
    if isinstance(scale, LikelihoodImpact):
        return _likely_impact(text)
    if isinstance(scale, Levels):
        return _levels(text, scale)
    return _quantity(text)


def value_text(value: Value | None) -> str:
    """A value as it can be typed."""
    match value:
        case None:
            return UNKNOWN
        case str():
            return value
        case Range(low=low, high=high, best=best):
            ends = end_text(low), end_text(high)
            return "..".join(ends) if best is None else f"{ends[0]}/{end_text(best)}/{ends[1]}"
        case Normal(mean=mean, sd=sd):
            return f"{number_text(mean)} ± {number_text(sd)}"
        case LikelyImpact(likelihood=likelihood, impact=impact):
            return f"{likelihood_text(likelihood)} x {impact}"
        case _:
            return number_text(value)


def number_text(number: float) -> str:
    """A number in as few digits as hold it; no exponent for the sizes that are scored."""
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(float(number))


def end_text(end: float | str) -> str:
    """An end of a range, a number or a level's label."""
    return end if isinstance(end, str) else number_text(end)


def likelihood_text(likelihood: Likelihood) -> str:
    """A likelihood as it can be typed."""
    if isinstance(likelihood, str):
        return likelihood
    if isinstance(likelihood, tuple):
        return f"{number_text(likelihood[0])}..{number_text(likelihood[1])}"
    return number_text(likelihood)


def parse_likelihood(text: str) -> Likelihood:
    """A number 0-1, a percentage, a range of either, or else a word."""
    ends = [part.strip() for part in re.split(r"\.\.|–|(?<=[\d%])\s*-\s*(?=\d)", text.strip())]
    numbers = [_chance(end) for end in ends]
    if len(ends) == 1:
        return text.strip() if numbers[0] is None else numbers[0]
    low, high = numbers[0], numbers[-1]
    if len(ends) != 2 or low is None or high is None:
        return text.strip()
    if "%" in ends[1] and "%" not in ends[0]:
        low /= 100
    return low, high


def _number(text: str) -> float:
    plain = text.strip().replace("−", "-")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        number = float("nan")
    if not math.isfinite(number) or "_" in plain:
        raise InvalidEdit(
            _("“{text}” is not a score. Type a number, a range such as 20..60 or 20/45/60, or ? for unknown.").format(
                text=text.strip()
            )
        )
    return number


def _quantity(text: str) -> Value:
    if mean_sd := re.fullmatch(r"(.+?)\s*(?:±|\+-|\+/-)\s*(.+)", text):
        return Normal(_number(mean_sd[1]), _number(mean_sd[2]))
    if "/" in text:
        parts = text.split("/")
        if len(parts) == 3:
            low, best, high = (_number(part) for part in parts)
            return Range(low, high, best)
    ends = re.split(r"\.\.+|…|–|(?<=\d)\s*-\s*(?=\d)", text)
    if len(ends) == 2:
        return Range(_number(ends[0]), _number(ends[1]))
    return _number(text)


def _levels(text: str, scale: Levels) -> Value:
    if scale.has(text):
        return text  # also where the label itself looks like a range
    if text.count("/") == 2:
        low, best, high = (part.strip() for part in text.split("/"))
        return Range(low, high, best)
    low, dots, high = text.partition("..")
    return Range(low.strip(), high.strip()) if dots else text


def _likely_impact(text: str) -> LikelyImpact:
    parts = re.split(r"\s+[x×*]\s+|\s*×\s*|\s*,\s+", text, maxsplit=1)
    if len(parts) != 2 or not all(part.strip() for part in parts):
        raise InvalidEdit(_("Type a likelihood and an impact, such as “likely x Major” or “0.3 x Major”."))
    return LikelyImpact(parse_likelihood(parts[0]), parts[1].strip())


def _chance(text: str) -> float | None:
    percent = text.endswith("%")
    try:
        number = float(text.removesuffix("%").strip().replace(",", "."))
    except ValueError:
        return None
    return number / 100 if percent else number
