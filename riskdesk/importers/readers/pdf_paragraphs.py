"""Paragraphs, headings, points and notes from the lines of a PDF in their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.importers.found import Block, Table
from riskdesk.importers.readers.pdf_columns import Row
from riskdesk.importers.readers.pdf_text_page import Line
from riskdesk.importers.readers.points import is_point, number_of, point
from riskdesk.importers.readers.right_to_left import mostly_right_to_left
from riskdesk.importers.readers.wrapping import joined
from riskdesk.words import _

LARGER = 1.12
"""A heading is set so much larger than the text."""
SMALLER = 0.93
LONGEST_HEADING = 200
SPACED = 1.3
"""So many times the usual distance of lines, paragraphs stand apart."""
NOTE = re.compile(r"(\d{1,3}|[*†‡§]{1,3})[.)]?\s*(?=[^\s\d.,)])")
SENTENCE_END = (".", "!", "?", "…", ":", ";", "۔", "؟")


@dataclass(slots=True)
class Setting:
    """How a file is set: the size of its text, the distance of its lines, and what its outline calls headings."""

    size: float = 10.0
    pitch: float = 1.2
    edges: Mapping[tuple[int, int], tuple[float, float]] = field(default_factory=dict)
    outline: Mapping[str, int] = field(default_factory=dict)


def setting_of(lines: Sequence[Line], outline: Mapping[str, int]) -> Setting:
    """What most of a file's lines have in common."""
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    before: Line | None = None
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
        place = (line.page, line.region)
        left, right = edges.get(place, (line.left, line.right))
        edges[place] = (min(left, line.left), max(right, line.right))
        if before is not None and place == (before.page, before.region) and line.size:
            pitches[round((before.bottom - line.bottom) / line.size, 2)] += 1
        before = line
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    pitch = next((pitch for pitch, _count in pitches.most_common() if 0.9 < pitch < 2.6), 1.2)
    return Setting(size, pitch, edges, outline)


def footnotes_apart(ordered: Sequence[Line | Row], setting: Setting) -> tuple[list[Line | Row], list[Line]]:
    """What stands on a page without its footnotes: smaller lines at the foot of a column, the first with a mark."""
    lines = [line for line in ordered if isinstance(line, Line)]
    has_text = len(lines) < len(ordered) or any(line.size >= SMALLER * setting.size for line in lines)
    taken: set[int] = set()
    for region in {line.region for line in lines}:
        column = [line for line in lines if line.region == region]
        begin = len(column)
        while begin and column[begin - 1].size < SMALLER * setting.size:
            begin -= 1
        while begin < len(column) and not NOTE.match(column[begin].text):
            begin += 1
        if has_text and (begin == 0 or column[0].size >= SMALLER * setting.size):
            taken |= set(map(id, column[begin:]))
    notes = [line for line in lines if id(line) in taken]
    return [line for line in ordered if id(line) not in taken], notes


@dataclass
class Gathered:
    """Blocks and tables as the lines bring them."""

    setting: Setting
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    sizes: dict[int, tuple[float, bool]] = field(default_factory=dict)
    indents: dict[int, float] = field(default_factory=dict)
    _open: list[Line] = field(default_factory=list)
    _rows: list[Row] = field(default_factory=list)

    def take(self, ordered: Iterable[Line | Row]) -> None:
        """Take in what stands on the next page."""
        for part in ordered:
            if isinstance(part, Row):
                self._take_row(part)
                continue
            self._close_table()
            if self._open and self._parts(self._open[-1], part):
                self._close()
            self._open.append(part)

    def finish(self) -> None:
        """Close what is open, and rank the headings and points."""
        self._close()
        self._close_table()
        ranks = {look: rank for rank, look in enumerate(sorted(set(self.sizes.values()), reverse=True), 1)}
        for place, look in self.sizes.items():
            block = self.blocks[place]
            level = self.setting.outline.get(block.text.casefold(), min(ranks[look], 6))
            self.blocks[place] = Block(block.text, Role.HEADING, level, block.place)
        depths = {indent: depth for depth, indent in enumerate(_distinct(self.indents.values()))}
        for place, indent in self.indents.items():
            block = self.blocks[place]
            self.blocks[place] = point(
                block.text, depths[min(depths, key=lambda known: abs(known - indent))], block.place
            )

    def _take_row(self, row: Row) -> None:
        self._close()
        if row.begins:
            self._close_table()
        self._rows.append(row)

    def _close_table(self) -> None:
        if self._rows:
            rows = tuple(tuple(row.cells) for row in self._rows)
            self.tables.append(Table(rows, len(self.blocks) + 1))
            self.blocks += [Block(" | ".join(r.cells), Role.ROW, 0, page_name(r.page)) for r in self._rows]
            self._rows = []

    def _close(self) -> None:
        if not self._open:
            return
        lines, self._open = self._open, []
        text = joined(line.text for line in lines)
        if self._is_heading(lines, text):
            self.sizes[len(self.blocks)] = (round(lines[0].size, 1), lines[0].bold)
        elif is_point(lines[0].text):
            edge = self.setting.edges[lines[0].page, lines[0].region][0]
            self.indents[len(self.blocks)] = lines[0].left - edge
        self.blocks.append(Block(text, place=page_name(lines[0].page)))

    def _is_heading(self, lines: Sequence[Line], text: str) -> bool:
        if text.casefold() in self.setting.outline:
            return True
        if len(text) > LONGEST_HEADING or not any(map(str.isalpha, text)):
            return False
        if all(line.size > LARGER * self.setting.size for line in lines):
            return True
        return len(lines) <= 2 and all(line.bold for line in lines) and not _ends_sentence(text)

    def _parts(self, before: Line, line: Line) -> bool:
        """Whether a new paragraph begins with a line."""
        if before.turned != line.turned or abs(before.size - line.size) > 0.08 * max(before.size, line.size):
            return True
        if self._begins_point(before, line):
            return True
        if before.bold != line.bold and (self._is_short(before, line) or before.bold):
            return True
        if (before.page, before.region) != (line.page, line.region):
            return self._parts_over_break(before, line)
        if before.bottom - line.bottom > max(SPACED * self.setting.pitch, self.setting.pitch + 0.25) * line.size:
            return True
        if self._is_short(before, line) and not before.size > LARGER * self.setting.size:
            return True
        return self._is_indented(before, line)

    def _begins_point(self, before: Line, line: Line) -> bool:
        if not is_point(line.text):
            return False
        # A number may come to stand at the beginning of a line.
        within = number_of(line.text) is not None and not _ends_sentence(before.text)
        return not (within and not self._is_short(before, line) and abs(before.left - line.left) < line.size)

    def _parts_over_break(self, before: Line, line: Line) -> bool:
        """Whether a paragraph ends with its page or column; what stands below other columns is never its end."""
        if line.page == before.page and line.bottom < before.bottom:
            return True
        left, _right = self.setting.edges[line.page, line.region]
        if _ends_sentence(before.text) or is_point(line.text):
            return True
        is_indented = line.left - left > line.size and not mostly_right_to_left(line.text)
        return not line.text[:1].islower() and (self._is_short(before, line) or is_indented)

    def _is_short(self, before: Line, line: Line) -> bool:
        """Whether a line ended early: the next line's first word would have had room in it."""
        if line.text[:1].islower() and not _ends_sentence(before.text):
            return False
        left, right = self.setting.edges[before.page, before.region]
        room = before.left - left if mostly_right_to_left(before.text) else right - before.right
        first = len(line.text.split(" ", 1)[0]) / max(len(line.text), 1) * (line.right - line.left)
        return room > first + line.size

    def _is_indented(self, before: Line, line: Line) -> bool:
        """Whether a line stands further in, or out, than the lines of its paragraph do."""
        if len(self._open) < 2 or mostly_right_to_left(line.text):
            return False
        return abs(line.left - before.left) > 0.8 * line.size


def notes_in(lines: Sequence[Line], page: Mapping[int, str]) -> Iterator[Note]:
    """The footnotes of one page, each with the paragraph of the page that bears its mark, where just one does."""
    gathered: list[list[Line]] = []
    for line in lines:
        if NOTE.match(line.text) or not gathered:
            gathered.append([])
        gathered[-1].append(line)
    for note in gathered:
        text = joined(line.text for line in note)
        match = NOTE.match(text)
        mark = match[1] if match else ""
        said = text[match.end() :] if match else text
        yield Note(NoteKind.FOOTNOTE, said, mark, _bearer(mark, page))


def _bearer(mark: str, page: Mapping[int, str]) -> int | None:
    borne = re.compile(rf"(?<=[^\W\d]|[.,;:!?”’\"')\]]){re.escape(mark)}(?![\w.,]*\d)")
    bearers = [number for number, text in page.items() if borne.search(text)]
    return bearers[0] if mark and len(bearers) == 1 else None


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»)]").endswith(SENTENCE_END)


def _distinct(indents: Iterable[float]) -> list[float]:
    """Indents that differ by more than a hair."""
    distinct: list[float] = []
    for indent in sorted(indents):
        if not distinct or indent - distinct[-1] > 4:
            distinct.append(indent)
    return distinct


def page_name(page: int) -> str:
    """What the place of a paragraph is called."""
    return _("page {n}").format(n=page)
