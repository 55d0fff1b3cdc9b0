"""What is wrong with Arabic letters that came out of a PDF: swapped lam and alef, and shapes for letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from riskdesk.importers.text.mending.mend import Mend

_LETTER = "[\u0620-\u064a\u064b-\u0652\u0670-\u06d3]"
_ALEFS = "أإآ"
_SURE = re.compile(rf"(?<!{_LETTER})([وفبك]?ا)([{_ALEFS}])ل(?={_LETTER})")
"""An article before a lam-alef with hamza or madda: no sound word begins with two alefs."""
_EXCEPT = re.compile(rf"(?<!{_LETTER})([وف]?)([إأ])ال(?!{_LETTER})")
_ALONE = re.compile(rf"(?<!{_LETTER})([وفب]?)ال(?!{_LETTER})")
_STEMS = (
    *("إسالم", "اسالم", "إعالم", "خالل", "بالد", "كالم", "أوالد", "احتالل", "استقالل", "واليات", "اختالف", "إصالح"),
    *("أخالق", "انطالق", "إطالق", "ماليين", "ثالثة", "ثالثين", "ميالد", "استالم", "هالل", "سالمة", "عالقة", "عالقات"),
    *("طالب", "السالم", "سالح", "أسالك", "عالمات", "مالحظات", "بالغات", "خالفات", "صالحيات", "تالميذ", "اقتالع"),
)
"""Words that are hardly any once lam and alef changed places."""
_STEM = re.compile(rf"(?<!{_LETTER})([وفبكل]?(?:ال)?)({'|'.join(_STEMS)})(?={_LETTER}{{0,3}}(?!{_LETTER}))")
_SHAPES = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf1\ufe70-\ufefc]+")
_ENOUGH_SIGNS = 3

Place = tuple[int, Mend]
"""A paragraph, counted from 0, and a stretch of it."""


def swapped_lam_alef(paragraphs: Sequence[str]) -> list[Place]:
    """Words with alef-lam where lam-alef belongs; doubtful ones only in a text with several that are beyond doubt."""
    sure = [(number, mend) for number, text in enumerate(paragraphs) for mend in _sure(text)]
    if len(sure) < _ENOUGH_SIGNS:
        return sure
    return sure + [(number, mend) for number, text in enumerate(paragraphs) for mend in _likely(text)]


def _sure(text: str) -> Iterator[Mend]:
    for match in _SURE.finditer(text):
        yield Mend(match.start(), match[0], f"{match[1]}ل{match[2]}")
    for match in _EXCEPT.finditer(text):
        yield Mend(match.start(), match[0], f"{match[1]}{match[2]}لا")


def _likely(text: str) -> Iterator[Mend]:
    for match in _ALONE.finditer(text):
        yield Mend(match.start(), match[0], f"{match[1]}لا")
    for match in _STEM.finditer(text):
        first, last = match[2][0], match[2][1:]
        yield Mend(match.start(), match[0], match[1] + first + last.replace("ال", "لا", 1))


def letter_shapes(text: str) -> Iterator[Mend]:
    """Runs of the shapes that letters take, as the letters themselves; what stands from left to right is left alone."""
    for match in _SHAPES.finditer(text):
        if not _runs_backwards(match[0]):
            yield Mend(match.start(), match[0], unicodedata.normalize("NFKC", match[0]))


def _runs_backwards(shapes: str) -> bool:
    first, last = (unicodedata.name(shape, "") for shape in (shapes[0], shapes[-1]))
    return len(shapes) > 1 and ("FINAL FORM" in first or "INITIAL FORM" in last)
