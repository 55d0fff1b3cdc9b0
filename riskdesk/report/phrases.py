"""Phrases that sentences, tables and charts share."""

from __future__ import annotations

from collections.abc import Sequence

from riskdesk.words import _


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: “A”, “B” and “C”."""
    *first, last = (_("“{name}”").format(name=name) for name in names)
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last


def percentages(low: float, high: float) -> str:
    """A range of shares: 55–75%; one figure where both ends are the same."""
    return f"{low:.0%}" if low == high else f"{100 * low:.0f}–{high:.0%}"
