"""Charts as pictures of the report; one that is higher than a page comes in parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from riskdesk.report.content.blocks import Picture
from riskdesk.report.content.page import MOST_HEIGHT
from riskdesk.report.figures.drawing import Drawing
from riskdesk.words import _


def picture(drawing: Drawing) -> Picture:
    """A drawing under the line that says what it shows."""
    return Picture(drawing, drawing.says)


def pictures(rows: int, draw: Callable[[int, int], Drawing]) -> Iterator[Picture]:
    """A chart of rows from a start to a stop, whole or in as few equal parts as fit a page each."""
    whole = draw(0, rows)
    parts, drawings = 1, [whole]
    while max(drawing.height for drawing in drawings) > MOST_HEIGHT and parts < rows:
        parts += 1
        each = -(-rows // parts)
        drawings = [draw(start, start + each) for start in range(0, rows, each)]
    for number, drawing in enumerate(drawings, 1):
        caption = whole.says
        if len(drawings) > 1:
            caption = _("{says} Part {number} of {parts}.").format(says=caption, number=number, parts=len(drawings))
        yield Picture(drawing, caption)
