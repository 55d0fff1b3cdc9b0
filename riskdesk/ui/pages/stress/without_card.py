"""Who leads when an assumption fails, or without an assessor, a dimension or an option."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from PySide6.QtWidgets import QCheckBox

from riskdesk.analysis.arrays import best
from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.analysis.robustness import Robustness, Withouts
from riskdesk.analysis.without import Without
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.scores import Cell
from riskdesk.report.content.without_words import without_rows
from riskdesk.ui.charts.table_card import ROWS, TableCard
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.figure_rows import Column, Figure, FigureRow
from riskdesk.ui.widgets.tab_order import walk_in_order
from riskdesk.words import _, _n


class WithoutCard(TableCard):
    """What is left out down, what changes the leader first; a click goes to what is left out."""

    def __init__(self, selection: Selection) -> None:
        super().__init__(_("Who leads without …"), _method(), selection)
        self._selection = selection
        self._of: AssessmentId | None = None
        self._shown: Withouts | None = None
        self._rows: tuple[FigureRow, ...] = ()
        self.only_changes = QCheckBox(_("Only what changes the leader"))
        self.only_changes.toggled.connect(self._show)
        self.body.insertWidget(self.body.indexOf(self.table), self.only_changes)
        self.only_changes.hide()
        walk_in_order(self.menu, self.only_changes, self.table)
        self.table.chosen.connect(self._go)
        self.say(_("Being worked out…"))

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show all cases once they are there."""
        if held.without is None and a.id != self._of:
            self._of, self._rows = a.id, ()
            self.say(_("Being worked out…"))
            self._show()
        elif held.without is not None and held.without is not self._shown:
            self._of, self._shown = a.id, held.without
            self._rows = case_rows(a, held, held.without)
            self.say(_told(self._rows, _ties(held.without)))
            self._show()

    def _show(self) -> None:
        is_long = len(self._rows) > ROWS and any(map(_changes, self._rows))
        self.only_changes.setVisible(is_long)
        only = self.only_changes.isChecked() and is_long
        rows = tuple(row for row in self._rows if not only or _changes(row))
        self.table.show_rows(_columns(), rows)

    def _go(self, row: int) -> None:
        if place := self.table.figures.rows[row].place:
            self._selection.go_to_place(place)


def case_rows(a: Assessment, held: Robustness, without: Withouts) -> tuple[FigureRow, ...]:
    """A row for each case, those that change the leader first; its option is who leads then."""
    _head, *texts = without_rows(a, held)
    rows = [
        FigureRow(tuple(_figures(text, case)), case.leader, place)
        for text, (case, place) in zip(texts, _cases(a, without), strict=True)
    ]
    return tuple(sorted(rows, key=lambda row: not _changes(row)))


def _told(rows: tuple[FigureRow, ...], ties: int) -> str:
    """What the table shows, in a line."""
    if changing := sum(map(_changes, rows)):
        return _n(
            "In {n} of {total} cases the lead changes hands, in part at least; it stands first.",
            "In {n} of {total} cases the lead changes hands, in part at least; they stand first.",
            changing,
        ).format(n=changing, total=len(rows))
    if ties:
        return _n(
            "In {n} of {total} cases options tie for the lead.",
            "In {n} of {total} cases options tie for the lead.",
            ties,
        ).format(n=ties, total=len(rows))
    return _("Whatever one thing but the leader itself is left out, the same option leads.")


def _ties(without: Withouts) -> int:
    """In how many cases several options lead."""
    known = (case.results for case in chain.from_iterable(without) if case.results)
    return sum(len(best(results.outcomes.expected)) > 1 for results in known)


def _figures(text: list[str], case: Without) -> Iterator[Figure]:
    gone, leader, lead, changes = text
    yield Figure(gone)
    # That another option leads without the leader itself tells nothing of how firm it is.
    tells = case.changes and case.gone != case.leader_before
    yield Figure(leader, spoken=_("the lead changes hands") if tells else "", is_marked=tells)
    yield Figure(lead)
    yield Figure(changes)


def _cases(a: Assessment, without: Withouts) -> Iterator[tuple[Without, Place | None]]:
    for assumption, case in zip(a.assumptions, without.assumptions, strict=True):
        yield case, _resting(a, assumption)
    nouns = ((without.assessors, Noun.ASSESSOR), (without.dimensions, Noun.DIMENSION), (without.options, Noun.OPTION))
    for cases, noun in nouns:
        for case in cases:
            yield case, Item(noun, case.gone)


def _resting(a: Assessment, assumption: Assumption) -> Place | None:
    """The first score that rests on an assumption, or the brief that states it."""
    for score in assumption.scores:
        scenario = score.scenario or a.scenarios[0].id
        return Cell(score.option, score.dimension, scenario, a.assessors[0].id)
    return next((Item(Noun.BRIEF, quote.brief) for quote in assumption.quotes), None)


def _changes(row: FigureRow) -> bool:
    return row.figures[1].is_marked


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Left out"), is_text=True),
        Column(_("Leader then"), is_text=True),
        Column(_("Lead"), _("How far the leader is ahead of the next, in expected outcome.")),
        Column(_("Another leader?"), _("Whether another option leads, or could by what is unknown then.")),
    )


def _method() -> str:
    return _(
        "If an assumption fails, the scores that rest on it are unknown and count as 50. An assessor who is left out "
        "counts for nothing. A dimension that is left out has weight 0, and the others keep their proportions."
    )
