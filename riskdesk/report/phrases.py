"""Phrases that sentences, tables and charts share."""

from __future__ import annotations

from collections.abc import Sequence

from riskdesk.domain.assessment import Assessment
from riskdesk.words import _, _n

FEW = 3
"""Up to so many are named one by one."""


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: “A”, “B” and “C”."""
    return joined([_("“{name}”").format(name=name) for name in names])


def joined(parts: Sequence[str]) -> str:
    """Parts as a sentence lists them, without quotes: A, B and C."""
    *first, last = parts
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last


def either(names: Sequence[str]) -> str:
    """Names of which one is meant: “A”, “B” or “C”."""
    *first, last = (_("“{name}”").format(name=name) for name in names)
    return _("{first} or {last}").format(first=", ".join(first), last=last) if first else last


def options_named(names: Sequence[str]) -> str:
    """Options as a sentence lists them, or how many where they are more than a few: never some for all."""
    return listed(names) if len(names) <= FEW else _n("{n} option", "{n} options", len(names)).format(n=len(names))


def first_of(names: Sequence[str]) -> str:
    """Names as a cell of a table lists them: A, B, C and 2 more."""
    more, text = len(names) - FEW, ", ".join(names[:FEW])
    return _n("{names} and {n} more", "{names} and {n} more", more).format(names=text, n=more) if more > 0 else text


def signed(change: float) -> str:
    """A change of points with its sign: +6.2, −0.4; 0.0 for what is too small to show."""
    return with_minus(f"{change:+.1f}")


def with_minus(figure: str) -> str:
    """A figure with the sign that is printed rather than that of programs, and none on zero: −0.4, 0.0."""
    return figure.replace("-", "−") if float(figure) else figure.lstrip("+-")


def percentages(low: float, high: float) -> str:
    """A range of shares: 55–75 %; one figure where both ends are the same."""
    ends = f"{100 * low:.0f}" if low == high else f"{100 * low:.0f}–{100 * high:.0f}"
    return _("{n} %").format(n=ends)


def size_of(a: Assessment) -> str:
    """How much an assessment holds: 5 options, 4 dimensions, 3 scenarios, 60 scores."""
    leaves, scores = len(a.tree.leaves), sum(len(row) for row in a.scores.values())
    return ", ".join(
        (
            _n("{n} option", "{n} options", len(a.options)).format(n=len(a.options)),
            _n("{n} dimension", "{n} dimensions", leaves).format(n=leaves),
            _n("{n} scenario", "{n} scenarios", len(a.scenarios)).format(n=len(a.scenarios)),
            _n("{n} score", "{n} scores", scores).format(n=scores),
        )
    )
