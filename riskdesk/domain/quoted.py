"""Everything in an assessment that quotes: read it, and change its quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.ids import BriefId
from riskdesk.domain.options import Option
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Score

Quoting = TypeVar("Quoting", Option, Dimension, Scenario, Assumption, Evidence, Score)
Quotes = tuple[Quote, ...]

QUOTING = ("options", "dimensions", "scenarios", "assumptions", "evidence")
"""The parts of an assessment whose items hold quotes; its scores do too."""


def quotes_of(a: Assessment, brief: BriefId) -> Iterator[Quote]:
    """Every quote that was taken from a brief, wherever it stands."""
    held = (item.quotes for part in QUOTING for item in getattr(a, part))
    given = (score.quotes for _cell, score in a.cells())
    yield from (quote for quotes in (*held, *given) for quote in quotes if quote.brief == brief)


def standing_on(a: Assessment, quote: Quote) -> list[Cell]:
    """The cells whose scores quote the same stretch, or one that shares words with it."""
    return [cell for cell, score in a.cells() if any(overlap(a, quote, other) for other in score.quotes)]


def overlap(a: Assessment, one: Quote, other: Quote) -> bool:
    """Whether two quotes share a stretch of one paragraph; where a place is unknown, whether one holds the other."""
    if one.brief != other.brief or one.paragraph != other.paragraph:
        return False
    stretches = [_stretch(a, quote) for quote in (one, other)]
    if None in stretches:
        return bool(one.text) and bool(other.text) and (one.text in other.text or other.text in one.text)
    (start, end), (other_start, other_end) = (stretch for stretch in stretches if stretch)
    return max(start, other_start) < min(end, other_end)


def requoted(a: Assessment, change: Callable[[Quotes], Quotes]) -> Assessment:
    """The assessment with the quotes of every item and score changed; what stays equal stays the very same."""
    parts = {part: tuple(_with(item, change) for item in getattr(a, part)) for part in QUOTING}
    scores: dict[Cell, Score | None] = {cell: _with(score, change) for cell, score in a.cells() if score.quotes}
    return a.with_parts(**parts, scores=scores_with(a.scores, scores))


def _with(item: Quoting, change: Callable[[Quotes], Quotes]) -> Quoting:
    changed = change(item.quotes)
    return item if changed == item.quotes else replace(item, quotes=changed)


def _stretch(a: Assessment, quote: Quote) -> tuple[int, int] | None:
    brief = a.brief(quote.brief)
    if quote.start is not None:
        return quote.start, quote.start + len(quote.text)
    if brief is None or quote.paragraph is None or not 1 <= quote.paragraph <= len(brief.paragraphs):
        return None
    start = brief.paragraphs[quote.paragraph - 1].find(quote.text) if quote.text else -1
    return None if start < 0 else (start, start + len(quote.text))
