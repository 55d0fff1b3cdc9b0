"""The cube: an assessment's scores as arrays of values. Nowhere else does an assessment become arrays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import Bools, Floats
from riskdesk.analysis.combining import combined
from riskdesk.domain.assessment import NO_ROW, Assessment, Row, counting
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.figures import Figures, figures
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.scales import Scale
from riskdesk.domain.scores import Slot
from riskdesk.domain.settings import Combine

UNKNOWN = Figures(0.0, 50.0, 100.0)
"""The value of a cell that nobody knows: anything, and 50 in every single figure."""


class Leaf(NamedTuple):
    """What the values on a scored dimension depend on."""

    id: DimensionId
    kind: Kind | None
    scale: Scale


class Frame(NamedTuple):
    """All that values depend on besides the scores; assessors that count, each with a weight above zero."""

    leaves: tuple[Leaf, ...]
    scenarios: tuple[ScenarioId, ...]
    assessors: tuple[tuple[AssessorId, float], ...]
    yardstick: str
    combine: Combine


@dataclass(frozen=True, eq=False)
class Cube:
    """Values 0-100, risks already turned round, of shape (options, leaves, scenarios); unknown cells hold `UNKNOWN`."""

    options: tuple[OptionId, ...]
    frame: Frame
    figures: Floats
    """low, best and high, one after the other."""
    known: Bools

    @property
    def leaves(self) -> tuple[DimensionId, ...]:
        """The ids of the scored dimensions, in the order of the tree."""
        return tuple(leaf.id for leaf in self.frame.leaves)

    @property
    def scenarios(self) -> tuple[ScenarioId, ...]:
        """The ids of the scenarios."""
        return self.frame.scenarios

    @property
    def low(self) -> Floats:
        """The least value of each cell."""
        low: Floats = self.figures[0]
        return low

    @property
    def best(self) -> Floats:
        """The value of each cell as a single figure."""
        best: Floats = self.figures[1]
        return best

    @property
    def high(self) -> Floats:
        """The greatest value of each cell."""
        high: Floats = self.figures[2]
        return high

    @property
    def risks(self) -> Bools:
        """Which leaves are risks."""
        return np.array([leaf.kind is Kind.RISK for leaf in self.frame.leaves], dtype=np.bool_)


def cube(a: Assessment, before: tuple[Assessment, Cube] | None = None, assessor: AssessorId | None = None) -> Cube:
    """The values of an assessment, or of one assessor's scores alone.

    With an assessment and its cube from before, only the leaves whose scores differ are read again.
    """
    frame = _frame(a, assessor)
    old_a, old = before if before is not None else (None, None)
    if old_a is None or old is None or old.frame != frame:
        return _filled(a, frame, _empty(a, frame), {option.id: leaves_of(frame) for option in a.options})
    ids = tuple(option.id for option in a.options)
    if old.options == ids and old_a.scores is a.scores:
        return old
    stale = _stale_leaves(a, frame, old_a, frozenset(old.options))
    if old.options == ids and not any(stale.values()):
        return old
    return _filled(a, frame, _carried_over(ids, old), stale)


def leaves_of(frame: Frame) -> tuple[int, ...]:
    """The places of all leaves."""
    return tuple(range(len(frame.leaves)))


def _frame(a: Assessment, assessor: AssessorId | None) -> Frame:
    counting = tuple((p.id, p.raw_weight) for p in a.assessors if p.raw_weight > 0)
    return Frame(
        leaves=tuple(Leaf(d.id, a.tree.kind(d.id), d.scored_on) for d in a.tree.leaves),
        scenarios=tuple(s.id for s in a.scenarios),
        assessors=counting if assessor is None else ((assessor, 1.0),),
        yardstick=a.likelihood_words,
        combine=a.analysis.combine,
    )


def _empty(a: Assessment, frame: Frame) -> tuple[Floats, Bools]:
    shape = len(a.options), len(frame.leaves), len(frame.scenarios)
    values = np.empty((3, *shape))
    values[:] = np.array(UNKNOWN).reshape(3, 1, 1, 1)
    return values, np.zeros(shape, dtype=np.bool_)


def _carried_over(ids: tuple[OptionId, ...], old: Cube) -> tuple[Floats, Bools]:
    """The old figures in the new order of options; a new option starts with another's, which are then overwritten."""
    if ids == old.options:
        return old.figures.copy(), old.known.copy()
    place = {option: i for i, option in enumerate(old.options)}
    order = [place.get(option, -1) for option in ids]
    values, known = old.figures[:, order], old.known[order]
    return values, known


def _stale_leaves(
    a: Assessment, frame: Frame, old: Assessment, present: frozenset[OptionId]
) -> dict[OptionId, tuple[int, ...]]:
    """Which leaves of which options have to be read again."""
    place = {leaf.id: i for i, leaf in enumerate(frame.leaves)}
    stale: dict[OptionId, tuple[int, ...]] = {}
    for option in a.options:
        was, now = old.scores.get(option.id, NO_ROW), a.scores.get(option.id, NO_ROW)
        if option.id not in present:
            stale[option.id] = leaves_of(frame)
        elif was is not now:
            differing = {slot.dimension for slot in {**was, **now} if was.get(slot) is not now.get(slot)}
            stale[option.id] = tuple(place[d] for d in differing if d in place)
    return stale


def _filled(a: Assessment, frame: Frame, start: tuple[Floats, Bools], stale: dict[OptionId, tuple[int, ...]]) -> Cube:
    values, known = start
    ids = tuple(option.id for option in a.options)
    for i, option in enumerate(ids):
        for j in stale.get(option, ()):
            found = [_of_cell(a.scores.get(option, NO_ROW), frame, frame.leaves[j], s) for s in frame.scenarios]
            values[:, i, j] = np.array([UNKNOWN if v is None else v for v in found]).T
            known[i, j] = [v is not None for v in found]
    for array in (values, known):
        array.flags.writeable = False
    return Cube(ids, frame, values, known)


def _of_cell(row: Row, frame: Frame, leaf: Leaf, scenario: ScenarioId) -> Figures | None:
    """Low, best and high, each combined over the assessors who know the cell; None when nobody does."""
    known = [
        (weight, figures(score.value, leaf.scale, frame.yardstick).as_value(leaf.kind))
        for assessor, weight in frame.assessors
        if (score := counting(row, Slot(leaf.id, scenario, assessor))) and score.value is not None
    ]
    if len(known) <= 1:
        return known[0][1] if known else None
    return Figures(*(_combined(known, part, frame.combine) for part in range(3)))


def _combined(known: Iterable[tuple[float, Figures]], part: int, how: Combine) -> float:
    return combined([(weight, figures[part]) for weight, figures in known], how)
