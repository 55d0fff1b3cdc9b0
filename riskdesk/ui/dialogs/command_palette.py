"""The command palette: type a few letters of a command, a page, an option or a text, and go there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

MOST = 50
MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
WIDEST = 4
"""Other letters for each that was typed, at most: any long text holds any few letters in their order."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Something to do or a place to go; `kind` says which, such as "Option"."""

    text: str
    kind: str
    go: Callable[[], object]


def fit(typed: str, text: str) -> float | None:
    """How well a text answers what was typed, the less the better; None: not at all.

    A text that holds the words as typed comes before one that holds the letters in their order.
    """
    wanted, here = typed.casefold().split(), text.casefold()
    if all(word in here for word in wanted):
        starts = sum(0 if here.startswith(word) or f" {word}" in here else 1 for word in wanted)
        return starts + len(here) / 10_000
    at, gaps, letters = -1, 0, "".join(wanted)
    for letter in letters:
        found = here.find(letter, at + 1)
        gaps += found - at - 1
        if found < 0 or gaps > WIDEST * len(letters):
            return None
        at = found
    return 10 + gaps + len(here) / 10_000


def best(typed: str, places: Sequence[Destination], *, loosely: bool) -> list[Destination]:
    """The places that answer, best first; `loosely`: letters with others between them count too.

    Before anything is typed they stand as they were given.
    """
    if not typed.strip():
        return list(places[:MOST])
    rated = [(fit(typed, place.text), place) for place in places]
    answers = [(rate, place) for rate, place in rated if rate is not None and (loosely or rate < 10)]
    return [place for _rate, place in sorted(answers, key=lambda pair: pair[0])][:MOST]


class CommandPalette(QDialog):
    """A line to type in above the places that answer. Enter goes, Esc closes."""

    def __init__(self, places: Sequence[Destination], hint: str, parent: QWidget, *, loosely: bool = True) -> None:
        super().__init__(parent)
        self._places, self._loosely = places, loosely
        self.setWindowTitle(hint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_("What answers"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = PlainLabel(_("Nothing answers to this. Try fewer letters."), quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        for widget in (self.line, self.list, self.nothing):
            column.addWidget(widget)
        self.line.textChanged.connect(self._fill)
        self.line.returnPressed.connect(self._go)
        self.list.itemClicked.connect(lambda _item: self._go())
        self.list.itemActivated.connect(lambda _item: self._go())
        self.resize(min(640, parent.width() - 4 * GAP), min(420, parent.height() - 8 * GAP))
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for place in best(typed, self._places, loosely=self._loosely):
            item = QListWidgetItem(f"{' '.join(place.text.split())}  ·  {place.kind}")
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)

    def _go(self) -> None:
        if item := self.list.currentItem():
            place: Destination = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            place.go()
