"""What can be typed in words for a dimension: its levels, or likelihood words with its impacts."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.likelihood import YARDSTICKS
from riskdesk.domain.scales import Levels, LikelihoodImpact


def labels_of(a: Assessment, dimension: DimensionId) -> list[str]:
    """All of them, for completion; none where the dimension is scored by numbers."""
    match a.tree.by_id[dimension].scored_on:
        case Levels(levels=levels):
            return [level.label for level in levels]
        case LikelihoodImpact(impact=impact):
            return [f"{word} x {level.label}" for word in YARDSTICKS[a.likelihood_words] for level in impact]
        case _:
            return []
