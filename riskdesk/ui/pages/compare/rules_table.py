"""What each decision rule makes of each option."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QEvent, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QTableView

from riskdesk.analysis.results import Results
from riskdesk.analysis.rules import Rule
from riskdesk.domain.assessment import Assessment
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.table_size import fit_rows
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

DISPLAY = Qt.ItemDataRole.DisplayRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ALWAYS, NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
BEST = "◂"
ROWS = 14
"""So many options are shown before the table scrolls."""
NAME = 18
"""So many letters of an option's name have room before the table scrolls sideways."""


def rule_names() -> dict[str, tuple[str, str]]:
    """Each rule's name and what it looks for."""
    return {
        "expected_value": (_("Expected"), _("The mean over scenarios, weighed by their likelihood.")),
        "laplace": (_("Laplace"), _("The mean over scenarios as if all were equally likely.")),
        "maximin": (_("Maximin"), _("The outcome in the option's worst scenario.")),
        "maximax": (_("Maximax"), _("The outcome in the option's best scenario.")),
        "hurwicz": (_("Hurwicz"), _("Between the best and the worst scenario, by the optimism chosen below.")),
        "minimax_regret": (_("Largest regret"), _("The most that is lost against the best choice; least is best.")),
    }


class RulesModel(QAbstractTableModel):
    """Options down, rules across; the best of each rule is marked, all that tie."""

    def __init__(self) -> None:
        super().__init__()
        self._names = list(rule_names().items())
        self._a: Assessment | None = None
        self._rules: dict[str, Rule] = {}
        self._order: list[int] = []
        self._best: dict[str, set[int]] = {}

    def show_results(self, a: Assessment, results: Results, *, by_rank: bool) -> None:
        """Show other results, best expected outcome first or in the order of the assessment."""
        order = results.order.tolist() if by_rank else list(range(len(a.options)))
        resized = len(order) != len(self._order)
        if resized:
            self.beginResetModel()
        self._a, self._order = a, order
        self._rules = results.rules.named()
        self._best = {name: set(rule.best.tolist()) for name, rule in self._rules.items()}
        if resized:
            self.endResetModel()
        elif order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(order) - 1, len(self._names)))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self._names)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid() or self._a is None:
            return None
        place = self._order[index.row()]
        option = self._a.options[place].name
        if index.column() == 0:
            if role == Qt.ItemDataRole.ToolTipRole:
                return escaped(option)
            return option if role in (DISPLAY, Qt.ItemDataRole.AccessibleTextRole) else None
        name, (title, _meaning) = self._names[index.column() - 1]
        is_best = place in self._best[name]
        figure = f"{self._rules[name].values[place]:.1f}"
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{figure} {BEST if is_best else '  '}"
            case Qt.ItemDataRole.AccessibleTextRole:
                spoken = _("{rule} of {option}: {figure}, the best") if is_best else _("{rule} of {option}: {figure}")
                return spoken.format(rule=title, option=option, figure=figure)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(RIGHT)
            case Qt.ItemDataRole.FontRole if is_best:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        title, meaning = (_("Option"), "") if section == 0 else self._names[section - 1][1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(title.split(" ", 1))
            case Qt.ItemDataRole.AccessibleTextRole:
                return title
            case Qt.ItemDataRole.ToolTipRole:
                return escaped(meaning)
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if section == 0 else Qt.AlignmentFlag.AlignRight
                return int(side | Qt.AlignmentFlag.AlignBottom)
        return None


class RulesTable(QTableView):
    """The table; the arrow keys walk it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Decision rules"))
        self.rules = RulesModel()
        self.setModel(self.rules)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setProperty("bare", True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(4 * GAP)
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: {GAP // 2}px }}")

    def show_results(self, a: Assessment, results: Results, *, by_rank: bool) -> None:
        """Show other results."""
        rows = self.rules.rowCount()
        self.rules.show_results(a, results, by_rank=by_rank)
        if self.rules.rowCount() != rows:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model():
            self._fit()

    def _fit(self) -> None:
        """Figures as wide as they need, names as wide as there is room, and as tall as there are options."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        scrolls = self.rules.rowCount() > ROWS
        room = self.width() - 2 * self.frameWidth() - (self.verticalScrollBar().sizeHint().width() if scrolls else 0)
        self.setVerticalScrollBarPolicy(ALWAYS if scrolls else NEVER)
        figure = metrics.horizontalAdvance(f"100.0 {BEST}") + 2 * GAP
        for column in range(1, self.rules.columnCount()):
            width = max(figure, header.sectionSizeHint(column))
            header.resizeSection(column, width)
            room -= width
        name = NAME * metrics.averageCharWidth()
        header.resizeSection(0, max(room, name))
        self.setHorizontalScrollBarPolicy(ALWAYS if room < name else NEVER)
        fit_rows(self, ROWS)
