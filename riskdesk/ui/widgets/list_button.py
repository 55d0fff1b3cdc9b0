"""A flat button that opens a list of places to go to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QToolButton

from riskdesk.ui.widgets.menu_text import as_menu_text


class ListButton(QToolButton):
    """Says how many there are; a press lists them, and choosing one goes there."""

    def __init__(self, text: str, places: Sequence[tuple[str, Callable[[], object]]]) -> None:
        super().__init__()
        self.setProperty("flat", True)
        self.setText(text)
        self.setAccessibleName(text)
        menu = QMenu(self)
        for name, go in places:
            menu.addAction(as_menu_text(name), go)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
