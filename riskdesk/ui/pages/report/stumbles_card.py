"""What a reader of the report would stumble over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from riskdesk.analysis.findings import Finding, Misquotes, MissingScores, UnknownScores, UnsupportedScores
from riskdesk.report.content.findings import finding_text
from riskdesk.ui.pages.report.typesetting import Setting
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.fitting_list import FittingList
from riskdesk.ui.widgets.surfaces import Card
from riskdesk.words import _

STUMBLES = (MissingScores, UnknownScores, UnsupportedScores, Misquotes)


class StumblesCard(Card):
    """Gaps that show in print; a row leads to the first place it is about."""

    def __init__(self, selection: Selection) -> None:
        super().__init__(_("Before you send it"), _("A reader would stumble over these."))
        self._selection = selection
        self.rows = FittingList(_("What a reader would stumble over"))
        self.rows.itemActivated.connect(self._go)
        self.rows.itemClicked.connect(self._go)
        self.body.addWidget(self.rows)
        self.hide()

    def show_setting(self, setting: Setting) -> None:
        """List what these pages show a reader."""
        self.rows.clear()
        for remark in setting.remarks:
            self.rows.addItem(remark)
        for finding in setting.found:
            if isinstance(finding, STUMBLES):
                item = QListWidgetItem("! " + finding_text(setting.a, finding), self.rows)
                item.setData(Qt.ItemDataRole.UserRole, finding)
        self.setVisible(self.rows.count() > 0)

    def _go(self, item: QListWidgetItem) -> None:
        finding: Finding | None = item.data(Qt.ItemDataRole.UserRole)
        if finding is not None and finding.places:
            self._selection.go_to_place(finding.places[0])
