"""What is painted beside the text of a brief: numbers and pages before it, stripes where something rests on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from riskdesk.domain.briefs import Layout
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, shortened

STRIPE = 3
"""Width of a stripe."""
PAGE = re.compile(r"page (\d+)", re.IGNORECASE)
LONGEST_PLACE = 10
"""Letters of a place that stand in the margin."""


def places_where_they_change(layout: Sequence[Layout]) -> dict[int, str]:
    """By block, the page or other place that begins there, shortly."""
    told, before = {}, ""
    for each in layout:
        if each.place and each.place != before:
            before = each.place
            page = PAGE.fullmatch(each.place)
            short = _("p. {n}").format(n=page.group(1)) if page else shortened(each.place, LONGEST_PLACE)
            told[each.paragraph - 1] = short
    return told


def gutter_width(metrics: QFontMetrics, paragraphs: int, places: Mapping[int, str]) -> tuple[int, int]:
    """Room for the places and for the numbers before the text."""
    numbers = metrics.horizontalAdvance("9" * max(2, len(str(paragraphs)))) + 2 * GAP
    widest = max((metrics.horizontalAdvance(place) for place in places.values()), default=0)
    return widest + GAP if widest else 0, numbers


def stripes_width(metrics: QFontMetrics, lanes: int) -> int:
    """Room for so many stripes beside each other, with their letters."""
    return max(1, lanes) * _pitch(metrics) + GAP


def paint_number(painter: QPainter, room: QRectF, number: int) -> None:
    """The number of a paragraph, at its first line."""
    painter.setPen(QColor(THEME.colours.quiet))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(number))


def paint_place(painter: QPainter, room: QRectF, place: str) -> None:
    """Where a page begins."""
    painter.setPen(QColor(THEME.colours.quiet))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), place)


def paint_row(painter: QPainter, block: QRectF) -> None:
    """The line under a row of a table."""
    painter.setPen(QColor(THEME.colours.line))
    bottom = block.bottom() - GAP / 2
    painter.drawLine(int(block.left()), int(bottom), int(block.right()), int(bottom))


def paint_stripes(
    painter: QPainter, left: float, uses: Sequence[Use], spans: Iterable[tuple[Use, float, float]]
) -> None:
    """One stripe with its letter for each use, along all lines that are quoted for it."""
    lines: dict[Use, tuple[float, float]] = {}
    for use, top, bottom in spans:
        first, last = lines.get(use, (top, bottom))
        lines[use] = min(first, top), max(last, bottom)
    metrics = painter.fontMetrics()
    pitch = _pitch(metrics)
    for use, (top, bottom) in lines.items():
        x = left + uses.index(use) * pitch
        painter.fillRect(QRectF(x, top, STRIPE, bottom - top), QColor(use.colour))
        painter.setPen(QColor(use.colour))
        letter = QRectF(x + STRIPE, top, pitch - STRIPE, metrics.height())
        painter.drawText(letter, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), use.letter)


def _pitch(metrics: QFontMetrics) -> int:
    return STRIPE + metrics.horizontalAdvance("O") + 6
