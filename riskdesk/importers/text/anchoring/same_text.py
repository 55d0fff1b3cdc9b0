"""Where a quote stands in a new text that still has it letter for letter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from riskdesk.importers.text.anchoring.folded import Folded, Place, folded
from riskdesk.importers.text.anchoring.meaning import cuts_number, numbers

_CONTEXT = 60
_LIKE_CONTEXT = 0.7
"""From here on the words before or behind a quote are the same; unlike English texts have about half."""
_SPEAKS_FOR_ITSELF = 20
"""A quote with fewer letters is found again only among the same words."""
_MOST_PLACES = 25
"""Of a text that stands more often, only the places near to where it stood are looked at."""
_MOST_OCCURRENCES = 2_000


def same_text(old: Folded, new: Folded, text: str, wanted: Collection[int]) -> dict[int | None, Place]:
    """Where occurrences of a text in the old line stand in the new one; no two at one place.

    Wanted are those that were quoted. None stands for a quote whose old place is not known, which goes where the text
    first stands.
    """
    needle = folded(text)
    now = _places(new, text, needle)
    before = list(islice(old.occurrences(needle), _MOST_PLACES)) if needle else []
    if len(before) == _MOST_PLACES:
        before = sorted(wanted)
    found: dict[int | None, Place] = {}
    taken: set[int] = set()
    for _likeness, was, at in sorted(_pairs(old, new, before, sorted(now), len(needle)), reverse=True):
        if -was not in found and -at not in taken:
            found[-was] = now[-at]
            taken.add(-at)
    if now and not before:
        found[None] = now[min(now)]
    return found


def _places(new: Folded, text: str, needle: str) -> dict[int, Place]:
    if not needle:
        return {}
    whole = ((at, new.place(at, len(needle))) for at in islice(new.occurrences(needle), _MOST_OCCURRENCES))
    return {at: place for at, place in whole if _is_sound(new, place, text, len(needle))}


def _is_sound(new: Folded, place: Place, text: str, length: int) -> bool:
    """Whether a stretch is no part of a longer number or, where it is short, of a longer word."""
    paragraph, piece = new.paragraphs[place.paragraph - 1], new.text(place)
    before, behind = paragraph[place.start - 1 : place.start], paragraph[place.end : place.end + 1]
    if cuts_number(paragraph, place.start, place.end):
        return False
    letters = length >= _SPEAKS_FOR_ITSELF or not (
        (piece[0].isalpha() and before.isalpha()) or (piece[-1].isalpha() and behind.isalpha())
    )
    is_whole = len(folded(piece)) == length
    return letters and (numbers(piece) == numbers(text) if is_whole else 2 * len(folded(piece)) >= length)


def _pairs(
    old: Folded, new: Folded, before: Sequence[int], now: Sequence[int], length: int
) -> list[tuple[float, int, int]]:
    """How alike the surroundings of old and new occurrences are; earlier ones win where that does not decide."""
    pairs = []
    for was in before:
        expected = was / len(old.line) * len(new.line)
        for at in sorted(now, key=lambda each: abs(each - expected))[:_MOST_PLACES]:
            sides = _sides(old.line, was, new.line, at, length)
            headings = old.is_paragraph(was, length) and new.is_paragraph(at, length)
            if length >= _SPEAKS_FOR_ITSELF or max(sides) >= _LIKE_CONTEXT or headings:
                nearness = 1 - abs(was / len(old.line) - at / len(new.line))
                pairs.append((sum(sides) + nearness / 10, -was, -at))
    return pairs


def _sides(old: str, was: int, new: str, at: int, length: int) -> tuple[float, float]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - start-up

    return (
        Indel.normalized_similarity(old[max(0, was - _CONTEXT) : was], new[max(0, at - _CONTEXT) : at]),
        Indel.normalized_similarity(
            old[was + length : was + length + _CONTEXT], new[at + length : at + length + _CONTEXT]
        ),
    )
