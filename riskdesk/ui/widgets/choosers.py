"""Choosers: one value out of a few, and a protective marking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from riskdesk.ui.widgets.fields import LineField, Write
from riskdesk.ui.widgets.surfaces import GAP

USUAL_MARKINGS = (
    "UNCLASSIFIED", "OFFICIAL", "OFFICIAL-SENSITIVE", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET",
    "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED",
)  # fmt: skip
"""Markings as governments and the Traffic Light Protocol write them; names, so not translated."""


class Chooser(QComboBox):
    """A drop-down of values with their words. Scrolling the page over it changes nothing."""

    chosen = Signal(object)
    """The value that the user chose."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these values, each with its words."""
        with QSignalBlocker(self):
            self.clear()
            for value, words in choices:
                self.addItem(words, value)

    def show_value(self, value: object) -> None:
        """Show which value holds now."""
        places = (place for place in range(self.count()) if self.itemData(place) == value)
        self.setCurrentIndex(next(places, -1))

    def showPopup(self) -> None:
        _widen_list(self)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MarkingField(QComboBox):
    """A protective marking: a usual one from the list, or any text."""

    def __init__(self, name: str, write: Write) -> None:
        super().__init__()
        self.line = LineField(name, write)
        self.line.setFrame(False)
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setAccessibleName(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]  # none: SEC must not turn into SECRET while it is typed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        with QSignalBlocker(self):
            self.addItems(["", *USUAL_MARKINGS])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self.line.commit)

    def showPopup(self) -> None:
        _widen_list(self)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _widen_list(box: QComboBox) -> None:
    """The list is as wide as its longest choice, however narrow the box is."""
    choices = box.view()
    choices.setMinimumWidth(choices.sizeHintForColumn(0) + choices.verticalScrollBar().sizeHint().width() + GAP)
