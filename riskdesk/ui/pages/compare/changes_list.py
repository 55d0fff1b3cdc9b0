"""The differences between two assessments, one by one; a row leads to where it differs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from riskdesk.analysis.changed import GROUPS
from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.differences import difference_text, gone_text, group_words, new_text
from riskdesk.ui.pages.compare.comparison import Compared
from riskdesk.ui.widgets.fitting_list import FittingList
from riskdesk.words import _

AT_FIRST = 30
"""So many rows are shown until all are asked for."""
AT_MOST = 1000
"""More rows than these nobody reads, and a window would be slow to lay them out."""


class Row(NamedTuple):
    """What differs, and where; a heading has no place and is bold."""

    text: str
    place: Place | None = None
    is_heading: bool = False


class ChangesList(FittingList):
    """Differences by group, the first of them or all."""

    wanted = Signal(object)
    """Go to this Place."""

    def __init__(self) -> None:
        super().__init__(_("What differs"))
        self._rows: list[Row] = []
        self.shows_all = False
        self.itemActivated.connect(self._go)
        self.itemClicked.connect(self._go)

    @property
    def is_long(self) -> bool:
        """Whether there are more rows than are shown at first."""
        return len(self._rows) > AT_FIRST

    def show_compared(self, compared: Compared | None) -> None:
        """Show other differences."""
        rows = list(_rows(compared)) if compared else []
        if rows != self._rows:
            self._rows = rows
            self._fill()

    def show_all(self, wanted: bool) -> None:
        """Show all rows, or the first."""
        self.shows_all = wanted
        self._fill()

    def _fill(self) -> None:
        here, shown = self.currentRow(), AT_MOST if self.shows_all else AT_FIRST
        self.clear()
        for row in self._rows[:shown]:
            self.addItem(_item(row))
        if len(self._rows) > shown:
            left = sum(not row.is_heading for row in self._rows[shown:])
            self.addItem(_item(Row(_("… and {n} more").format(n=left))))
        self.setCurrentRow(min(here, self.count() - 1))

    def _go(self, item: QListWidgetItem) -> None:
        place: Place | None = item.data(Qt.ItemDataRole.UserRole)
        if place is not None:
            self.wanted.emit(place)


def _item(row: Row) -> QListWidgetItem:
    item = QListWidgetItem(row.text)
    if row.is_heading:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    item.setData(Qt.ItemDataRole.UserRole, row.place)
    if row.place is None:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item


def _rows(compared: Compared) -> Iterator[Row]:
    """Each group of differences under its heading, options that are new or gone last."""
    _moment, before, after, found = compared
    for group in GROUPS:
        own = [d for d in found.differences if d.group is group]
        if own:
            yield Row(f"{group_words()[group].capitalize()} ({len(own)})", is_heading=True)
            yield from (Row(difference_text(before, after, d), _kept(after, d.place)) for d in own)
    if found.new or found.gone:
        yield Row(_("Options ({n})").format(n=len(found.new) + len(found.gone)), is_heading=True)
        for option in found.new:
            place = Item(Noun.OPTION, option)
            yield Row(new_text(after, place), place)
        yield from (Row(gone_text(before, Item(Noun.OPTION, option))) for option in found.gone)


def _kept(a: Assessment, place: Place | None) -> Place | None:
    """A place that there still is to go to."""
    if not isinstance(place, Item):
        return place
    there: dict[Noun, set[str]] = {
        Noun.OPTION: {option.id for option in a.options},
        Noun.DIMENSION: set(a.tree.by_id),
        Noun.SCENARIO: {scenario.id for scenario in a.scenarios},
        Noun.ASSESSOR: {assessor.id for assessor in a.assessors},
    }
    return place if place.id in there.get(place.noun, ()) else None
