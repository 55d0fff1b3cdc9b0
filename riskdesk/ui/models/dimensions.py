"""The tree of dimensions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Part
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.dimensions import AddDimension, MoveDimension, RemoveDimension, ReviseDimension
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId, an_id
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.score_text import number_text
from riskdesk.domain.weighting import Direct
from riskdesk.domain.weights import give_way, shares
from riskdesk.ui.models.columns import Choices, Column, Way
from riskdesk.ui.models.numbers import number, share_text
from riskdesk.ui.models.score_words import kind_words
from riskdesk.ui.models.shares_in_use import SharesInUse
from riskdesk.words import _

AS_GROUP = ""
"""The choice of kind that states none."""


class Dimensions:
    """Rows of the tree of dimensions."""

    parts = Part.DIMENSIONS | Part.ASSESSORS | Part.WEIGHTS | Part.WEIGHTING
    nests = True

    def __init__(self) -> None:
        self.title = _("Dimensions")
        self.invitation = _("Add a dimension…")
        self.removal = _("Remove dimension")
        self._shares = SharesInUse()
        self.columns: Sequence[Column[Dimension]] = (
            Column(
                _("Dimension"), lambda _a, d: d.name, lambda _a, d, text: ReviseDimension(replace(d, name=text.strip()))
            ),
            Column(
                _("Kind"),
                lambda a, d: _kind(a.tree.kind(d.id)),
                lambda _a, d, text: ReviseDimension(replace(d, kind=Kind(text) if text else None)),
                way=Way.CHOICE,
                typed=lambda _a, d: d.kind.value if d.kind else AS_GROUP,
                choices=_kinds,
            ),
            Column(
                _("Weight"),
                lambda a, d: share_text(self._shares.of(a, d)),
                _with_share,
                typed=lambda a, d: number_text(round(shares(a.tree, d.parent)[d.id], 2)),
                number=True,
            ),
            Column(_("Scale"), _scale, way=Way.ELSEWHERE),
            Column(
                _("Description"),
                lambda _a, d: d.description,
                lambda _a, d, text: ReviseDimension(replace(d, description=text.strip())),
                way=Way.LINES,
                long=True,
            ),
        )

    def items(self, a: Assessment) -> tuple[Dimension, ...]:
        """All dimensions, in the order of the file."""
        return a.dimensions

    def parent(self, item: Dimension) -> str | None:
        """The group it stands under."""
        return item.parent

    def add(self, a: Assessment, name: str, parent: str | None) -> Edit:
        """Adding a dimension at the end, or as the last part of a group."""
        above = None if parent is None else DimensionId(parent)
        kind = None if above is not None and a.tree.kind(above) else Kind.OPPORTUNITY
        new = DimensionId(an_id(name, (d.id for d in a.dimensions)))
        return AddDimension(Dimension(new, name.strip(), kind, above))

    def revise(self, item: Dimension) -> Edit:
        """Putting it in the place of what has its id."""
        return ReviseDimension(item)

    def remove(self, item: Dimension) -> Edit:
        """Removing it with its parts."""
        return RemoveDimension(item.id)

    def move(self, item: Dimension, to: int, parent: str | None) -> Edit:
        """Putting it at another place or under another group."""
        return MoveDimension(item.id, to, None if parent is None else DimensionId(parent))


def _kind(kind: Kind | None) -> str:
    return kind_words(kind) if kind else _("each part has its own kind")


def _scale(a: Assessment, d: Dimension) -> str:
    """The scale of a leaf, with all its levels."""
    if not a.tree.is_leaf(d.id):
        return ""
    match d.scored_on:
        case Points(low=low, high=high):
            return _("points {low}–{high}").format(low=number_text(low), high=number_text(high))
        case Levels(levels=levels):
            return " · ".join(level.label for level in levels)
        case Measured(unit=unit, points=points):
            ends = f"{number_text(points[0][0])}–{number_text(points[-1][0])}"
            return f"{ends} {unit}".strip()
        case LikelihoodImpact(impact=impact):
            return _("likelihood × {impacts}").format(impacts=" · ".join(level.label for level in impact))


def _kinds(a: Assessment, d: Dimension) -> Choices:
    named = [(kind.value, kind_words(kind)) for kind in Kind]
    if d.parent is not None:
        return [*named, (AS_GROUP, _("as its group"))]
    return named if a.tree.is_leaf(d.id) else [*named, (AS_GROUP, _kind(None))]


def _with_share(a: Assessment, d: Dimension, text: str) -> Edit | None:
    if any(way.parent == d.parent and not isinstance(way.method, Direct) for way in a.weighting):
        raise InvalidEdit(_("A method weighs these dimensions. Change its answers on the Weigh page."))
    wanted = number(text)
    if not 0 <= wanted <= 100:
        raise InvalidEdit(_("A share is a number from 0 to 100: what this dimension weighs among those beside it."))
    before = shares(a.tree, d.parent)
    if len(before) == 1 and wanted != 100:
        raise InvalidEdit(_("Nothing stands beside this dimension, so it has the whole weight."))
    if abs(wanted - before[d.id]) < 0.005:
        return None
    return SetWeights(tuple(give_way(before, d.id, wanted).items()), moved=d.id)
