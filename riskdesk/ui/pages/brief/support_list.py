"""The cards beside the text: what rests on the brief, each with its quote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from riskdesk.ui.pages.brief.supports import Support
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

Roles = Qt.ItemDataRole


class SupportModel(QAbstractListModel):
    """The supports in the order of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.supports: Sequence[Support] = ()

    def show_supports(self, supports: Sequence[Support]) -> None:
        """Show others."""
        self.beginResetModel()
        self.supports = supports
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.supports)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if not index.isValid():
            return None
        support = self.supports[index.row()]
        if role == Roles.DisplayRole:
            return support.title
        if role == Roles.ToolTipRole:
            return escaped(f"{support.title}\n{support.quote.text}")
        if role == Roles.AccessibleTextRole:
            told = _("{use} {title}, {where}: “{text}”")
            where = where_it_stands(support)
            return told.format(use=support.use.word, title=support.title, where=where, text=support.quote.text)
        return None


class SupportCards(QStyledItemDelegate):
    """Paints a card: letter, title, two lines of the quote, where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(sized(option.font, "small"))
        return QSize(20 * GAP, option.fontMetrics.height() + 3 * small.lineSpacing() + 4 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, SupportModel):
            return
        support, colours = model.supports[index.row()], THEME.colours
        card = option.rect.adjusted(1, GAP // 2, -1, -GAP // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line), colours.ring if chosen else 1))
        painter.setBrush(QColor(colours.selected if chosen else colours.surface))
        painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 6, 6)
        inside = QStyle.visualRect(option.direction, card, card.adjusted(2 * GAP, GAP, -GAP, -GAP))
        self._paint_stripe(painter, option, card, support)
        self._paint_texts(painter, option, inside, support)
        painter.restore()

    def _paint_stripe(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, support: Support) -> None:
        stripe = QRect(card.left() + GAP // 2, card.top() + GAP, 4, card.height() - 2 * GAP)
        painter.fillRect(QStyle.visualRect(option.direction, card, stripe), QColor(support.use.colour))

    def _paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, support: Support) -> None:
        colours, line = THEME.colours, option.fontMetrics.height()
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        bold = sized(option.font, bold=True)
        title = QFontMetrics(bold).elidedText(
            f"{support.use.letter}  {support.title}", Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        painter.drawText(QRect(room.left(), room.top(), room.width(), line), int(side), title)
        painter.setFont(sized(option.font, "small"))
        small = painter.fontMetrics()
        quoted = _("“{text}”").format(text=" ".join(support.quote.text.split()))
        shown = small.elidedText(quoted, Qt.TextElideMode.ElideRight, round(1.85 * room.width()))
        lines = QRect(room.left(), room.top() + line + GAP // 2, room.width(), 2 * small.lineSpacing())
        painter.drawText(lines, int(side | Qt.TextFlag.TextWordWrap), shown)
        painter.setPen(QColor(colours.quiet))
        last = QRect(room.left(), lines.bottom() + GAP // 2, room.width(), small.lineSpacing())
        painter.drawText(last, int(side), f"{support.use.word} · {where_it_stands(support)}")


class SupportList(QListView):
    """The cards. Choosing one shows its quote in the text; Enter goes there."""

    chosen = Signal(int)
    """The number of the card that the user chose."""
    text_wanted = Signal()
    """Go on in the text."""
    score_wanted = Signal(int)
    """Show the score that a card stands for."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What rests on this brief"))
        self.setProperty("bare", True)
        self.setProperty("cards", True)
        self._rows = SupportModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(SupportCards(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def supports(self) -> Sequence[Support]:
        """What is shown, a card for each."""
        return self._rows.supports

    def show_supports(self, supports: Sequence[Support]) -> None:
        """Show others."""
        self._rows.show_supports(supports)

    def choose(self, number: int) -> None:
        """Mark a card, without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(self._rows.index(number))
        self.blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.currentIndex()
        super().mousePressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex() == before:
            self.chosen.emit(before.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open()
        else:
            self.chosen.emit(self.currentIndex().row())
            self.text_wanted.emit()

    def _open(self) -> None:
        if self.currentIndex().isValid():
            self.score_wanted.emit(self.currentIndex().row())


def where_it_stands(support: Support) -> str:
    """The paragraph of a quote, in words."""
    if support.place is None:
        return _("not found in the text")
    return _("paragraph {n}").format(n=support.place.paragraph + 1)
