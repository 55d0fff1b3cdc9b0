"""What the Weigh page says about weights."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from riskdesk.analysis.weights import weighings
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import DimensionId, OptionId
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.score_text import number_text
from riskdesk.domain.weighting import Direct, Weighting, method_names
from riskdesk.words import _, _n


def group_title(a: Assessment, parent: DimensionId | None) -> str:
    """The heading over siblings."""
    return _("All dimensions") if parent is None else a.tree.by_id[parent].name


def swing(a: Assessment, dimension: Dimension) -> str:
    """The two ends that a weight is about."""
    if not a.tree.is_leaf(dimension.id):
        count = len(a.tree.children(dimension.id))
        return _n("all of its {n} part, from worst to best", "all of its {n} parts, from worst to best", count).format(
            n=count
        )
    worst, best = _worst_and_best(a, dimension)
    return _("worst: {worst}, best: {best}").format(worst=worst, best=best)


def meaning(a: Assessment, dimension: Dimension) -> str:
    """What the weight of a dimension says, in one sentence."""
    if not a.tree.is_leaf(dimension.id):
        text = _("What the swing from worst to best on all of “{name}” is worth, compared with the others.")
        return text.format(name=dimension.name)
    worst, best = _worst_and_best(a, dimension)
    return _(
        "What the swing from worst ({worst}) to best ({best}) on “{name}” is worth, compared with the others."
    ).format(worst=worst, best=best, name=dimension.name)


def why_no_bars(a: Assessment, parent: DimensionId | None) -> str:
    """Why these siblings cannot be weighed by all at once; empty where they can."""
    siblings = {d.id for d in a.tree.children(parent)}
    if len(siblings) == 1:
        return _("This stands alone, so there is nothing to weigh it against.")
    counting = [p.id for p in a.assessors if p.raw_weight > 0]
    ways = {way.assessor for way in _by_method(a) if way.parent == parent}
    if all(p in ways or siblings <= {w.dimension for w in a.weights if w.assessor == p} for p in counting):
        return _("Every assessor weighs these for themselves, so no one weight holds; results use the mean.")
    return ""


def own_ways(a: Assessment, parent: DimensionId | None) -> str:
    """How single assessors weigh these siblings by a method, one line for each."""
    names, siblings = {p.id: p.name for p in a.assessors}, a.tree.children(parent)
    told = []
    for each in weighings(a):
        way = each.weighting
        if way.parent == parent and way.assessor in names and way in _by_method(a):
            shares = (
                _("“{name}” {share:.1f} %").format(name=d.name, share=100 * share)
                for d, share in zip(siblings, each.local.weights.tolist(), strict=True)
            )
            text = _("{name} weighs these by the method “{method}”: {shares}.")
            method = method_names()[way.method.name]
            told.append(text.format(name=names[way.assessor], method=method, shares=", ".join(shares)))
    return "\n".join(told)


def _by_method(a: Assessment) -> list[Weighting]:
    """The weighings that give other weights than the bars."""
    return [way for way in a.weighting if not isinstance(way.method, Direct)]


def notices(a: Assessment) -> str:
    """Who else weighs here, so that the bars alone do not tell all."""
    own = {w.assessor for w in a.weights} | {way.assessor for way in _by_method(a) if a.tree.children(way.parent)}
    weighing = [p.name for p in a.assessors if p.id in own]
    if not weighing:
        return ""
    text = _n(
        "{names} weighs for themselves. The bars are the weights of everybody else; results use the mean of all.",
        "{names} weigh for themselves. The bars are the weights of everybody else; results use the mean of all.",
        len(weighing),
    )
    return text.format(names=", ".join(weighing))


def refusal(
    now: Mapping[DimensionId, float], moved: DimensionId, wanted: float, locked: Collection[DimensionId]
) -> str:
    """Why a weight cannot be what the user wants; empty where it can."""
    others = [d for d in now if d != moved]
    room = 100 - sum(now[d] for d in others if d in locked)
    if not others:
        return _("There is nothing to weigh it against.")
    if moved in locked:
        return _("This weight is locked. Press L or its button to unlock it.")
    if all(d in locked for d in others):
        return _("All others are locked, so this one cannot move. Unlock another weight.")
    if wanted > room + 0.05:
        return _("The locked weights leave no more than {room:.1f} %.").format(room=room)
    return ""


def of_everything(share: float) -> str:
    """A global weight, 0-1, in words."""
    return _("{share:.1f} % of everything").format(share=100 * share)


def shifts(before: Mapping[OptionId, int], after: Mapping[OptionId, int], names: Mapping[OptionId, str]) -> str:
    """How ranks moved since the weighing began."""
    moved = [
        f"{'▲' if after[option] < rank else '▼'} {names[option]} {rank} → {after[option]}"
        for option, rank in before.items()
        if option in after and after[option] != rank
    ]
    return _("Since this weighing began: {moves}").format(moves=";  ".join(moved)) if moved else ""


def _worst_and_best(a: Assessment, leaf: Dimension) -> tuple[str, str]:
    least, greatest = _ends(leaf.scored_on)
    return (greatest, least) if a.tree.kind(leaf.id) is Kind.RISK else (least, greatest)


def _ends(scale: Scale) -> tuple[str, str]:
    """The scores of the least and of the greatest worth."""
    match scale:
        case Levels():
            ordered = sorted(scale.levels, key=lambda level: level.value)
            return f"“{ordered[0].label}”", f"“{ordered[-1].label}”"
        case LikelihoodImpact():
            worst = max(scale.impact, key=lambda level: level.value)
            return _("no chance of it"), _("certain “{label}”").format(label=worst.label)
        case Measured():
            by_worth = sorted(scale.points, key=lambda point: point[1])
            return f"{number_text(by_worth[0][0])} {scale.unit}", f"{number_text(by_worth[-1][0])} {scale.unit}"
        case Points():
            return number_text(scale.low), number_text(scale.high)
