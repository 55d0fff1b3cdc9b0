"""The card at the top of the Frame page: the question, and what is printed with it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from riskdesk.domain.changes import Change, Part
from riskdesk.domain.edits.particulars import Particular, SetParticular
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.widgets.choosers import MarkingField
from riskdesk.ui.widgets.fields import Labelled, LineField, TextField, Write
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _


class QuestionCard(Card):
    """Question, title, marking and note."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.question = TextField(_("Question"), self._write("question"), lines=(1, 4))
        self.title = LineField(_("Title"), self._write("title"))
        self.marking = MarkingField(_("Marking"), self._write("marking"))
        self.note = TextField(_("Note"), self._write("note"), lines=(1, 4))
        self.question.setPlaceholderText(_("What has to be decided?"))
        self.note.setPlaceholderText(_("What every reader must know, such as that scores are illustrative"))
        marking = Labelled(_("Marking"), self.marking)
        self.marking.line.refused.connect(marking.refusal.say)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        grid.addWidget(Labelled(_("Question"), self.question), 0, 0, 1, 2)
        grid.addWidget(Labelled(_("Title"), self.title), 1, 0)
        grid.addWidget(marking, 1, 1)
        grid.addWidget(Labelled(_("Note"), self.note), 2, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        document.opened.connect(self.show_current)
        document.changed.connect(self._follow)
        self.show_current()

    def show_current(self) -> None:
        """Show what is stored."""
        if self._document.is_open:
            a = self._document.current
            for field, text in self._shown(a.question, a.title, a.marking, a.note):
                field.draft.show(text)

    def _shown(self, *texts: str) -> list[tuple[LineField | TextField, str]]:
        return list(zip((self.question, self.title, self.marking.line, self.note), texts, strict=True))

    def _follow(self, change: Change) -> None:
        if change.parts & Part.PARTICULARS:
            self.show_current()

    def _write(self, name: Particular) -> Write:
        def write(text: str) -> str:
            why = attempt(self._document, lambda: SetParticular(name, text))
            self._document.end_burst()
            return why

        return write
