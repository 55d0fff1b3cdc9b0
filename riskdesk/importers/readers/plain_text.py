"""A brief from plain text: paragraphs, headings, points and the head of a memo; nothing is lost or mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from riskdesk.domain.briefs import Role
from riskdesk.domain.errors import FileProblem
from riskdesk.importers.decoding import Decoded, text_in
from riskdesk.importers.found import Block, Found
from riskdesk.importers.readers.points import LONE_SIGN, TRAILING_SIGN, depth_of, is_point, number_of, point
from riskdesk.importers.readers.stated import is_head_line, stated_in
from riskdesk.importers.readers.wrapping import SPLIT_WORD, flat, joined
from riskdesk.words import _

WIDEST_WRAPPING = 100
"""A text with longer lines is not wrapped by hand: each of its lines is a paragraph."""
NARROWEST = 60
SHORT_LINE = 0.5
"""A line not half as long as the widest, with room for the next word, was broken on purpose."""
FULL_LINE = 0.85
"""A line that is nearly as long as the widest together with the next word had no room for it."""
LEAST_CAPITALS = 45
"""In a text all in capitals, shorter lines may be headings."""
INDENT = 2
LONGEST_HEADING = 90
WORDS_OF_QUESTION = 8
"""A question that stands alone and is no longer than this is a heading."""

OTHER_ENDS = re.compile("\r\n?|[\x85\u2028]")
BLANK = re.compile("\n[^\\S\n]*\n|\u2029")
UNDERLINE = re.compile(r"(={3,}|-{3,}|~{3,})")
ENDS_PARAGRAPH = re.compile(r"[.!?…:۔؟][)\]”’\"']*\Z")
SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", "۔", "؟", "،", "。", "–", "-")


class Line(NamedTuple):
    """A line of text, how far in it stands, and whether a sign for a point stood on the line before."""

    text: str
    indent: int
    signed: bool = False

    @property
    def begins_point(self) -> bool:
        """Whether a point of a list begins here."""
        return self.signed or is_point(self.text)


def read(content: bytes, name: str, encoding: str | None = None) -> Found:
    """The paragraphs of a text with what they are, and the particulars that it states."""
    if b"\0" in content and encoding is None and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        raise FileProblem(_("“{name}” is not text.").format(name=name))
    return found_in(text_in(content, name, encoding))


def found_in(how: Decoded) -> Found:
    """What a text holds that has been decoded."""
    blocks = tuple(blocks_of(how.text))
    return Found(blocks, stated_in(blocks), encoding=how.encoding, guessed=how.guessed)


def blocks_of(text: str) -> Iterator[Block]:
    """The paragraphs in order; a form feed begins the next page."""
    pages = OTHER_ENDS.sub("\n", text).split("\f")
    stretches = [
        (lines, _("page {n}").format(n=number) if len(pages) > 1 else "")
        for number, page in enumerate(pages, 1)
        for stretch in BLANK.split(page)
        if (lines := list(_lines(stretch)))
    ]
    indents = sorted({line.indent for lines, _place in stretches for line in lines if line.begins_point})
    depths = {indent: depth for depth, indent in enumerate(indents)}
    for place, (lines, page) in enumerate(stretches):
        followed = stretches[place + 1][0] if place + 1 < len(stretches) else []
        for block in _blocks(lines, followed, depths):
            yield Block(block.text, block.role, block.level, page)


def _lines(stretch: str) -> Iterator[Line]:
    signed = False
    for raw in stretch.split("\n"):
        line = raw.strip()
        if LONE_SIGN.fullmatch(line):
            signed = True
        elif line:
            text = TRAILING_SIGN.sub("", line)
            yield Line(text, len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip()), signed)
            signed = text != line
    if signed:
        yield Line("–", 0)


def _blocks(lines: list[Line], followed: list[Line], depths: dict[int, int]) -> Iterator[Block]:
    if len(lines) > 1 and UNDERLINE.fullmatch(lines[1].text):
        yield Block(flat(lines[0].text), Role.HEADING, 1 if lines[1].text[0] == "=" else 2)
        lines = lines[2:]
    elif _is_heading(lines, followed):
        yield Block(flat(lines[0].text), Role.HEADING, _level(lines[0].text))
        return
    widest = max((len(line.text) for line in lines), default=0)
    gathered: list[Line] = []
    for place, line in enumerate(lines):
        begins = line.begins_point or (gathered and _is_indented(gathered, line))
        if gathered and (begins or _part(gathered[-1].text, line.text, widest)):
            yield _block(gathered, lines[place:], depths)
            gathered = []
        gathered.append(line)
    if gathered:
        yield _block(gathered, followed, depths)


def _block(lines: list[Line], followed: list[Line], depths: dict[int, int]) -> Block:
    text = joined([line.text for line in lines])
    if lines[0].begins_point:
        return point(text, depths.get(lines[0].indent, 0))
    if len(lines) == 1 and followed and not is_head_line(text):
        if _is_capitals(text):
            return Block(text, Role.HEADING, 1)
        if len(followed[0].text) > WIDEST_WRAPPING and _reads_as_heading(text):
            return Block(text, Role.HEADING, 2)
    return Block(text)


def _is_heading(lines: list[Line], followed: list[Line]) -> bool:
    """Whether a stretch between blank lines is a heading: one short line that ends no sentence."""
    first = lines[0].text
    if len(lines) > 1 or not followed or is_head_line(first) or lines[0].signed:
        return False
    number = number_of(first)
    if number is not None:  # the points of a list with blank lines between them follow each other
        return number_of(followed[0].text) in (None, f"{number.strip('.)')}.1") and _reads_as_heading(first)
    return not is_point(first) and _reads_as_heading(first)


def _reads_as_heading(text: str) -> bool:
    if len(text) > LONGEST_HEADING or not any(map(str.isalpha, text)) or text[0].islower():
        return False
    if text.endswith(("?", "؟")):
        return len(text.split()) <= WORDS_OF_QUESTION
    return not text.endswith(SENTENCE_END)


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return text.isupper() and len(letters) >= 4 and _reads_as_heading(text)


def _is_indented(gathered: list[Line], line: Line) -> bool:
    """Whether a line stands further in than a sentence that ended before it, and begins a paragraph so."""
    before = gathered[-1]
    is_point = gathered[0].begins_point or is_head_line(before.text)
    return not is_point and line.indent >= before.indent + INDENT and bool(ENDS_PARAGRAPH.search(before.text))


def _part(before: str, after: str, widest: int) -> bool:
    """Whether two lines belong to two paragraphs: where nothing wraps, at a memo's head, capitals, or a short line."""
    if SPLIT_WORD.fullmatch(before[-2:]) and after[:1].islower():
        return False
    wanted = len(before) + len(after.split()[0])
    if widest > WIDEST_WRAPPING or (widest >= NARROWEST and wanted < SHORT_LINE * widest):
        return True
    if before.isupper() and after.isupper() and len(before) >= LEAST_CAPITALS and wanted >= FULL_LINE * widest:
        return False  # as in a cable, where capitals tell no headings
    return any(is_head_line(line) or _is_capitals(line) for line in (before, after))


def _level(text: str) -> int:
    number = number_of(text)
    if number is not None:
        return depth_of(number) + 1
    return 1 if _is_capitals(text) else 2
