"""The numbers of lists and headings, which files of a word processor do not hold but describe."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

PLACE = re.compile(r"%(\d)")
LARGEST = 9999
"""No list is longer; what counts further is shown as a plain number."""
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered: in its pattern, %1 is the number of the outermost level."""

    form: str
    pattern: str
    start: int = 1


class Counters:
    """The numbers that all lists of a text have come to."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = {}

    def restart(self, key: str, level: int, start: int) -> None:
        """Let the next item of a level have this number."""
        self._counts.setdefault(key, {})[level] = start - 1

    def next(self, key: str, level: int, levels: Mapping[int, Level]) -> str:
        """The number of the next item, as it is printed; nothing for an item with a sign in front."""
        counts = self._counts.setdefault(key, {})
        if level not in levels:
            return ""
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [deeper for deeper in counts if deeper > level]:
            del counts[deeper]
        if not levels[level].form:
            return ""
        return PLACE.sub(lambda place: _at(int(place[1]) - 1, counts, levels), levels[level].pattern).strip()


def _at(level: int, counts: Mapping[int, int], levels: Mapping[int, Level]) -> str:
    if level not in levels or not levels[level].form:
        return ""
    return printed(counts.get(level, levels[level].start), levels[level].form)


def printed(number: int, form: str) -> str:
    """A number in a form such as lowerRoman; in digits where the form is another, or ends before it."""
    if not 0 < number <= LARGEST:
        return str(number)
    if form.endswith("Letter"):
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif form.endswith("Roman"):
        text = _roman(number)
    else:
        return f"{number:02}" if form == "decimalZero" else str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for worth, sign in ROMAN:
        text += sign * (number // worth)
        number %= worth
    return text
