"""Measures drawings: where texts stand, which of them touch, what leaves the frame."""

from __future__ import annotations

from riskdesk.report.figures.drawing import Dot, Line, Polygon, Rect, Text
from riskdesk.report.figures.text_fitting import estimate

SLACK = 0.6


def box(shape):
    """Left, top, right, bottom of a shape."""
    match shape:
        case Rect(x, y, width, height):
            return x, y, x + width, y + height
        case Line(points) | Polygon(points):
            xs, ys = zip(*points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case Dot(x, y, r):
            return x - r, y - r, x + r, y + r
        case Text(x, y, text, size, _colour, bold, align):
            width = estimate(text, size, bold)
            left = x - {"left": 0.0, "center": width / 2, "right": width}[align]
            return left, y - 0.75 * size, left + width, y + 0.2 * size


def outside(drawing):
    """The shapes that leave the frame."""
    found = []
    for shape in drawing.shapes:
        left, top, right, bottom = box(shape)
        inside = (
            left >= -SLACK and top >= -SLACK and right <= drawing.width + SLACK and bottom <= drawing.height + SLACK
        )
        if not inside:
            found.append(shape)
    return found


def touching_texts(drawing):
    """Pairs of texts that cover each other."""
    texts = [(*box(shape), shape.text) for shape in drawing.shapes if isinstance(shape, Text) and shape.text.strip()]
    texts.sort(key=lambda text: text[1])
    found = []
    for place, (left, _top, right, bottom, text) in enumerate(texts):
        for other_left, other_top, other_right, _bottom, other in texts[place + 1 :]:
            if other_top + SLACK >= bottom:
                break
            if left + SLACK < other_right and other_left + SLACK < right:
                found.append((text, other))
    return found


def texts_of(drawing):
    """Every text in a drawing."""
    return [shape.text for shape in drawing.shapes if isinstance(shape, Text)]
