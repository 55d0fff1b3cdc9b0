"""Scores in words: as shown in a cell, as a sentence, as a screen reader says them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.cell_names import cell_name
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.figures import figures
from riskdesk.domain.likelihood import Likelihood, bounds
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.scores import Cell, Confidence, LikelyImpact, Normal, Range, Score, Shape, Value
from riskdesk.words import _


def number_words(number: float) -> str:
    """A number as the user's language writes it; never grouped, since it may be read off and typed again."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(number), "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)


def rounded_words(number: float) -> str:
    """A computed figure with at most one decimal."""
    return number_words(round(number, 1))


def confidence_words(confidence: Confidence | None) -> str:
    """How sure a judgement is."""
    names = {
        None: _("Not stated"),
        Confidence.LOW: _("Low"),
        Confidence.MODERATE: _("Moderate"),
        Confidence.HIGH: _("High"),
    }
    return names[confidence]


def kind_words(kind: Kind | None) -> str:
    """What a dimension is, and which way is better."""
    return _("risk · higher is worse") if kind is Kind.RISK else _("opportunity · higher is better")


def kind_arrow(kind: Kind | None) -> str:
    """Which way is better, in a word."""
    return _("↑ worse") if kind is Kind.RISK else _("↑ better")


def scale_words(scale: Scale) -> str:
    """The scale in a few words; empty for points from 0 to 100, which go without saying."""
    match scale:
        case Points(low=low, high=high):
            return "" if (low, high) == (0, 100) else f"{number_words(low)}–{number_words(high)}"
        case Measured(unit=unit):
            first, last = scale.ends
            return f"{number_words(first)}–{number_words(last)} {unit}".strip()
        case Levels(levels=levels):
            return _("{first} to {last}").format(first=levels[0].label, last=levels[-1].label)
        case LikelihoodImpact():
            return _("likelihood × impact")


def value_words(value: Value | None, yardstick: str) -> str:
    """A value as a phrase: 88, between 80 and 95 (PERT)."""
    match value:
        case None:
            return _("unknown")
        case Range(low=low, high=high):
            return _range_words(value, _end(low), _end(high))
        case Normal(mean=mean, sd=sd):
            return _("{mean} ± {sd} (normal)").format(mean=number_words(mean), sd=number_words(sd))
        case LikelyImpact(likelihood=likelihood, impact=impact):
            return f"{likelihood_words(likelihood, yardstick)} × {impact}"
        case str():
            return value
        case _:
            return number_words(value)


def likelihood_words(likelihood: Likelihood, yardstick: str) -> str:
    """A likelihood with its number: likely (55–75 %)."""
    low, high = (number_words(round(100 * end, 1)) for end in bounds(likelihood, yardstick))
    percent = f"{low} %" if low == high else f"{low}–{high} %"
    return f"{likelihood} ({percent})" if isinstance(likelihood, str) else percent


def score_sentence(score: Score | None, yardstick: str) -> str:
    """What a score says."""
    if score is None:
        return _("Not scored yet")
    if score.value is None:
        return _("Judged, and unknown")
    return value_words(score.value, yardstick)


def worth_sentence(score: Score | None, dimension: Dimension, kind: Kind | None, yardstick: str) -> str:
    """What a score counts for, 0-100, where 100 is always best."""
    if score is None or score.value is None:
        return _("Anything from 0 to 100; counted as 50")
    low, best, high = figures(score.value, dimension.scored_on, yardstick).as_value(kind)
    worth = rounded_words(best)
    if low != high:
        worth = _("{best}, between {low} and {high}").format(
            best=worth, low=rounded_words(low), high=rounded_words(high)
        )
    return _("{worth} (100 less the risk)").format(worth=worth) if kind is Kind.RISK else worth


def cell_title(a: Assessment, cell: Cell) -> str:
    """Option and dimension of a cell."""
    option = a.option(cell.option)
    return f"{option.name if option else cell.option} · {a.tree.by_id[cell.dimension].name}"


def cell_speech(a: Assessment, cell: Cell) -> str:
    """What a screen reader says of a cell."""
    scenario = a.scenario(cell.scenario)
    place = f"{cell_name(a, cell)}, {scenario.name if scenario else _('all scenarios')}"
    score = a.counting(cell)
    if score is None:
        return _("{place}: not scored yet").format(place=place)
    said = [value_words(score.value, a.likelihood_words)]
    if score.confidence:
        said.append(_spoken_confidence(score.confidence))
    if score.dissent:
        said.append(_("with a dissent"))
    if not score.supported:
        said.append(_("nothing supports it yet"))
    if cell.scenario is not None and a.score(cell) is None:
        said.append(_("holds in every scenario"))
    return f"{place}: {', '.join(said)}"


def _spoken_confidence(confidence: Confidence) -> str:
    return {
        Confidence.LOW: _("low confidence"),
        Confidence.MODERATE: _("moderate confidence"),
        Confidence.HIGH: _("high confidence"),
    }[confidence]


def _range_words(value: Range, low: str, high: str) -> str:
    shapes = {
        Shape.PERT: _("PERT"),
        Shape.TRIANGULAR: _("triangular"),
        Shape.UNIFORM: _("uniform"),
    }
    shape = shapes[value.shape or Shape.PERT]
    if value.best is None:
        return _("between {low} and {high} ({shape})").format(low=low, high=high, shape=shape)
    return _("{best}, between {low} and {high} ({shape})").format(
        best=_end(value.best), low=low, high=high, shape=shape
    )


def _end(end: float | str) -> str:
    return end if isinstance(end, str) else number_words(end)
