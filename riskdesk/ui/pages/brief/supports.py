"""What rests on a brief: every option, dimension, scenario and score that quotes it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.pages.brief.locate import Place, locate
from riskdesk.ui.theme import THEME
from riskdesk.words import _


class Use(Enum):
    """What a quote supports."""

    OPTION = "option"
    OPPORTUNITY = "opportunity"
    RISK = "risk"
    SCENARIO = "scenario"
    SCORE = "score"

    @property
    def letter(self) -> str:
        """The letter in the margin."""
        letters = {Use.OPTION: _("O"), Use.SCENARIO: _("S"), Use.SCORE: _("#")}
        return letters.get(self, _("D"))

    @property
    def word(self) -> str:
        """What it is called."""
        words = {Use.OPTION: _("Option"), Use.SCENARIO: _("Scenario"), Use.SCORE: _("Score")}
        return words.get(self, _("Dimension"))

    @property
    def colour(self) -> str:
        """The colour of the theme in use."""
        colours = THEME.colours
        return {
            Use.OPTION: colours.accent,
            Use.OPPORTUNITY: colours.opportunity,
            Use.RISK: colours.risk,
            Use.SCENARIO: colours.text,
            Use.SCORE: colours.quiet,
        }[self]


@dataclass(frozen=True, slots=True)
class Support:
    """One quote from the brief, with where it stands and what it supports."""

    use: Use
    title: str
    quote: Quote
    place: Place | None
    supported: Item | Cell


def supports(a: Assessment, brief: Brief) -> list[Support]:
    """All that quotes a brief, in the order of its text; what cannot be found in it comes last."""
    found = [
        Support(use, title, quote, locate(brief.paragraphs, quote), supported)
        for use, title, quotes, supported in _quoting(a)
        for quote in quotes
        if quote.brief == brief.id
    ]
    return sorted(found, key=_order)


def _order(support: Support) -> tuple[int, int, int]:
    place = support.place or Place(sys.maxsize)
    return place.paragraph, list(Use).index(support.use), place.start


def _quoting(a: Assessment) -> Iterator[tuple[Use, str, tuple[Quote, ...], Item | Cell]]:
    for option in a.options:
        yield Use.OPTION, option.name, option.quotes, Item(Noun.OPTION, option.id)
    for dimension in a.dimensions:
        use = Use.RISK if a.tree.kind(dimension.id) is Kind.RISK else Use.OPPORTUNITY
        yield use, dimension.name, dimension.quotes, Item(Noun.DIMENSION, dimension.id)
    for scenario in a.scenarios:
        yield Use.SCENARIO, scenario.name, scenario.quotes, Item(Noun.SCENARIO, scenario.id)
    for cell, score in a.cells():
        if score.quotes:
            yield Use.SCORE, cell_name_with_scenario(a, cell), score.quotes, cell
