"""What the Weigh page says about weights."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scales import Levels, LikelihoodImpact, Scale
from riskdesk.domain.score_text import number_text
from riskdesk.domain.weighting import Direct
from riskdesk.words import _, _n


def group_title(a: Assessment, parent: DimensionId | None) -> str:
    """The heading over siblings."""
    return _("All dimensions") if parent is None else a.tree.by_id[parent].name


def swing(a: Assessment, dimension: Dimension) -> str:
    """The swing that a weight is about, from worst to best."""
    if not a.tree.is_leaf(dimension.id):
        count = len(a.tree.children(dimension.id))
        return _n("all of its {n} part, from worst to best", "all of its {n} parts, from worst to best", count).format(
            n=count
        )
    least, greatest = _ends(dimension.scored_on)
    worst, best = (greatest, least) if a.tree.kind(dimension.id) is Kind.RISK else (least, greatest)
    return _("from {worst} to {best}").format(worst=worst, best=best)


def notices(a: Assessment) -> str:
    """What else weighs here, so that the bars alone do not tell all."""
    lines = []
    for way in a.weighting:
        if not isinstance(way.method, Direct):
            lines.append(
                _("“{group}” was weighed by the method “{method}”, which this version cannot compute.").format(
                    group=group_title(a, way.parent), method=way.method.name
                )
            )
    weighing = [p.name for p in a.assessors if any(w.assessor == p.id for w in a.weights)]
    if weighing:
        lines.append(
            _(
                "{names} weigh for themselves. The bars are the weights of everybody else; results use the mean of all."
            ).format(names=", ".join(weighing))
        )
    return "\n".join(lines)


def of_everything(share: float) -> str:
    """A leaf's global weight in words."""
    return _("{share:.1f} % of everything").format(share=100 * share)


def shifts(before: dict[str, int], after: dict[str, int], names: dict[str, str]) -> str:
    """How ranks moved since the weighing began."""
    moved = [
        f"{'▲' if after[option] < rank else '▼'} {names[option]} {rank} → {after[option]}"
        for option, rank in before.items()
        if option in after and after[option] != rank
    ]
    return _("Since this weighing began: {moves}").format(moves=";  ".join(moved)) if moved else ""


def _ends(scale: Scale) -> tuple[str, str]:
    match scale:
        case Levels():
            ordered = sorted(scale.levels, key=lambda level: level.value)
            return f"“{ordered[0].label}”", f"“{ordered[-1].label}”"
        case LikelihoodImpact():
            worst = max(scale.impact, key=lambda level: level.value)
            return _("no chance of it"), _("certain “{label}”").format(label=worst.label)
        case _:
            low, high = scale.ends
            unit = f" {scale.unit}" if hasattr(scale, "unit") else ""
            return number_text(low), number_text(high) + unit
