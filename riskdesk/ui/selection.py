"""What is looked at: scenario, assessor, cell, option under the pointer. Not part of the document, so never an edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.ids import AssessorId, BriefId, OptionId, ScenarioId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.document import Document


class Selection(QObject):
    """Shared by all pages; it forgets what is no longer in the assessment."""

    scenario_changed = Signal()
    assessor_changed = Signal()
    cell_changed = Signal()
    option_changed = Signal()
    """The option that stands out everywhere, or None."""
    page_wanted = Signal(str)
    """Go to the page with this id: home, brief, frame, score, weigh, compare, stress, report."""
    item_wanted = Signal(object)
    """Show the row of this Item on the Frame page."""
    quote_wanted = Signal(object)
    """Show this Quote in its brief."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._scenario: ScenarioId | None = None
        self._assessor: AssessorId | None = None
        self.cell: Cell | None = None
        self.option: OptionId | None = None
        document.opened.connect(self._start_over)
        document.changed.connect(self._forget_what_is_gone)
        self._start_over()

    @property
    def scenario(self) -> ScenarioId | None:
        """The scenario whose scores are shown; None: those that hold in every scenario."""
        return self._scenario

    @property
    def assessor(self) -> AssessorId:
        """The assessor whose scores are shown."""
        return self._assessor or self._document.current.assessors[0].id

    def choose_scenario(self, scenario: ScenarioId | None) -> None:
        """Show the scores of another scenario."""
        if scenario != self._scenario:
            self._scenario = scenario
            self.scenario_changed.emit()

    def choose_assessor(self, assessor: AssessorId) -> None:
        """Show the scores of another assessor."""
        if assessor != self._assessor:
            self._assessor = assessor
            self.assessor_changed.emit()

    def choose_cell(self, cell: Cell | None) -> None:
        """Look at one score, in its scenario and by its assessor."""
        if cell is not None:
            self.choose_assessor(cell.assessor)
        if cell != self.cell:
            self.cell = cell
            self.cell_changed.emit()

    def point_at(self, option: OptionId | None) -> None:
        """Let an option stand out everywhere."""
        if option != self.option:
            self.option = option
            self.option_changed.emit()

    def go_to_place(self, place: Place) -> None:
        """Show a score on the Score page, a brief on the Brief page, everything else on the Frame page."""
        if not isinstance(place, Item):
            self.go_to_cell(place)
        elif place.noun is Noun.BRIEF:
            self.go_to_quote(Quote(BriefId(place.id), 1, ""))
        else:
            self.go_to_item(place)

    def go_to_cell(self, cell: Cell) -> None:
        """Show one score on the Score page."""
        self.choose_scenario(cell.scenario)
        self.choose_cell(cell)
        self.page_wanted.emit("score")

    def go_to_item(self, item: Item) -> None:
        """Show an option, dimension, scenario or assessor on the Frame page."""
        self.page_wanted.emit("frame")
        self.item_wanted.emit(item)

    def go_to_quote(self, quote: Quote) -> None:
        """Show a quote on the Brief page."""
        self.page_wanted.emit("brief")
        self.quote_wanted.emit(quote)

    def _start_over(self) -> None:
        self.cell, self.option, self._assessor = None, None, None
        if self._document.is_open:
            self._scenario = self._document.current.scenarios[0].id
        for signal in (self.scenario_changed, self.assessor_changed, self.cell_changed, self.option_changed):
            signal.emit()

    def _forget_what_is_gone(self, change: Change) -> None:
        if not change.parts & Part.FRAME:
            return
        after = change.after
        if self._scenario is not None and after.scenario(self._scenario) is None:
            self.choose_scenario(after.scenarios[0].id)
        if self._assessor is not None and after.assessor(self._assessor) is None:
            self.choose_assessor(after.assessors[0].id)
        if self.cell and (after.option(self.cell.option) is None or self.cell.dimension not in after.tree.by_id):
            self.choose_cell(None)
        if self.option and after.option(self.option) is None:
            self.point_at(None)
