"""One dimension compared with each of the others: a scale from 1 to 9 for each."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.score_text import number_text
from riskdesk.ui.pages.weigh.ways.answer_grid import AnswerGrid, AnswerRow
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.ratio_bar import RatioBar
from riskdesk.ui.pages.weigh.ways.words import how_much
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class ComparedRows(QWidget):
    """A question, and a row for each dimension that it is asked of."""

    rated = Signal(object, object)
    """A DimensionId and its ratio; None takes it back."""
    let_go = Signal()

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.question = PlainLabel().wrapped()
        self.bars: dict[DimensionId, RatioBar] = {}
        self._rows: dict[DimensionId, AnswerRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.question)
        grid = AnswerGrid()
        grid.show_rows([self._row(d) for d in asked.siblings])
        column.addWidget(grid)

    def show_ratios(
        self, question: str, ratios: Mapping[DimensionId, float], left_out: Collection[DimensionId | None]
    ) -> None:
        """Ask of all but those left out."""
        self.question.setText(question)
        for dimension, row in self._rows.items():
            ratio = ratios.get(dimension)
            for widget in (row.name, row.note, row.answer):
                widget.setVisible(dimension not in left_out)
            bar = self.bars[dimension]
            bar.show_ratio(ratio)
            said = _("not answered yet") if ratio is None else f"{number_text(round(ratio, 2))}, {how_much(ratio)}"
            row.note.setText(said)
            bar.setAccessibleName(f"{question} {row.name.text()}: {said}")

    def _row(self, d: Dimension) -> AnswerRow:
        bar = self.bars[d.id] = RatioBar()
        bar.rated.connect(lambda ratio: self.rated.emit(d.id, ratio))
        bar.taken_back.connect(lambda: self.rated.emit(d.id, None))
        bar.let_go.connect(self.let_go)
        bar.went_on.connect(bar.focusNextChild)
        row = AnswerRow(PlainLabel(d.name).wrapped(), PlainLabel("", "small", quiet=True).wrapped(), bar)
        self._rows[d.id] = row
        return row
