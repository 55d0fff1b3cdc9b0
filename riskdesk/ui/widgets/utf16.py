"""Places in a text as Qt counts them, in UTF-16 units, and as Python does, in signs."""

from __future__ import annotations


def units(text: str, signs: int) -> int:
    """How many units the first signs of a text take."""
    return signs if text.isascii() else len(text[:signs].encode("utf-16-le", "surrogatepass")) // 2


def signs(text: str, taken: int) -> int:
    """How many signs of a text so many units are."""
    if text.isascii():
        return taken
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * taken].decode("utf-16-le", "surrogatepass"))
