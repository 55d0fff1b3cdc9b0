"""Lines of text on a page of a PDF, with where they stand and how large they are set.

A call for each character would take longer than all the rest, so a page is asked about the ends of its lines alone,
and about each word only where a gap in a line may part columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from riskdesk.importers.readers.pdf_text_page import GAP, Box, Line, TextPage
from riskdesk.importers.readers.points import LONE_SIGN, is_point
from riskdesk.importers.readers.right_to_left import Sign, in_reading_order, is_right_to_left, turned_back

HYPHEN = "\ufffe"
"""What stands for the hyphen of a word that a line's end parts; no line break follows it."""
LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?")
WORD = re.compile(r"\S+")
NEAR = 2.5
"""So many lines above and below are looked at with it."""
PART = 0.8
"""And so many times, it may part columns or cells; whether it does, the lines above and below tell."""


def lines_of(page: TextPage, number: int) -> list[Line]:
    """The lines of a page in the order in which the file holds them."""
    if not page.text.strip():
        return []
    if is_right_to_left(page.text):
        return list(_by_signs(page, number))
    gaps = page.gaps()
    return [
        _line(page, start, end, number)
        for match in LINE.finditer(page.text)
        for start, end in _stretches(page, match, gaps)
    ]


def _stretches(page: TextPage, match: re.Match[str], gaps: Sequence[float]) -> Iterable[tuple[int, int]]:
    """The line without the space around it; near a gap, in the parts that gaps make of it."""
    text = match[0].strip()
    if not text:
        return ()
    start = match.start() + match[0].index(text[0])
    if gaps:
        box = page.box(start)
        near = NEAR * max(box.top - box.bottom, 4.0)
        if any(abs(gap - box.bottom) < near for gap in gaps):
            return _parts(page, start, start + len(text))
    return ((start, start + len(text)),)


def _parts(page: TextPage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line in the parts that wide gaps make of it; the sign or number of a point stays with its text."""
    begin = last = start
    reached = size = 0.0
    for word in WORD.finditer(page.text, start, end):
        place = word.start()
        box = page.box(place)
        gap = box.left - reached
        if not size:
            size = max(box.top - box.bottom, 4.0) / 1.15
        elif not -size < gap < PART / 2 * size and _is_parted(page, (begin, last), place, abs(gap) > PART * size):
            yield begin, last
            begin = place
        last = word.end()
        reached = page.box(last - 1).right
    yield begin, last


def _is_parted(page: TextPage, before: tuple[int, int], after: int, is_wide: bool) -> bool:
    """Whether a gap parts two texts: a narrow one does between the cells of a table, which are drawn apart."""
    if _is_mark(page.text[slice(*before)]):
        return False
    return is_wide or page.drawing(before[1] - 1) != page.drawing(after)


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
    first, letters, where = 0, "", None
    for place, letter in enumerate(page.text):
        if letter in "\r\n":
            continue
        box = page.box(place)
        if box == where and not letter.isspace() and not letters.isspace():
            letters += letter
            continue
        if where is not None:
            yield _Drawn(first, letters, where, page.baseline(first))
        first, letters, where = place, letter, box
    if where is not None:
        yield _Drawn(first, letters, where, page.baseline(first))


def _columns(page: TextPage, drawn: list[_Drawn], number: int) -> Iterator[Line]:
    """The parts that wide gaps make of a line."""
    drawn = sorted(drawn, key=lambda sign: sign.box.left)
    size = page.size_and_turn(max(drawn, key=lambda sign: sign.box.right - sign.box.left).place)[0] or 1
    part: list[_Drawn] = []
    reached = drawn[0].box.right
    for sign in drawn:
        if not part and sign.letters.isspace():
            continue
        if part and sign.box.left - reached > 2 * GAP * size:
            yield _signed_line(page, part, size, number)
            part = []
        reached = max(reached, sign.box.right) if part else sign.box.right
        part.append(sign)
    if part:
        yield _signed_line(page, part, size, number)


def _signed_line(page: TextPage, drawn: list[_Drawn], size: float, number: int) -> Line:
    signs = [Sign(turned_back(sign.letters), sign.box.left, sign.box.right) for sign in drawn]
    page.turned_back += sum([sign.text != before.letters for sign, before in zip(signs, drawn, strict=True)])
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
