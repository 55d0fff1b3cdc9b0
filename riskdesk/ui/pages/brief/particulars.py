"""The particulars of a brief: where it comes from, its marking and its grades."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.briefs import ReviseBrief
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.pages.brief.grades import credibilities, reliabilities
from riskdesk.ui.widgets.choosers import Chooser, MarkingField
from riskdesk.ui.widgets.fields import Labelled, LineField, Write
from riskdesk.ui.widgets.labels import ElidedLabel
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _


class Particulars(Card):
    """All particulars in fields; folded away they are one line."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._brief: BriefId | None = None
        self.body.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        names = {
            "title": _("Title"), "author": _("Author"), "publisher": _("Publisher"), "date": _("Date"),
            "place": _("Place"), "language": _("Language"), "url": _("Web address"),
        }  # fmt: skip
        self.fields = {part: LineField(name, self._write(part)) for part, name in names.items()}
        self.marking = MarkingField(_("Marking"), self._write("marking"))
        self.reliability = Chooser(_("Reliability of the source"))
        self.reliability.offer(reliabilities())
        self.credibility = Chooser(_("Credibility of the information"))
        self.credibility.offer(credibilities())
        for part, chooser in (("reliability", self.reliability), ("credibility", self.credibility)):
            chooser.chosen.connect(lambda value, part=part: self._revise(part, value))
        self.fold = QToolButton()
        self.fold.setProperty("flat", True)
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.setAccessibleName(_("Particulars"))
        self.fold.toggled.connect(self._show_fields)
        self.summary = ElidedLabel("", quiet=True)
        self._lay_out(names)

    def _lay_out(self, names: dict[str, str]) -> None:
        top = QGridLayout()
        top.addWidget(self.fold, 0, 0)
        top.addWidget(self.summary, 0, 1)
        top.setColumnStretch(1, 1)
        self.body.addLayout(top)
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, GAP)
        grid.setSpacing(GAP)
        fields: dict[str, QWidget] = {
            **self.fields, "marking": self.marking, "reliability": self.reliability, "credibility": self.credibility,
        }  # fmt: skip
        titles = {
            **names, "marking": _("Marking"), "reliability": _("Reliability of the source"),
            "credibility": _("Credibility of the information"),
        }  # fmt: skip
        for part, (row, column, wide) in PLACES.items():
            grid.addWidget(Labelled(titles[part], fields[part]), row, column, 1, wide)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self._inside)
        self._show_fields(True)

    def show_brief(self, brief: Brief) -> None:
        """Show a brief's particulars."""
        is_other, self._brief = brief.id != self._brief, brief.id
        for part, field in (*self.fields.items(), ("marking", self.marking.line)):
            if is_other:
                field.draft.revert()
            field.draft.show(getattr(brief, part))
        self.reliability.show_value(brief.reliability)
        self.credibility.show_value(brief.credibility)
        told = (brief.author, brief.publisher, brief.place, brief.date, brief.grade, brief.marking)
        self.summary.setText(" · ".join(part for part in told if part))

    def _show_fields(self, shown: bool) -> None:
        self._inside.setVisible(shown)
        self.summary.setVisible(not shown)
        self.fold.setText(f"{'▾' if shown else '▸'}  {_('Particulars')}")

    def _write(self, part: str) -> Write:
        return lambda text: self._revise(part, text.strip())

    def _revise(self, part: str, value: Any) -> str:
        return attempt(self._document, lambda: ReviseBrief(replace(self._current(), **{part: value})))

    def _current(self) -> Brief:
        brief = self._document.current.brief(self._brief) if self._brief is not None else None
        if brief is None:
            raise InvalidEdit(_("This brief is no longer in the assessment."))
        return brief


PLACES = {
    "title": (0, 0, 4), "marking": (0, 4, 2),
    "author": (1, 0, 2), "publisher": (1, 2, 2), "date": (1, 4, 1), "place": (1, 5, 1),
    "language": (2, 0, 1), "url": (2, 1, 1), "reliability": (2, 2, 2), "credibility": (2, 4, 2),
}  # fmt: skip
"""Row, first column and how many columns of each particular."""
