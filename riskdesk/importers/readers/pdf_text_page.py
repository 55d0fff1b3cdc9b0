"""A page of a PDF as its library tells of it: what its text is, and where and how each character of it is set."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

GAP = 1.2
"""So many times the size of its letters, a gap makes a line worth a closer look."""
BOLD = 600
UPRIGHT_NOISE = 0.1


class Box(NamedTuple):
    """Where something stands; up is more."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class Line:
    """A stretch of text in one line of one column."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    page: int = 0
    region: int = 0
    turned: int = 0
    """Quarter turns against the clock."""

    @property
    def height(self) -> float:
        """From the lowest to the highest that the font reaches."""
        return self.top - self.bottom


class TextPage:
    """What is asked of a page's text by the number of a character."""

    def __init__(self, page: PdfTextPage) -> None:
        from pypdfium2 import raw  # noqa: PLC0415 - start-up

        self.raw, self.page = raw, page
        self.text = page.get_text_range()
        self.count = page.count_chars()
        self.turned_back = 0
        """How many signs that stand for several letters were turned back to the order of reading."""
        self._held, self._ask_box = page.raw, raw.FPDFText_GetLooseCharBox
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._across, self._up = ctypes.c_double(), ctypes.c_double()
        # Characters that are left out of the text, or stand in it as two, move all numbers after them.
        self.index: Callable[[int], int] = self._same if self.count == len(self.text) else self._looked_up

    @staticmethod
    def _same(place: int) -> int:
        return place

    def _looked_up(self, place: int) -> int:
        return max(0, int(self.raw.FPDFText_GetCharIndexFromTextIndex(self.page, place)))

    def box(self, place: int) -> Box:
        """Where a character stands, with all the room that its font takes."""
        box = self._box
        self._ask_box(self._held, self.index(place), box)
        return Box(box.left, box.bottom, box.right, box.top)

    def size_and_turn(self, place: int) -> tuple[float, int]:
        """How large a character is set, and its quarter turns."""
        index = self.index(place)
        matrix = self._matrix
        size = self.raw.FPDFText_GetFontSize(self._held, index)
        if not self.raw.FPDFText_GetMatrix(self._held, index, matrix):
            return size, 0
        scale = math.hypot(matrix.c, matrix.d)
        turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4 if abs(matrix.b) > UPRIGHT_NOISE else 0
        return size * (scale or 1), turn

    def is_bold(self, place: int) -> bool:
        """Whether a character is set in bold letters, by the weight or the name of its font."""
        index = self.index(place)
        if self.raw.FPDFText_GetFontWeight(self._held, index) >= BOLD:
            return True
        self.raw.FPDFText_GetFontInfo(self._held, index, self._name, 128, self._flags)
        name = self._name.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name

    def baseline(self, place: int) -> float:
        """The height on which a character stands."""
        self.raw.FPDFText_GetCharOrigin(self._held, self.index(place), self._across, self._up)
        return self._up.value

    def drawing(self, place: int) -> int:
        """The object that a character is drawn with, as a number: a cell of a table has one of its own."""
        return ctypes.cast(self.raw.FPDFText_GetTextObject(self._held, self.index(place)), ctypes.c_void_p).value or 0

    def gaps(self) -> list[float]:
        """The heights at which a line may stand in two columns, or in a table."""
        count = self.raw.FPDFText_CountRects(self._held, 0, -1)
        left, top, right, bottom = (ctypes.c_double() for _side in range(4))
        ask = self.raw.FPDFText_GetRect
        raw = self._held
        gaps = []
        last_right = last_bottom = last_top = 0.0
        for number in range(count):
            ask(raw, number, left, top, right, bottom)
            overlap = min(top.value, last_top) - max(bottom.value, last_bottom)
            height = max(top.value - bottom.value, last_top - last_bottom, 4.0)
            gap = GAP * height
            if overlap > 0.5 * height and (left.value - last_right > gap or right.value < last_right - gap):
                gaps.append(bottom.value)
            last_right, last_bottom, last_top = right.value, bottom.value, top.value
        return gaps
