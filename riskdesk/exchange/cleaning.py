"""Texts as they may enter an assessment: composed (NFC), and without characters that no text needs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from riskdesk.domain.errors import Problem
from riskdesk.words import _, _n

DEEPEST = 100
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
LINE_ENDS = re.compile("\r\n?")


class Repeating(dict[str, Any]):
    """A mapping in which keys stood more than once; the first of each was kept."""

    def __init__(self, pairs: Iterable[tuple[str, Any]]) -> None:
        super().__init__()
        self.repeated: list[str] = []
        for key, item in pairs:
            if key in self:
                self.repeated.append(key)
            else:
                self[key] = item


def mapping(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """What a file's keys and parts make up, with repeated keys noted."""
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else Repeating(pairs)


@dataclass
class Cleaning:
    """Cleans a whole document; counts what it took away and notes what cannot stand."""

    removed: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def repairs(self) -> tuple[str, ...]:
        """What was taken away, in a sentence."""
        if not self.removed:
            return ()
        what = _n("{n} control character was left out.", "{n} control characters were left out.", self.removed)
        return (what.format(n=self.removed),)

    def text(self, text: str) -> str:
        """The text without control characters and lone surrogates, composed; lines end in a line feed."""
        return unicodedata.normalize("NFC", self.file(text))

    def file(self, text: str) -> str:
        """The same of a whole file before it is read, but not composed: an accent would change the escape before it."""
        if "\r" in text:
            text = LINE_ENDS.sub("\n", text)
        if UNWANTED.search(text):
            text, count = UNWANTED.subn("", text)
            self.removed += count
        return text

    def part(self, plain: Any, where: str = "", depth: int = 0) -> Any:
        """The part with every text in it cleaned."""
        if isinstance(plain, str):
            return self.text(plain)
        if depth > DEEPEST:
            self.problems.append(Problem(where, _("This is nested too deeply to be an assessment.")))
            return None
        if isinstance(plain, list):
            return [self.part(item, f"{where}[{place}]", depth + 1) for place, item in enumerate(plain)]
        return self._mapping(plain, where, depth) if isinstance(plain, dict) else plain

    def _mapping(self, plain: dict[str, Any], where: str, depth: int) -> dict[str, Any]:
        for key in getattr(plain, "repeated", ()):
            self._repeated(joined(where, self.text(key)))
        clean: dict[str, Any] = {}
        for raw, item in plain.items():
            key = self.text(raw)
            path = joined(where, key)
            if key in clean:
                self._repeated(path)
            else:
                clean[key] = self.part(item, path, depth + 1)
        return clean

    def _repeated(self, where: str) -> None:
        self.problems.append(Problem(where, _("This key is given twice. Keep one of them.")))


def joined(where: str, key: str) -> str:
    """The path of a key in a part."""
    shown = key if len(key) <= 60 else key[:59] + "…"
    return f"{where}.{shown}" if where else shown
