"""Differences and shares in words, with no more digits than they bear and no fewer than tell them apart."""

from __future__ import annotations

import math

from riskdesk.report.figures.percent import FINEST, percentage, plain
from riskdesk.words import _, _n


def points(lead: float) -> str:
    """A difference between outcomes in words: 12 points, 1 point, 2.4 points, less than 0.1 points."""
    shown = round(lead) if lead >= 10 else round(lead, 1)
    if not shown:
        return _("less than 0.1 points")
    return _n("{n:g} point", "{n:g} points", 1 if shown == 1 else 2).format(n=shown)


def share_of_draws(share: float) -> str:
    """A share as a whole percentage; one that is neither nothing nor all is never called so: less than 1 %."""
    percent = round(100 * share)
    if 0 < share < 1 and percent in (0, 100):
        return _("more than 99 %") if percent else _("less than 1 %")
    return percentage(f"{percent}")


def part(share: float) -> str:
    """A part of all weight: 23 %, 2.7 %, less than 0.1 %."""
    shown = round(100 * share) if share >= 0.1 else round(100 * share, 1)
    if share > 0 and not shown:
        return _("less than 0.1 %")
    return percentage(f"{shown:g}")


def apart(before: float, after: float) -> tuple[str, str]:
    """Two figures in as many decimals as tell them apart: 15 and 15.7, 48 and 62."""
    gap = abs(after - before)
    decimals = min(FINEST, max(1, -math.floor(math.log10(gap)))) if gap > 0 else 1
    return plain(before, decimals), plain(after, decimals)
