"""Offering to repair a text that arrived broken, and repairing it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from riskdesk.domain.edits.briefs import ReviseText
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quoted import quotes_of
from riskdesk.importers.text.anchors import anchored
from riskdesk.importers.text.repairs import Repair, applied
from riskdesk.ui.document import Document
from riskdesk.ui.pages.brief.in_hand import InHand
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.offers import Offers
from riskdesk.ui.pages.brief.reading import Reading
from riskdesk.ui.pages.brief.side import Side
from riskdesk.words import _, _n


class Mending(QObject):
    """A strip over the text says that there are repairs; the user decides on each."""

    said = Signal(str)

    def __init__(self, document: Document, hand: InHand, reading: Reading, side: Side, offers: Offers) -> None:
        super().__init__(reading)
        self._document, self._hand, self._side, self._offers = document, hand, side, offers
        self._text, self.strip = reading.text, reading.strip
        self._put_off: set[BriefId] = set()
        self.strip.closed.connect(self._decline)
        side.repairs.wanted.connect(self._repair)
        side.repairs.put_off.connect(self._decline)
        side.repairs.chosen.connect(self._show)
        offers.found.connect(self._offer)

    @property
    def open(self) -> Sequence[Repair]:
        """The repairs that are offered now."""
        brief = self._hand.brief
        return () if brief is None or brief.id in self._put_off else self._offers.repairs

    def _offer(self) -> None:
        brief, repairs = self._hand.brief, self.open
        if brief is None or not repairs:
            self.strip.hide()
            return
        self._side.repairs.show_repairs(repairs, brief.paragraphs)
        told = _n("{n} place looks broken in transit.", "{n} places look broken in transit.", len(repairs))
        self.strip.say(told.format(n=len(repairs)), (_("Show"), self._open))

    def _open(self) -> None:
        self._side.show_pane(self._side.repairs)
        self._side.repairs.list.setFocus()
        self._side.repairs.list.setCurrentRow(0)

    def _show(self, repair: Repair) -> None:
        place = Place(repair.paragraph - 1, repair.start, len(repair.before))
        self._text.show_found([place] if place.length else [], place)

    def _repair(self, repairs: Sequence[Repair]) -> None:
        brief = self._hand.brief
        if brief is None:
            return
        new = applied(brief, repairs)
        moved = anchored(brief, new, quotes_of(self._document.current, brief.id))
        if self._document.edit(ReviseText(new, moved, repaired=len(repairs))):
            self._side.show_pane(self._side.cards)
            told = _n("{n} place repaired. Ctrl+Z takes it back.", "{n} places repaired. Ctrl+Z takes them back.",
                      len(repairs))  # fmt: skip
            self.said.emit(told.format(n=len(repairs)))

    def _decline(self) -> None:
        if self._hand.brief is not None:
            self._put_off.add(self._hand.brief.id)
        self.strip.hide()
        self._text.show_found([], None)
        self._side.show_pane(self._side.cards)
        self._offers.found.emit()
