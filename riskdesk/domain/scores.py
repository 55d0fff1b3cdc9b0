"""Scores: one judgement each of option x dimension x scenario x assessor."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.likelihood import Likelihood
from riskdesk.domain.quotes import Quote
from riskdesk.words import _


class Confidence(Enum):
    """How sure the assessor is of a judgement; another thing than likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Shape(Enum):
    """How chances are spread over a range."""

    PERT = "pert"
    TRIANGULAR = "triangular"
    UNIFORM = "uniform"


@dataclass(frozen=True, slots=True)
class Range:
    """From low to high, with a best estimate (None: the middle) and a shape (None: PERT); ends may be labels."""

    low: float | str
    high: float | str
    best: float | str | None = None
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Normal:
    """A mean with a standard deviation, on the scale."""

    mean: float
    sd: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.mean) and math.isfinite(self.sd) and self.sd >= 0):
            raise InvalidEdit(_("A standard deviation is a number from 0 up."))


@dataclass(frozen=True, slots=True)
class LikelyImpact:
    """A likelihood with an impact level, for a likelihood-and-impact scale."""

    likelihood: Likelihood
    impact: str


Value = float | str | Range | Normal | LikelyImpact
"""What a score says on its dimension's scale: a number, a level's label, a range, a mean, or likelihood and impact."""


@dataclass(frozen=True, slots=True)
class Dissent:
    """A signed disagreement with a score."""

    by: str
    value: Value | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """One judgement; value None is judged and unknown."""

    value: Value | None
    confidence: Confidence | None = None
    rationale: str = ""
    quotes: tuple[Quote, ...] = ()
    dissent: Dissent | None = None

    @property
    def supported(self) -> bool:
        """Whether a rationale or a quote stands behind it."""
        return bool(self.rationale.strip() or self.quotes)


class Slot(NamedTuple):
    """The place of a score in its option's row; scenario None: holds in every scenario without a score of its own."""

    dimension: DimensionId
    scenario: ScenarioId | None
    assessor: AssessorId


class Cell(NamedTuple):
    """The place of a score in an assessment."""

    option: OptionId
    dimension: DimensionId
    scenario: ScenarioId | None
    assessor: AssessorId

    @property
    def slot(self) -> Slot:
        """Its place in the option's row."""
        return Slot(self.dimension, self.scenario, self.assessor)
