"""What a tag does with stretches of a brief: it makes a card, or widens the quote of one that is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.tagging import MakeCards
from riskdesk.domain.quotes import Quote
from riskdesk.domain.tags import Card, Tag
from riskdesk.ui.pages.brief.cards import BriefCard, Quoted
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.names import card_name
from riskdesk.ui.pages.brief.uses import Use


def quote_at(brief: Brief, place: Place) -> Quote:
    """The words at a place, as a quote."""
    text = brief.paragraphs[place.paragraph][place.start : place.end]
    return Quote(brief.id, place.paragraph + 1, text, place.start)


def making(brief: Brief, tag: Tag, places: Sequence[Place], name: str = "") -> MakeCards:
    """A card of these stretches; it is named by the first of them where no name is given."""
    quotes = tuple(quote_at(brief, place) for place in places)
    return MakeCards((Card(tag, name or card_name(tag, quotes[0].text), quotes),))


def touched(cards: Iterable[BriefCard], tag: Tag, place: Place) -> tuple[BriefCard, list[Quoted]] | None:
    """The first card of a kind that quotes a part of a stretch, and its quotes that do."""
    for card in cards:
        if card.use is Use.of(tag):
            shared = [quoted for quoted in card.quotes if quoted.place.overlaps(place)]
            if shared:
                return card, shared
    return None


def widened(place: Place, shared: Iterable[Quoted]) -> Place:
    """The stretch, and those that share words with it, as one."""
    for quoted in shared:
        place = place.joined(quoted.place)
    return place
