"""Text in charts: how wide it is, and how it is broken to fit a room."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from riskdesk.words import shortened

Measure = Callable[[str, float, bool], float]
"""The width of a text in a size, bold or not."""

LONGEST_IN_SENTENCE = 48
BOLD_IS_WIDER = 1.1
_WIDTH_OF = {
    **dict.fromkeys("abcdeghknopqsuvxyzßFEL0123456789+=<>~#$?", 0.64),
    **dict.fromkeys("fijlrtI.,:;!|'’‘“”\"()[]/\\- ", 0.42),
    **dict.fromkeys("ABCDGHKNOPQRSTUVXYZ&–€", 0.78),
    **dict.fromkeys("mwMW%@—…", 1.0),
    " ": 0.33,
}


def estimate(text: str, size: float, bold: bool = False) -> float:
    """The width of a text where no font can be asked: that of a wide sans-serif, so rather too much."""
    return size * _ems(text) * (BOLD_IS_WIDER if bold else 1.0)


@lru_cache(maxsize=8192)
def _ems(text: str) -> float:
    return sum(_WIDTH_OF.get(letter) or _width_of_rare(letter) for letter in text)


def _width_of_rare(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(letter) in "WF" else 0.8


def wrap(text: str, room: float, most: int, measure: Callable[[str], float]) -> list[str]:
    """A text in at most so many lines that fit a room; what is over ends in an ellipsis."""
    lines: list[str] = []
    for word in _words_that_fit(text, room, measure):
        if lines and measure(f"{lines[-1]} {word}") <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    if len(lines) > most:
        lines[most - 1 :] = [elide(" ".join(lines[most - 1 :]), room, measure)]
    return lines or [""]


def short(name: str) -> str:
    """A name as it stands in a sentence: not longer than a line needs."""
    return shortened(name, LONGEST_IN_SENTENCE)


def elide(text: str, room: float, measure: Callable[[str], float]) -> str:
    """A text cut to fit a room, with an ellipsis where something was cut."""
    if measure(text) <= room:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        half = (fits + too_long) // 2
        if measure(text[:half].rstrip() + "…") <= room:
            fits = half
        else:
            too_long = half
    return text[:fits].rstrip() + "…"


def _words_that_fit(text: str, room: float, measure: Callable[[str], float]) -> list[str]:
    """The words of a text, those too long for the room broken."""
    words = []
    for word in text.split():
        while len(word) > 1 and measure(word) > room:
            head = elide(word, room, measure)[:-1] or word[0]
            words.append(head)
            word = word[len(head) :]
        words.append(word)
    return words
