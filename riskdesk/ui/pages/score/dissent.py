"""A signed disagreement with a score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.scores import SetDissent
from riskdesk.domain.score_text import parse_value, value_text
from riskdesk.domain.scores import Cell, Dissent, Score
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.models.score_words import value_words
from riskdesk.ui.widgets.fields import Labelled, RefusalLine
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class DissentPart(QWidget):
    """The dissent, if there is one, and the form to sign, mend or withdraw it."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._cell: Cell | None = None
        self._dissent: Dissent | None = None
        self.said = PlainLabel().wrapped()
        self.edit_button, self.remove_button = QPushButton(), QPushButton(_("Withdraw"))
        self.remove_button.setAccessibleName(_("Withdraw the dissent"))
        self.edit_button.clicked.connect(self.begin)
        self.remove_button.clicked.connect(self._remove)
        self.form = DissentForm()
        self.form.sign.clicked.connect(self._sign)
        self.form.cancel.clicked.connect(self._end)
        self.form.hide()
        top = QHBoxLayout()
        top.addWidget(self.said, 1)
        top.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.form)

    def show_score(self, cell: Cell, score: Score | None) -> None:
        """Show the dissent on a score."""
        if cell != self._cell:
            self.form.hide()
        self._cell, self._dissent = cell, score.dissent if score else None
        self.said.setText(self._words(self._dissent))
        self.edit_button.setText(_("Change…") if self._dissent else _("Dissent…"))
        self.edit_button.setAccessibleName(_("Change the dissent") if self._dissent else _("Sign a dissent"))
        self.edit_button.setEnabled(score is not None)
        self.remove_button.setVisible(self._dissent is not None)

    def begin(self) -> None:
        """Open the form."""
        self.form.start(self._dissent)
        self.form.show()
        self.form.by.setFocus()

    def _words(self, dissent: Dissent | None) -> str:
        if dissent is None:
            return _("Nobody dissents")
        said = _("{name} dissents").format(name=dissent.by)
        if dissent.value is not None:
            said += ": " + value_words(dissent.value, self._document.current.likelihood_words)
        return f"{said}. {dissent.reason}".strip()

    def _sign(self) -> None:
        cell = self._cell
        if cell is None:
            return
        dimension = self._document.current.tree.by_id[cell.dimension]
        why = attempt(self._document, lambda: SetDissent(cell, self.form.dissent(dimension)))
        self.form.refusal.say(why)
        if not why:
            self._end()

    def _remove(self) -> None:
        if self._cell:
            self._document.edit(SetDissent(self._cell, None))
        self._end()

    def _end(self) -> None:
        self.form.hide()
        self.edit_button.setFocus()


class DissentForm(QWidget):
    """By whom, what they would say instead, and why."""

    def __init__(self) -> None:
        super().__init__()
        self.by, self.value, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.refusal = RefusalLine()
        self.sign, self.cancel = QPushButton(_("Sign")), QPushButton(_("Cancel"))
        self.sign.setProperty("primary", True)
        fields = QHBoxLayout()
        fields.setSpacing(2 * GAP)
        for name, field, share in (
            (_("Signed by"), self.by, 2), (_("Their score"), self.value, 1), (_("Reason"), self.reason, 4),
        ):  # fmt: skip
            field.setAccessibleName(name)
            fields.addWidget(Labelled(name, field), share)
        buttons = QHBoxLayout()
        buttons.addWidget(self.refusal, 1)
        buttons.addStretch()
        buttons.addWidget(self.sign)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.addLayout(fields)
        column.addLayout(buttons)

    def start(self, dissent: Dissent | None) -> None:
        """Begin with the dissent as it is."""
        self.refusal.say("")
        self.by.setText(dissent.by if dissent else "")
        self.value.setText("" if dissent is None or dissent.value is None else value_text(dissent.value))
        self.reason.setText(dissent.reason if dissent else "")

    def dissent(self, dimension: Dimension) -> Dissent:
        """What was typed; may refuse."""
        typed = self.value.text().strip()
        value = parse_value(typed, dimension.scored_on) if typed else None
        return Dissent(self.by.text().strip(), value, self.reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.cancel if self.cancel.hasFocus() else self.sign).click()
        else:
            super().keyPressEvent(event)
