"""One pair to judge: which of two swings matters more, and how many times as much."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QStyle, QWidget

from riskdesk.domain.dimensions import Dimension
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.ratio_bar import RatioBar
from riskdesk.ui.pages.weigh.ways.words import compared
from riskdesk.ui.pages.weigh.words import swing
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class PairQuestion(QWidget):
    """The two with their worst and best, a scale between them, and the answer as a sentence."""

    went_on = Signal()
    passed_over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.names = (PlainLabel("", "lead").wrapped(), PlainLabel("", "lead").wrapped())
        self.notes = (PlainLabel("", "small", quiet=True).wrapped(), PlainLabel("", "small", quiet=True).wrapped())
        self.bar = RatioBar(two_sided=True)
        self.answer = PlainLabel().wrapped()
        self.next, self.skip, self.remove = (
            QPushButton(text) for text in (_("Next pair"), _("Skip"), _("Remove answer"))
        )
        self.next.setProperty("primary", True)
        self.hint = PlainLabel(
            _("Arrow keys or 1 to 9 answer, minus turns it round, Enter goes on."), "small", quiet=True
        ).wrapped()
        self._lay_out()
        self.bar.went_on.connect(self._go_on)
        self.next.clicked.connect(self.went_on)
        self.skip.clicked.connect(self.passed_over)
        self.remove.clicked.connect(self.bar.taken_back)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GAP)
        grid.setVerticalSpacing(GAP // 2)
        for column in (0, 1):
            for line, label in enumerate((self.names[column], self.notes[column])):
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
                grid.addWidget(label, line, column)
            grid.setColumnStretch(column, 1)
        buttons = QWidget()
        row = FlowRow()
        buttons.setLayout(row)
        for button in (self.next, self.skip, self.remove):
            row.addWidget(button)
        self.answer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for line, widget in enumerate((self.bar, self.answer, buttons, self.hint), 2):
            grid.addWidget(widget, line, 0, 1, 2)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """Each of the two stands over its end of the scale, whatever the language of its name."""
        for column, side in enumerate((Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)):
            for label in (self.names[column], self.notes[column]):
                label.setAlignment(QStyle.visualAlignment(self.layoutDirection(), side | Qt.AlignmentFlag.AlignTop))

    def show_pair(self, asked: Asked, pair: tuple[Dimension, Dimension], ratio: float | None, *, is_last: bool) -> None:
        """Ask about a pair, with the answer that was given to it."""
        for d, name, note in zip(pair, self.names, self.notes, strict=True):
            name.setText(d.name)
            note.setText(swing(asked.a, d))
        said = _("Not answered yet")
        if ratio is not None:
            more, less = pair if ratio <= 1 else reversed(pair)
            said = compared(more.name, less.name, abs(ratio))
        self.bar.show_ratio(ratio)
        self.answer.setText(said)
        self.bar.setAccessibleName(
            _("“{first}” against “{second}”: {answer}").format(first=pair[0].name, second=pair[1].name, answer=said)
        )
        self.next.setText(_("Done") if is_last else _("Next pair"))
        self.next.setEnabled(ratio is not None)
        self.skip.setVisible(ratio is None)
        self.remove.setVisible(ratio is not None)

    def _go_on(self) -> None:
        if self.bar.answered:
            self.went_on.emit()
