"""The particulars of a brief before it is imported; what was typed stays when the file is read another way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId, an_id
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

PLACES = {
    "title": (0, 0, 4), "author": (1, 0, 2), "publisher": (1, 2, 2), "date": (2, 0, 1), "place": (2, 1, 1),
    "language": (2, 2, 1), "url": (2, 3, 1),
}  # fmt: skip
"""Row, first column and how many columns of each particular."""


class ParticularsForm(QWidget):
    """All particulars that a file can state."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        names = {
            "title": _("Title"), "author": _("Author"), "publisher": _("Publisher"), "date": _("Date"),
            "place": _("Place"), "language": _("Language"), "url": _("Web address"),
        }  # fmt: skip
        self.fields = {part: QLineEdit() for part in PLACES}
        self._read = dict.fromkeys(PLACES, "")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for part, (row, column, wide) in PLACES.items():
            self.fields[part].setAccessibleName(names[part])
            self.fields[part].textEdited.connect(self.changed)
            grid.addWidget(Labelled(names[part], self.fields[part]), row, column, 1, wide)
        for column in range(4):
            grid.setColumnStretch(column, 1)

    def show_brief(self, brief: Brief) -> None:
        """Show what a file states, except where the user has typed something else."""
        for part, field in self.fields.items():
            if field.text() == self._read[part]:
                field.setText(getattr(brief, part))
                field.setCursorPosition(0)
            self._read[part] = getattr(brief, part)

    @property
    def title(self) -> str:
        """The title as it stands in its field."""
        return self.fields["title"].text().strip()

    def stated(self, brief: Brief) -> Brief:
        """The brief with the particulars as they stand in the fields; an empty title leaves the file's."""
        texts: dict[str, Any] = {part: field.text().strip() for part, field in self.fields.items()}
        title = texts.pop("title") or brief.title
        ident = brief.id if title == brief.title else BriefId(an_id(title))
        return replace(brief, id=ident, title=title, **texts)
