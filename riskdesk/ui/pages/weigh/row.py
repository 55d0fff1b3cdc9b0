"""One dimension to weigh: its name, bar, percentage and lock."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import DimensionId
from riskdesk.ui.pages.weigh.bar import WeightBar
from riskdesk.ui.pages.weigh.words import of_everything, swing
from riskdesk.ui.widgets.fields import LineField
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class WeightRow(QObject):
    """Puts its controls into a line of a grid, two rows high."""

    wanted = Signal(object, float)
    """This DimensionId is to have this many percent."""
    let_go = Signal()
    lock_toggled = Signal(object, bool)

    def __init__(self, a: Assessment, dimension: Dimension, grid: QGridLayout) -> None:
        super().__init__()
        self.id: DimensionId = dimension.id
        self._dimension = dimension
        self._group = _("all dimensions") if dimension.parent is None else a.tree.by_id[dimension.parent].name
        is_risk = a.tree.kind(dimension.id) is Kind.RISK
        self.name = PlainLabel(dimension.name).wrapped()
        self.swing = PlainLabel(swing(a, dimension), "small", quiet=True).wrapped()
        self.bar = WeightBar(is_risk)
        self.percent = LineField(_("Percent of {name}").format(name=dimension.name), self._typed)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.percent.setFixedWidth(self.percent.fontMetrics().horizontalAdvance("100.0 %") + 3 * GAP)
        self.lock = QToolButton()
        self.share = PlainLabel("", "small", quiet=True)
        self._percent = 0.0
        self.lock.setCheckable(True)
        self._place(grid)
        self._connect()
        self._name_controls()

    def show_weight(self, percent: float, share: float | None, locked: bool) -> None:
        """Show a weight under its group and, for a leaf, of everything."""
        self.bar.locked = locked
        self.bar.show_percent(percent)
        self._percent = percent
        self.percent.draft.show(f"{percent:.1f} %")
        with QSignalBlocker(self.lock):
            self.lock.setChecked(locked)
        self.lock.setText(_("Locked") if locked else _("Lock"))
        self.share.setText("" if share is None else of_everything(share))
        self._name_controls()

    def remove(self) -> None:
        """Take the controls away."""
        for widget in (self.name, self.swing, self.bar, self.percent, self.lock, self.share):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def _place(self, grid: QGridLayout) -> None:
        row = grid.rowCount()
        grid.addWidget(self.name, row, 0)
        grid.addWidget(self.bar, row, 1)
        grid.addWidget(self.percent, row, 2)
        grid.addWidget(self.lock, row, 3)
        grid.addWidget(self.swing, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.share, row + 1, 1, 1, 3, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.bar.moved.connect(lambda percent: self.wanted.emit(self.id, percent))
        self.bar.let_go.connect(self.let_go)
        self.bar.lock_wanted.connect(self.lock.toggle)
        self.lock.toggled.connect(lambda locked: self.lock_toggled.emit(self.id, locked))

    def _typed(self, text: str) -> str:
        percent = _percent_in(text)
        if percent is None:
            return _("Type a percentage from 0 to 100, such as 35 or 12.5.")
        self.wanted.emit(self.id, percent)
        self.let_go.emit()
        return ""

    def _name_controls(self) -> None:
        name, locked = self._dimension.name, self.lock.isChecked()
        told = (
            _("{name}, {percent:.1f} percent of {group}, locked")
            if locked
            else _("{name}, {percent:.1f} percent of {group}, unlocked")
        )
        self.bar.setAccessibleName(told.format(name=name, percent=self._percent, group=self._group))
        self.lock.setAccessibleName(_("Lock {name}").format(name=name))


def _percent_in(text: str) -> float | None:
    try:
        percent = float(text.replace("%", "").replace(",", ".").strip())
    except ValueError:
        return None
    return percent if 0 <= percent <= 100 else None
