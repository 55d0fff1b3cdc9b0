"""The edits that cards make: another name, another kind, fewer quotes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.edits.assumptions import RemoveAssumption, ReviseAssumption
from riskdesk.domain.edits.dimensions import ReviseDimension
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.evidence import RemoveEvidence, ReviseEvidence
from riskdesk.domain.edits.lists import found
from riskdesk.domain.edits.options import ReviseOption
from riskdesk.domain.edits.scenarios import ReviseScenario
from riskdesk.domain.edits.scores import SetQuotes
from riskdesk.domain.edits.tagging import PART_OF, DropQuote
from riskdesk.domain.ids import AssumptionId, DimensionId, EvidenceId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.pages.brief.cards import BriefCard
from riskdesk.ui.pages.brief.uses import Use

REVISING: Mapping[Use, Callable[[Any], Edit]] = {
    Use.OPTION: ReviseOption,
    Use.OPPORTUNITY: ReviseDimension,
    Use.RISK: ReviseDimension,
    Use.SCENARIO: ReviseScenario,
    Use.EVIDENCE: ReviseEvidence,
    Use.ASSUMPTION: ReviseAssumption,
}
NOUNS = {
    Use.OPTION: Noun.OPTION, Use.OPPORTUNITY: Noun.DIMENSION, Use.RISK: Noun.DIMENSION, Use.SCENARIO: Noun.SCENARIO,
}  # fmt: skip
STATED = (Use.EVIDENCE, Use.ASSUMPTION)
"""What is nothing without the words that state it."""
KINDS = {Use.OPPORTUNITY: Kind.OPPORTUNITY, Use.RISK: Kind.RISK}


def renaming(a: Assessment, card: BriefCard, name: str) -> Edit | None:
    """Another name; None where it has it."""
    if not name.strip() or name.strip() == card.name or card.use.tag is None:
        return None
    part = "text" if card.use in STATED else "name"
    return REVISING[card.use](replace(_item(a, card), **{part: name.strip()}))


def flipping(a: Assessment, card: BriefCard, use: Use) -> Edit | None:
    """A dimension as an opportunity or as a risk; None where it is that, or no dimension."""
    if card.use not in KINDS or use not in KINDS or card.use is use:
        return None
    return ReviseDimension(replace(a.tree.by_id[DimensionId(card.id)], kind=KINDS[use]))


def dropping(a: Assessment, card: BriefCard, quote: Quote | None) -> Edit | None:
    """The card without a quote, or without all of this brief; evidence and assumptions go with their last one."""
    tag = card.use.tag
    if tag is None:
        return None
    gone = {quote} if quote else {quoted.quote for quoted in card.quotes}
    item = _item(a, card)
    kept = tuple(held for held in item.quotes if held not in gone)
    if not kept and card.use is Use.EVIDENCE:
        return RemoveEvidence(EvidenceId(card.id))
    if not kept and card.use is Use.ASSUMPTION:
        return RemoveAssumption(AssumptionId(card.id))
    if len(gone) == 1:
        return DropQuote(tag, card.id, gone.pop())
    return REVISING[card.use](replace(item, quotes=kept))


def unquoting(a: Assessment, cell: Cell, quote: Quote, overlaps: Callable[[Quote, Quote], bool]) -> Edit | None:
    """A score without what it quotes of a stretch."""
    score = a.score(cell)
    if score is None:
        return None
    return SetQuotes(cell, tuple(held for held in score.quotes if not overlaps(quote, held)))


def place_of(card: BriefCard) -> Item | None:
    """Where the item is worked on, beside this page."""
    noun = NOUNS.get(card.use)
    return Item(noun, card.id) if noun else None


def _item(a: Assessment, card: BriefCard) -> Any:
    tag = card.use.tag
    assert tag is not None
    return found(getattr(a, PART_OF[tag]), card.id)
