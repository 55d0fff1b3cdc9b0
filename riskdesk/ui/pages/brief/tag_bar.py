"""The six tags as buttons above the text, and as a menu in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from riskdesk.domain.tags import Tag
from riskdesk.ui.pages.brief.badges import BadgeButton
from riskdesk.ui.pages.brief.uses import TAGS, Use
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _


class TagBar(QWidget):
    """Each marks the selection, or the sentence under the caret; the keyboard has the letters."""

    tag_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Tag, BadgeButton] = {}
        row = FlowRow()
        self.setLayout(row)
        for tag in TAGS:
            use = Use.of(tag)
            button = BadgeButton(use, use.word, mark_as(tag))
            set_tooltip(button, _("{what} ({key}). With Shift: quote it for one there is.").format(
                what=mark_as(tag), key=use.letter
            ))  # fmt: skip
            # The text keeps the keyboard, and with it the selection that is marked.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, tag=tag: self.tag_wanted.emit(tag))
            self.buttons[tag] = button
            row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Words beside the letters where all have room in one line."""
        letters = self.fontMetrics().height() + 5 * GAP
        wide = sum(self.fontMetrics().horizontalAdvance(button.text()) + letters for button in self.buttons.values())
        style = Qt.ToolButtonStyle
        fitting = style.ToolButtonTextBesideIcon if wide <= self.width() else style.ToolButtonIconOnly
        for button in self.buttons.values():
            button.setToolButtonStyle(fitting)
        self.updateGeometry()

    def enable(self, can_mark: bool) -> None:
        """Whether there is something to mark."""
        for button in self.buttons.values():
            button.setEnabled(can_mark)


def mark_as(tag: Tag) -> str:
    """What a tag does, in words."""
    return {
        Tag.OPTION: _("Mark as an option"),
        Tag.OPPORTUNITY: _("Mark as an opportunity"),
        Tag.RISK: _("Mark as a risk"),
        Tag.SCENARIO: _("Mark as a scenario"),
        Tag.EVIDENCE: _("Mark as evidence"),
        Tag.ASSUMPTION: _("Mark as an assumption"),
    }[tag]
