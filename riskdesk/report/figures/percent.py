"""Shares of a whole as charts print them."""

from __future__ import annotations

import math

from riskdesk.words import _


def percent(share: float) -> str:
    """A share: 12.4 %, 31 %."""
    return _("{n} %").format(n=f"{100 * share:.1f}".removesuffix(".0"))


def rounded_up(share: float) -> str:
    """A share that is not to be told smaller than it is, such as an error: 0.3 %."""
    return _("{n} %").format(n=f"{math.ceil(1000 * share - 1e-9) / 10:g}")


def points(share: float) -> str:
    """A difference of two shares, with its sign: +6.2 %, −0.4 %."""
    return _("{n} %").format(n=f"{100 * share:+.1f}".replace("-", "−"))
