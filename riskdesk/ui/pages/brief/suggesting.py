"""Accepting, changing and dismissing suggestions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from riskdesk.domain.edits.briefs import DismissSuggestions, RestoreSuggestions
from riskdesk.domain.edits.tagging import MakeCards
from riskdesk.domain.tags import Card, Tag
from riskdesk.ui.document import Document
from riskdesk.ui.pages.brief.in_hand import InHand
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.marks import Mark
from riskdesk.ui.pages.brief.offer_pane import OfferPane
from riskdesk.ui.pages.brief.offers import Offer, Offers, still_open
from riskdesk.ui.pages.brief.tagging import quote_at
from riskdesk.ui.pages.brief.text_view import BriefText
from riskdesk.words import _, _n


class Suggesting(QObject):
    """Turns what is offered into edits, only where the user says so."""

    said = Signal(str)

    def __init__(self, document: Document, hand: InHand, text: BriefText, pane: OfferPane, offers: Offers) -> None:
        super().__init__(text)
        self._document, self._hand, self._text, self._pane, self._offers = document, hand, text, pane, offers
        self._turned: dict[str, Tag] = {}
        self.open: list[Offer] = []
        pane.list.chosen.connect(self._show)
        pane.list.accepted.connect(lambda offer: self.accept([offer]))
        pane.list.dismissed.connect(self.dismiss)
        pane.list.turned.connect(self._turn)
        pane.all_accepted.connect(self._accept_all)
        pane.restored.connect(self._restore)

    def refresh(self) -> None:
        """Show what is open now."""
        brief = self._hand.brief
        if brief is None:
            return
        self.open = still_open(self._offers.suggestions, brief, self._hand.resting.cards, self._turned)
        self._pane.show_offers(self.open, len(brief.dismissed), is_looking=self._offers.is_looking)
        self._text.show_suggested([Mark(offer.use, offer.place) for offer in self.open])

    def step(self, by: int) -> None:
        """Select the next suggestion in the text, or the one before."""
        offer = self._pane.list.step(by)
        if offer is None:
            self.said.emit(_("Reading the text…") if self._offers.is_looking else _("Nothing is suggested now."))
            return
        self._text.setFocus()
        self._show(offer)
        told = _("{kind}: {name}. {reason} Enter accepts, Delete dismisses.")
        said = offer.suggestion
        self.said.emit(told.format(kind=offer.use.word, name=said.name, reason=said.reason))

    def selected(self) -> Offer | None:
        """The suggestion whose words are selected in the text, to be answered there."""
        offer = self._pane.list.current
        return offer if offer and self._text.textCursor().hasSelection() and self._stands(offer) else None

    def name_for(self, place: Place) -> str:
        """The name that is suggested for a stretch, or nothing."""
        offer = self.selected()
        return offer.suggestion.name if offer and offer.place == place else ""

    def answer(self, accepted: bool) -> bool:
        """Accept or dismiss what is selected in the text and go on to the next; False where nothing is."""
        offer = self.selected()
        if offer is None:
            return False
        if accepted:
            self.accept([offer])
        else:
            self.dismiss(offer)
        if self._pane.list.current is not None:
            self._show(self._pane.list.current)
        return True

    def accept(self, offers: Sequence[Offer]) -> None:
        """Make cards of these, as one step."""
        brief = self._hand.brief
        if brief is None or not offers:
            return
        cards = tuple(Card(o.tag, o.suggestion.name, (quote_at(brief, o.place),)) for o in offers)
        if self._document.edit(MakeCards(cards)):
            told = _n("{n} suggestion accepted.", "{n} suggestions accepted.", len(cards)).format(n=len(cards))
            if len(cards) == 1:
                told = _("{kind} “{name}” made.").format(kind=offers[0].use.word, name=cards[0].name)
            self.said.emit(told)

    def dismiss(self, offer: Offer) -> None:
        """Do not suggest this again."""
        if self._hand.brief is not None:
            self._document.edit(DismissSuggestions(self._hand.brief.id, (offer.suggestion.key,)))
            self.said.emit(_("“{name}” dismissed.").format(name=offer.suggestion.name))

    def _accept_all(self, tag: Tag | None) -> None:
        self.accept([offer for offer in self.open if tag in (None, offer.tag)])

    def _restore(self) -> None:
        if self._hand.brief is not None:
            self._document.edit(RestoreSuggestions(self._hand.brief.id))

    def _turn(self, offer: Offer, tag: Tag) -> None:
        self._turned[offer.suggestion.key] = tag
        self.refresh()

    def _show(self, offer: Offer) -> None:
        self._text.emphasise(Mark(offer.use, offer.place))
        self._text.bring_into_view(offer.place, selecting=True)

    def _stands(self, offer: Offer) -> bool:
        return self._text.stretches() == [offer.place]
