"""What two texts must share to say the same, however alike their letters are: numbers, and whether they deny."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?:(?<!\w)[-−])?\d+(?:[.,:]\d+)*%?")
_WORDS = re.compile(r"[^\W\d_]+(?:[’']t)?")
_DECIDING = frozenset(
    (
        *(
            "no",
            "not",
            "never",
            "none",
            "nor",
            "neither",
            "without",
            "cannot",
            "unlikely",
            "less",
            "more",
            "few",
            "half",
        ),
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred"),
        *("thousand", "million", "billion", "trillion", "dozen", "twice", "increase", "increased", "decrease"),
        *("decreased", "rise", "rose", "fall", "fell", "لا", "لم", "لن", "ليس", "ليست", "غير", "نہیں", "نہ", "بغیر"),
    )
)


def numbers(text: str) -> list[str]:
    """The numbers of a text, sorted."""
    return sorted(_NUMBER.findall(text))


def deciding(text: str) -> list[str]:
    """The numbers, words for numbers and denials of a text."""
    words = (word.lower().replace("’", "'") for word in _WORDS.findall(text))
    return numbers(text) + sorted(word for word in words if word in _DECIDING or word.endswith("n't"))


def cuts_number(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins or ends inside a number, as 50 stands in 1.50, 500 and 50,000."""
    before, behind = text[max(0, start - 2) : start].rstrip(".,"), text[end : end + 2].lstrip(".,")
    return (text[start].isdigit() and before[-1:].isdigit()) or (text[end - 1].isdigit() and behind[:1].isdigit())
