"""Tabs by scenario, each with its likelihood, and one for what holds in all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from riskdesk.analysis.likelihoods import likelihoods
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import ScenarioId
from riskdesk.ui.models.numbers import share_text
from riskdesk.ui.selection import Selection
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

WIDEST = 30
"""Width of a name before it is cut short, in widths of a letter."""


class ScenarioTabs(QTabBar):
    """Two lines to a tab: the name, and how likely it is."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self._selection = selection
        self._scenarios: list[ScenarioId | None] = []
        self.setAccessibleName(_("Scenario"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.currentChanged.connect(self._choose)
        selection.scenario_changed.connect(self.show_chosen)

    def offer(self, a: Assessment) -> None:
        """Show the scenarios as they are now."""
        self._scenarios = [*(scenario.id for scenario in a.scenarios), None]
        lines = [*_likelihood_lines(a), _("unless it has its own")]
        names = [*(scenario.name for scenario in a.scenarios), _("All scenarios")]
        with QSignalBlocker(self):
            while self.count() > len(names):
                self.removeTab(self.count() - 1)
            for place, (name, likely) in enumerate(zip(names, lines, strict=True)):
                if place == self.count():
                    self.addTab(name)
                self.setTabData(place, likely)
                self.setTabText(place, name)
                self.setAccessibleTabName(place, f"{name}, {likely}")
                self.setTabToolTip(place, escaped(f"{name}\n{likely}"))
        self.show_chosen()

    def show_chosen(self) -> None:
        """Let the tab of the chosen scenario be the current one."""
        if self._selection.scenario in self._scenarios:
            with QSignalBlocker(self):
                self.setCurrentIndex(self._scenarios.index(self._selection.scenario))
            self.update()

    def tabSizeHint(self, index: int) -> QSize:
        bold, small = self._metrics()
        text = max(bold.horizontalAdvance(self.tabText(index)), small.horizontalAdvance(self._likely(index)))
        width = min(text, WIDEST * bold.averageCharWidth()) + 4 * GAP
        return QSize(width, bold.height() + small.height() + 2 * GAP)

    def minimumTabSizeHint(self, index: int) -> QSize:
        hint = self.tabSizeHint(index)
        return QSize(min(hint.width(), 16 * GAP), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(self.count()):
            self._paint(painter, self.tabRect(place).adjusted(0, 0, -GAP // 2, -1), place)

    def _paint(self, painter: QPainter, rect: QRect, place: int) -> None:
        current = place == self.currentIndex()
        if current:
            focused = self.hasFocus()
            painter.setPen(QPen(QColor(THEME.colours.accent if focused else THEME.colours.line), 2 if focused else 1))
            painter.setBrush(QColor(THEME.colours.surface))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        bold, small = self._metrics()
        room = rect.adjusted(GAP + 4, GAP - 1, -GAP, -GAP)
        painter.setPen(QColor(THEME.colours.text if current else THEME.colours.quiet))
        painter.setFont(sized(self.font(), bold=current))
        name = bold.elidedText(self.tabText(place), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.setPen(QColor(THEME.colours.quiet))
        painter.setFont(sized(self.font(), "small"))
        likely = small.elidedText(self._likely(place), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, likely)

    def _likely(self, place: int) -> str:
        return self.tabData(place) or ""

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(sized(self.font(), bold=True)), QFontMetrics(sized(self.font(), "small"))

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._scenarios):
            self._selection.choose_scenario(self._scenarios[place])


def _likelihood_lines(a: Assessment) -> list[str]:
    """The word or range that was stated, and the figure that counts."""
    try:
        held = likelihoods(a).held
    except CannotCompute:
        return [str(scenario.likelihood or "") for scenario in a.scenarios]
    lines = []
    for scenario, share in zip(a.scenarios, held, strict=True):
        words = f"{scenario.likelihood}, " if isinstance(scenario.likelihood, str) else ""
        lines.append(words + share_text(round(float(share), 2)))
    return lines
