"""Letters that were written as UTF-8 and read as Windows-1252, such as â€™ for an apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.importers.text.mending.mend import Mend


def _as_read(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_BYTE = {_as_read(byte): byte for byte in range(0x80, 0x100)}


def _between(first: int, last: int) -> str:
    return "[" + "".join(re.escape(_as_read(byte)) for byte in range(first, last + 1)) + "]"


_NEXT = _between(0x80, 0xBF)
_RUN = re.compile(
    f"(?:{_between(0xC2, 0xDF)}{_NEXT}|{_between(0xE0, 0xEF)}{_NEXT}{{2}}|{_between(0xF0, 0xF4)}{_NEXT}{{3}})+"
)
_CERTAIN = re.compile(r"[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\ufeff]")


def wrong_encoding(text: str) -> Iterator[Mend]:
    """Runs of letters that make sense only when they are read as what they were."""
    for match in _RUN.finditer(text):
        try:
            meant = bytes(_BYTE[sign] for sign in match[0]).decode("utf-8")
        except UnicodeDecodeError:
            continue
        # One letter of another script may be an accident of two real letters, such as É»; two in a row are none.
        if len(meant) > 1 or _CERTAIN.match(meant):
            yield Mend(match.start(), match[0], meant.replace("\ufeff", ""))
