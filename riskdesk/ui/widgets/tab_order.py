"""Tab walks a card as it is read, whatever was made first."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def walk_in_order(*widgets: QWidget) -> None:
    """Let Tab lead from each of these to the next."""
    for one, next_ in pairwise(widgets):
        QWidget.setTabOrder(one, next_)
