"""The weights that count now, as a quiet list."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from riskdesk.domain.ids import DimensionId
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.quiet_bar import QuietBar
from riskdesk.ui.widgets.labels import ElidedLabel, PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class InUseList(QWidget):
    """A name and a thin bar for each sibling."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.bars: dict[DimensionId, QuietBar] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GAP, 0, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.addWidget(PlainLabel(_("Weights in use now"), "small", quiet=True), 0, 0, 1, 2)
        for line, d in enumerate(asked.siblings, 1):
            name = ElidedLabel(d.name)
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.bars[d.id] = QuietBar()
            grid.addWidget(name, line, 0)
            grid.addWidget(self.bars[d.id], line, 1)

    def show_asked(self, asked: Asked, group: str) -> None:
        """Show the weights as they are now."""
        percents = asked.percents()
        for dimension, bar in self.bars.items():
            bar.show_weight(percents.get(dimension), asked.told(dimension, group))
