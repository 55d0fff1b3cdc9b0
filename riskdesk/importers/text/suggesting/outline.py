"""The lines of a brief, each with its role and what the headings above it announce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from riskdesk.domain.briefs import Brief, Layout, Role
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.headings import (
    MOST_WORDS,
    announces,
    introduces,
    is_section,
    is_silent,
    names_kinds,
)
from riskdesk.importers.text.suggesting.passages import NOTHING, Context

ENDS = (".", "!", ";", ",", "…", "۔", "؛", "،")
BULLET = re.compile(r"\s*(?:[-–—•·●▪◦○■□*]\s+\S|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S)", re.IGNORECASE)
EMPTY = re.compile(r"[\W_]*")
RUN_IN = re.compile(r"(?:[A-Z][\w’'-]*)(?:\s[\w’'-]+){0,4}[.:]\s+[A-Z]")
NUMBERED_PARAGRAPH = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?\s")
DATED = re.compile(r"\b\d{1,2}\s[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\s\d{1,2}\b|\b(?:19|20)\d\d$")
NUMBERED_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-Z]")
LONGEST_HEADING = 100
MOST_WORDS_NUMBERED = 7
DEEP = 9
"""The level of a heading that only its look gives away."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its number, its role and its context."""

    number: int
    text: str
    role: Role
    context: Context

    @property
    def item(self) -> bool:
        """Whether it is an item of a list."""
        return self.role is Role.ITEM


def lines_of(brief: Brief) -> Iterator[Line]:
    """The lines that can say something: running heads, references and the like are left out."""
    layout = {entry.paragraph: entry for entry in brief.layout}
    outline = Outline()
    for number, text in enumerate(brief.paragraphs, 1):
        if EMPTY.fullmatch(text):
            continue
        entry = layout.get(number) or Layout(number)
        line = outline.line(number, text, entry)
        if line is not None:
            yield line


@dataclass
class Outline:
    """The headings that are open at a line, the innermost last, and the introduction just above it."""

    headings: list[tuple[int, Context]] = field(default_factory=list)
    introduction: Context | None = None
    silent: bool = False

    def line(self, number: int, text: str, entry: Layout) -> Line | None:
        """The line with its context, after which the outline stands behind it; None where nothing is said."""
        role = _role(text, entry)
        if role is Role.TEXT and self.introduction is not None and RUN_IN.match(text):
            role = Role.ITEM
        if role is Role.RUNNING:
            return None
        if role is Role.HEADING:
            return self._heading(number, text, entry.level if entry.role is Role.HEADING else DEEP)
        context = self._context(text, role)
        return None if self.silent else Line(number, text, role, context)

    def _heading(self, number: int, text: str, level: int) -> Line | None:
        self.silent, self.introduction = is_silent(text), None
        own = announces(text) if number > 1 else NOTHING  # the first is the title, and speaks of the whole
        is_name = not own and not is_section(text)
        if level == DEEP and not is_name:
            level = DEEP - 1
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()
        above = self.headings[-1][1] if self.headings else Context()
        weighing = above.only is Tag.OPTION and is_name
        self.headings.append((level, Context(own, text, weighing=weighing)))
        if self.silent:
            return None
        context = replace(above, nested=True, marked=level < DEEP) if is_name and above.kinds else Context(own, text)
        return Line(number, text, Role.HEADING, context)

    def _context(self, text: str, role: Role) -> Context:
        before = self.introduction
        if text.rstrip("*_ ").endswith(":"):
            kinds = introduces(text)
            self.introduction = Context(kinds, text) if kinds else None
        elif role is Role.TEXT and before is not None and not looks_led(text):
            self.introduction = None
        if before is not None and (role is not Role.TEXT or looks_led(text)):
            return before
        return self.headings[-1][1] if self.headings else Context()


def looks_led(text: str) -> bool:
    """Whether a line begins with a bullet, or with emphasised words and a colon."""
    return bool(BULLET.match(text)) or bool(re.match(r"\W*[*_]{1,3}[^*_]{2,80}[*_:]{1,4}", text))


def _role(text: str, entry: Layout) -> Role:
    if entry.role is Role.ITEM and NUMBERED_PARAGRAPH.match(text):
        return Role.TEXT
    if entry.role is Role.ITEM and _is_numbered_heading(text):
        return Role.HEADING
    if entry.role is not Role.TEXT:
        return entry.role
    if _looks_like_heading(text):
        return Role.HEADING
    return Role.ITEM if BULLET.match(text) else Role.TEXT


def _is_numbered_heading(text: str) -> bool:
    """“3. Risks and benefits” above a list, which looks like a point of a list itself."""
    short = len(text.split()) <= MOST_WORDS_NUMBERED
    return short and bool(NUMBERED_SECTION.match(text)) and names_kinds(text) and _looks_like_heading(text)


def _looks_like_heading(text: str) -> bool:
    bare = text.strip("*_# ")
    if not bare or len(bare) > LONGEST_HEADING or bare.endswith((*ENDS, ":")) or len(bare.split()) > MOST_WORDS:
        return False
    if ": " in bare or "|" in bare or DATED.search(bare):
        return False
    if BULLET.match(bare) and not NUMBERED_SECTION.match(bare):
        return False
    return bare[0].isupper() or bare[0].isdigit() or not bare.isascii()
