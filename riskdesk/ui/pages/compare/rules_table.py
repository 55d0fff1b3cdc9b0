"""What each decision rule makes of each option."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from riskdesk.analysis.results import Results
from riskdesk.analysis.rules import Rule
from riskdesk.domain.assessment import Assessment
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

Index = QModelIndex | QPersistentModelIndex
DISPLAY = Qt.ItemDataRole.DisplayRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
BEST = "◂"
ROWS = 14
"""So many options are shown before the table scrolls."""


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

    def show_results(self, a: Assessment | None, results: Results | None) -> None:
        """Show other results, best expected outcome first."""
        order = results.order.tolist() if results else []
        resized = len(order) != len(self._order)
        if resized:
            self.beginResetModel()
        self._a, self._order = a, order
        self._rules = results.rules.named() if results else {}
        self._best = {name: set(rule.best.tolist()) for name, rule in self._rules.items()}
        if resized:
            self.endResetModel()
        elif order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(order) - 1, len(self._names)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 1 + len(self._names)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid() or self._a is None:
            return None
        place = self._order[index.row()]
        option = self._a.options[place].name
        if index.column() == 0:
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
        if role == DISPLAY:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return escaped(meaning)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(LEFT if section == 0 else RIGHT)
        return None


class RulesTable(QTableView):
    """The table; the arrow keys walk it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Decision rules"))
        self.rules = RulesModel()
        self.setModel(self.rules)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setProperty("bare", True)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(72)

    def fit_rows(self) -> None:
        """As tall as its options, up to a point."""
        shown = min(ROWS, max(1, self.rules.rowCount()))
        tall = self.horizontalHeader().sizeHint().height() + shown * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(tall + 2 * self.frameWidth() + 2)
