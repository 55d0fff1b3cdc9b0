"""Edits that marked text makes: cards, which are options, dimensions, scenarios, evidence and assumptions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, replaced
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.ids import AssumptionId, DimensionId, EvidenceId, OptionId, ScenarioId, an_id
from riskdesk.domain.options import Option
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.tags import Card, Tag
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _, _n, shortened

LABEL = 60
"""Letters of a name that stand in the name of a step."""
PART_OF = {
    Tag.OPTION: "options",
    Tag.OPPORTUNITY: "dimensions",
    Tag.RISK: "dimensions",
    Tag.SCENARIO: "scenarios",
    Tag.EVIDENCE: "evidence",
    Tag.ASSUMPTION: "assumptions",
}
"""The part of an assessment that holds the cards of a tag."""
MAKERS: dict[Tag, Callable[[str, str, tuple[Quote, ...]], Any]] = {
    Tag.OPTION: lambda ident, name, quotes: Option(OptionId(ident), name, quotes=quotes),
    Tag.OPPORTUNITY: lambda ident, name, quotes: _dimension(ident, name, Kind.OPPORTUNITY, quotes),
    Tag.RISK: lambda ident, name, quotes: _dimension(ident, name, Kind.RISK, quotes),
    Tag.SCENARIO: lambda ident, name, quotes: Scenario(ScenarioId(ident), name, quotes=quotes),
    Tag.EVIDENCE: lambda ident, name, quotes: Evidence(EvidenceId(ident), name, quotes),
    Tag.ASSUMPTION: lambda ident, name, quotes: Assumption(AssumptionId(ident), name, quotes=quotes),
}


@dataclass(frozen=True, slots=True)
class MakeCards(Alone):
    """Make cards of marked text, as one step; a card that is there by this name gains the quotes."""

    cards: tuple[Card, ...]

    def label(self, before: Assessment) -> str:
        """Mark …"""
        if len(self.cards) == 1:
            card = self.cards[0]
            return _label_of_one(card.tag).format(name=shortened(card.name, LABEL))
        return _n("Mark {n} stretch of text", "Mark {n} stretches of text", len(self.cards)).format(n=len(self.cards))

    def apply(self, before: Assessment) -> Assessment:
        """Refused for a card without a name, and where a quote's paragraph is not there."""
        after = before
        for card in self.cards:
            after = _with_card(after, card)
        return refuse_problems(after, before)


@dataclass(frozen=True, slots=True)
class ExtendCard(Alone):
    """Let a card rest on one more quote; a quote of the same paragraph that it overlaps is taken into it."""

    tag: Tag
    id: str
    quote: Quote

    def label(self, before: Assessment) -> str:
        """Quote for …"""
        item = found(getattr(before, PART_OF[self.tag]), self.id)
        return _("Quote for “{name}”").format(name=shortened(name_of(item), LABEL))

    def apply(self, before: Assessment) -> Assessment:
        """Refused where its paragraph is not there."""
        item = found(getattr(before, PART_OF[self.tag]), self.id)
        return _with_quotes(before, self.tag, item, _joined(item.quotes, (self.quote,)))


@dataclass(frozen=True, slots=True)
class DropQuote(Alone):
    """Take a quote from a card; the card stays."""

    tag: Tag
    id: str
    quote: Quote

    def label(self, before: Assessment) -> str:
        """Remove a quote of …"""
        item = found(getattr(before, PART_OF[self.tag]), self.id)
        return _("Remove a quote of “{name}”").format(name=shortened(name_of(item), LABEL))

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        item = found(getattr(before, PART_OF[self.tag]), self.id)
        return _with_quotes(before, self.tag, item, tuple(q for q in item.quotes if q != self.quote))


def name_of(item: Any) -> str:
    """The name of an option, dimension or scenario; the text of evidence or an assumption."""
    return str(item.text if isinstance(item, Evidence | Assumption) else item.name)


def _dimension(ident: str, name: str, kind: Kind, quotes: tuple[Quote, ...]) -> Dimension:
    return Dimension(DimensionId(ident), name, kind, quotes=quotes)


def _with_card(a: Assessment, card: Card) -> Assessment:
    name = card.name.strip()
    if not name:
        raise InvalidEdit(_("What is marked needs a name."))
    part = PART_OF[card.tag]
    items: Sequence[Any] = getattr(a, part)
    there = next((item for item in items if name_of(item).strip().casefold() == name.casefold()), None)
    if there is not None:
        return _with_quotes(a, card.tag, there, _joined(there.quotes, card.quotes))
    made = MAKERS[card.tag](an_id(name, (item.id for item in items)), name, card.quotes)
    return a.with_parts(**{part: (*items, made)})


def _with_quotes(a: Assessment, tag: Tag, item: Any, quotes: tuple[Quote, ...]) -> Assessment:
    part = PART_OF[tag]
    after = a.with_parts(**{part: replaced(getattr(a, part), replace(item, quotes=quotes))})
    return refuse_problems(after, a)


def _joined(held: tuple[Quote, ...], more: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes together; of two that say the same of one paragraph, or one within the other, the longer stays."""
    quotes = list(held)
    for new in more:
        if any(_holds(old, new) for old in quotes):
            continue
        quotes = [old for old in quotes if not _holds(new, old)] + [new]
    return tuple(quotes)


def _holds(outer: Quote, inner: Quote) -> bool:
    if (outer.brief, outer.paragraph) != (inner.brief, inner.paragraph) or inner.text not in outer.text:
        return False
    if outer.start is None or inner.start is None:
        return True
    return outer.start <= inner.start and inner.start + len(inner.text) <= outer.start + len(outer.text)


def _label_of_one(tag: Tag) -> str:
    return {
        Tag.OPTION: _("Mark the option “{name}”"),
        Tag.OPPORTUNITY: _("Mark the opportunity “{name}”"),
        Tag.RISK: _("Mark the risk “{name}”"),
        Tag.SCENARIO: _("Mark the scenario “{name}”"),
        Tag.EVIDENCE: _("Mark the evidence “{name}”"),
        Tag.ASSUMPTION: _("Mark the assumption “{name}”"),
    }[tag]
