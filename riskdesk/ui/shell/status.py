"""The status bar: saved or not, what is looked at, the note and the marking."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QSizePolicy, QStatusBar

from riskdesk.domain.assessment import Assessment
from riskdesk.ui.document import Document
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import ElidedLabel, PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class Status(QStatusBar):
    """Follows the document and the selection."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__()
        self._document, self._selection = document, selection
        self.setSizeGripEnabled(False)
        self.setContentsMargins(GAP, 0, GAP, 0)
        self.saved = PlainLabel(role="small", quiet=True)
        self.scenario, self.assessor, self.note, self.marking = (
            ElidedLabel(role="small", quiet=True) for _place in range(4)
        )
        self.marking.spared = 20
        # The note, which is the longest, has what the others leave.
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self.saved, self.scenario, self.assessor):
            label.setContentsMargins(GAP, 0, GAP, 0)
            self.addWidget(label)
        self.addPermanentWidget(self.note, 1)
        self.addPermanentWidget(self.marking)
        document.changed.connect(self._say_saved)
        document.unsaved.connect(lambda _why: self.saved.setText(_("NOT SAVED")))
        document.opened.connect(lambda: self.saved.setText(_("All changes saved") if document.is_open else ""))
        for signal in (document.opened, document.changed, selection.scenario_changed, selection.assessor_changed):
            signal.connect(self._follow)

    def _say_saved(self) -> None:
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.saved.setText(_("Saved {time}").format(time=now))

    def _follow(self) -> None:
        a = self._document.shown
        texts = self._texts(a) if a else ("", "", "", "")
        for label, text in zip((self.scenario, self.assessor, self.note, self.marking), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def _texts(self, a: Assessment) -> tuple[str, str, str, str]:
        scenario, assessor = a.scenario(self._selection.scenario), a.assessor(self._selection.assessor)
        return (
            _("Scenario: {name}").format(name=scenario.name if scenario else _("all")),
            _("Assessor: {name}").format(name=assessor.name) if assessor else "",
            a.note,
            a.marking,
        )
