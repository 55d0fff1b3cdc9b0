"""What is to be made of a brief: a new assessment, one more brief of the open one, or the new text of one of its."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import BriefId
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.menu_text import as_menu_text
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, shortened

LONGEST_TITLE = 48


class Aim(Enum):
    """What becomes of a brief."""

    NEW = "new"
    ADD = "add"
    TEXT = "text"


class Destination(QWidget):
    """Follows what is open; what cannot be is not offered."""

    changed = Signal()
    picked = Signal()
    """The user chose."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {aim: QRadioButton() for aim in Aim}
        self.buttons[Aim.NEW].setText(_("A new assessment"))
        self.buttons[Aim.TEXT].setText(_("New text of"))
        self.briefs = Chooser(_("Brief that gets the new text"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.buttons[Aim.NEW])
        column.addWidget(self.buttons[Aim.ADD])
        row = QHBoxLayout()
        row.addWidget(self.buttons[Aim.TEXT])
        row.addWidget(self.briefs, 1)
        column.addLayout(row)
        for button in self.buttons.values():
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.toggled.connect(self._toggled)
            button.clicked.connect(self.picked)
        self.briefs.chosen.connect(self._chosen)

    @property
    def aim(self) -> Aim:
        """What is chosen."""
        return next((aim for aim, button in self.buttons.items() if button.isChecked()), Aim.NEW)

    @property
    def brief(self) -> BriefId | None:
        """The brief that would get the new text."""
        value = self.briefs.currentData()
        return None if value is None else BriefId(value)

    def choose(self, aim: Aim, brief: BriefId | None = None) -> None:
        """Choose what is to be made, where that can be."""
        if brief is not None:
            self.briefs.show_value(brief)
        if not self.buttons[aim].isHidden():
            self.buttons[aim].setChecked(True)

    def follow(self, a: Assessment | None) -> None:
        """Offer what the open assessment allows; none may be open."""
        briefs = a.briefs if a else ()
        before = self.brief
        self._offer([(brief.id, brief.title or brief.id) for brief in briefs])
        ids = [brief.id for brief in briefs]
        self.briefs.show_value(before if before in ids else next(iter(ids), None))
        self._show(Aim.ADD, a is not None)
        self._show(Aim.TEXT, bool(briefs))
        title = shortened(a.title, LONGEST_TITLE) if a else ""
        self.buttons[Aim.ADD].setText(as_menu_text(_("Add to “{title}”").format(title=title)))
        if self.buttons[self.aim].isHidden() or not any(b.isChecked() for b in self.buttons.values()):
            self.buttons[Aim.NEW].setChecked(True)

    def _offer(self, choices: Sequence[tuple[BriefId, str]]) -> None:
        self.briefs.offer([(ident, shortened(title, 2 * LONGEST_TITLE)) for ident, title in choices])

    def _show(self, aim: Aim, shown: bool) -> None:
        self.buttons[aim].setVisible(shown)
        if aim is Aim.TEXT:
            self.briefs.setVisible(shown)

    def _toggled(self, on: bool) -> None:
        if on:
            self.changed.emit()

    def _chosen(self, _brief: object) -> None:
        self.picked.emit()
        self.buttons[Aim.TEXT].setChecked(True)
        self.changed.emit()
