"""Translation for every layer: `_` for a sentence, `_n` for one with a number in it."""

from __future__ import annotations

import gettext
from pathlib import Path

DOMAIN = "riskdesk"

_current: gettext.NullTranslations = gettext.NullTranslations()


def speak(language: str, catalogues: Path) -> None:
    """Use the catalogue of a language from now on; English where there is none."""
    global _current
    _current = gettext.translation(DOMAIN, catalogues, [language], fallback=True)


def _(sentence: str) -> str:
    """The sentence in the user's language."""
    return _current.gettext(sentence)


def _n(one: str, many: str, number: int) -> str:
    """The sentence for one or for many, in the user's language."""
    return _current.ngettext(one, many, number)
