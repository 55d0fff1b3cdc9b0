"""What each dimension weighs among those beside it, as results have it."""

from __future__ import annotations

from riskdesk.analysis.weights import leaf_weights, shares_in_groups
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weights import WHOLE, shares


class SharesInUse:
    """Shares of a group's weight, 0-1, read once for each assessment that is shown."""

    def __init__(self) -> None:
        self._of: Assessment | None = None
        self._found: dict[DimensionId, float] = {}

    def of(self, a: Assessment, d: Dimension) -> float:
        """The share by whatever weighing counts; the stated one where none gives weights, or the group has none."""
        if a is not self._of:
            self._of, self._found = a, _found(a)
        return self._found[d.id] if d.id in self._found else shares(a.tree, d.parent)[d.id] / WHOLE


def _found(a: Assessment) -> dict[DimensionId, float]:
    try:
        return shares_in_groups(a, leaf_weights(a))
    except CannotCompute:
        return {}
