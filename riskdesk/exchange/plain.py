"""The compound parts of an assessment as plain Python (dict, list, text, number), and back; as the file writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from riskdesk.domain.ids import BriefId, DimensionId
from riskdesk.domain.likelihood import Likelihood
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.scores import Dissent, LikelyImpact, Normal, Range, Shape, Value
from riskdesk.domain.weighting import BestWorst, Direct, Judgement, Method, Pairwise, Ranked, Ratings, Swing

Plain = dict[str, Any]

EXACT_INTEGERS = 2.0**53


def stated(**parts: object) -> Plain:
    """The parts that say something: without None, empty texts and empty lists."""
    return {key: part for key, part in parts.items() if part is not None and part != "" and part != []}


def number_to_plain(number: float) -> float:
    """The number, as an int where it is whole, so that 70 is not written 70.0."""
    whole = float(number).is_integer() and abs(number) < EXACT_INTEGERS
    return int(number) if whole else number


def number_from_plain(plain: float | None) -> float | None:
    """The number as the domain holds it."""
    return None if plain is None else float(plain)


def value_to_plain(value: Value | None) -> object:
    """What a score says; None is judged and unknown."""
    match value:
        case None | str():
            return value
        case Range():
            shape = value.shape.value if value.shape else None
            return stated(low=_end(value.low), best=_end(value.best), high=_end(value.high), shape=shape)
        case Normal():
            return {"mean": number_to_plain(value.mean), "sd": number_to_plain(value.sd)}
        case LikelyImpact():
            return {"likelihood": likelihood_to_plain(value.likelihood), "impact": value.impact}
        case _:
            return number_to_plain(value)


def value_from_plain(plain: Any) -> Value | None:
    """The value that was written."""
    if plain is None or isinstance(plain, str):
        return plain
    if not isinstance(plain, Mapping):
        return float(plain)
    if "mean" in plain:
        return Normal(float(plain["mean"]), float(plain["sd"]))
    if "impact" in plain:
        likelihood = likelihood_from_plain(plain["likelihood"])
        return LikelyImpact(0.0 if likelihood is None else likelihood, plain["impact"])
    shape = plain.get("shape")
    ends = (_end_from_plain(plain.get(key)) for key in ("low", "high", "best"))
    low, high, best = ends
    return Range(low or 0.0, high or 0.0, best, Shape(shape) if shape else None)


def likelihood_to_plain(likelihood: Likelihood | None) -> object:
    """A number, a list of two, or a word."""
    if isinstance(likelihood, tuple):
        return [number_to_plain(end) for end in likelihood]
    return likelihood if likelihood is None or isinstance(likelihood, str) else number_to_plain(likelihood)


def likelihood_from_plain(plain: Any) -> Likelihood | None:
    """The likelihood that was written."""
    if isinstance(plain, list | tuple):
        low, high = plain
        return float(low), float(high)
    return plain if plain is None or isinstance(plain, str) else float(plain)


def scale_to_plain(scale: Scale | None) -> Plain | None:
    """A scale with its type; None where none was stated."""
    match scale:
        case None:
            return None
        case Points(low, high):
            return {"type": "points", "low": number_to_plain(low), "high": number_to_plain(high)}
        case Levels(levels):
            return {"type": "levels", "levels": _levels_to_plain(levels)}
        case Measured(unit, points):
            pairs = [[number_to_plain(x), number_to_plain(y)] for x, y in points]
            return {"type": "measured", **stated(unit=unit), "points": pairs}
        case LikelihoodImpact(impact):
            return {"type": "likelihood-impact", "impact": _levels_to_plain(impact)}


def scale_from_plain(plain: Plain | None) -> Scale | None:
    """The scale that was written; InvalidEdit where it could not be scored on."""
    if plain is None:
        return None
    match plain["type"]:
        case "levels":
            return Levels(_levels_from_plain(plain["levels"]))
        case "measured":
            points = tuple((float(x), float(y)) for x, y in plain["points"])
            return Measured(plain.get("unit") or "", points)
        case "likelihood-impact":
            return LikelihoodImpact(_levels_from_plain(plain["impact"]))
        case _:
            ends = {end: float(plain[end]) for end in ("low", "high") if plain.get(end) is not None}
            return Points(**ends)


def quotes_to_plain(quotes: Iterable[Quote]) -> list[Plain]:
    """Quotes, each with its brief and paragraph."""
    return [
        {"brief": q.brief, **stated(paragraph=q.paragraph), "text": q.text, **stated(start=q.start)} for q in quotes
    ]


def quotes_from_plain(plain: Iterable[Plain] | None) -> tuple[Quote, ...]:
    """The quotes that were written."""
    return tuple(
        Quote(BriefId(q["brief"]), q.get("paragraph"), q.get("text") or "", q.get("start")) for q in plain or ()
    )


def dissent_to_plain(dissent: Dissent | None) -> Plain | None:
    """A signed disagreement; its value is left out where it names none."""
    if dissent is None:
        return None
    return {"by": dissent.by, **stated(value=value_to_plain(dissent.value), reason=dissent.reason)}


def dissent_from_plain(plain: Plain | None) -> Dissent | None:
    """The dissent that was written."""
    if plain is None:
        return None
    return Dissent(plain["by"], value_from_plain(plain.get("value")), plain.get("reason") or "")


def method_to_plain(method: Method) -> Plain:
    """A way of weighing siblings, with its name and what was judged."""
    match method:
        case Direct():
            judged: Plain = {}
        case Swing(points):
            judged = {"points": _ratings_to_plain(points)}
        case Ranked(order):
            judged = {"order": [list(place) for place in order]}
        case Pairwise(judgements):
            judged = {
                "judgements": [{"more": j.more, "less": j.less, "ratio": number_to_plain(j.ratio)} for j in judgements]
            }
        case BestWorst():
            judged = {
                "best": method.best,
                "worst": method.worst,
                "best_to_others": _ratings_to_plain(method.best_to_others),
                "others_to_worst": _ratings_to_plain(method.others_to_worst),
            }
    return {"method": method.name, **judged}


def method_from_plain(plain: Plain) -> Method:
    """The way of weighing that was written."""
    match plain.get("method"):
        case Swing.name:
            return Swing(_ratings_from_plain(plain["points"]))
        case Ranked.name:
            return Ranked(tuple(tuple(DimensionId(d) for d in place) for place in plain["order"]))
        case Pairwise.name:
            return Pairwise(tuple(_judgement_from_plain(j) for j in plain["judgements"]))
        case BestWorst.name:
            return BestWorst(
                DimensionId(plain["best"]),
                DimensionId(plain["worst"]),
                _ratings_from_plain(plain["best_to_others"]),
                _ratings_from_plain(plain["others_to_worst"]),
            )
        case _:
            return Direct()


def _end(end: float | str | None) -> float | str | None:
    return end if end is None or isinstance(end, str) else number_to_plain(end)


def _end_from_plain(plain: float | str | None) -> float | str | None:
    return plain if plain is None or isinstance(plain, str) else float(plain)


def _levels_to_plain(levels: Iterable[Level]) -> list[Plain]:
    return [{"label": level.label, "value": number_to_plain(level.value)} for level in levels]


def _levels_from_plain(plain: Iterable[Plain]) -> tuple[Level, ...]:
    return tuple(Level(level["label"], float(level["value"])) for level in plain)


def _ratings_to_plain(ratings: Ratings) -> Plain:
    return {dimension: number_to_plain(rating) for dimension, rating in ratings}


def _ratings_from_plain(plain: Plain) -> Ratings:
    return tuple((DimensionId(dimension), float(rating)) for dimension, rating in plain.items())


def _judgement_from_plain(plain: Plain) -> Judgement:
    return Judgement(DimensionId(plain["more"]), DimensionId(plain["less"]), float(plain["ratio"]))
