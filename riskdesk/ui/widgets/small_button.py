"""Small buttons that show a sign and speak a sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from riskdesk.ui.widgets.tooltips import set_tooltip


def small_button(sign: str, name: str) -> QToolButton:
    """A button with a sign on it and its meaning in the tooltip."""
    button = QToolButton()
    button.setText(sign)
    button.setAccessibleName(name)
    set_tooltip(button, name)
    return button
