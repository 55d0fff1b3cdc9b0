"""Lines of text on a page of a PDF, with where they stand and how large they are set.

A call for each character would take longer than all the rest, so a page is asked about the ends of its lines alone,
and about each word only where a gap in a line may part columns.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from riskdesk.importers.readers.points import LONE_SIGN, is_point
from riskdesk.importers.readers.right_to_left import Sign, in_reading_order, is_right_to_left, turned_back

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

HYPHEN = "\ufffe"
"""What stands for the hyphen of a word that a line's end parts; no line break follows it."""
LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?")
WORD = re.compile(r"\S+")
GAP = 1.2
"""So many times the size of its letters, a gap in a line makes a page worth a closer look."""
PART = 0.8
"""And so many times, it may part columns or cells; whether it does, the lines above and below tell."""
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
        self.raw.FPDFText_GetLooseCharBox(self.page.raw, self.index(place), self._box)
        box = self._box
        return Box(box.left, box.bottom, box.right, box.top)

    def size_and_turn(self, place: int) -> tuple[float, int]:
        """How large a character is set, and its quarter turns."""
        index = self.index(place)
        matrix = self._matrix
        size = self.raw.FPDFText_GetFontSize(self.page.raw, index)
        if not self.raw.FPDFText_GetMatrix(self.page.raw, index, matrix):
            return size, 0
        scale = math.hypot(matrix.c, matrix.d)
        turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4 if abs(matrix.b) > UPRIGHT_NOISE else 0
        return size * (scale or 1), turn

    def is_bold(self, place: int) -> bool:
        """Whether a character is set in bold letters, by the weight or the name of its font."""
        index = self.index(place)
        if self.raw.FPDFText_GetFontWeight(self.page.raw, index) >= BOLD:
            return True
        self.raw.FPDFText_GetFontInfo(self.page.raw, index, self._name, 128, self._flags)
        name = self._name.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name

    def baseline(self, place: int) -> float:
        """The height on which a character stands."""
        self.raw.FPDFText_GetCharOrigin(self.page.raw, self.index(place), self._across, self._up)
        return self._up.value

    def drawing(self, place: int) -> int:
        """The object that a character is drawn with, as a number: a cell of a table has one of its own."""
        return (
            ctypes.cast(self.raw.FPDFText_GetTextObject(self.page.raw, self.index(place)), ctypes.c_void_p).value or 0
        )

    def has_gaps(self) -> bool:
        """Whether a line of the page may stand in two columns, or a table."""
        count = self.raw.FPDFText_CountRects(self.page.raw, 0, -1)
        left, top, right, bottom = (ctypes.c_double() for _side in range(4))
        ask = self.raw.FPDFText_GetRect
        raw = self.page.raw
        last_right = last_bottom = last_top = 0.0
        for number in range(count):
            ask(raw, number, left, top, right, bottom)
            overlap = min(top.value, last_top) - max(bottom.value, last_bottom)
            height = max(top.value - bottom.value, last_top - last_bottom, 4.0)
            if overlap > 0.5 * height and (
                left.value - last_right > GAP * height or right.value < last_right - GAP * height
            ):
                return True
            last_right, last_bottom, last_top = right.value, bottom.value, top.value
        return False


def lines_of(page: TextPage, number: int) -> list[Line]:
    """The lines of a page in the order in which the file holds them."""
    if not page.text.strip():
        return []
    if is_right_to_left(page.text):
        return list(_by_signs(page, number))
    stretches = _parts if page.has_gaps() else _whole
    return [
        _line(page, start, end, number)
        for match in LINE.finditer(page.text)
        for start, end in stretches(page, match.start(), match.end())
    ]


def _whole(page: TextPage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line without the space around it."""
    text = page.text[start:end]
    stripped = text.strip()
    if stripped:
        start += text.index(stripped[0])
        yield start, start + len(stripped)


def _parts(page: TextPage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line in the parts that wide gaps make of it; the sign or number of a point stays with its text."""
    begin = last = None
    reached = size = 0.0
    drawn = 0
    for word in WORD.finditer(page.text, start, end):
        box = page.box(word.start())
        drawn_before, drawn = drawn, page.drawing(word.start())
        enough = PART if drawn == drawn_before else PART / 2
        if begin is None or last is None:
            begin, size = word.start(), max(box.top - box.bottom, 4.0) / 1.15
        elif not -size < box.left - reached < enough * size and not _is_mark(page.text[begin:last]):
            yield begin, last
            begin = word.start()
        last = word.end()
        reached = page.box(last - 1).right
    if begin is not None and last is not None:
        yield begin, last


def _is_mark(text: str) -> bool:
    return bool(LONE_SIGN.fullmatch(text)) or is_point(f"{text} X")


def _line(page: TextPage, start: int, end: int, number: int) -> Line:
    text = page.text[start:end]
    first, last = page.box(start), page.box(end - 1)
    middle = start + _letter_near_middle(text)
    size, turned = page.size_and_turn(middle)
    bold = page.is_bold(middle) and page.is_bold(start)
    box = Box(
        min(first.left, last.left),
        min(first.bottom, last.bottom),
        max(first.right, last.right),
        max(first.top, last.top),
    )
    if turned:
        box = _turned(box, turned)
    return Line(text.replace(HYPHEN, "-"), box.left, box.right, box.bottom, box.top, size, bold, number, 0, turned)


def _letter_near_middle(text: str) -> int:
    middle = len(text) // 2
    return middle if not text[middle].isspace() else middle - 1


def _turned(box: Box, quarters: int) -> Box:
    """The box as it stands for somebody who reads along the line."""
    left, bottom, right, top = box
    for _quarter in range(quarters):
        left, bottom, right, top = bottom, -right, top, -left
    return Box(left, bottom, right, top)


class _Drawn(NamedTuple):
    """A sign as a page holds it: the number of its first character, its letters, and where it stands."""

    place: int
    letters: str
    box: Box
    baseline: float


def _by_signs(page: TextPage, number: int) -> Iterator[Line]:
    """The lines of a page whose signs must be put in order one by one, from the top."""
    drawn = sorted(_drawn(page), key=lambda sign: -sign.baseline)
    line: list[_Drawn] = []
    for sign in drawn:
        if line and line[0].baseline - sign.baseline > 0.35 * (line[0].box.top - line[0].box.bottom):
            yield from _columns(page, line, number)
            line = []
        line.append(sign)
    if line:
        yield from _columns(page, line, number)


def _drawn(page: TextPage) -> Iterator[_Drawn]:
    """Signs in the order of the file; letters that share one place are one sign."""
    held: _Drawn | None = None
    for place, letter in enumerate(page.text):
        if letter in "\r\n":
            continue
        box = page.box(place)
        if held is not None and box == held.box and not letter.isspace() and not held.letters.isspace():
            held = held._replace(letters=held.letters + letter)
            continue
        if held is not None:
            yield held
        held = _Drawn(place, letter, box, page.baseline(place))
    if held is not None:
        yield held


def _columns(page: TextPage, drawn: list[_Drawn], number: int) -> Iterator[Line]:
    """The parts that wide gaps make of a line."""
    drawn = sorted(drawn, key=lambda sign: sign.box.left)
    size = page.size_and_turn(max(drawn, key=lambda sign: sign.box.right - sign.box.left).place)[0] or 1
    part: list[_Drawn] = []
    for sign in drawn:
        if sign.letters.isspace() and not part:
            continue
        if part and sign.box.left - max(before.box.right for before in part[-4:]) > 2 * GAP * size:
            yield _signed_line(page, part, size, number)
            part = []
        part.append(sign)
    if part:
        yield _signed_line(page, part, size, number)


def _signed_line(page: TextPage, drawn: list[_Drawn], size: float, number: int) -> Line:
    signs = [Sign(turned_back(sign.letters), sign.box.left, sign.box.right) for sign in drawn]
    page.turned_back += sum(sign.text != before.letters for sign, before in zip(signs, drawn, strict=True))
    seen = [sign for sign in drawn if not sign.letters.isspace()] or drawn
    return Line(
        in_reading_order(signs, size).replace(HYPHEN, "-"),
        min(sign.box.left for sign in seen),
        max(sign.box.right for sign in seen),
        min(sign.box.bottom for sign in seen),
        max(sign.box.top for sign in seen),
        size,
        page.is_bold(seen[len(seen) // 2].place),
        number,
    )
