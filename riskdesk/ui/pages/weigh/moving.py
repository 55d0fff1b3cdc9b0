"""One drag: all of it is measured from where it began, so that going back brings everything back."""

from __future__ import annotations

from collections.abc import Mapping

from riskdesk.domain.ids import DimensionId

Percents = Mapping[DimensionId, float]


class Moving:
    """Remembers the weights from before the user took hold of one."""

    def __init__(self) -> None:
        self._before: Percents | None = None
        self._last: Percents | None = None

    def start(self, now: Percents) -> Percents:
        """The weights that this move starts from; from `now` if they were changed by anything else since."""
        if self._before is None or now != self._last:
            self._before = self._last = now
        return self._before

    def went_to(self, now: Percents) -> None:
        """Note where the drag has brought the weights."""
        self._last = now

    def end(self) -> None:
        """The user let go."""
        self._before = self._last = None
