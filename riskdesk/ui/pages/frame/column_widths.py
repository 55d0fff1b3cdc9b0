"""How the columns of a Frame table share its width."""

from __future__ import annotations

from collections.abc import Mapping

from riskdesk.ui.widgets.surfaces import GAP

NAME_PART = 0.36
"""What part of the width the names take where there is little."""
LEAST_LONG = 14 * GAP
"""Descriptions are shown from this width on; the whole text always stands beside the tables."""
LEAST_SHORT = 10 * GAP
"""What the last of the short columns keeps when it gives way."""


def share_width(room: int, needs: Mapping[int, int], long: int | None) -> dict[int, int]:
    """The width of each column: short ones what they need, descriptions the rest, and then names (column 0).

    Where that is too little, descriptions go first, then the last short column gives way, then all do.
    """
    name, widths = round(room * NAME_PART), dict(needs)
    spare = room - name - sum(widths.values())
    if long is not None and spare >= LEAST_LONG:
        widths[long] = spare
    widths = _squeezed(widths, room - name)
    return {**widths, 0: room - sum(widths.values())}


def _squeezed(needs: dict[int, int], room: int) -> dict[int, int]:
    over, last = max(0, sum(needs.values()) - room), max(needs)
    needs = {**needs, last: needs[last] - min(over, max(0, needs[last] - LEAST_SHORT))}
    total = sum(needs.values())
    return needs if total <= room else {place: wide * room // total for place, wide in needs.items()}
