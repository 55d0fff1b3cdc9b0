"""Round numbers for axes, and even rows of panels."""

from __future__ import annotations

import math


def nice_step(span: float, most: float) -> float:
    """The least of 1, 2, 5, 10, 20, ... that divides a span into at most so many parts."""
    wanted = max(span, 1e-9) / max(most, 1.0)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= wanted * (1 - 1e-9))


def ticks(low: float, high: float, most: float) -> list[float]:
    """Round numbers from low to high, zero among them where it lies between."""
    step = nice_step(high - low, most)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [place * step for place in range(first, last + 1)]


def evenly(count: int, most: int) -> int:
    """How many of so many things stand in a row that holds at most so many, when rows are to be alike."""
    rows = -(-count // max(most, 1))
    return -(-count // max(rows, 1)) or 1
