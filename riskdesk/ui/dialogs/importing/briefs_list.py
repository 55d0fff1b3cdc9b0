"""Several briefs before they are imported: a row for each file, and one choice for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from riskdesk.app.import_brief import Taking, assessment_of, taking
from riskdesk.app.read_sources import Refused, Source
from riskdesk.domain.briefs import Brief
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.text.repairs import applied
from riskdesk.ui.dialogs.importing.brief_words import problem_words
from riskdesk.ui.dialogs.importing.import_dialog import Desk, ImportDialog
from riskdesk.ui.dialogs.importing.kept_quotes import KeptQuotes
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.menu_text import as_menu_text
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.ui.widgets.upright_area import UprightArea
from riskdesk.words import _, _n, shortened

LONGEST_TITLE = 48
TOLD = Qt.ItemDataRole.UserRole
TICKED = Qt.CheckState.Checked


@dataclass(frozen=True, slots=True)
class CameBrief:
    """A brief that was read, with where it comes from."""

    source: Source
    read: ReadBrief

    def brief(self, mended: bool) -> Brief:
        """The brief, with all repairs that are offered or with none."""
        return applied(self.read.brief, self.read.repairs) if mended else self.read.brief


class BriefsList(ImportDialog):
    """Space leaves a file out; each can also be looked at by itself."""

    each_wanted = Signal(object)
    """Show these CameBriefs one by one instead."""

    def __init__(self, came: Sequence[CameBrief], refused: Sequence[Refused], desk: Desk, parent: QWidget) -> None:
        name = _n("{n} file", "{n} files", len(came) + len(refused)).format(n=len(came) + len(refused))
        super().__init__(_("Import briefs"), name, desk, parent)
        self._came = came
        self._taking: Taking | None = None
        self.list = QTreeWidget()
        self.details = PlainLabel().wrapped()
        self.mend = QCheckBox()
        self.new, self.into = QRadioButton(_("A new assessment for each")), QRadioButton()
        self.quotes = KeptQuotes()
        self.each = QPushButton(_("One by one…"))
        self.each.setAutoDefault(False)
        self._fill(refused)
        self._lay_out_parts()
        self._connect()
        self.new.setChecked(True)
        self._follow()
        self._say_details()

    def add(self) -> None:
        """Begin with the open assessment as the place where the briefs go, if one is open."""
        if not self.into.isHidden():
            self.into.setChecked(True)

    def _lay_out_parts(self) -> None:
        self.list.setAccessibleName(_("Files"))
        self.list.setHeaderLabels([_("File"), _("Title"), _("Paragraphs"), _("To look at"), _("Repairs")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setProperty("roomy", True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 1):
            self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        below, body = QWidget(), QWidget()
        inner = QVBoxLayout(below)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        for part in (self.details, self.mend, self.new, self.into, self.quotes):
            inner.addWidget(part)
        inner.addStretch(1)
        column_ = QVBoxLayout(body)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(GAP)
        column_.addWidget(self.list, 1)
        column_.addWidget(UprightArea(below), 1)
        self.lay_out(body, self.each)

    def _connect(self) -> None:
        self.take.clicked.connect(self.import_it)
        self.list.currentItemChanged.connect(lambda _now, _before: self._say_details())
        self.list.itemChanged.connect(lambda _item, _column: self._decide())
        self.mend.toggled.connect(lambda _on: self._decide())
        self.new.toggled.connect(lambda _on: self._decide())
        self.each.clicked.connect(self._show_each)
        self.desk.document.opened.connect(self._follow)
        self.desk.document.changed.connect(self._follow)

    def _fill(self, refused: Sequence[Refused]) -> None:
        self._rows = [_row(each) for each in self._came]
        self.list.addTopLevelItems([*self._rows, *map(_refused_row, refused)])
        for place in range(len(self._rows), self.list.topLevelItemCount()):
            self.list.setFirstColumnSpanned(place, self.list.rootIndex(), False)
        self.list.setCurrentItem(self._rows[0])
        repairs = sum(len(each.read.repairs) for each in self._came)
        self.mend.setText(_n("Make the {n} repair that is offered", "Make all {n} repairs that are offered", repairs)
                          .format(n=repairs))  # fmt: skip
        self.mend.setVisible(repairs > 0)
        told = _n("{n} brief", "{n} briefs", len(self._came)).format(n=len(self._came))
        if refused:
            told += ", " + _n("{n} file refused", "{n} files refused", len(refused)).format(n=len(refused))
        self.tell(told)

    @property
    def ticked(self) -> list[CameBrief]:
        """The briefs that are to be imported."""
        return [each for each, row in zip(self._came, self._rows, strict=True) if row.checkState(0) is TICKED]

    def show_state(self) -> None:
        waits = self.into.isChecked() and self._taking is None
        self.take.setEnabled(not self.busy and not waits and bool(self.ticked))

    def _follow(self, _change: object = None) -> None:
        a = self.desk.document.shown
        self.into.setVisible(a is not None)
        if a is None:
            self.new.setChecked(True)
        else:
            told = _("Add to “{title}”; a brief of the same title gets the new text")
            self.into.setText(as_menu_text(told.format(title=shortened(a.title, LONGEST_TITLE))))
        self._decide()

    def _decide(self) -> None:
        self._taking = None
        a, briefs, mended = self.desk.document.shown, self.ticked, self.mend.isChecked()
        self.quotes.say("")
        if self.into.isChecked() and a is not None and briefs:
            work = lambda _progress: taking(a, [each.brief(mended) for each in briefs])  # noqa: E731
            self.begin("taking", work, _("Looking for the quotes in the new texts…"), self._found)
        self.show_state()

    def _found(self, found: Taking) -> None:
        self._taking = found
        self.quotes.show_lost(found.lost)

    def _say_details(self) -> None:
        item = self.list.currentItem()
        self.details.setText(item.data(0, TOLD) if item else "")

    def _show_each(self) -> None:
        self.each_wanted.emit(self.ticked)
        self.reject()

    def import_it(self) -> None:
        """Do what was chosen."""
        mended = self.mend.isChecked()
        if self.new.isChecked():
            self.store(*(lambda each=each: assessment_of(each.brief(mended)) for each in self.ticked))
        elif self._taking is not None:
            self.change(self._taking.edit)


def _row(came: CameBrief) -> QTreeWidgetItem:
    read = came.read
    counts = (len(read.brief.paragraphs), len(read.problems), len(read.repairs))
    row = QTreeWidgetItem([came.source.name, read.brief.title, *map(str, counts)])
    row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    row.setCheckState(0, TICKED)
    row.setData(0, TOLD, problem_words(read.problems) or _("Nothing to look at in this file."))
    for column in range(2):
        row.setToolTip(column, escaped(row.text(column)))
    for column in range(2, 5):
        row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row


def _refused_row(refused: Refused) -> QTreeWidgetItem:
    row = QTreeWidgetItem([refused.source.name, _("not read: {why}").format(why=refused.why)])
    row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    row.setData(0, TOLD, refused.why)
    for column in range(2):
        row.setToolTip(column, escaped(refused.why))
    return row
