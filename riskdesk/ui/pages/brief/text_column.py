"""The text of a brief on screen: a column of 70 characters, numbers before its paragraphs, stripes beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextEdit

from riskdesk.domain.briefs import Brief, Role
from riskdesk.domain.ids import BriefId
from riskdesk.ui.pages.brief.dress import dress, lines
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.margin import (
    gutter_width,
    paint_number,
    paint_place,
    paint_row,
    paint_stripes,
    places_where_they_change,
    stripes_width,
)
from riskdesk.ui.pages.brief.marks import Mark, shades
from riskdesk.ui.pages.brief.stretches import cursor_at
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.utf16 import units

COLUMN = 70
"""Characters in a line: what is comfortable to read."""
MOST_SHOWN = 1000
"""How many found places are coloured at most."""
QUIET, STRONG = 36, 64
"""How much of a colour lies behind the text, of 255; both together leave the text a contrast of 4.5."""
INDENT = 3 * GAP
NOTHING = Brief(BriefId("none"))


class TextColumn(QTextEdit):
    """Shows a brief with what is marked in it; nothing here answers to keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.brief = NOTHING
        self.marks: Sequence[Mark] = ()
        self.by_paragraph: dict[int, list[int]] = {}
        """The numbers of the marks in each paragraph."""
        self._suggested: Sequence[Mark] = ()
        self._found: Sequence[Place] = ()
        self._here: Place | None = None
        self._chosen: Mark | None = None
        self._standing: list[QTextEdit.ExtraSelection] = []
        self._places: dict[int, str] = {}
        self._rows: set[int] = set()
        self._lanes = 0

    def show_brief(self, brief: Brief) -> None:
        """Show another text, from its beginning."""
        self.brief = brief
        self._found, self._here, self._chosen, self._suggested, self._standing = (), None, None, (), []
        self._places = places_where_they_change(brief.layout)
        self._rows = {each.paragraph - 1 for each in brief.layout if each.role is Role.ROW}
        self.setPlainText("\n".join(lines(brief)))
        self.document().setIndentWidth(INDENT)
        dress(self.document(), brief)
        self._set_column()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these stretches; the one that was chosen stays so where it is still marked."""
        self.marks = marks
        self._chosen = self._chosen if self._chosen in marks else None
        self.by_paragraph = {}
        for number, mark in enumerate(marks):
            self.by_paragraph.setdefault(mark.place.paragraph, []).append(number)
        self._lanes = max((len(self._uses(paragraph)) for paragraph in self.by_paragraph), default=0)
        self._set_column()
        self._colour_all()
        # The text repaints itself only where its own letters change; stripes stand beside them.
        self.viewport().update()

    def show_suggested(self, suggested: Sequence[Mark]) -> None:
        """Underline what could be marked."""
        if suggested != self._suggested:
            self._suggested = suggested
            self._colour_all()

    def show_found(self, places: Sequence[Place], here: Place | None) -> None:
        """Colour the places that were found, and show one of them."""
        self._found, self._here = places, here
        self._colour()
        if here is not None:
            self.bring_into_view(here)

    def emphasise(self, mark: Mark) -> None:
        """Let one stretch stand out where it is."""
        self._chosen = mark
        self._colour()

    def bring_into_view(self, place: Place, *, selecting: bool = False) -> None:
        """Put the caret at the beginning of a place, or select it, and scroll there."""
        cursor = cursor_at(self.document(), place)
        if not selecting:
            cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        tall = self.cursorRect().center().y() - self.viewport().height() // 3
        if not 0 <= self.cursorRect().top() <= self.viewport().height() - 6 * GAP:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + tall)

    # Colours

    def _colour_all(self) -> None:
        shaded = [self._shaded(mark.place, mark.use.colour, QUIET) for mark in shades(self.marks)]
        self._standing = shaded + [self._underlined(mark) for mark in self._suggested]
        self._colour()

    def _colour(self) -> None:
        """What stands out for the moment, over what is marked and suggested."""
        selections = list(self._standing)
        if self._chosen is not None:
            selections.append(self._shaded(self._chosen.place, self._chosen.use.colour, STRONG))
        for place in self._found[:MOST_SHOWN]:
            selections.append(self._shaded(place, THEME.colours.warning, STRONG if place == self._here else QUIET))
        self.setExtraSelections(selections)

    def _shaded(self, place: Place, colour: str, strength: int) -> QTextEdit.ExtraSelection:
        shade = QColor(colour)
        shade.setAlpha(strength)
        looks = QTextCharFormat()
        looks.setBackground(shade)
        return self._looking(place, looks)

    def _underlined(self, mark: Mark) -> QTextEdit.ExtraSelection:
        looks = QTextCharFormat()
        looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        looks.setUnderlineColor(QColor(mark.use.colour))
        return self._looking(mark.place, looks)

    def _looking(self, place: Place, looks: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor_at(self.document(), place), looks
        return selection

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            dress(self.document(), self.brief)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._set_column()
            self._colour_all()

    # Column and margins

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_column()

    def _set_column(self) -> None:
        metrics = self.fontMetrics()
        lead = sum(gutter_width(metrics, len(self.brief.paragraphs), self._places))
        trail = stripes_width(metrics, self._lanes)
        spare = self.viewport().width() - lead - trail - COLUMN * metrics.averageCharWidth()
        looks = QTextFrameFormat(self.document().rootFrame().frameFormat())
        left, right = lead, trail + max(0, spare)
        if self.isRightToLeft():
            left, right = right, left
        looks.setLeftMargin(left)
        looks.setRightMargin(right)
        looks.setTopMargin(GAP)
        looks.setBottomMargin(2 * GAP)
        if looks != self.document().rootFrame().frameFormat():
            # Lines break elsewhere now; what is read stays where it is on screen.
            before = self.cursorRect().top()
            self.document().rootFrame().setFrameFormat(looks)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect().top() - before)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        for block, rect in self._visible_blocks():
            number = block.blockNumber()
            if number < len(self.brief.paragraphs):
                self._paint_before(painter, block, rect)
                self._paint_beside(painter, block, rect)
            if number in self._rows:
                paint_row(painter, rect)

    def _paint_before(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        line = self._first_line(block, rect)
        pages, numbers = gutter_width(self.fontMetrics(), len(self.brief.paragraphs), self._places)
        number = QRectF(pages + GAP / 2, line.top(), numbers - 1.5 * GAP, line.height())
        place = QRectF(GAP / 2, line.top(), max(0, pages), line.height())
        if self.isRightToLeft():
            number.moveRight(self.viewport().width() - pages - GAP / 2)
            place.moveRight(self.viewport().width() - GAP / 2)
        paint_number(painter, number, block.blockNumber() + 1)
        if block.blockNumber() in self._places:
            painter.setFont(sized(self.font(), "small"))
            paint_place(painter, place, self._places[block.blockNumber()])
            painter.setFont(self.font())

    def _paint_beside(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        here = [self.marks[number] for number in self.by_paragraph.get(block.blockNumber(), ())]
        looks = self.document().rootFrame().frameFormat()
        left = self.viewport().width() - looks.rightMargin() + GAP / 2
        if self.isRightToLeft():
            left = looks.leftMargin() - stripes_width(self.fontMetrics(), self._lanes)
        spans = [(mark.use, *self._lines(block, rect, mark.place)) for mark in here]
        paint_stripes(painter, left, self._uses(block.blockNumber()), spans)

    def _uses(self, paragraph: int) -> list[Use]:
        """What a paragraph is marked for, a stripe for each."""
        here = {self.marks[number].use for number in self.by_paragraph.get(paragraph, ())}
        return [use for use in Use if use in here]

    def _first_line(self, block: QTextBlock, rect: QRectF) -> QRectF:
        layout = block.layout()
        if not layout.lineCount():
            return rect
        return layout.lineAt(0).rect().translated(layout.position()).translated(0, -self.verticalScrollBar().value())

    def _lines(self, block: QTextBlock, rect: QRectF, place: Place) -> tuple[float, float]:
        """Where the lines of a stretch begin and end, down the viewport."""
        layout, text = block.layout(), block.text()
        first = layout.lineForTextPosition(units(text, place.start))
        last = layout.lineForTextPosition(units(text, place.end) - 1)
        if not first.isValid() or not last.isValid():
            return rect.top(), rect.bottom()
        down = layout.position().y() - self.verticalScrollBar().value()
        return down + first.y(), down + last.y() + last.height()

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -down)
            if rect.top() > self.viewport().height():
                return
            yield block, rect
            block = block.next()

    def set_text_size(self, share: float) -> None:
        """Letters so many times as large as the window's."""
        parent = self.parentWidget()
        font = QFont(parent.font() if parent else self.font())
        font.setPointSizeF(font.pointSizeF() * share)
        self.setFont(font)
        self._set_column()
