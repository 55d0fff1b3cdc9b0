"""A chooser of encodings, for a text whose file does not say its own."""

from __future__ import annotations

from collections.abc import Sequence

from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.words import _

NAMES = {
    "utf-8": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252", "cp1256": "Windows-1256", "cp1250": "Windows-1250",
    "cp1251": "Windows-1251", "cp1253": "Windows-1253", "cp1254": "Windows-1254", "cp1255": "Windows-1255",
    "latin-1": "ISO 8859-1", "iso8859-2": "ISO 8859-2", "iso8859-6": "ISO 8859-6", "iso8859-15": "ISO 8859-15",
    "koi8-r": "KOI8-R", "mac-roman": "Mac Roman", "cp437": "DOS 437", "cp850": "DOS 850", "gb18030": "GB 18030",
    "big5": "Big5", "shift_jis": "Shift JIS", "euc_kr": "EUC-KR",
}  # fmt: skip
"""Encodings as Python and as people call them; names, so not translated."""


class EncodingChooser(Chooser):
    """Hidden for what is no text, and so has no encoding."""

    def __init__(self) -> None:
        super().__init__(_("Encoding"))

    def show_encoding(self, encoding: str, guessed: bool) -> None:
        """Show how the text was read, and offer the others."""
        self.offer(_choices(encoding, guessed))
        self.show_value(encoding)
        self.setEnabled(bool(encoding))


def _choices(encoding: str, guessed: bool) -> Sequence[tuple[str, str]]:
    names = NAMES if encoding in NAMES else {encoding: encoding, **NAMES}
    guess = _("{encoding} (guess)")
    return [(each, guess.format(encoding=name) if guessed and each == encoding else name)
            for each, name in names.items()]  # fmt: skip
