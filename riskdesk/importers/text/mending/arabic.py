"""What is wrong with Arabic letters that came out of a PDF: swapped lam and alef, and shapes for letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from riskdesk.importers.text.mending.mend import Mend, Place

_WORD = re.compile("[\u0620-\u0652\u0670-\u06d3]+")
_SURE = re.compile("^([وفبك]?ا)([أإآ])ل(?=.)")
"""An article before a lam-alef with hamza or madda: no sound word begins with two alefs."""
_EXCEPT = re.compile("^([وف]?[إأ])ال$")
_ALONE = re.compile("^([وفب]?)ال$")
_OF_NUMBER = re.compile(r"[وفب]?ال\s?\d")
"""The article before a number stands by itself."""
_STEMS = (
    *("إسالم", "اسالم", "إعالم", "خالل", "كالم", "أوالد", "احتالل", "استقالل", "واليات", "اختالف", "إصالح", "أخالق"),
    *(
        "انطالق",
        "إطالق",
        "ميالد",
        "استالم",
        "هالل",
        "عالقات",
        "سالح",
        "أسالك",
        "مالحظات",
        "خالفات",
        "صالحيات",
        "تالميذ",
    ),
    "(?<=ال)سالم",
)
"""Words that are hardly any once lam and alef changed places; Salem is a name, but has no article."""
_STEM = re.compile(rf"^([وفبكل]{{0,2}}(?:ال)?)({'|'.join(_STEMS)})(?=(?:ها|هم|نا|ات|ية|ي|ه|ا)?$)")
_SHAPES = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf1\ufe70-\ufefc]+")
_ENOUGH_SIGNS = 3
_LONGEST = 40


def swapped_lam_alef(paragraphs: Sequence[str]) -> list[Place]:
    """Words with alef-lam where lam-alef belongs; doubtful ones only in a text with several that are beyond doubt."""
    sure = list(_turned(paragraphs, _surely))
    return sure if len(sure) < _ENOUGH_SIGNS else list(_turned(paragraphs, _likely))


def _turned(paragraphs: Sequence[str], turn: Callable[[str], str]) -> Iterator[Place]:
    for number, text in enumerate(paragraphs):
        for match in _WORD.finditer(text):
            is_left = len(match[0]) > _LONGEST or _OF_NUMBER.match(text, match.start())
            word = match[0] if is_left else turn(match[0])
            if word != match[0]:
                yield number, Mend(match.start(), match[0], word)


def _surely(word: str) -> str:
    return _EXCEPT.sub(r"\1لا", _SURE.sub(r"\1ل\2", word))


def _likely(word: str) -> str:
    word = _ALONE.sub(r"\1لا", _surely(word))
    return _STEM.sub(lambda match: match[1] + match[2].replace("ال", "لا", 1), word)


def letter_shapes(text: str) -> Iterator[Mend]:
    """Runs of the shapes that letters take, as the letters themselves; what stands from left to right is left alone."""
    for match in _SHAPES.finditer(text):
        if not _runs_backwards(match[0]):
            yield Mend(match.start(), match[0], unicodedata.normalize("NFKC", match[0]))


def _runs_backwards(shapes: str) -> bool:
    first, last = (unicodedata.name(shape, "") for shape in (shapes[0], shapes[-1]))
    return len(shapes) > 1 and ("FINAL FORM" in first or "INITIAL FORM" in last)
