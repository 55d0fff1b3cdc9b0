"""The suggestions as a list, by keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from riskdesk.domain.scores import Confidence
from riskdesk.ui.pages.brief.badges import paint_badge
from riskdesk.ui.pages.brief.offers import Offer
from riskdesk.ui.pages.brief.text_view import LETTERS
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.row_ground import paint_ground
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

Roles = Qt.ItemDataRole
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OfferRows(QAbstractListModel):
    """One row for each suggestion, in the order of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show others."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == Roles.DisplayRole:
            return offer.suggestion.name
        if role == Roles.ToolTipRole:
            return escaped(f"{offer.suggestion.name}\n“{offer.suggestion.text}”\n{offer.suggestion.reason}")
        if role == Roles.AccessibleTextRole:
            told = _("{kind}: {name}. {reason} {line}")
            said = offer.suggestion
            return told.format(kind=offer.use.word, name=said.name, reason=said.reason, line=line_of(offer))
        return None


class OfferList(QListView):
    """Enter accepts, Delete dismisses, a letter changes what it would become."""

    chosen = Signal(object)
    """The Offer that the user looks at."""
    accepted = Signal(object)
    dismissed = Signal(object)
    turned = Signal(object, object)
    """An Offer, and the Tag that it is to be accepted as."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Suggestions"))
        self.setProperty("bare", True)
        self.rows = OfferRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(OfferPainting(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def current(self) -> Offer | None:
        """The one that is looked at."""
        number = self.currentIndex().row()
        return self.rows.offers[number] if 0 <= number < len(self.rows.offers) else None

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show others; the chosen one stays, or else the one that is now in its place."""
        before, number = self.current, self.currentIndex().row()
        self.rows.show_offers(offers)
        keys = [offer.suggestion.key for offer in offers]
        if before is not None and offers:
            kept = keys.index(before.suggestion.key) if before.suggestion.key in keys else min(number, len(keys) - 1)
            self._go_quietly(kept)

    def step(self, by: int) -> Offer | None:
        """Choose the next one, or the one before, without telling; round at the ends."""
        if not self.rows.offers:
            return None
        here = self.currentIndex().row()
        first = 0 if by > 0 else len(self.rows.offers) - 1
        self._go_quietly((here + by) % len(self.rows.offers) if here >= 0 else first)
        return self.current

    def _go_quietly(self, number: int) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(self.rows.index(number))
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.rows.offers[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offer = self.current
        tag = next((tag for key, tag in LETTERS.items() if event.key() == key), None)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if offer is None:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            self.accepted.emit(offer)
        elif event.key() == Qt.Key.Key_Delete:
            self.dismissed.emit(offer)
        elif tag is not None and plain:
            self.turned.emit(offer, tag)
        else:
            super().keyPressEvent(event)


class OfferPainting(QStyledItemDelegate):
    """Letter and name, the reason in full, how sure it is and where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(sized(option.font, "small"))
        reason = _reason_room(option, small, _offer(index))
        return QSize(20 * GAP, option.fontMetrics.height() + reason + small.lineSpacing() + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer, colours, line = _offer(index), THEME.colours, option.fontMetrics.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        painter.setPen(QColor(colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        room = option.rect.adjusted(GAP, GAP - 2, -GAP, -GAP)
        badge = QStyle.visualRect(option.direction, room, QRect(room.left(), room.top(), line, line))
        paint_badge(painter, option.font, badge, offer.use)
        inside = QStyle.visualRect(option.direction, room, room.adjusted(line + GAP, 0, 0, 0))
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.setFont(sized(option.font, bold=True))
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(offer.suggestion.name, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(side | Qt.TextFlag.TextDontClip), name)
        painter.setFont(sized(option.font, "small"))
        small = painter.fontMetrics()
        tall = _reason_room(option, small, offer)
        reason = QRect(inside.left(), inside.top() + line, inside.width(), tall)
        painter.drawText(
            reason, int(side | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip), offer.suggestion.reason
        )
        painter.setPen(QColor(colours.quiet))
        painter.drawText(reason.translated(0, tall), int(side), line_of(offer))
        painter.restore()


def line_of(offer: Offer) -> str:
    """What it is, how sure that is, and where it stands."""
    sure = {
        Confidence.LOW: _("low confidence"),
        Confidence.MODERATE: _("moderate confidence"),
        Confidence.HIGH: _("high confidence"),
    }[offer.suggestion.confidence]
    where = _("paragraph {n}").format(n=offer.suggestion.paragraph)
    return f"{offer.use.word} · {sure} · {where}"


def _reason_room(option: QStyleOptionViewItem, small: QFontMetrics, offer: Offer) -> int:
    view = option.widget
    wide = (view.viewport().width() if isinstance(view, QAbstractItemView) else 20 * GAP) - 3 * GAP
    room = QRect(0, 0, max(wide - option.fontMetrics.height(), 1), 10_000)
    return small.boundingRect(room, int(Qt.TextFlag.TextWordWrap), offer.suggestion.reason).height()


def _offer(index: Index) -> Offer:
    model = index.model()
    assert isinstance(model, OfferRows)
    return model.offers[index.row()]
