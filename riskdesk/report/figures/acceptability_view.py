"""What the acceptability bars show: how often each option takes each rank while weights and scores move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.results import Results
from riskdesk.analysis.stress.result import StressTest
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.domain.settings import Settings


class Ranked(NamedTuple):
    """An option: the share of draws with each rank, the standard error of the first; no confidence: never first."""

    id: OptionId
    name: str
    shares: tuple[float, ...]
    error: float
    expected_rank: float
    confidence: float | None


@dataclass(frozen=True, slots=True)
class AcceptabilityView:
    """The options by how often they come first, then by expected rank."""

    rows: tuple[Ranked, ...]
    samples: int
    settings: Settings
    error: float
    """The largest standard error of all."""


def acceptability_view(a: Assessment, results: Results, stress: StressTest) -> AcceptabilityView:
    """The view of a stress test of these results."""
    mean = stress.expected_rank
    rows = [
        Ranked(
            id=option,
            name=a.options[place].name,
            shares=tuple(stress.acceptability[place].tolist()),
            error=float(stress.errors[place, 0]),
            expected_rank=float(mean[place]),
            confidence=None if np.isnan(stress.confidence[place]) else float(stress.confidence[place]),
        )
        for place, option in enumerate(results.options)
    ]
    ordered = tuple(rows[place] for place in stress.order)
    return AcceptabilityView(ordered, stress.samples, stress.settings, stress.error)
