"""What a panel of questions is given to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from riskdesk.analysis.weighing.local_weights import LocalWeights
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.ui.pages.weigh.ways.answers import Answers
from riskdesk.ui.pages.weigh.ways.words import told_weight
from riskdesk.ui.pages.weigh.words import of_everything


@dataclass(frozen=True)
class Asked:
    """The siblings, the answers so far, and the weights that count now, which need not be theirs."""

    a: Assessment
    parent: DimensionId | None
    answers: Answers
    in_use: LocalWeights | None
    of_all: Mapping[DimensionId, float]
    counts: bool
    """Whether the answers are those that count."""

    @property
    def siblings(self) -> tuple[Dimension, ...]:
        """The dimensions that are weighed, in their order."""
        return self.a.tree.children(self.parent)

    def name(self, dimension: DimensionId) -> str:
        """What a dimension is called."""
        return self.a.tree.by_id[dimension].name

    def percents(self) -> dict[DimensionId, float]:
        """What each weighs among its siblings; empty where there are no weights."""
        if self.in_use is None:
            return {}
        return {d.id: 100 * w for d, w in zip(self.siblings, self.in_use.weights.tolist(), strict=True)}

    def told(self, dimension: DimensionId, group: str) -> str:
        """What a dimension weighs now, in words."""
        share = self.of_all.get(dimension)
        of_all = "" if share is None or self.parent is None else of_everything(share)
        return told_weight(self.name(dimension), self.percents().get(dimension), group, of_all)
