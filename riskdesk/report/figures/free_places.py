"""Finds room for a label beside a point, where it covers nothing that was drawn before."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.report.figures.drawing import Point

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

RINGS = (1.0, 1.9, 3.2, 4.8)
"""How far labels may stand from their point, in gaps; from the second ring on a line leads there."""


class FreePlaces:
    """The room inside a frame that nothing has taken yet."""

    def __init__(self, frame: Box) -> None:
        self.frame = frame
        self.taken: list[Box] = []

    def take(self, box: Box) -> None:
        """Keep others out of a box."""
        self.taken.append(box)

    def take_line(self, start: Point, end: Point) -> None:
        """Keep others off a straight line."""
        steps = 40
        for n in range(steps):
            (x0, y0), (x1, y1) = (
                (start[0] + (end[0] - start[0]) * at / steps, start[1] + (end[1] - start[1]) * at / steps)
                for at in (n, n + 1)
            )
            self.take((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))

    def beside(self, point: Point, size: tuple[float, float], gap: float) -> tuple[float, float, bool] | None:
        """Left and top of a free box of this size near a point (now taken), and whether it needs a line to it."""
        for ring in RINGS:
            for left, top in _around(point, size, ring * gap):
                box = (left, top, left + size[0], top + size[1])
                if self._is_free(box):
                    self.take(box)
                    return left, top, ring > 1
        return None

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = self.frame
        inside = box[0] >= left and box[1] >= top and box[2] <= right and box[3] <= bottom
        return inside and not any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in self.taken
        )


def _around(point: Point, size: tuple[float, float], gap: float) -> Iterator[Point]:
    x, y = point
    width, height = size
    yield x + gap, y - height / 2
    yield x - gap - width, y - height / 2
    yield x - width / 2, y - gap - height
    yield x - width / 2, y + gap
    for across in (x + 0.7 * gap, x - 0.7 * gap - width):
        yield across, y - 0.7 * gap - height
        yield across, y + 0.7 * gap
