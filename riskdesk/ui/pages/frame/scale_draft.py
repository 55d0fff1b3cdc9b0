"""A scale while it is being typed: texts that may not make a scale yet."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.score_text import number_text
from riskdesk.ui.models.numbers import number
from riskdesk.words import _

Pair = tuple[str, str]
POINTS, LEVELS, MEASURED, IMPACT = "points", "levels", "measured", "likelihood-impact"


@dataclass(frozen=True, slots=True)
class ScaleDraft:
    """What stands in the fields of the scale editor; `pairs` are labels or quantities with what they are worth."""

    kind: str
    low: str = "0"
    high: str = "100"
    unit: str = ""
    pairs: tuple[Pair, ...] = ()

    def scale(self) -> Scale:
        """The scale that the texts make; InvalidEdit says why they make none."""
        match self.kind:
            case "levels":
                return Levels(self._levels())
            case "measured":
                return Measured(self.unit.strip(), tuple((number(x), number(y)) for x, y in self.pairs))
            case "likelihood-impact":
                return LikelihoodImpact(self._levels())
            case _:
                return Points(number(self.low), number(self.high))

    def _levels(self) -> tuple[Level, ...]:
        return tuple(Level(label.strip(), number(value)) for label, value in self.pairs)


def draft_of(scale: Scale) -> ScaleDraft:
    """The draft that shows a scale."""
    match scale:
        case Points(low=low, high=high):
            return ScaleDraft(POINTS, number_text(low), number_text(high))
        case Levels(levels=levels):
            return ScaleDraft(LEVELS, pairs=_pairs(levels))
        case Measured(unit=unit, points=points):
            return ScaleDraft(MEASURED, unit=unit, pairs=tuple((number_text(x), number_text(y)) for x, y in points))
        case LikelihoodImpact(impact=impact):
            return ScaleDraft(IMPACT, pairs=_pairs(impact))


def first_draft(kind: str) -> ScaleDraft:
    """What a scale of a kind starts with."""
    levels = {
        POINTS: (),
        LEVELS: ((_("Low"), "0"), (_("Medium"), "50"), (_("High"), "100")),
        MEASURED: (("0", "0"), ("100", "100")),
        IMPACT: ((_("Minor"), "20"), (_("Serious"), "60"), (_("Severe"), "100")),
    }
    return ScaleDraft(kind, pairs=levels[kind])


def _pairs(levels: tuple[Level, ...]) -> tuple[Pair, ...]:
    return tuple((level.label, number_text(level.value)) for level in levels)
