"""Characters of the old picture fonts, as what they show."""

from __future__ import annotations

import sys

PRIVATE = 0xF000
GREEK = dict(zip("abcdefghijklmnopqrstuvwxyz", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
CAPITALS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
SYMBOL = {
    **{ord(letter): sign for letter, sign in {**GREEK, **CAPITALS}.items()},
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
PICTURES = {
    0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
UNKNOWN = "\N{WHITE SQUARE}"


def symbol(font: str, code: int) -> str:
    """What a character of a font shows; a white square where only the font knows."""
    within = code - PRIVATE if PRIVATE <= code <= PRIVATE + 0xFF else code
    family = font.casefold()
    if "dings" in family:
        return PICTURES.get(within, UNKNOWN) if family == "wingdings" else UNKNOWN
    if family == "symbol" and within in SYMBOL:
        return SYMBOL[within]
    sign = chr(within) if within <= sys.maxunicode else UNKNOWN
    return sign if sign.isprintable() else UNKNOWN
