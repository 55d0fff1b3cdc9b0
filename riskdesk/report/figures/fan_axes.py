"""The two axes of the lines: round outcomes up the side, and below the shares at which the leader changes."""

from __future__ import annotations

import math

from riskdesk.report.figures.axis import nice_step
from riskdesk.report.figures.drawing import Shape
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.percent import percent

MOST_ROWS = 3
"""Shares that would touch stand in so many rows at most; the table holds those that have no room."""


def outcome_axis(least: float, most: float) -> tuple[float, float]:
    """Round ends of an axis that holds all outcomes."""
    spare = 0.5 if most - least < 1 else 0.0
    step = nice_step(most - least + 2 * spare, 8)
    return step * math.floor((least - spare) / step + 1e-9), step * math.ceil((most + spare) / step - 1e-9)


def across_figures(view: FanView, span: tuple[float, float], top: float, look: Look) -> tuple[list[Shape], float]:
    """The shares where the leader changes, then round ones where room is left; and where they end."""
    rows = _Rows(span, look)
    shapes = [rows.place(after.start, top, True) for _before, after in view.changes]
    shapes += [rows.place(share, top, False) for share in (0.0, 1.0, 0.5, 0.25, 0.75)]
    return [shape for shape in shapes if shape], top + len(rows.taken) * look.line


class _Rows:
    """Rows of figures below an axis, none touching another."""

    def __init__(self, span: tuple[float, float], look: Look) -> None:
        self.span, self.look = span, look
        self.taken: list[list[tuple[float, float]]] = [[]]

    def place(self, share: float, top: float, is_change: bool) -> Shape | None:
        """A share in the first row that has room; a change may open another row."""
        look, text = self.look, percent(share)
        x = self.span[0] + (self.span[1] - self.span[0]) * share
        half = look.width(text, size=look.small) / 2 + 0.4 * look.size
        row = next((n for n, taken in enumerate(self.taken) if _is_free(taken, x - half, x + half)), None)
        if row is None and is_change and len(self.taken) < MOST_ROWS:
            row = len(self.taken)
            self.taken.append([])
        if row is None or (row and not is_change):
            return None
        self.taken[row].append((x - half, x + half))
        note = look.note(x, top + row * look.line + look.small, text, "center")
        return note._replace(colour=look.palette.ink) if is_change else note


def _is_free(taken: list[tuple[float, float]], start: float, end: float) -> bool:
    return all(end <= other_start or start >= other_end for other_start, other_end in taken)
