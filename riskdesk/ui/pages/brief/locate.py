"""Where a quote stands in the paragraphs of its brief."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from riskdesk.domain.quotes import Quote

LIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": ""})
"""Signs that a quote may have written in another way."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a paragraph, counted from 0; without length where only the paragraph is known."""

    paragraph: int
    start: int = 0
    length: int = 0

    @property
    def end(self) -> int:
        """Where it stops."""
        return self.start + self.length

    def overlaps(self, other: Place) -> bool:
        """Whether both share a stretch."""
        return self.paragraph == other.paragraph and max(self.start, other.start) < min(self.end, other.end)

    def joined(self, other: Place) -> Place:
        """The stretch from where the first begins to where the last ends."""
        start = min(self.start, other.start)
        return Place(self.paragraph, start, max(self.end, other.end) - start)


def locate(paragraphs: Sequence[str], quote: Quote) -> Place | None:
    """The stretch that reads as the quote, the stated one before the first.

    Its paragraph alone where nothing does; None where there is none.
    """
    if quote.paragraph is None:
        found = (_in_paragraph(text, quote.text, number) for number, text in enumerate(paragraphs))
        return next((place for place in found if place.length), None)
    number = quote.paragraph - 1
    if not 0 <= number < len(paragraphs):
        return None
    if quote.start is not None and quote.text and paragraphs[number].startswith(quote.text, quote.start):
        return Place(number, quote.start, len(quote.text))
    return _in_paragraph(paragraphs[number], quote.text, number)


def _in_paragraph(text: str, wanted: str, number: int) -> Place:
    start = text.find(wanted) if wanted else -1
    if start >= 0:
        return Place(number, start, len(wanted))
    signs, origins = _folded(text)
    sought = _folded(wanted.strip())[0]
    start = signs.find(sought) if sought else -1
    if start < 0:
        return Place(number)
    first, last = origins[start], origins[start + len(sought) - 1]
    return Place(number, first, last - first + 1)


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without regard to case, spacing and kinds of quotation marks; and where each sign came from."""
    signs: list[str] = []
    origins: list[int] = []
    for origin, sign in enumerate(text):
        plain = " " if sign.isspace() else sign.translate(LIKE).casefold()
        if plain == " " and signs and signs[-1] == " ":
            continue
        signs.extend(plain)
        origins.extend([origin] * len(plain))
    return "".join(signs), origins
