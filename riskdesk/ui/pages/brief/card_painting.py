"""How the rows of the cards are painted: several rows make one card with a frame around them."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from riskdesk.ui.pages.brief.badges import paint_badge
from riskdesk.ui.pages.brief.card_rows import CardRows, Row
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

TALL_SCRIPT = re.compile("[\u0590-\u1fff\u2e80-\U0010ffff]")
"""Scripts whose letters come from another font than the window's, and stand taller than its lines."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignAbsolute
ROUND = 6


class CardPainting(QStyledItemDelegate):
    """Letter and name, two lines of each quote with where it stands, the scores that stand on it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._measured: tuple[QFont, QFontMetrics] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, small = _row(index), self._small(option).lineSpacing()
        if row.quoted is None:
            tall = option.fontMetrics.height() + small + GAP
        elif row.cell is None:
            tall = self._quoted_height(option, index) + small + GAP
        else:
            tall = small + GAP
        return QSize(20 * GAP, tall + (2 * GAP if row.is_last else 0))

    def _small(self, option: QStyleOptionViewItem) -> QFontMetrics:
        # Asked for every row of a long list, so the metrics are kept as long as the font is the same.
        if self._measured is None or self._measured[0] != option.font:
            self._measured = QFont(option.font), QFontMetrics(sized(option.font, "small"))
        return self._measured[1]

    def _quoted_height(self, option: QStyleOptionViewItem, index: Index) -> int:
        """A short quote takes one line, every other two."""
        view, small, quoted = option.widget, self._small(option), _quoted(index)
        room = (view.viewport().width() if isinstance(view, QAbstractItemView) else 20 * GAP) - 3 * GAP
        if TALL_SCRIPT.search(quoted):
            shown = _in_two_lines(small, quoted, room)
            return small.boundingRect(QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), shown).height()
        return (1 if small.horizontalAdvance(quoted) <= room else 2) * small.lineSpacing()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        room = option.rect.adjusted(0, 0, 0, -2 * GAP if row.is_last else 0)
        self._paint_ground(painter, option, room, row)
        inside = QStyle.visualRect(option.direction, room, room.adjusted(2 * GAP, 0, -GAP, 0))
        if row.quoted is None:
            self._paint_name(painter, option, inside, index)
        elif row.cell is None:
            self._paint_quote(painter, option, inside, index)
        else:
            self._paint_score(painter, option, inside, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: Row) -> None:
        colours = THEME.colours
        # What lies outside the row is clipped, so that only the first and the last row show round corners.
        card = QRectF(room.adjusted(1, 1, -1, -1))
        if row.quoted is not None:
            card.setTop(card.top() - 4 * ROUND)
        if not row.is_last:
            card.setBottom(card.bottom() + 4 * ROUND)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(card, ROUND, ROUND)
        stripe = QRect(room.left() + GAP // 2, room.top(), 4, room.height())
        stripe.adjust(0, GAP if row.quoted is None else 0, 0, -GAP if row.is_last else 0)
        painter.fillRect(QStyle.visualRect(option.direction, room, stripe), QColor(row.card.use.colour))
        if option.state & QStyle.StateFlag.State_Selected:
            chosen = QStyle.visualRect(option.direction, room, room.adjusted(GAP + 4, 2, -4, -3))
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colours.accent), colours.ring) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(chosen, ROUND // 2, ROUND // 2)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        line, row = option.fontMetrics.height(), _row(index)
        across = QRect(room.left(), room.top() + GAP // 2 + 2, room.width(), line)
        badge = QStyle.visualRect(option.direction, room, QRect(across.left(), across.top(), line, line))
        paint_badge(painter, option.font, badge, row.card.use)
        name = QStyle.visualRect(option.direction, room, across.adjusted(line + GAP, 0, 0, 0))
        _take(painter, sized(option.font, bold=True), THEME.colours.text)
        _write(painter, option, name, row.card.name)
        _take(painter, sized(option.font, "small"), THEME.colours.quiet)
        _write(painter, option, name.translated(0, line), _model(index).line(row))

    def _paint_quote(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        row, small = _row(index), sized(option.font, "small")
        metrics, quoted = QFontMetrics(small), _quoted(index)
        shown = _in_two_lines(metrics, quoted, room.width())
        tall = self._quoted_height(option, index)
        lines = QRect(room.left(), room.top() + GAP // 2, room.width(), tall)
        _take(painter, small, THEME.colours.text)
        runs = _runs(option, _model(index).text(row))
        side = QStyle.visualAlignment(runs, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.setLayoutDirection(runs)
        painter.drawText(lines.adjusted(0, 0, 0, GAP // 2), int(side | WRAPPED), shown)
        last = QRect(room.left(), lines.bottom() + 1, room.width(), metrics.lineSpacing())
        sign = ("▾ " if _model(index).is_open(row) else "▸ ") if row.quoted and row.quoted.cells else ""
        _take(painter, small, THEME.colours.quiet)
        _write(painter, option, last, sign + _model(index).line(row))

    def _paint_score(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        indented = QStyle.visualRect(option.direction, room, room.adjusted(2 * GAP, 0, 0, 0))
        _take(painter, sized(option.font, "small"), THEME.colours.text)
        _write(painter, option, indented, _model(index).text(_row(index)))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(_("Name of the card"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        tall = editor.sizeHint().height()
        room = option.rect.adjusted(GAP, 0, -GAP // 2, 0)
        editor.setGeometry(QRect(room.left(), room.top() + GAP // 4, room.width(), tall))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Esc leaves the editor only, not what is behind it.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
        return super().eventFilter(watched, event)


def _write(painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str) -> None:
    """One line in the painter's font, cut where there is no room."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = QStyle.visualAlignment(option.direction, LEFT) | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(_runs(option, text))
    painter.drawText(room, int(side | Qt.TextFlag.TextDontClip), shown)


def _runs(option: QStyleOptionViewItem, text: str) -> Qt.LayoutDirection:
    """The way that a text runs by its first letter, whichever way the window does."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), None)
    if first is None:
        return option.direction
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


def _in_two_lines(metrics: QFontMetrics, quoted: str, room: int) -> str:
    """As much as two lines hold, where words may leave a part of the first one empty."""
    return metrics.elidedText(quoted, Qt.TextElideMode.ElideRight, round(1.85 * room))


def _take(painter: QPainter, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))


def _quoted(index: Index) -> str:
    return _("“{text}”").format(text=_model(index).text(_row(index)))


def _model(index: QModelIndex | QPersistentModelIndex) -> CardRows:
    model = index.model()
    assert isinstance(model, CardRows)
    return model


def _row(index: Index) -> Row:
    return _model(index).rows[index.row()]
