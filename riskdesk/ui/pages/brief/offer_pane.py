"""Suggestions beside the text: looked at one after another, accepted or dismissed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from riskdesk.domain.tags import Tag
from riskdesk.ui.pages.brief.kind_chips import KindChips
from riskdesk.ui.pages.brief.offer_list import OfferList
from riskdesk.ui.pages.brief.offers import Offer
from riskdesk.ui.pages.brief.uses import TAGS, Use
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, EmptyState
from riskdesk.words import _, _n


class OfferPane(QWidget):
    """Nothing here is applied until it is accepted."""

    all_accepted = Signal(object)
    """Accept all suggestions of this Tag, or all there are for None."""
    restored = Signal()
    """Bring back what was dismissed."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: Sequence[Offer] = ()
        self._only: Use | None = None
        self.hint = PlainLabel(
            _("F4 shows the next one. Enter accepts it, Delete dismisses it, a letter changes what it becomes."),
            "small", quiet=True,
        ).wrapped()  # fmt: skip
        self.chips = KindChips()
        self.list = OfferList()
        self.accept, self.dismiss = QPushButton(_("Accept")), QPushButton(_("Dismiss"))
        self.accept_all = QPushButton(_("Accept all"))
        self.accept_all.setMenu(QMenu(self))
        self.dismissed = PlainLabel("", "small", quiet=True)
        self.restore = QPushButton(_("Bring back"))
        self.nothing = EmptyState(_("Nothing is suggested now"), "")
        self.chips.chosen.connect(self._show_only)
        self.accept.clicked.connect(lambda: self._with_current(self.list.accepted))
        self.dismiss.clicked.connect(lambda: self._with_current(self.list.dismissed))
        self.restore.clicked.connect(self.restored)
        self._lay_out()

    def _lay_out(self) -> None:
        self._buttons, self._gone = QWidget(), QWidget()
        for row, widgets in (
            (self._buttons, (self.accept, self.dismiss, None, self.accept_all)),
            (self._gone, (self.dismissed, None, self.restore)),
        ):
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(GAP)
            for widget in widgets:
                line.addWidget(widget) if widget else line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.hint, self.chips):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._buttons)
        column.addWidget(self.nothing, 1)
        column.addWidget(self._gone)

    def show_offers(self, offers: Sequence[Offer], dismissed: int, *, is_looking: bool) -> None:
        """Show what is open, and how many were dismissed."""
        self._offers = offers
        if self._only not in {offer.use for offer in offers}:
            self._only = None
        self._lay()
        for widget in (self.hint, self.list, self._buttons):
            widget.setVisible(bool(offers))
        self.nothing.setVisible(not offers)
        told = _("What you marked, accepted or dismissed is not suggested again.")
        self.nothing.explain(_("Reading the text…") if is_looking else told)
        self.dismissed.setText(_n("{n} dismissed", "{n} dismissed", dismissed).format(n=dismissed))
        self._gone.setVisible(dismissed > 0)

    def _show_only(self, use: Use | None) -> None:
        self._only = use
        self._lay()

    def _lay(self) -> None:
        self.list.show_offers([offer for offer in self._offers if self._only in (None, offer.use)])
        self.chips.show_uses((offer.use for offer in self._offers), self._only)
        menu = self.accept_all.menu()
        menu.clear()
        counts = Counter(offer.tag for offer in self._offers)
        for tag in (tag for tag in TAGS if counts[tag]):
            act = menu.addAction(_all_of(tag, counts[tag]))
            act.triggered.connect(lambda _checked=False, tag=tag: self.all_accepted.emit(tag))
        if len(counts) > 1:
            menu.addSeparator()
            act = menu.addAction(_("Accept all {n} suggestions").format(n=len(self._offers)))
            act.triggered.connect(lambda: self.all_accepted.emit(None))

    def _with_current(self, signal: object) -> None:
        if self.list.current is not None:
            signal.emit(self.list.current)  # type: ignore[attr-defined]


def _all_of(tag: Tag, n: int) -> str:
    return {
        Tag.OPTION: _n("Accept {n} option", "Accept all {n} options", n),
        Tag.OPPORTUNITY: _n("Accept {n} opportunity", "Accept all {n} opportunities", n),
        Tag.RISK: _n("Accept {n} risk", "Accept all {n} risks", n),
        Tag.SCENARIO: _n("Accept {n} scenario", "Accept all {n} scenarios", n),
        Tag.EVIDENCE: _n("Accept {n} piece of evidence", "Accept all {n} pieces of evidence", n),
        Tag.ASSUMPTION: _n("Accept {n} assumption", "Accept all {n} assumptions", n),
    }[tag].format(n=n)
