"""The cards beside the text, by keys and mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from riskdesk.ui.pages.brief.card_painting import CardPainting
from riskdesk.ui.pages.brief.card_rows import CardRows, CellName, Row
from riskdesk.ui.pages.brief.cards import BriefCard
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.widgets.index import Index
from riskdesk.words import _

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FLIPS = {Qt.Key.Key_P: Use.OPPORTUNITY, Qt.Key.Key_R: Use.RISK}
OPENS = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}


class CardList(QListView):
    """Choosing a row shows its quote in the text; Enter goes there."""

    chosen = Signal(object)
    """The Row that the user chose."""
    text_wanted = Signal()
    """Go on in the text."""
    use_wanted = Signal(object)
    """Show where the item or score of this Row is worked on."""
    dropped = Signal(object)
    """Take away the quote of this Row."""
    flipped = Signal(object, object)
    """Let the card of this Row be of another Use."""

    def __init__(self, name_of: CellName) -> None:
        super().__init__()
        self.setAccessibleName(_("What rests on this brief"))
        self.setProperty("bare", True)
        self.setProperty("cards", True)
        self._goes_back = False
        self.rows = CardRows(name_of, self)
        self.setModel(self.rows)
        self.setItemDelegate(CardPainting(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    @property
    def current(self) -> Row | None:
        """The row that is chosen."""
        number = self.currentIndex().row()
        return self.rows.rows[number] if 0 <= number < len(self.rows.rows) else None

    def show_cards(self, cards: Sequence[BriefCard]) -> None:
        """Show others; the chosen row stays chosen where it is still there, else the one in its place."""
        self._keeping(lambda: self.rows.show_cards(cards))

    def show_only(self, use: Use | None) -> None:
        """Show the cards of one kind, or all."""
        self._keeping(lambda: self.rows.show_only(use))

    def choose(self, key: tuple[object, ...]) -> None:
        """Choose a row without telling; all kinds are shown again where its kind was not."""
        if self.rows.number(key) is None and self.rows.only is not None:
            self.rows.show_only(None)
        number = self.rows.number(key)
        if number is not None:
            self._go_quietly(number)

    def rename(self, draft: str = "") -> bool:
        """Edit the name of the card that is chosen, or what was typed for it and refused; False where none is."""
        row = self.current
        number = self.rows.number((row.card.key, None, None)) if row and row.card.id else None
        if number is not None:
            self._go_quietly(number)
            self.rows.draft = draft
            self.edit(self.rows.index(number))
            self.rows.draft = ""
        return number is not None

    def rename_for_text(self) -> bool:
        """The same, and go on in the text afterwards."""
        self._goes_back = self.rename()
        return self._goes_back

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if self._goes_back:
            self._goes_back = False
            self.text_wanted.emit()

    def _keeping(self, change: Callable[[], None]) -> None:
        before, number = self.current, self.currentIndex().row()
        change()
        kept = self.rows.number(before.key) if before else None
        if kept is None and before is not None:
            kept = min(number, len(self.rows.rows) - 1)
        if kept is not None and kept >= 0:
            self._go_quietly(kept)

    def _go_quietly(self, number: int) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(self.rows.index(number))
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.rows.rows[current.row()])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.currentIndex()
        super().mousePressEvent(event)
        if self.current is not None and self.currentIndex() == before:
            self.chosen.emit(self.current)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.current
        if row is not None and row.quoted is not None and row.cell is None and row.quoted.cells:
            self._open_scores(row, not self.rows.is_open(row))
        elif row is not None:
            self.use_wanted.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # An editor passes on what it does not use, such as Enter.
        row = self.current if self.hasFocus() else None
        if row is None or not self._answers(event, row):
            super().keyPressEvent(event)

    def _answers(self, event: QKeyEvent, row: Row) -> bool:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in ENTER:
            self._enter(row, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Delete:
            self.dropped.emit(row)
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif plain and key in FLIPS:
            self.flipped.emit(row, FLIPS[Qt.Key(key)])
        elif plain and key in OPENS:
            self._open_scores(row, OPENS[Qt.Key(key)])
        else:
            return False
        return True

    def _enter(self, row: Row, to_use: bool) -> None:
        if to_use or row.cell is not None:
            self.use_wanted.emit(row)
        else:
            self.chosen.emit(row)
            self.text_wanted.emit()

    def _open_scores(self, row: Row, shown: bool) -> None:
        self._keeping(lambda: self.rows.open_scores(row, shown))
