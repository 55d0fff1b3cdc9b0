"""One dimension to weigh: its name, bar, percentage and lock."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId
from riskdesk.ui.models.numbers import number
from riskdesk.ui.pages.weigh.bar import HANDLE, WeightBar
from riskdesk.ui.pages.weigh.words import meaning, of_everything, swing
from riskdesk.ui.widgets.fields import LineField
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _

LINES = 5
"""Lines of the grid for one row; the first is empty, to set it apart from the row above."""


class WeightRow(QObject):
    """Puts its controls into a few lines of a grid: name beside bar, or above it where there is little room."""

    wanted = Signal(object, float)
    """This DimensionId is to have this many percent."""
    let_go = Signal()
    lock_toggled = Signal(object, bool)

    def __init__(self, a: Assessment, dimension: Dimension, parent: QWidget) -> None:
        super().__init__(parent)
        self.id: DimensionId = dimension.id
        self._dimension = dimension
        self._group = _("all dimensions") if dimension.parent is None else a.tree.by_id[dimension.parent].name
        self._shown: tuple[float, float | None, bool] | None = None
        self.name = PlainLabel(dimension.name, parent=parent).wrapped()
        self.swing = PlainLabel(swing(a, dimension), "small", quiet=True, parent=parent).wrapped()
        self.share = PlainLabel("", "small", quiet=True, parent=parent).wrapped()
        self.share.setIndent(HANDLE // 2)
        self.bar = WeightBar(a.tree.kind(dimension.id) is Kind.RISK, parent)
        self.percent = LineField(_("Percent of {name}").format(name=dimension.name), self._typed, parent)
        self.lock = QToolButton(parent)
        self.lock.setCheckable(True)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight)
        for label in (self.name, self.swing, self.share):
            # Names must not move the bars of one card against those of another.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        set_tooltip(self.bar, meaning(a, dimension))
        self.bar.setAccessibleDescription(meaning(a, dimension))
        self.bar.moved.connect(lambda percent: self.wanted.emit(self.id, percent))
        self.bar.let_go.connect(self.let_go)
        self.bar.lock_wanted.connect(self.lock.toggle)
        self.lock.toggled.connect(lambda locked: self.lock_toggled.emit(self.id, locked))

    def place(self, grid: QGridLayout, row: int, *, compact: bool) -> None:
        """Take its place in a grid, from the line of this row on."""
        line = row * LINES
        for widget in (self.name, self.swing, self.share, self.bar, self.percent, self.lock):
            grid.removeWidget(widget)
        if compact:
            grid.addWidget(self.name, line + 1, 0, 1, 4)
            grid.addWidget(self.swing, line + 2, 0, 1, 4)
        else:
            grid.addWidget(self.name, line + 3, 0)
            grid.addWidget(self.swing, line + 4, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.bar, line + 3, 0 if compact else 1, 1, 2 if compact else 1)
        grid.addWidget(self.percent, line + 3, 2)
        grid.addWidget(self.lock, line + 3, 3)
        grid.addWidget(self.share, line + 4, 0 if compact else 1, 1, 4 if compact else 3, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(line, GAP if row else 0)

    def fit(self) -> None:
        """Make room for the widest percentage and word in today's font."""
        self.percent.setFixedWidth(self.percent.fontMetrics().horizontalAdvance("100.0 %") + 3 * GAP)
        words = max(self.lock.fontMetrics().horizontalAdvance(text) for text in (_("Lock"), _("Locked")))
        self.lock.setFixedWidth(words + 4 * GAP)

    def show_weight(self, percent: float, share: float | None, *, locked: bool) -> None:
        """Show a weight under its group and, where that is not the same, of everything."""
        self.bar.show_percent(percent)
        if self._shown == (percent, share, locked):
            return
        self._shown = (percent, share, locked)
        self.bar.show_lock(locked)
        self.percent.draft.show(f"{percent:.1f} %")
        with QSignalBlocker(self.lock):
            self.lock.setChecked(locked)
        self.lock.setText(_("Locked") if locked else _("Lock"))
        self.lock.setAccessibleName(_("Lock {name}").format(name=self._dimension.name))
        is_top = self._dimension.parent is None
        self.share.setText("" if share is None or is_top else of_everything(share))
        told = (
            _("{name}, {percent:.1f} percent of {group}, locked")
            if locked
            else _("{name}, {percent:.1f} percent of {group}, unlocked")
        )
        self.bar.setAccessibleName(told.format(name=self._dimension.name, percent=percent, group=self._group))

    def _typed(self, text: str) -> str:
        percent = _percent_in(text)
        if percent is None:
            return _("Type a percentage from 0 to 100, such as 35 or 12.5.")
        self.wanted.emit(self.id, percent)
        self.let_go.emit()
        return ""


def _percent_in(text: str) -> float | None:
    try:
        percent = number(text)
    except InvalidEdit:
        return None
    return percent if 0 <= percent <= 100 else None
