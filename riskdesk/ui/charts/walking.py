"""Which mark of a chart the arrow keys lead to."""

from __future__ import annotations

from PySide6.QtCore import Qt

from riskdesk.report.figures.drawing import Mark

ONWARD = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
ACROSS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
SAME_COLUMN = 4
"""A mark straight above or below may be so much further away than one to the side, before that one is nearer."""


def leads_to(key: int, marks: tuple[Mark, ...], here: int | None) -> int | None:
    """The place of the next mark: Left and Right reach every mark in turn, Up and Down the nearest that way.

    None for other keys, and where there are no marks.
    """
    if not marks or key not in {*ONWARD, *ACROSS, *ENDS}:
        return None
    if key in ENDS:
        return ENDS[Qt.Key(key)] % len(marks)
    if here is None:
        return 0 if ONWARD.get(Qt.Key(key), ACROSS.get(Qt.Key(key))) == 1 else len(marks) - 1
    if key in ONWARD:
        return (here + ONWARD[Qt.Key(key)]) % len(marks)
    return _nearest(marks, here, ACROSS[Qt.Key(key)])


def same_place(mark: Mark, marks: tuple[Mark, ...]) -> int | None:
    """Where a mark of an earlier drawing stands now: it is about the same part of the assessment."""
    about = mark[-3:]
    return next((place for place, other in enumerate(marks) if other[-3:] == about), None)


def _nearest(marks: tuple[Mark, ...], here: int, way: int) -> int:
    x, y = _middle(marks[here])
    nearest, least = here, float("inf")
    for place, mark in enumerate(marks):
        other_x, other_y = _middle(mark)
        down = way * (other_y - y)
        far = SAME_COLUMN * down + abs(other_x - x)
        if down > 1 and far < least:
            nearest, least = place, far
    return nearest


def _middle(mark: Mark) -> tuple[float, float]:
    return mark.x + mark.width / 2, mark.y + mark.height / 2
