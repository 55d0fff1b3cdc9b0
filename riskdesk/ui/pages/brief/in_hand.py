"""The brief that is worked on, as it is now."""

from __future__ import annotations

from dataclasses import dataclass, field

from riskdesk.domain.briefs import Brief
from riskdesk.domain.quotes import Quote
from riskdesk.ui.pages.brief.cards import BriefCard, Quoted, Resting
from riskdesk.ui.pages.brief.marks import Mark
from riskdesk.ui.pages.brief.uses import Use


@dataclass(slots=True)
class InHand:
    """The brief with what rests on it; the page keeps it up to date, and its parts read it."""

    brief: Brief | None = None
    resting: Resting = field(default_factory=Resting)
    marks: list[Mark] = field(default_factory=list)
    """Every quote's stretch: those of the cards, then those of scores on them."""
    marked: list[tuple[BriefCard, Quoted]] = field(default_factory=list)
    """What each mark stands for."""
    _holding: dict[Quote, tuple[BriefCard, Quoted]] = field(default_factory=dict)

    def show(self, brief: Brief | None, resting: Resting) -> None:
        """Take up another state."""
        self.brief, self.resting = brief, resting
        self.marked = [(card, quoted) for card in resting.cards for quoted in card.quotes]
        self.marks = [Mark(card.use, quoted.place) for card, quoted in self.marked]
        by_paragraph: dict[int, list[tuple[BriefCard, Quoted]]] = {}
        for pair in self.marked:
            by_paragraph.setdefault(pair[1].place.paragraph, []).append(pair)
        self._holding = {quoted.quote: (card, quoted) for card, quoted in reversed(self.marked)}
        for scored in resting.scored:
            near = by_paragraph.get(scored.place.paragraph, ())
            holding = next((pair for pair in near if pair[1].place.overlaps(scored.place)), None)
            if holding is not None:
                self._holding.setdefault(scored.quote, holding)
                if holding[0].use is not Use.SCORE:
                    self.marked.append(holding)
                    self.marks.append(Mark(Use.SCORE, scored.place))

    def card_with(self, quote: Quote) -> tuple[BriefCard, Quoted] | None:
        """The first card that holds a quote, or whose quote shares words with it where a score holds it."""
        return self._holding.get(quote)
