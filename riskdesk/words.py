"""Words for users in every layer: `_` translates a sentence, `_n` one with a number in it; long texts are cut."""

from __future__ import annotations

import gettext
from pathlib import Path

DOMAIN = "riskdesk"

_current: gettext.NullTranslations = gettext.NullTranslations()
_spoken: tuple[str, Path] | None = None


def speak(language: str, catalogues: Path) -> None:
    """Use the catalogue of a language from now on; English where there is none."""
    global _current, _spoken
    _current = gettext.translation(DOMAIN, catalogues, [language], fallback=True)
    _spoken = (language, catalogues)


def spoken() -> tuple[str, Path] | None:
    """The language and the catalogues that are used, so that a process of our own speaks alike; None for English."""
    return _spoken


def _(sentence: str) -> str:
    """The sentence in the user's language."""
    return _current.gettext(sentence)


def _n(one: str, many: str, number: int) -> str:
    """The sentence for one or for many, in the user's language."""
    return _current.ngettext(one, many, number)


def shortened(text: str, longest: int) -> str:
    """The text in so many characters at most, with an ellipsis where some were cut."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
