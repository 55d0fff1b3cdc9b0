"""The sheets of a workbook: one at a time as a grid, with how its table lies and what the sheet stands for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from riskdesk.app.understanding import Understanding
from riskdesk.importers.sheets.mapping import Choice, Instead, Layout
from riskdesk.importers.sheets.mapping import Mapping as Choices
from riskdesk.importers.sheets.places import column_of
from riskdesk.importers.sheets.reading import NotUnderstood, SheetReading
from riskdesk.importers.sheets.workbook import Sheet, Workbook
from riskdesk.ui.dialogs.importing.sheet_grid import SheetView, kind_words
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.menu_text import as_menu_text
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, shortened

HEADS = 20
"""So many rows are offered as the head."""
LONGEST_NAME = 30


class SheetPane(QWidget):
    """Says what the user chose for the sheet that is shown."""

    meant = Signal(str, object)
    """A sheet's name, and the Choice of what it stands for; None for what is found."""
    laid_out = Signal(str, object)
    """A sheet's name and its Layout."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("Sheets"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.view = SheetView()
        self.scenario, self.lies = Chooser(_("What the sheet stands for")), Chooser(_("How the table lies"))
        self.head = Chooser(_("Row of the head"))
        self._workbook: Workbook | None = None
        self._understood: Understanding | None = None
        self._chosen = Choices()
        self._lay_out()
        self.tabs.currentChanged.connect(lambda _place: self._show())
        self.scenario.chosen.connect(lambda choice: self.meant.emit(self.sheet.name, choice))
        self.lies.chosen.connect(lambda _lies: self._tell_layout())
        self.head.chosen.connect(lambda _head: self._tell_layout())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        names = (_("This sheet is for"), _("Options run"), _("Head in row"))
        for name, chooser in zip(names, (self.scenario, self.lies, self.head), strict=True):
            row.addWidget(Labelled(name, chooser), 1)
        signs = "   ".join(f"{letter}\u00a0{word}".replace(" ", "\u00a0") for letter, word in kind_words().values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tabs)
        column.addWidget(self.view, 1)
        column.addWidget(PlainLabel(signs, "small", quiet=True).wrapped())
        column.addLayout(row)

    @property
    def sheet(self) -> Sheet:
        """The sheet that is shown."""
        assert self._workbook is not None
        return self._workbook.sheets[max(0, self.tabs.currentIndex())]

    def show_workbook(self, workbook: Workbook) -> None:
        """Show the sheets of a workbook."""
        self._workbook, self._understood = workbook, None
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for sheet in workbook.sheets:
                self.tabs.addTab(as_menu_text(shortened(sheet.name, LONGEST_NAME)))
        self.tabs.setVisible(len(workbook.sheets) > 1)
        self._show()

    def show_understood(self, understood: Understanding, chosen: Choices) -> None:
        """Show how the workbook is understood now, with what was chosen."""
        self._understood, self._chosen = understood, chosen
        self._show()

    def show_cell(self, cell: NotUnderstood) -> None:
        """Show a cell that was not understood."""
        if self._workbook is None:
            return
        names = [sheet.name for sheet in self._workbook.sheets]
        self.tabs.setCurrentIndex(names.index(cell.sheet))
        place = cell.address.rpartition("!")[2]
        letters = place.rstrip("0123456789")
        self.view.show_cell(int(place[len(letters) :]) - 1, column_of(letters))

    def _show(self) -> None:
        if self._workbook is None or not self._workbook.sheets:
            return
        sheet, understood = self.sheet, self._understood
        self.view.show_sheet(sheet.rows, understood.kinds.get(sheet.name, {}) if understood else {})
        if understood:
            self._offer_scenarios(sheet, understood)
            self._offer_layout(sheet, understood.reading)

    def _offer_scenarios(self, sheet: Sheet, understood: Understanding) -> None:
        known = understood.into.scenarios if understood.into else ()
        names: dict[str | None, str] = {each.id: each.name for each in (*known, *understood.reading.scenarios)}
        use = next((use for use in understood.reading.sheets if use.sheet == sheet.name), None)
        found = _("no scores") if use is None else names.get(use.scenario, _("every scenario"))
        choices: list[tuple[Choice | None, str]] = [(None, _("As found: {what}").format(what=found))]
        choices.append((Instead.EVERY_SCENARIO, _("Every scenario")))
        choices += [(scenario.id, scenario.name) for scenario in known]
        choices.append((Instead.NEW, _("A new scenario “{name}”").format(name=sheet.name)))
        choices.append((Instead.LEFT_OUT, _("Leave this sheet out")))
        self.scenario.offer(choices)
        self.scenario.show_value(self._chosen.sheets.get(sheet.name))

    def _offer_layout(self, sheet: Sheet, reading: SheetReading) -> None:
        layout = self._chosen.layouts.get(sheet.name, Layout())
        use = next((use for use in reading.sheets if use.sheet == sheet.name), None)
        across = bool(use and use.transposed)
        found = _("across") if across else _("down")
        lies: Sequence[tuple[object, str]] = (
            (None, _("As found: {what}").format(what=found)), (False, _("down")), (True, _("across")),
        )  # fmt: skip
        self.lies.offer(lies)
        self.lies.show_value(layout.transposed)
        at = _("none") if use is None else str(use.header + 1)
        heads: list[tuple[int | None, str]] = [(None, _("As found: {what}").format(what=at))]
        heads += [(row, str(row + 1)) for row in range(min(HEADS, len(sheet.rows)))]
        self.head.offer(heads)
        self.head.show_value(layout.header)

    def _tell_layout(self) -> None:
        self.laid_out.emit(self.sheet.name, Layout(self.head.currentData(), self.lies.currentData()))
