"""RTF as a stream of tokens: groups, control words, bytes and characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    r"\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<word>[A-Za-z]{1,40})(?P<number>-?[0-9]{1,10})? ?"
    r"|\\(?P<sign>[^A-Za-z'])|(?P<group>[{}])|(?P<text>[^\\{}\r\n\x00]+)|[\\\r\n\x00]"
)
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437",
}  # fmt: skip
SYMBOLS = 2
"""The character set of fonts that hold pictures."""
PAGES = {10000: "mac_roman", 65001: "utf-8", 936: "gbk", 1361: "johab", 708: "iso8859_6"}
KNOWN_PAGES = (
    437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874, 932, 949, 950
)  # fmt: skip


class Token(NamedTuple):
    """A kind (word, sign, byte, text, open, close) with what it says; a control word may have a number."""

    kind: str
    text: str
    number: int | None = None


def tokens(content: bytes) -> Iterator[Token]:
    """All tokens in order; what is stored as plain binary is passed over."""
    text = content.decode("latin-1")
    at = 0
    while (found := TOKEN.match(text, at)) is not None:
        at = found.end()
        kind = found.lastgroup
        if found["word"] is not None:
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                at += max(0, number or 0)
            else:
                yield Token("word", found["word"], number)
        elif kind == "group":
            yield Token("open" if found["group"] == "{" else "close", "")
        elif kind is not None:
            yield Token(kind, found[kind])


def code_page(number: int) -> str:
    """The codec of a Windows code page; Western where there is none."""
    if 1250 <= number <= 1258 or number in KNOWN_PAGES:
        return f"cp{number}"
    return PAGES.get(number, "cp1252")
