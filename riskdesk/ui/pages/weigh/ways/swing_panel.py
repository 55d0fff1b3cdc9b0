"""Swing: points for each swing from worst to best, 100 for the one that matters most."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton

from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.score_text import number_text
from riskdesk.domain.weighting import Swing
from riskdesk.ui.models.numbers import number
from riskdesk.ui.pages.weigh.bar import WeightBar
from riskdesk.ui.pages.weigh.ways.answer_grid import AnswerGrid, AnswerRow
from riskdesk.ui.pages.weigh.ways.answers import TOP
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.quiet_bar import QuietBar
from riskdesk.ui.pages.weigh.ways.way_panel import WayPanel
from riskdesk.ui.pages.weigh.words import meaning, swing
from riskdesk.ui.widgets.fields import LineField, RefusalLine
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _

NEAR = 1e-9


class SwingPanel(WayPanel):
    """A bar and a field of points for each sibling, and under it the weight that counts."""

    def __init__(self, asked: Asked, group: str) -> None:
        super().__init__(asked, group)
        self.refusal = RefusalLine()
        self.bars: dict[DimensionId, WeightBar] = {}
        self.fields: dict[DimensionId, LineField] = {}
        self.shares: dict[DimensionId, QuietBar] = {}
        grid = AnswerGrid()
        grid.show_rows([self._row(d) for d in asked.siblings])
        self.no_top = PlainLabel(_("No swing stands at 100, the points of the greatest."), quiet=True).wrapped()
        self.rescale = QPushButton(_("Make the greatest 100"))
        self.rescale.clicked.connect(self._rescale)
        self.column.addWidget(grid)
        self.column.addWidget(self.refusal)
        self.column.addWidget(self.no_top)
        self.column.addWidget(self.rescale, 0, Qt.AlignmentFlag.AlignLeft)
        self._fit()
        self.show_asked(asked)

    def show_asked(self, asked: Asked) -> None:
        """Points as they were given, also where none of them is 100."""
        super().show_asked(asked)
        points, percents = self._points(), asked.percents()
        for d in asked.siblings:
            given = points.get(d.id)
            self.bars[d.id].show_percent(given or 0.0)
            self.bars[d.id].setAccessibleName(_told(d.name, given))
            self.fields[d.id].draft.show("" if given is None else number_text(round(given, 1)))
            self.shares[d.id].show_weight(percents.get(d.id), asked.told(d.id, self.group))
        has_top = abs(max(points.values(), default=TOP) - TOP) < NEAR
        self.no_top.setVisible(not has_top)
        self.rescale.setVisible(not has_top and max(points.values()) > 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Make room for the widest points in today's font."""
        for field in self.fields.values():
            field.setFixedWidth(field.fontMetrics().horizontalAdvance("100.0") + 4 * GAP)

    def _row(self, d: Dimension) -> AnswerRow:
        a = self.asked.a
        bar = self.bars[d.id] = WeightBar(a.tree.kind(d.id) is Kind.RISK)
        field = self.fields[d.id] = LineField(_("Points of {name}").format(name=d.name), partial(self._typed, d.id))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.refused.connect(self.refusal.say)
        self.shares[d.id] = QuietBar(field)
        set_tooltip(bar, meaning(a, d))
        bar.setAccessibleDescription(meaning(a, d))
        bar.moved.connect(lambda points: self._give(d.id, float(round(points))))
        bar.let_go.connect(self.let_go)
        name = PlainLabel(d.name).wrapped()
        return AnswerRow(name, PlainLabel(swing(a, d), "small", quiet=True).wrapped(), bar, field, self.shares[d.id])

    def _points(self) -> dict[DimensionId, float]:
        answers = self.asked.answers
        return dict(answers.points) if isinstance(answers, Swing) else {}

    def _give(self, dimension: DimensionId, points: float) -> None:
        given = {**self._points(), dimension: points}
        self.refusal.say("")
        self.answered.emit(Swing(tuple((d.id, given[d.id]) for d in self.asked.siblings if d.id in given)))

    def _typed(self, dimension: DimensionId, text: str) -> str:
        try:
            points = number(text)
        except InvalidEdit:
            points = -1.0
        if not 0 <= points <= TOP:
            return _("Type points from 0 to 100; 100 for the swing that matters most.")
        self._give(dimension, points)
        self.let_go.emit()
        return ""

    def _rescale(self) -> None:
        points = self._points()
        most = max(points.values())
        self.answered.emit(Swing(tuple((d, TOP * p / most) for d, p in points.items())))
        self.let_go.emit()


def _told(name: str, points: float | None) -> str:
    if points is None:
        return _("{name}, no points yet").format(name=name)
    return _("{name}, {points} points of 100").format(name=name, points=number_text(round(points, 1)))
