"""Shares of a whole as charts print them."""

from __future__ import annotations

import math

from riskdesk.analysis.arrays import TIE
from riskdesk.words import _

FINEST = 6
"""So many decimals at most."""
LEAST = 0.0005
"""A share that is less is not told from none, nor one so near the whole from the whole."""


def percent(share: float) -> str:
    """A share: 12.4 %, 31 %; little is not told as nothing, nor nearly all as all."""
    return percentage(hundredths(share).removesuffix(".0"))


def hundredths(share: float) -> str:
    """The same for a column that says of what: always with one decimal and without a sign."""
    if 0 < share < LEAST:
        return "< 0.1"
    if 1 - LEAST < share < 1:
        return "> 99.9"
    return f"{100 * share:.1f}"


def whole_percent(share: float) -> str:
    """A share where hundredths are enough: 43 %."""
    return percentage(f"{100 * share:.0f}")


def percent_apart(share: float, *others: float) -> str:
    """A share in as many decimals as tell it from others, from nothing and from all: 18.96 % beside 18.98 %."""
    gap = min((100 * abs(share - x) for x in (*others, 0.0, 1.0) if abs(share - x) > TIE), default=1.0)
    decimals = min(FINEST, max(1, -math.floor(math.log10(gap))))
    return percentage(plain(100 * share, decimals))


def rounded_up(share: float) -> str:
    """A share that is not to be told smaller than it is, such as an error: 0.3 %."""
    return percentage(f"{math.ceil(1000 * share - 1e-9) / 10:g}")


def error_in_points(error: float) -> str:
    """A standard error in hundredths of the whole, told neither smaller than it is nor as none: ± 0.3."""
    return f"± {max(math.ceil(1000 * error - 1e-9) / 10, 0.1 if error else 0.0):.1f}"


def percentage(figure: str) -> str:
    """A figure with its percent sign."""
    return _("{n} %").format(n=figure)


def plain(figure: float, decimals: int) -> str:
    """A figure in so many decimals at most: 15.7, 48."""
    return f"{round(figure, decimals) + 0.0:.{decimals}f}".rstrip("0").rstrip(".")
