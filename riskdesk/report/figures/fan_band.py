"""The band below the lines: who leads from where to where, in the option's colour, with its letter or its name."""

from __future__ import annotations

from riskdesk.report.figures.drawing import Mark, Rect, Shape
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.fan_words import led
from riskdesk.report.figures.look import HALF_CAPITAL, Look
from riskdesk.report.figures.option_looks import option_look


def draw_band(
    view: FanView, span: tuple[float, float], top: float, look: Look
) -> tuple[list[Shape], list[Mark], float]:
    """The shapes and marks of the band, and where it ends."""
    left, right = span
    height = 1.7 * look.size
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for lead in view.leads:
        own, option = option_look(lead.option, look.palette), view.lines[lead.option]
        x, end = (left + (right - left) * share for share in (lead.start, lead.end))
        area = Rect(x, top, end - x, height, own.fill, own.line, own.pattern, option.id)
        shapes.append(area)
        words = _words_in(end - x - 0.6 * look.size, own.letter, option.name, look)
        if words:
            room = look.width(words) + 0.6 * look.size
            middle = (x + end) / 2
            plate = Rect(middle - room / 2, top + 0.2 * look.size, room, height - 0.4 * look.size, own.fill)
            base = top + height / 2 + HALF_CAPITAL * look.size
            text = look.text(middle, base, words, "center")
            shapes += [plate._replace(option=option.id), text._replace(option=option.id)]
        tip = led(view, lead)
        marks.append(Mark(x, top, end - x, height, tip, option.id, view.moving.dimension, view.moving.scenario))
    return shapes, marks, top + height


def _words_in(room: float, letter: str, name: str, look: Look) -> str:
    """The letter and the name, the letter alone, or nothing: what has room."""
    return next((words for words in (f"{letter} {name}", letter) if look.width(words) <= room), "")
