"""A sheet of scores before it is imported: how each name and cell is understood, with every choice at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from riskdesk.app.read_sources import Source
from riskdesk.app.understanding import Chosen, Comma, Understanding, is_ambiguous, understood
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.scales import Scale
from riskdesk.importers.sheets.cell_kinds import TOP
from riskdesk.importers.sheets.mapping import Choice, Layout, Role
from riskdesk.importers.sheets.mapping import Mapping as Choices
from riskdesk.importers.sheets.vocabulary import folded
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.ui.dialogs.importing.brief_words import problem_words
from riskdesk.ui.dialogs.importing.import_dialog import Desk, ImportDialog
from riskdesk.ui.dialogs.importing.names_pane import NamesPane
from riskdesk.ui.dialogs.importing.scores_aim import ScoresAim
from riskdesk.ui.dialogs.importing.scores_words import count_words
from riskdesk.ui.dialogs.importing.sheet_pane import SheetPane
from riskdesk.ui.dialogs.importing.text_form import TextForm
from riskdesk.ui.dialogs.importing.unclear_pane import UnclearPane
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.two_panes import TwoPanes
from riskdesk.ui.widgets.upright_area import UprightArea
from riskdesk.words import _, _n

K = TypeVar("K")
V = TypeVar("V")
BESIDE = 900


class ScoresWizard(ImportDialog):
    """One workbook; every change is understood at once."""

    def __init__(self, source: Source, workbook: Workbook, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Import scores"), source.name, desk, parent)
        self._source, self._workbook = source, workbook
        self._understood: Understanding | None = None
        # What stands for what in the open assessment means nothing for a new one.
        self._chosen = {True: Chosen(), False: Chosen()}
        self.aim = ScoresAim(PurePath(workbook.name).stem.replace("_", " "))
        self.text_form, self.sheets = TextForm(), SheetPane()
        self.names, self.unclear = NamesPane(), UnclearPane()
        self.problems = PlainLabel().wrapped()
        self.tabs = QTabWidget()
        self._lay_out_parts()
        self.aim.follow(desk.document.shown)
        if _speaks_of(workbook, desk.document.shown):
            self.aim.into.setChecked(True)
        self._connect()
        self._show_workbook()

    def _lay_out_parts(self) -> None:
        left, right, looked = QWidget(), QWidget(), QWidget()
        first, second, third = QVBoxLayout(left), QVBoxLayout(right), QVBoxLayout(looked)
        for column in (first, second):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP)
        third.addWidget(self.problems)
        third.addStretch(1)
        first.addWidget(self.text_form)
        first.addWidget(self.sheets, 1)
        pages = {_("Names"): self.names, _("Not understood"): self.unclear, _("To look at"): UprightArea(looked)}
        for name, page in pages.items():
            self.tabs.addTab(page, name)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(_("What to look at"))
        second.addWidget(self.aim)
        second.addWidget(self.tabs, 1)
        self.lay_out(UprightArea(TwoPanes(left, right, BESIDE)))

    def _connect(self) -> None:
        self.take.clicked.connect(self.import_it)
        self.aim.changed.connect(self._understand)
        self.text_form.read_wanted.connect(self._read_again)
        self.text_form.comma_chosen.connect(self._choose_comma)
        self.sheets.meant.connect(self._choose_sheet)
        self.sheets.laid_out.connect(self._choose_layout)
        self.names.meant.connect(self._choose_name)
        self.names.of_kind.connect(self._choose_kind)
        self.names.on_scale.connect(self._choose_scale)
        self.unclear.answered.connect(self._answer)
        self.unclear.chosen.connect(self.sheets.show_cell)
        self.desk.document.opened.connect(self._follow)
        self.desk.document.changed.connect(self._follow)
        for key, by in (("F4", 1), ("Shift+F4", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self._step(by))

    # What is shown

    def _show_workbook(self) -> None:
        self.text_form.show_workbook(self._workbook)
        self.text_form.ask_comma(False)
        self.sheets.show_workbook(self._workbook)
        self._understand()

    def _follow(self, _change: object = None) -> None:
        self.aim.follow(self.desk.document.shown)
        if not self.aim.is_new:
            self._understand()

    def _understand(self) -> None:
        workbook, chosen = self._workbook, self._chosen[self.aim.is_new]
        into = None if self.aim.is_new else self.desk.document.shown
        text = _("Understanding the scores")
        self._understood = None
        self.begin("understand", lambda _progress: understood(workbook, into, chosen), text, self._show_understood)

    def _show_understood(self, found: Understanding) -> None:
        self._understood = found
        mapping, reading = self._chosen[self.aim.is_new].mapping, found.reading
        self.tell(count_words(found))
        self.sheets.show_understood(found, mapping)
        self.names.show_understood(found, mapping)
        self.unclear.show_cells(reading.not_understood)
        self.problems.setText(problem_words(reading.problems) or _("Nothing to look at."))
        self.text_form.ask_comma(any(map(is_ambiguous, reading.not_understood)))
        for place, (name, count) in enumerate(
            ((_("Names"), len(reading.matches)), (_("Not understood"), len(reading.not_understood)),
             (_("To look at"), len(reading.problems)))
        ):  # fmt: skip
            self.tabs.setTabText(place, f"{name} ({count})")

    def show_state(self) -> None:
        found = self._understood
        self.take.setEnabled(not self.busy and found is not None and found.brings_something)
        if not self.busy:
            self.text_form.encoding.show_value(self._workbook.encoding)
            self.text_form.delimiter.show_value(self._workbook.delimiter)

    def _step(self, by: int) -> None:
        self.tabs.setCurrentWidget(self.unclear)
        self.unclear.step(by)

    # What is chosen

    def _read_again(self, encoding: str, delimiter: str) -> None:
        source = self._source
        text = _("Reading {name}").format(name=source.name)
        work = lambda progress: source.workbook(progress, encoding, delimiter)  # noqa: E731
        self.begin("read", work, text, self._was_read)

    def _was_read(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._show_workbook()

    def _choose_comma(self, comma: Comma) -> None:
        self._chosen = {new: replace(chosen, comma=comma) for new, chosen in self._chosen.items()}
        self._understand()

    def _choose_sheet(self, sheet: str, choice: Choice | None) -> None:
        self._choose(replace(self._mapping, sheets=_with(self._mapping.sheets, sheet, choice)))

    def _choose_layout(self, sheet: str, layout: Layout) -> None:
        self._choose(replace(self._mapping, layouts=_with(self._mapping.layouts, sheet, layout)))

    def _choose_name(self, role: Role, name: str, choice: Choice | None) -> None:
        self._choose(replace(self._mapping, names=_with(self._mapping.names, (role, name), choice)))

    def _choose_kind(self, dimension: str, kind: Kind | None) -> None:
        self._choose(replace(self._mapping, kinds=_with(self._mapping.kinds, dimension, kind)))

    def _choose_scale(self, dimension: str, scale: Scale | None) -> None:
        self._choose(replace(self._mapping, scales=_with(self._mapping.scales, dimension, scale)))

    def _answer(self, texts: Mapping[str, str]) -> None:
        self._choose(replace(self._mapping, texts={**self._mapping.texts, **texts}))

    @property
    def _mapping(self) -> Choices:
        return self._chosen[self.aim.is_new].mapping

    def _choose(self, mapping: Choices) -> None:
        new = self.aim.is_new
        self._chosen[new] = replace(self._chosen[new], mapping=mapping)
        self._understand()

    def import_it(self) -> None:
        """Do what was chosen."""
        found = self._understood
        if found is None:
            return
        if found.into is None:
            title = self.aim.title.text().strip() or self._workbook.name
            self.store(lambda: found.reading.assessment(title))
            return
        title, count = found.into.title, len(found.reading.scores)
        if self.change(found.reading.edit(found.into)):
            told = _n("{n} score was folded into “{title}”.", "{n} scores were folded into “{title}”.", count)
            self.said.emit(told.format(n=count, title=title))


def _speaks_of(workbook: Workbook, a: Assessment | None) -> bool:
    """Whether an option of the assessment stands somewhere at the top of a sheet."""
    known = {folded(option.name) for option in a.options} if a else set()
    cells = (cell for sheet in workbook.sheets for row in sheet.rows[:TOP] for cell in row[:TOP])
    return any(isinstance(cell, str) and folded(cell) in known for cell in cells)


def _with(chosen: Mapping[K, V], key: K, value: V | None) -> Mapping[K, V]:
    """The choices with another one; None takes one away."""
    rest = {each: choice for each, choice in chosen.items() if each != key}
    return rest if value is None else {**rest, key: value}
