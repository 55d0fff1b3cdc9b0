"""The names in a workbook and what each stands for: matched, new, or left out; and what a new dimension is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from riskdesk.app.understanding import Understanding
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.edits.lists import Named
from riskdesk.importers.sheets.mapping import Instead, Role
from riskdesk.importers.sheets.mapping import Mapping as Choices
from riskdesk.importers.sheets.matching import How, Match
from riskdesk.ui.dialogs.importing.scale_choices import scale_choices
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

MATCH = Qt.ItemDataRole.UserRole


class NamesPane(QWidget):
    """A list of names under their roles; what is chosen for the current one stands below it."""

    meant = Signal(object, str, object)
    """A Role, a name in the workbook, and the Choice of what it stands for; None for what is found."""
    of_kind = Signal(str, object)
    """A dimension's name and its Kind; None for what is found."""
    on_scale = Signal(str, object)
    """A dimension's name and its Scale; None for what is found."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("Names in the sheet"))
        self.tree.setHeaderLabels([_("In the sheet"), _("In the assessment"), _("How")])
        self.tree.setUniformRowHeights(True)
        self.tree.setProperty("roomy", True)
        self.tree.setIndentation(2 * GAP)
        self.tree.setRootIsDecorated(False)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.stands, self.kind, self.scale = (
            Chooser(_("What the name stands for")), Chooser(_("Kind of the new dimension")),
            Chooser(_("Scale of the new dimension")),
        )  # fmt: skip
        self.reason = PlainLabel("", "small", quiet=True).wrapped()
        self._understood: Understanding | None = None
        self._chosen = Choices()
        self._lay_out()
        self.tree.currentItemChanged.connect(lambda _now, _before: self._show_choices())
        self.stands.chosen.connect(lambda choice: self._tell(choice))
        self.kind.chosen.connect(lambda kind: self.of_kind.emit(self._current_name(), kind))
        self.scale.chosen.connect(lambda scale: self.on_scale.emit(self._current_name(), scale))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._of_new = [Labelled(_("Kind"), self.kind), Labelled(_("Scale"), self.scale)]
        for part in (Labelled(_("Stands for"), self.stands), *self._of_new):
            row.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.tree, 1)
        column.addLayout(row)
        column.addWidget(self.reason)

    @property
    def current(self) -> Match | None:
        """The match of the current row; None on a heading."""
        item = self.tree.currentItem()
        match: Match | None = item.data(0, MATCH) if item else None
        return match

    def show_understood(self, understood: Understanding, chosen: Choices) -> None:
        """Show how the names are understood now; the current one stays."""
        before = self.current
        self._understood, self._chosen = understood, chosen
        with QSignalBlocker(self.tree):
            self.tree.clear()
            rows = [row for role in Role for row in self._fill(role)]
        same = (row for row in rows if before and _key(row.data(0, MATCH)) == _key(before))
        if rows:
            self.tree.setCurrentItem(next(same, rows[0]))
        self._show_choices()

    def _fill(self, role: Role) -> Iterator[QTreeWidgetItem]:
        assert self._understood is not None
        matches = [match for match in self._understood.reading.matches if match.role is role]
        if not matches:
            return
        heading = QTreeWidgetItem([f"{_role_words()[role]} ({len(matches)})"])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.tree.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)
        names = {item.id: item.name for item in _known(self._understood.into, role)}
        for match in matches:
            stands = "–" if match.id is None else names.get(match.id, match.said)
            row = QTreeWidgetItem([match.said, stands, how_words(match)])
            row.setData(0, MATCH, match)
            for column in range(2):
                row.setToolTip(column, escaped(row.text(column)))
            heading.addChild(row)
            yield row
        heading.setExpanded(True)

    def _show_choices(self) -> None:
        match, understood = self.current, self._understood
        self.stands.setEnabled(match is not None)
        dimension = match is not None and match.role is Role.DIMENSION and match.how is How.NEW
        for part in self._of_new:
            part.setVisible(dimension)
        self.reason.setText("")
        if match is None or understood is None:
            return
        choices: list[tuple[object, str]] = [(None, _("As found"))]
        choices += [(item.id, item.name) for item in _known(understood.into, match.role)]
        choices += [(Instead.NEW, _("New: “{name}”").format(name=match.said)), (Instead.LEFT_OUT, _("Leave it out"))]
        self.stands.offer(choices)
        self.stands.show_value(self._chosen.names.get((match.role, match.said)))
        if dimension:
            self._offer_for_new(match, understood)

    def _offer_for_new(self, match: Match, understood: Understanding) -> None:
        reading = understood.reading
        dimension = next((d for d in reading.dimensions if d.id == match.id), None)
        risk = dimension is not None and dimension.kind is Kind.RISK
        found = _("risk") if risk else _("opportunity")
        self.kind.offer(
            ((None, _("As found: {what}").format(what=found)), (Kind.OPPORTUNITY, _("opportunity")),
             (Kind.RISK, _("risk")))
        )  # fmt: skip
        self.kind.show_value(self._chosen.kinds.get(match.said))
        words = dict(scale_choices())
        set_ = next((each for each in reading.scales if each.dimension == match.said), None)
        found = words.get(set_.scale, _("another")) if set_ else ""
        self.scale.offer([(None, _("As found: {what}").format(what=found)), *words.items()])
        self.scale.show_value(self._chosen.scales.get(match.said))
        self.reason.setText(set_.reason if set_ else "")

    def _tell(self, choice: object) -> None:
        if match := self.current:
            self.meant.emit(match.role, match.said, choice)

    def _current_name(self) -> str:
        return self.current.said if self.current else ""


def how_words(match: Match) -> str:
    """How a name was matched."""
    words = {
        How.EXACT: _("same name"),
        How.ALIKE: _("alike {n} %").format(n=match.percent),
        How.NEW: _("new"),
        How.CHOSEN: _("your choice"),
        How.LEFT_OUT: _("left out"),
    }
    return words[match.how]


def _role_words() -> dict[Role, str]:
    return {
        Role.OPTION: _("Options"),
        Role.DIMENSION: _("Dimensions"),
        Role.SCENARIO: _("Scenarios"),
        Role.ASSESSOR: _("Assessors"),
    }


def _known(a: Assessment | None, role: Role) -> Sequence[Named]:
    if a is None:
        return ()
    known: dict[Role, Sequence[Named]] = {
        Role.OPTION: a.options,
        Role.DIMENSION: a.dimensions,
        Role.SCENARIO: a.scenarios,
        Role.ASSESSOR: a.assessors,
    }
    return known[role]


def _key(match: Match) -> tuple[Role, str]:
    return match.role, match.said
