"""The text of a brief: a column of 70 characters, numbers before its paragraphs, quotes marked in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QTextEdit

from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.margin import paint_number, paint_stripes, stripes_width
from riskdesk.ui.pages.brief.shades import shades
from riskdesk.ui.pages.brief.supports import Support
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

COLUMN = 70
"""Characters in a line: what is comfortable to read."""
ZOOMS = (0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0)
MOST_SHOWN = 1000
"""How many found places are coloured at most."""
QUIET, STRONG = 36, 96
"""How much of a colour lies behind the text, of 255."""
BREAKS = str.maketrans(dict.fromkeys("\n\r\u2029\v\f", "\u2028"))
"""Line breaks inside a paragraph must not begin a new one."""


class BriefText(QTextEdit):
    """Read only, plain text only; the caret moves by keys, so that everything the mouse can do keys can do."""

    reached = Signal(list)
    """The numbers of the supports whose quotes stand where the user put the caret."""
    entered = Signal()
    """Enter was pressed: go to the card."""
    find_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Text of the brief"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._zoom = ZOOMS.index(1.0)
        self._supports: Sequence[Support] = ()
        self._by_paragraph: dict[int, list[int]] = {}
        self._found: Sequence[Place] = ()
        self._chosen: int | None = None
        self._here: Place | None = None

    def show_paragraphs(self, paragraphs: Sequence[str]) -> None:
        """Show another text, from its beginning."""
        self._found, self._here, self._chosen = (), None, None
        self.setPlainText("\n".join(text.translate(BREAKS) for text in paragraphs))
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(1.5 * GAP)
        spaced.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self._set_column()

    def show_supports(self, supports: Sequence[Support]) -> None:
        """Mark the quotes of these supports."""
        self._supports, self._chosen = supports, None
        self._by_paragraph = {}
        for number, support in enumerate(supports):
            if support.place is not None:
                self._by_paragraph.setdefault(support.place.paragraph, []).append(number)
        self._set_column()
        self._colour()

    def show_found(self, places: Sequence[Place], here: Place | None) -> None:
        """Colour the places that were found, and show one of them."""
        self._found, self._here = places, here
        self._colour()
        if here is not None:
            self._bring_into_view(here)

    def choose(self, number: int) -> None:
        """Show the quote of a support."""
        self._chosen = number
        self._colour()
        place = self._supports[number].place
        if place is not None:
            self._bring_into_view(place)

    def _bring_into_view(self, place: Place) -> None:
        cursor = self._cursor(place)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        tall = self.cursorRect().center().y() - self.viewport().height() // 3
        if not 0 <= self.cursorRect().top() <= self.viewport().height() - 6 * GAP:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + tall)

    def _cursor(self, place: Place) -> QTextCursor:
        block = self.document().findBlockByNumber(place.paragraph)
        start = _units(block.text(), place.start)
        end = _units(block.text(), place.start + place.length) if place.length else max(block.length() - 1, 0)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # Colours

    def _colour(self) -> None:
        selections = [self._selection(place, use.colour, QUIET) for place, use in shades(self._supports)]
        chosen = None if self._chosen is None else self._supports[self._chosen]
        if chosen is not None and chosen.place is not None:
            selections.append(self._selection(chosen.place, chosen.use.colour, STRONG))
        for place in self._found[:MOST_SHOWN]:
            selections.append(self._selection(place, THEME.colours.warning, STRONG if place == self._here else QUIET))
        self.setExtraSelections(selections)

    def _selection(self, place: Place, colour: str, strength: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        shade = QColor(colour)
        shade.setAlpha(strength)
        looks = QTextCharFormat()
        looks.setBackground(shade)
        selection.cursor, selection.format = self._cursor(place), looks
        return selection

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._set_column()
            self._colour()

    # Column and margins

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_column()

    @property
    def _gutter(self) -> int:
        return self.fontMetrics().horizontalAdvance("9" * max(2, len(str(self.document().blockCount())))) + 2 * GAP

    def _set_column(self) -> None:
        lead, trail = self._gutter, stripes_width(self.fontMetrics())
        spare = self.viewport().width() - lead - trail - COLUMN * self.fontMetrics().averageCharWidth()
        looks = QTextFrameFormat(self.document().rootFrame().frameFormat())
        left, right = lead, trail + max(0, spare)
        if self.isRightToLeft():
            left, right = right, left
        looks.setLeftMargin(left)
        looks.setRightMargin(right)
        looks.setTopMargin(GAP)
        looks.setBottomMargin(2 * GAP)
        if looks != self.document().rootFrame().frameFormat():
            self.document().rootFrame().setFrameFormat(looks)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        looks = self.document().rootFrame().frameFormat()
        trailing = self.viewport().width() - round(looks.rightMargin()) + GAP // 2
        for block, rect in self._visible_blocks():
            across = (rect.left(), round(looks.leftMargin()), trailing)
            self._paint_margins(painter, block, rect, across)

    def _paint_margins(
        self, painter: QPainter, block: QTextBlock, rect: QRectF, across: tuple[float, int, int]
    ) -> None:
        line = block.layout().lineAt(0).height() if block.layout().lineCount() else rect.height()
        gutter = QRectF(GAP / 2, rect.top(), self._gutter - 1.5 * GAP, line)
        stripes_left: float = across[2]
        if self.isRightToLeft():
            gutter.moveRight(self.viewport().width() - GAP / 2)
            stripes_left = across[1] - stripes_width(self.fontMetrics())
        paint_number(painter, gutter, block.blockNumber() + 1)
        marked = [self._supports[number] for number in self._by_paragraph.get(block.blockNumber(), ())]
        paint_stripes(painter, stripes_left, rect, [(s.use, *self._lines(block, rect, s)) for s in marked])

    def _lines(self, block: QTextBlock, rect: QRectF, support: Support) -> tuple[float, float]:
        """Where the lines of a quote begin and end, down the viewport."""
        layout, place = block.layout(), support.place
        if place is None or not place.length or not layout.lineCount():
            return rect.top(), rect.bottom()
        text = block.text()
        first = layout.lineForTextPosition(_units(text, place.start))
        last = layout.lineForTextPosition(_units(text, place.start + place.length) - 1)
        return rect.top() + first.y(), rect.top() + last.y() + last.height()

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -down)
            if rect.top() > self.viewport().height():
                return
            yield block, rect
            block = block.next()

    # Mouse and keys

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif (step := _zoom_step(event)) is not None:
            self.zoom(step)
        else:
            super().keyPressEvent(event)
            self._tell()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(QKeySequence.StandardKey.Find) or _zoom_step(event) is not None
            if mine:
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setCursorWidth(2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def zoom(self, step: int) -> None:
        """Larger or smaller letters; 0 for their usual size."""
        self._zoom = max(0, min(self._zoom + step, len(ZOOMS) - 1)) if step else ZOOMS.index(1.0)
        parent = self.parentWidget()
        font = QFont(parent.font() if parent else self.font())
        font.setPointSizeF(font.pointSizeF() * ZOOMS[self._zoom])
        self.setFont(font)
        self._set_column()

    def _tell(self) -> None:
        cursor = self.textCursor()
        numbers = self._by_paragraph.get(cursor.blockNumber(), ())
        here = [n for n in numbers if self._stands_at(self._supports[n], cursor)]
        if here and not cursor.hasSelection():
            self.reached.emit(here)

    def _stands_at(self, support: Support, cursor: QTextCursor) -> bool:
        if support.place is None or not support.place.length:
            return False
        quoted = self._cursor(support.place)
        return quoted.selectionStart() <= cursor.position() <= quoted.selectionEnd()


def _units(text: str, signs: int) -> int:
    """How many UTF-16 units, which Qt counts in, the first signs of a text take."""
    return signs if text.isascii() else len(text[:signs].encode("utf-16-le")) // 2


def _zoom_step(event: QKeyEvent) -> int | None:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    keys = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
    return next((step for key, step in keys.items() if event.key() == key), None)
