"""Fonts for what is painted by ourselves, not by labels."""

from __future__ import annotations

from PySide6.QtGui import QFont

from riskdesk.ui.theme import SIZES

TABULAR = QFont.Tag("tnum")
"""OpenType's name for figures of one width, so that columns of numbers line up."""


def sized(font: QFont, role: str = "body", *, bold: bool = False) -> QFont:
    """The font in one of the theme's sizes, with tabular figures."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * SIZES[role])
    else:
        made.setPixelSize(round(font.pixelSize() * SIZES[role]))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(TABULAR, 1)
    return made
