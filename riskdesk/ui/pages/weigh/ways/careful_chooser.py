"""A chooser whose choices do something: they are looked through in its list before one is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.surfaces import GAP

_COMBO = QStyle.ComplexControl.CC_ComboBox


class CarefulChooser(Chooser):
    """Arrow keys, Space and Enter open the list; only what is accepted there is chosen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A name that is too long ends in … rather than being cut."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(_COMBO, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        words = option.currentText or self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, field.width() - GAP)
        painter.drawComplexControl(_COMBO, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4)
        if event.key() in opens:
            self.showPopup()
        else:
            event.ignore()
