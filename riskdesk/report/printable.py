"""Text that a PDF for archives can hold: what it cannot becomes [U+XXXX], and is counted."""

from __future__ import annotations

import re
from collections import Counter

# Controls, private use, noncharacters, lone surrogates, and marks that turn the direction of other people's text.
NEVER = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff"
    "\U000e0000-\U0010ffff]"
)

ESCAPED = re.compile(r"\\u00[01]")
"""How JSON writes control characters."""


class Printable:
    """Makes texts printable; `replaced` counts what could not be printed as it is, `refused` is what fonts lack."""

    def __init__(self, refused: frozenset[str] = frozenset()) -> None:
        self.replaced: Counter[str] = Counter()
        self._refused = re.compile("[" + re.escape("".join(sorted(refused))) + "]") if refused else None

    def text(self, text: str) -> str:
        """One text."""
        text = NEVER.sub(self._code, text)
        if self._refused:
            text = self._refused.sub(self._code, text)
        return text

    def needs(self, document: str) -> bool:
        """Whether a JSON text holds anything that has to be replaced; most hold nothing, and this is quick."""
        return bool(
            NEVER.search(document) or ESCAPED.search(document) or (self._refused and self._refused.search(document))
        )

    def all(self, data: object) -> object:
        """Plain data with every text in it made printable."""
        if isinstance(data, str):
            return self.text(data)
        if isinstance(data, list):
            return [self.all(part) for part in data]
        if isinstance(data, dict):
            return {key: self.all(part) for key, part in data.items()}
        return data

    def _code(self, match: re.Match[str]) -> str:
        self.replaced[match[0]] += 1
        return code(match[0])


def code(character: str) -> str:
    """A character by its number, such as [U+E000]."""
    return f"[U+{ord(character):04X}]"
