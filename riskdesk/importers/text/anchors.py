"""Quotes follow their text when a brief is read again or repaired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from riskdesk.domain.briefs import Brief
from riskdesk.domain.quotes import Quote
from riskdesk.importers.text.anchoring.folded import Folded, Place, unmarked
from riskdesk.importers.text.anchoring.like_text import LikeText
from riskdesk.importers.text.anchoring.same_text import same_text


def anchored(old: Brief, new: Brief, quotes: Iterable[Quote]) -> dict[Quote, Quote]:
    """Where each quote from the old text stands in the new one; a lost one has no paragraph and no start."""
    wanted = list(dict.fromkeys(quotes))
    if old.paragraphs == new.paragraphs:
        return {quote: quote for quote in wanted}
    before, now = Folded(old.paragraphs), Folded(new.paragraphs)
    places = {quote: _index(before, quote) for quote in wanted}
    indices: defaultdict[str, set[int]] = defaultdict(set)
    for quote, was in places.items():
        indices[quote.text].update([] if was is None else [was])
    same = {text: same_text(before, now, text, wanted_there) for text, wanted_there in indices.items()}
    like = LikeText(before, now)
    return {
        quote: _quote(new, now, quote, same[quote.text].get(was) or like.place(quote.text, was))
        for quote, was in places.items()
    }


def _index(old: Folded, quote: Quote) -> int | None:
    """Where a quote stood in the old line; the first place of its text where its own is not known."""
    if quote.paragraph is not None and quote.paragraph <= len(old.paragraphs):
        text = old.paragraphs[quote.paragraph - 1]
        start = quote.start if quote.start is not None else text.find(quote.text)
        if start >= 0 and text.startswith(quote.text, start):
            return old.index(quote.paragraph, start)
    for number, text in enumerate(old.paragraphs, 1):
        if (start := text.find(quote.text)) >= 0:
            return old.index(number, start)
    return None


def _quote(new: Brief, text: Folded, quote: Quote, place: Place | None) -> Quote:
    if place is None:
        return Quote(new.id, None, quote.text)
    # Signs that folding drops stand before the place, where the new text still has them.
    start = place.start - (len(quote.text) - len(unmarked(quote.text)))
    if start >= 0 and text.paragraphs[place.paragraph - 1].startswith(quote.text, start):
        return Quote(new.id, place.paragraph, quote.text, start)
    return Quote(new.id, place.paragraph, text.text(place), place.start)
