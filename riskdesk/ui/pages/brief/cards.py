"""What rests on a brief: a card for every item that quotes it, with the scores that stand on each quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.quoted import overlap
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.pages.brief.locate import Place, locate
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.words import _n


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote, where it stands, and the scores that stand on it."""

    quote: Quote
    place: Place
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefCard:
    """An option, dimension, scenario, evidence or assumption with its quotes; without id, what scores alone quote."""

    use: Use
    id: str
    name: str
    quotes: tuple[Quoted, ...]

    @property
    def key(self) -> tuple[str, str, Quote | None]:
        """What tells it from the other cards, whatever it is called."""
        kind = "dimension" if self.use in (Use.OPPORTUNITY, Use.RISK) else self.use.value
        return kind, self.id, None if self.id else self.quotes[0].quote


@dataclass(frozen=True, slots=True)
class LostQuote:
    """A quote whose words are not in the text any more, what rested on it, and the scores that did."""

    quote: Quote
    holders: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Resting:
    """All that rests on a brief: cards in the order of its text, and what lost its place."""

    cards: tuple[BriefCard, ...] = ()
    lost: tuple[LostQuote, ...] = ()
    scored: tuple[Quoted, ...] = ()
    """The quotes of scores, which stand under the cards' quotes or have a card of their own."""


def resting_on(a: Assessment, brief: Brief) -> Resting:
    """All that quotes a brief."""
    scored = _Scored(a, brief)
    places: dict[Quote, Place] = {}
    lost: dict[Quote, list[str]] = {}
    cards = []
    for use, ident, name, quotes in items(a):
        standing = []
        for quote in (quote for quote in quotes if quote.brief == brief.id):
            place = locate(brief.paragraphs, quote)
            if place is None or not place.length:
                lost.setdefault(quote, []).append(f"{use.word} “{name}”")
            else:
                places[quote] = place
                standing.append(Quoted(quote, place, scored.on(quote)))
        if standing:
            cards.append(BriefCard(use, ident, name, tuple(standing)))
    cards += scored.alone(set(places))
    missing = {**lost, **{quote: lost.get(quote, []) for quote in scored.without_place}}
    told = tuple(LostQuote(quote, tuple(names), scored.by_quote.get(quote, ())) for quote, names in missing.items())
    return Resting(tuple(sorted(cards, key=_order)), told, scored.located)


def items(a: Assessment) -> Iterator[tuple[Use, str, str, tuple[Quote, ...]]]:
    """Every item that can hold quotes: its use, id, name and quotes."""
    for option in a.options:
        yield Use.OPTION, option.id, option.name, option.quotes
    for dimension in a.dimensions:
        use = Use.RISK if a.tree.kind(dimension.id) is Kind.RISK else Use.OPPORTUNITY
        yield use, dimension.id, dimension.name, dimension.quotes
    for scenario in a.scenarios:
        yield Use.SCENARIO, scenario.id, scenario.name, scenario.quotes
    for evidence in a.evidence:
        yield Use.EVIDENCE, evidence.id, evidence.text, evidence.quotes
    for assumption in a.assumptions:
        yield Use.ASSUMPTION, assumption.id, assumption.text, assumption.quotes


class _Scored:
    """The quotes of scores: each once, with the cells that hold it."""

    def __init__(self, a: Assessment, brief: Brief) -> None:
        self._a = a
        held: dict[Quote, list[Cell]] = {}
        for cell, score in a.cells():
            for quote in score.quotes:
                if quote.brief == brief.id:
                    held.setdefault(quote, []).append(cell)
        self.by_quote = {quote: tuple(cells) for quote, cells in held.items()}
        self._by_paragraph: dict[int | None, list[Quote]] = {}
        for quote in held:
            self._by_paragraph.setdefault(quote.paragraph, []).append(quote)
        located = {quote: locate(brief.paragraphs, quote) for quote in held}
        self._places = {quote: place for quote, place in located.items() if place is not None and place.length}
        self.located = tuple(Quoted(quote, place, self.by_quote[quote]) for quote, place in self._places.items())
        self.without_place = [quote for quote in held if quote not in self._places]

    def on(self, quote: Quote) -> tuple[Cell, ...]:
        """The cells whose scores stand on a quote."""
        near = (other for other in self._by_paragraph.get(quote.paragraph, ()) if overlap(self._a, quote, other))
        return tuple(dict.fromkeys(cell for other in near for cell in self.by_quote[other]))

    def alone(self, held: set[Quote]) -> list[BriefCard]:
        """A card for each quote that shares no words with an item's."""
        cards = []
        for quote, place in self._places.items():
            if not any(overlap(self._a, quote, other) for other in held if other.paragraph == quote.paragraph):
                cells = self.by_quote[quote]
                name = _n("{n} score", "{n} scores", len(cells)).format(n=len(cells))
                cards.append(BriefCard(Use.SCORE, "", name, (Quoted(quote, place, cells),)))
        return cards


def _order(card: BriefCard) -> tuple[int, int, int]:
    first = card.quotes[0].place
    return first.paragraph, list(Use).index(card.use), first.start
