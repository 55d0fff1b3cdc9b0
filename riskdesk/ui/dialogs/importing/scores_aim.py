"""Where the scores of a sheet go: into a new assessment under a title, or into the open one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QRadioButton, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.ui.widgets.menu_text import as_menu_text
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, shortened

LONGEST_TITLE = 48


class ScoresAim(QWidget):
    """Follows what is open."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.new, self.into = QRadioButton(_("A new assessment")), QRadioButton()
        self.title = QLineEdit(title)
        self.title.setAccessibleName(_("Title of the new assessment"))
        self.new.setChecked(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.addWidget(self.new, 0, 0)
        grid.addWidget(self.title, 0, 1)
        grid.addWidget(self.into, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.new.toggled.connect(self._toggled)

    @property
    def is_new(self) -> bool:
        """Whether a new assessment is to be made."""
        return self.new.isChecked()

    def follow(self, a: Assessment | None) -> None:
        """Offer the open assessment, if one is open."""
        self.into.setVisible(a is not None)
        if a is None:
            self.new.setChecked(True)
        else:
            title = shortened(a.title, LONGEST_TITLE)
            self.into.setText(as_menu_text(_("Fold into “{title}”").format(title=title)))

    def _toggled(self, new: bool) -> None:
        self.title.setEnabled(new)
        self.changed.emit()
