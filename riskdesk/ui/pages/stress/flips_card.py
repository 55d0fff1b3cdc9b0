"""What would have to be true for another option to lead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.scores import Cell
from riskdesk.report.content.change_words import flip_sentences
from riskdesk.report.content.holding_words import potential_sentences
from riskdesk.report.figures import flip_bars
from riskdesk.report.figures.flip_view import FlipView, flip_view
from riskdesk.ui.charts.chart import Chart
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.charts.going import go_to_mark
from riskdesk.ui.document import Document
from riskdesk.ui.pages.stress.beside import Beside
from riskdesk.ui.pages.stress.rivals_table import RivalsTable
from riskdesk.ui.pages.stress.sentences import Sentences
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tab_order import walk_in_order
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _


class FlipsCard(ChartCard[FlipView]):
    """Rivals to choose from; for the chosen one sentences, the way to the score they name, and the chart."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__(_chart(), selection)
        self._selection = selection
        self._shown: tuple[Assessment, Results] | None = None
        self._cell: Cell | None = None
        self.rivals = RivalsTable(selection)
        self.rivals.rival_changed.connect(self._show_rival)
        self.sentences = Sentences()
        self.to_score = QPushButton(_("Go to that score"))
        self.to_score.clicked.connect(self._go)
        self.to_score.hide()
        self.potential = PlainLabel(quiet=True).wrapped()
        self.chosen.connect(lambda mark: go_to_mark(document.current, selection, mark))
        self._lay_out()
        self.say(_("Being worked out…"))

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show what is known by now."""
        if held.flips is not None and (self._shown is None or self._shown[1] is not held.results):
            self._shown = a, held.results
            self.rivals.show_flips(a, held.flips)
            self._show_rival()
        elif held.flips is None and self._shown is not None and self._shown[0].id != a.id:
            self._forget(a)
        if held.potential is not None:
            self.potential.setText(" ".join(potential_sentences(a, held)))

    def _lay_out(self) -> None:
        """The chart and what belongs to it move into the second half."""
        place = self.body.indexOf(self.chart)
        half = QWidget()
        answer = QVBoxLayout(half)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.setSpacing(GAP)
        answer.addWidget(self.sentences)
        answer.addWidget(self.to_score, 0, Qt.AlignmentFlag.AlignLeft)
        answer.addWidget(self.chart)
        answer.addWidget(self.twin)
        answer.addStretch(1)
        halves = Beside(self.rivals, half, (1, 2))
        halves.keep_at_top(self.rivals)
        self.body.insertWidget(place, halves)
        self.body.insertWidget(place + 1, self.potential)
        walk_in_order(self.menu, self.rivals, self.to_score, self.chart, self.twin)

    def _show_rival(self) -> None:
        flip = self.rivals.flip
        if self._shown is None:
            return
        self.rivals.setVisible(flip is not None)
        if flip is None:
            self.sentences.say([_("There is no other option.")])
            self._answer_nothing("")
            return
        a, r = self._shown
        self.sentences.say(flip_sentences(a, r, flip))
        self._offer_way(flip.score.cell if flip.score else None)
        self.show_view(flip_view(a, r, flip))

    def _forget(self, a: Assessment) -> None:
        """Show nothing of another assessment."""
        self._shown = None
        self.rivals.show_flips(a, ())
        self.rivals.hide()
        self.sentences.say(())
        self.potential.setText("")
        self._answer_nothing(_("Being worked out…"))

    def _answer_nothing(self, why: str) -> None:
        self._offer_way(None)
        self.show_view(None)
        self.say(why)

    def _offer_way(self, cell: Cell | None) -> None:
        self._cell = cell
        self.to_score.setVisible(cell is not None)
        if cell is not None and self._shown:
            name = cell_name_with_scenario(self._shown[0], cell)
            self.to_score.setAccessibleName(_("Go to the score {cell}").format(cell=name))
            set_tooltip(self.to_score, name)

    def _go(self) -> None:
        if self._cell is not None:
            self._selection.go_to_cell(self._cell)


def _chart() -> Chart[FlipView]:
    return Chart(
        _("What would have to be true for another option to lead"),
        flip_bars.draw,
        flip_bars.says,
        flip_bars.table,
        _(
            "Each answer is the smallest change of its sort with which the option ties the leader, exact and without "
            "search. Of all weights the least sum moves: from where the option trails most to where it gains most. One "
            "weight or likelihood takes from the others in proportion. One score moves only on its own scale."
        ),
    )
