"""Headers, footers and page numbers that a file repeats and that its text ran together with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from riskdesk.domain.briefs import Layout, Role

_NUMBER = re.compile(r"[0-9]{1,4}")
_PAGE = re.compile(r"\b(?:page|p\.|pg\.?|seite|página|صفحة|صفحہ)\s*[0-9]+|^\W*[0-9]{1,3}\W*$|[0-9]+ of [0-9]+", re.I)
_LONGEST = 120
_OFTEN = 3


def running_lines(paragraphs: Sequence[str], layout: Iterable[Layout]) -> Iterator[int]:
    """The paragraphs, counted from 0, that are no part of the text."""
    known = {each.paragraph - 1: each for each in layout}
    repeated = set(_repeated(paragraphs, known))
    for number, text in enumerate(paragraphs):
        said = number in known and known[number].role is Role.RUNNING
        if text and (said or number in repeated):
            yield number


def _repeated(paragraphs: Sequence[str], known: dict[int, Layout]) -> Iterator[int]:
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(paragraphs):
        if 0 < len(text) <= _LONGEST and (number not in known or known[number].role is Role.TEXT):
            alike[_NUMBER.sub("0", text.strip())].append(number)
    for numbers in alike.values():
        if len(numbers) >= _OFTEN and _are_of_pages([paragraphs[number] for number in numbers], numbers, known):
            yield from numbers


def _are_of_pages(texts: Sequence[str], numbers: Sequence[int], known: dict[int, Layout]) -> bool:
    if all(map(_PAGE.search, texts)):
        return _count_up(texts) and all(b - a > 1 for a, b in pairwise(numbers))
    places = [known[number].place for number in numbers if number in known and known[number].place]
    if not len(places) == len(numbers) == len(set(places)):
        return False
    return len(set(texts)) == 1 or _count_with(texts, places)


def _changing(texts: Iterable[str]) -> list[tuple[int, ...]]:
    """Every number in the same place of all texts that is not the same in all."""
    rows = zip(*(map(int, _NUMBER.findall(text)) for text in texts), strict=False)
    return [row for row in rows if len(set(row)) > 1]


def _count_up(texts: Iterable[str]) -> bool:
    changing = _changing(texts)
    return len(changing) == 1 and all(a < b for a, b in pairwise(changing[0]))


def _count_with(texts: Iterable[str], places: Iterable[str]) -> bool:
    """Whether the one number that changes is that of the page, but for where counting began."""
    changing, pages = _changing(texts), _changing(places)
    return len(changing) == len(pages) == 1 and len({a - b for a, b in zip(changing[0], pages[0], strict=True)}) == 1
