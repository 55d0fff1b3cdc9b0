"""Bytes and numbers of an RTF file as characters."""

from __future__ import annotations

from dataclasses import dataclass, field

from riskdesk.importers.readers.rtf_tokens import CHARSETS, SYMBOLS, code_page
from riskdesk.importers.readers.symbols import symbol

LOST = "\N{REPLACEMENT CHARACTER}"


@dataclass
class Font:
    """The name of a font, and how its bytes are to be read: empty as the file says for all."""

    name: str = ""
    codec: str = ""
    has_symbols: bool = False


@dataclass
class Characters:
    """Decodes by the font at hand; counts what cannot be decoded."""

    codec: str = "cp1252"
    default: int = 0
    fonts: dict[int, Font] = field(default_factory=dict)
    lost: int = 0
    _high: int = 0

    def font(self, number: int | None) -> Font:
        """A font by its number, the default one where there is none."""
        return self.fonts.setdefault(self.default if number is None else number, Font())

    def set_charset(self, number: int | None, charset: int) -> None:
        """A font's bytes are of a character set."""
        font = self.font(number)
        font.has_symbols = charset == SYMBOLS
        font.codec = CHARSETS.get(charset, "")

    def set_page(self, number: int | None, page: int) -> None:
        """A font's bytes are of a code page."""
        self.font(number).codec = code_page(page)

    def decoded(self, content: bytes, number: int | None) -> str:
        """Bytes in a font."""
        font = self.font(number)
        if font.has_symbols:
            return "".join(symbol(font.name, code) for code in content)
        text = content.decode(font.codec or self.codec, "replace")
        self.lost += text.count(LOST)
        return text

    def unicode(self, number: int) -> str:
        """A character by its number, which is one of two for those outside the first plane."""
        code = number & 0xFFFF
        high, self._high = self._high, 0
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return ""
        if 0xDC00 <= code < 0xE000:
            if high:
                return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00)
            self.lost += 1
            return LOST
        return chr(code)
