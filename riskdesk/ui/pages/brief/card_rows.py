"""The rows of the cards: each card's name, under it its quotes, and under a quote that is opened the scores on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal

from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.pages.brief.cards import BriefCard, Quoted
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _, _n

Roles = Qt.ItemDataRole
CellName = Callable[[Cell], str]


@dataclass(frozen=True, slots=True)
class Row:
    """A card's name, a quote of it, or a score on a quote."""

    card: BriefCard
    quoted: Quoted | None = None
    cell: Cell | None = None
    is_last: bool = False
    """Whether the card ends here."""

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from the other rows after an edit."""
        return self.card.key, self.quoted.quote if self.quoted else None, self.cell

    @property
    def place(self) -> Quoted:
        """The quote that it leads to."""
        return self.quoted or self.card.quotes[0]


class CardRows(QAbstractListModel):
    """All cards, or those of one kind."""

    renamed = Signal(object, str)
    """A BriefCard and the name that the user gave it."""

    def __init__(self, name_of: CellName, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._cards: Sequence[BriefCard] = ()
        self._opened: set[tuple[object, Quote]] = set()
        self._only: Use | None = None
        self.rows: list[Row] = []
        self.draft = ""
        """A name that was refused, to be mended."""

    def show_cards(self, cards: Sequence[BriefCard]) -> None:
        """Show others; what was opened stays open."""
        self._cards = cards
        if self._only not in {card.use for card in cards}:
            self._only = None
        self._lay()

    def show_only(self, use: Use | None) -> None:
        """Show the cards of one kind, or all."""
        self._only = use
        self._lay()

    @property
    def only(self) -> Use | None:
        """The one kind that is shown, or None."""
        return self._only

    def open_scores(self, row: Row, shown: bool) -> None:
        """List the scores on a quote, or do not."""
        if row.quoted is not None and row.quoted.cells:
            key = (row.card.key, row.quoted.quote)
            (self._opened.add if shown else self._opened.discard)(key)
            self._lay()

    def is_open(self, row: Row) -> bool:
        """Whether the scores on a quote are listed."""
        return row.quoted is not None and (row.card.key, row.quoted.quote) in self._opened

    def number(self, key: tuple[object, ...]) -> int | None:
        """The row with this key."""
        return next((n for n, row in enumerate(self.rows) if row.key == key), None)

    def _lay(self) -> None:
        shown = [card for card in self._cards if self._only in (None, card.use)]
        rows = [row for card in shown for row in self._rows_of(card)]
        if rows and [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def _rows_of(self, card: BriefCard) -> Iterator[Row]:
        rows = [Row(card)]
        for quoted in card.quotes:
            rows.append(Row(card, quoted))
            if self.is_open(rows[-1]):
                rows += [Row(card, quoted, cell) for cell in quoted.cells]
        yield from rows[:-1]
        last = rows[-1]
        yield Row(card, last.quoted, last.cell, is_last=True)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_named = index.isValid() and self.rows[index.row()].quoted is None and self.rows[index.row()].card.id
        return flags | Qt.ItemFlag.ItemIsEditable if is_named else flags

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Roles.EditRole:
            return self.draft or row.card.name
        if role == Roles.DisplayRole:
            return self.text(row)
        if role == Roles.ToolTipRole:
            return escaped(self.text(row))
        if role == Roles.AccessibleTextRole:
            return self._speech(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        self.renamed.emit(self.rows[index.row()].card, str(value))
        return True

    def text(self, row: Row) -> str:
        """What a row says first."""
        if row.cell is not None:
            return self._name_of(row.cell)
        return " ".join(row.quoted.quote.text.split()) if row.quoted else row.card.name

    def line(self, row: Row) -> str:
        """What it says under that."""
        if row.cell is not None:
            return ""
        if row.quoted is None:
            count = len(row.card.quotes)
            told = "" if count == 1 else " · " + _n("{n} quote", "{n} quotes", count).format(n=count)
            return row.card.use.word + told
        where = _("paragraph {n}").format(n=row.quoted.place.paragraph + 1)
        return f"{where} · {_standing(row.quoted)}" if row.quoted.cells else where

    def _speech(self, row: Row) -> str:
        if row.cell is not None:
            return _("Score that stands on this quote: {name}").format(name=self.text(row))
        if row.quoted is None:
            return _("{line}: {name}").format(line=self.line(row), name=row.card.name)
        return _("Quote of {name}, {line}: “{text}”").format(
            name=row.card.name, line=self.line(row), text=self.text(row)
        )


def _standing(quoted: Quoted) -> str:
    count = len(quoted.cells)
    return _n("{n} score stands on this", "{n} scores stand on this", count).format(n=count)
