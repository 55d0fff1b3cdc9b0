"""What stands beside a chart in which something is tried: the ranking then, what changes, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from riskdesk.analysis.arrays import Floats, Whole, best, ranks
from riskdesk.domain.assessment import Assessment
from riskdesk.report.phrases import signed
from riskdesk.ui.pages.stress.trying import what_changes
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.figure_rows import Column, Figure, FigureRow
from riskdesk.ui.widgets.figure_table import FigureTable
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.labels import ElidedLabel, PlainLabel
from riskdesk.ui.widgets.message_strip import announce
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _

SHOWN = 6
"""So many options are shown: the best, and always the one that leads now."""


class TryPanel(QWidget):
    """Its table has as many rows whatever is tried, and its text never takes back room, so nothing jumps."""

    def __init__(self, selection: Selection, use: str, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self._announced: list[int] = []
        """The options that lead at what was tried last."""
        self.heading = ElidedLabel()
        self.table = FigureTable(_("Ranking at what is tried"), selection, SHOWN)
        self.use = QPushButton(use)
        self.use.setProperty("primary", True)
        self.back = QPushButton(_("Back to now"))
        self.says = PlainLabel("", "small").wrapped()
        self.note = PlainLabel("", "small", quiet=True).wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        buttons = FlowRow()
        buttons.addWidget(self.use)
        buttons.addWidget(self.back)
        for part in (self.heading, self.table, buttons, self.says, self.note):
            column.addLayout(part) if isinstance(part, FlowRow) else column.addWidget(part)
        column.addStretch(1)

    def show_outcomes(self, a: Assessment, now: Floats, tried: Floats | None, heading: str) -> None:
        """Show the ranking at what is tried beside what it is now."""
        self.heading.setText(heading)
        self.table.show_rows(_columns(), _rows(a, now, now if tried is None else tried))
        self.says.setText(self._hint if tried is None else what_changes(a, now, tried))
        self._keep_room()
        leads = best(now if tried is None else tried).tolist()
        if leads != self._announced:
            self._announced = leads
            if tried is not None:
                announce(self, f"{heading}. {self.says.text()}")

    def offer(self, *, is_trying: bool, can_use: bool, note: str) -> None:
        """Offer what can be done with what is tried; the note says why it cannot be used, or what that would cost."""
        for button, is_possible in ((self.use, can_use), (self.back, is_trying)):
            if not is_possible and button.hasFocus():
                self.table.setFocus()  # rather than on a button that does something else
            button.setEnabled(is_possible)
        set_tooltip(self.use, note)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._start_over()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._start_over()

    def _start_over(self) -> None:
        self.says.setMinimumHeight(0)
        self._keep_room()

    def _keep_room(self) -> None:
        needed = self.says.heightForWidth(self.says.width())
        self.says.setMinimumHeight(max(self.says.minimumHeight(), needed))


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Option"), is_text=True),
        Column(_("Rank"), _("The rank at what is tried, and how many places that is up or down.")),
        Column(_("Outcome"), _("The outcome at what is tried, 0–100.")),
        Column(_("Change"), _("How much the outcome differs from what it is now.")),
    )


def _rows(a: Assessment, now: Floats, tried: Floats) -> tuple[FigureRow, ...]:
    before, after = ranks(now), ranks(tried)
    return tuple(
        FigureRow(
            (
                Figure(a.options[place].name),
                _rank(int(before[place]), int(after[place])),
                Figure(f"{tried[place]:.1f}"),
                Figure(signed(tried[place] - now[place])),
            ),
            a.options[place].id,
        )
        for place in _shown(before, after)
    )


def _shown(before: Whole, after: Whole) -> list[int]:
    """The places of the best, and of the first that leads now."""
    order = after.argsort(kind="stable").tolist()
    leader = int(before.argmin())
    best: list[int] = order[:SHOWN]
    return best if leader in best else [*best[:-1], leader]


def _rank(before: int, after: int) -> Figure:
    rose = before - after
    note = "" if not rose else f"▲{rose}" if rose > 0 else f"▼{-rose}"
    spoken = _("{before} now").format(before=before) if rose else ""
    return Figure(str(after), note, spoken, is_marked=after == 1)
