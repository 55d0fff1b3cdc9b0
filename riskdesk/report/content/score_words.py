"""Scores, scales and likelihoods in words for print."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.likelihood import Likelihood, bounds
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.score_text import end_text, likelihood_text, number_text
from riskdesk.domain.scores import Confidence, LikelyImpact, Normal, Range, Shape, Value
from riskdesk.report.phrases import percentages
from riskdesk.words import _


def printed_value(value: Value | None) -> str:
    """A score for print: 80 (55–90), 20–60, 70 ± 5, Poor, likely × Serious, unknown."""
    match value:
        case None:
            return _("unknown")
        case str():
            return value
        case Range(low=low, high=high, best=best):
            ends = f"{end_text(low)}–{end_text(high)}"
            return ends if best is None else f"{end_text(best)} ({ends})"
        case Normal(mean=mean, sd=sd):
            return f"{number_text(mean)} ± {number_text(sd)}"
        case LikelyImpact(likelihood=likelihood, impact=impact):
            return f"{likelihood_text(likelihood)} × {impact}"
        case _:
            return number_text(value)


def shape_words(value: Value | None) -> str:
    """How chances are spread over a range, where that was stated."""
    names = {
        Shape.PERT: _("PERT range"),
        Shape.TRIANGULAR: _("triangular range"),
        Shape.UNIFORM: _("uniform range"),
    }
    return names[value.shape] if isinstance(value, Range) and value.shape else ""


def confidence_words(confidence: Confidence | None) -> str:
    """How sure the assessor is; empty where that was not stated."""
    names = {
        Confidence.LOW: _("low confidence"),
        Confidence.MODERATE: _("moderate confidence"),
        Confidence.HIGH: _("high confidence"),
    }
    return names[confidence] if confidence else ""


def kind_words(kind: Kind | None) -> str:
    """What more of a dimension means."""
    if kind is Kind.RISK:
        return _("risk: more is worse")
    return _("opportunity: more is better") if kind else ""


def scale_words(scale: Scale) -> str:
    """How a dimension is scored."""
    match scale:
        case Points(low=low, high=high):
            return _("Points from {low} to {high}").format(low=number_text(low), high=number_text(high))
        case Levels(levels=levels):
            return _("Levels: {levels}").format(
                levels=", ".join(f"{level.label} ({number_text(level.value)})" for level in levels)
            )
        case Measured(unit=unit, points=points):
            steps = ", ".join(f"{number_text(x)} → {number_text(y)}" for x, y in points)
            return _("Measured in {unit}: {steps}").format(unit=unit or _("units"), steps=steps)
        case LikelihoodImpact(impact=impact):
            return _("Likelihood × impact: {levels}").format(
                levels=", ".join(f"{level.label} ({number_text(level.value)})" for level in impact)
            )


def likelihood_words(a: Assessment, likelihood: Likelihood | None) -> str:
    """A likelihood as stated, a word with the numbers that it stands for."""
    if likelihood is None:
        return _("not stated")
    figures = percentages(*bounds(likelihood, a.likelihood_words))
    return f"{likelihood} ({figures})" if isinstance(likelihood, str) else figures
