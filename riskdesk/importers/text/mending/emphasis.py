"""Stars and underscores around words, as plain text writes emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.importers.text.mending.mend import Mend

_STARS = re.compile(r"(?<![*\d])(\*{1,3})(?=[^\W\d_]|[‘“(])[^*]{0,400}[^\s*]\1(?![*\w])")
_LINES = re.compile(r"(?<!\w)(_{1,2})(?=[^\W\d_]|[‘“(])[^_]{0,400}[^\s_]\1(?!\w)")


def emphasis(text: str) -> Iterator[Mend]:
    """The signs before and behind what is emphasised; a space comes in where they alone kept two words apart."""
    for pattern in (_STARS, _LINES):
        for match in pattern.finditer(text):
            sign = match[1]
            for start in (match.start(), match.end() - len(sign)):
                around = text[max(0, start - 1) : start], text[start + len(sign) : start + len(sign) + 1]
                yield Mend(start, sign, " " if all(each.isalnum() for each in around) else "")
