"""How complete each page's work is, in a word or two for the rail."""

from __future__ import annotations

from typing import NamedTuple

from riskdesk.domain.assessment import NO_ROW, Assessment, Row
from riskdesk.domain.ids import OptionId
from riskdesk.domain.quoted import QUOTING
from riskdesk.domain.weighting import method_names
from riskdesk.words import _, _n


class Counted(NamedTuple):
    """The scores of one option, counted."""

    row: Row
    given: int
    """Cells with a score, be it one that holds in every scenario."""
    quotes: int


class Completeness:
    """Counts again only the rows of scores that changed."""

    def __init__(self) -> None:
        self._rows: dict[OptionId, Counted] = {}
        self._scenarios = 0

    def of(self, a: Assessment) -> dict[str, str]:
        """A text for each page that has one."""
        self._count(a)
        given = sum(counted.given for counted in self._rows.values())
        quotes = _framing_quotes(a) + sum(counted.quotes for counted in self._rows.values())
        wanted = len(a.options) * len(a.tree.leaves) * len(a.scenarios) * len(a.assessors)
        methods = {weighting.method.name for weighting in a.weighting} or {"direct"}
        return {
            "brief": _n("{n} quote", "{n} quotes", quotes).format(n=quotes) if a.briefs else "",
            "frame": f"{len(a.options)} · {len(a.tree.leaves)} · {len(a.scenarios)}",
            "score": _("{given} of {wanted}").format(given=given, wanted=wanted) if wanted else "",
            "weigh": method_names()[methods.pop()] if len(methods) == 1 and a.dimensions else "",
        }

    def _count(self, a: Assessment) -> None:
        if len(a.scenarios) != self._scenarios:
            self._rows, self._scenarios = {}, len(a.scenarios)
        rows = {}
        for option in a.options:
            row = a.scores.get(option.id, NO_ROW)
            known = self._rows.get(option.id)
            rows[option.id] = known if known and known.row is row else _counted(row, len(a.scenarios))
        self._rows = rows


def _counted(row: Row, scenarios: int) -> Counted:
    everywhere = {(slot.dimension, slot.assessor) for slot in row if slot.scenario is None}
    own = sum(1 for slot in row if slot.scenario is not None and (slot.dimension, slot.assessor) not in everywhere)
    quotes = sum(len(score.quotes) for score in row.values())
    return Counted(row, len(everywhere) * scenarios + own, quotes)


def _framing_quotes(a: Assessment) -> int:
    return sum(len(item.quotes) for part in QUOTING for item in getattr(a, part))
