"""Settings of the analysis: choices that belong to the assessment, so that everybody gets the same figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from riskdesk.domain.errors import InvalidEdit
from riskdesk.words import _


class Combine(Enum):
    """How the scores of several assessors become one."""

    MEAN = "mean"
    MEDIAN = "median"


class WeightFreedom(Enum):
    """What the stress test lets vary of the weights."""

    FREE = "free"
    RANKED = "ranked"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Settings:
    """How results are computed."""

    combine: Combine = Combine.MEAN
    hurwicz_optimism: float = 0.5
    samples: int = 20_000
    seed: int = 1
    weights: WeightFreedom = WeightFreedom.FREE
    spread: float = 0.2

    def __post_init__(self) -> None:
        if not 0 <= self.hurwicz_optimism <= 1:
            raise InvalidEdit(_("Optimism for the Hurwicz rule is a number from 0 to 1."))
        if self.samples < 1 or self.seed < 0:
            raise InvalidEdit(_("Samples are counted from 1, seeds from 0."))
        if not 0 <= self.spread <= 1:
            raise InvalidEdit(_("The spread of weights is a number from 0 to 1."))
