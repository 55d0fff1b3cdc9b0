"""Differences between two assessments in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from riskdesk.analysis.arrays import best
from riskdesk.analysis.changed import Changed
from riskdesk.analysis.differences import Difference, Group
from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Part
from riskdesk.domain.ids import OptionId
from riskdesk.domain.scales import DEFAULT_SCALE
from riskdesk.domain.score_text import number_text
from riskdesk.domain.scores import Cell
from riskdesk.domain.settings import Combine
from riskdesk.domain.weighting import method_names
from riskdesk.report.content.findings import place_name
from riskdesk.report.content.score_words import kind_words, likelihood_words, printed_value, scale_words
from riskdesk.report.phrases import listed, signed
from riskdesk.words import _

SHOWN = 0.05
"""Changes from here on are not rounded to 0.0."""

Saying = Callable[[Assessment, Any], str]
"""Says what stands under a key of an assessment."""


def group_words() -> dict[Group, str]:
    """What each group of differences is called."""
    return {
        Group.SCORES: _("scores"),
        Group.WEIGHTS: _("weights"),
        Group.LIKELIHOODS: _("likelihoods"),
        Group.STRUCTURE: _("structure"),
    }


def part_words(part: Part) -> str:
    """What differs in a part without moving an outcome."""
    names = {
        Part.TITLE: _("title"),
        Part.QUESTION: _("question"),
        Part.MARKING: _("marking"),
        Part.NOTE: _("note"),
        Part.BRIEFS: _("briefs"),
        Part.OPTIONS: _("texts of options"),
        Part.DIMENSIONS: _("texts of dimensions"),
        Part.SCENARIOS: _("texts of scenarios"),
        Part.ASSESSORS: _("names of assessors"),
        Part.ASSUMPTIONS: _("assumptions"),
        Part.EVIDENCE: _("evidence"),
        Part.INDICATORS: _("indicators"),
        Part.SETTINGS: _("settings of the analysis"),
    }
    return names[part]


def difference_text(before: Assessment, after: Assessment, difference: Difference) -> str:
    """What differs, and from what to what: “Trust of Formal alliance, Calm: 50 → 70”."""
    what = _what(before, after, difference)
    if difference.key in ("dimensions", "scenarios", "assessors"):
        return (_("{what} is gone") if difference.after is None else _("{what} is new")).format(what=what)
    say = _sayings()[difference.key]
    was, now = say(before, difference.before), say(after, difference.after)
    if was == now:
        return _("{what}: {value} as before, on other grounds").format(what=what, value=now)
    return _("{what}: {before} → {after}").format(what=what, before=was, after=now)


def lead_text(before: Assessment, after: Assessment, found: Changed) -> str:
    """Who led before, who leads now, and what of the difference came from where."""
    led, leads = _leaders(found.before), _leaders(found.after)
    names = {"led": _option_names(before, led), "leads": _option_names(after, leads)}
    if len(led) > 1 or len(leads) > 1:
        return _("First before: {led}. First now: {leads}.").format(**names)
    if led == leads:
        return _("{leads} leads in both.").format(**names)
    (was,), (now,) = led, leads
    if not {was, now} <= set(found.options):
        return _("{leads} leads now; {led} led before.").format(**names)
    effects = found.effect_on_lead(now, was)
    moved = ", ".join(f"{group_words()[group]} {signed(x)}" for group, x in effects.items() if abs(x) >= SHOWN)
    return _("{leads} leads instead of {led}. What moved their distance: {moved}.").format(**names, moved=moved)


def new_text(after: Assessment, place: Place) -> str:
    """That an option was not there before."""
    return _("{what} is new").format(what=_the_option(after, place))


def gone_text(before: Assessment, place: Place) -> str:
    """That an option is not there any more."""
    return _("{what} is gone").format(what=_the_option(before, place))


def other_text(found: Changed) -> str:
    """What else differs, or that nothing does; empty where all that differs was told."""
    if found.other:
        parts = ", ".join(part_words(part) for part in found.other)
        return _("Other differences, which move no outcome: {parts}.").format(parts=parts)
    if found.differences:
        return ""
    return _("Nothing else differs.") if found.new or found.gone else _("Nothing differs.")


def effect_text(points: float) -> str:
    """A change of an outcome with its sign; 0.0 for what is too small to show."""
    return signed(points) if abs(points) >= SHOWN else "0.0"


def _the_option(a: Assessment, place: Place) -> str:
    return _("Option “{name}”").format(name=place_name(a, place))


def _leaders(r: Results) -> list[OptionId]:
    return [r.options[place] for place in best(r.outcomes.expected).tolist()]


def _option_names(a: Assessment, options: Iterable[OptionId]) -> str:
    return listed([place_name(a, Item(Noun.OPTION, option)) for option in options])


def _what(before: Assessment, after: Assessment, d: Difference) -> str:
    """What a difference is about, and whose it is."""
    what = _whole(d.key) if d.place is None else _placed(before if d.after is None else after, d.key, d.place)
    judge = d.place.assessor if isinstance(d.place, Cell) and len(after.assessors) > 1 else d.assessor
    person = after.assessor(judge) if judge else None
    return f"{what} ({person.name})" if person else what


def _placed(a: Assessment, key: str, place: Place) -> str:
    names = {
        "scores": "{name}",
        "weight": _("Weight of “{name}”"),
        "weights": _("Weight of “{name}”"),
        "weighting": _("How the parts of “{name}” are weighed"),
        "likelihood": _("Likelihood of “{name}”"),
        "parent": _("Group of “{name}”"),
        "kind": _("Kind of “{name}”"),
        "scale": _("Scale of “{name}”"),
        "dimensions": _("Dimension “{name}”"),
        "scenarios": _("Scenario “{name}”"),
        "assessors": _("Assessor “{name}”"),
    }
    return names[key].format(name=place_name(a, place))


def _whole(key: str) -> str:
    names = {
        "weighting": _("How the dimensions at the top are weighed"),
        "yardstick": _("Words of likelihood"),
        "combine": _("How assessors are combined"),
    }
    return names[key]


def _sayings() -> dict[str, Saying]:
    """How what stands under a key is said; None is nothing stated."""
    return {
        "scores": lambda _a, score: printed_value(score.value) if score else _("no score"),
        "weight": lambda _a, weight: _("not stated") if weight is None else number_text(weight),
        "weights": lambda _a, weight: _("none of their own") if weight is None else number_text(weight),
        "weighting": lambda _a, way: method_names()[way.method.name] if way else _("not stated"),
        "likelihood": likelihood_words,
        "yardstick": lambda _a, yardstick: yardstick.upper(),
        "parent": lambda a, parent: place_name(a, Item(Noun.DIMENSION, parent)) if parent else _("the top"),
        "kind": lambda _a, kind: kind_words(kind) or _("that of its group"),
        "scale": lambda _a, scale: scale_words(scale or DEFAULT_SCALE),
        "combine": lambda _a, combine: _("by the mean") if combine is Combine.MEAN else _("by the median"),
    }
