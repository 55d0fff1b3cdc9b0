"""What is wrong with the shape of a file, in our own sentences, each with its path."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from riskdesk.domain.errors import Problem
from riskdesk.exchange.cleaning import joined
from riskdesk.exchange.plain import Plain
from riskdesk.exchange.shape.document import AssessmentFile
from riskdesk.words import _, _n

Loc = tuple[int | str, ...]

MOST = 10_000
"""More problems than this are counted and not listed."""

# fmt: off
BRANCHES = frozenset({
    "<number>", "<text>", "<null>", "<pair>", "<range>", "<mean>", "<likelihood-impact>", "<points>", "<levels>",
    "<measured>", "<direct>", "<swing>", "<ranked>", "<pairwise>", "<best-worst>",
})
"""Names that the models give to the branches of a choice; they are not keys of the file."""

ALONE = frozenset({
    "question", "marking", "note", "description", "weight", "confidence", "rationale", "quotes", "dissent", "reason",
    "if_wrong", "observations", "author", "publisher", "date", "place", "language", "url", "reliability",
    "credibility", "analysis", "baseline",
})
"""Keys that nothing else in the file refers to: left out, the rest can still be judged."""
# fmt: on


class Refusal(NamedTuple):
    """A problem with its place in the file, and whether it is a key that nobody knows."""

    loc: Loc
    problem: Problem
    unknown: bool


def misshapen(plain: Plain) -> list[Refusal]:
    """Everything that does not have the shape of an assessment file."""
    try:
        AssessmentFile.model_validate(plain)
    except ValidationError as error:
        if error.error_count() > MOST:
            what = _("{n} parts do not have the form of an assessment's.").format(n=error.error_count())
            return [Refusal((), Problem("", what), unknown=False)]
        return [_refusal(details) for details in error.errors(include_url=False, include_input=False)]
    return []


def without(plain: Plain, refused: Collection[Refusal]) -> Plain | None:
    """The file without the refused parts, so that the rest can be judged; None where other parts lean on them."""
    places = [place for refusal in refused if (place := _severable(refusal)) is not None]
    if len(places) < len(refused):
        return None
    rest = copy.deepcopy(plain)
    for place in sorted(places, key=len, reverse=True):  # what stands deeper goes before the part that holds it
        holder: Any = rest
        for part in place[:-1]:
            holder = holder[part]
        holder.pop(place[-1], None)
    return rest


def _severable(refusal: Refusal) -> Loc | None:
    """The place of the least part around a problem that can be left out."""
    if refusal.unknown:
        return refusal.loc
    for depth, part in enumerate(refusal.loc):
        if part in ALONE or (part == "value" and refusal.loc[0] == "scores"):
            return refusal.loc[: depth + 1]
    return None


def _refusal(details: ErrorDetails) -> Refusal:
    loc = tuple(part for part in details["loc"] if part not in BRANCHES)
    return Refusal(loc, Problem(path(loc), _sentence(details)), details["type"] == "extra_forbidden")


def path(loc: Iterable[int | str]) -> str:
    """A place as text, such as scores[3].value."""
    where = ""
    for part in loc:
        where = f"{where}[{part}]" if isinstance(part, int) else joined(where, part)
    return where


def _sentence(details: ErrorDetails) -> str:
    told: Mapping[str, Any] = details.get("ctx", {})
    say = SENTENCES.get(details["type"])
    return say(told) if say else _("This does not have the right form.")


def _at_least(told: Mapping[str, Any]) -> str:
    return _("This has to be {least:g} or more.").format(least=told["ge"])


def _at_most(told: Mapping[str, Any]) -> str:
    return _("This has to be {most:g} or less.").format(most=told["le"])


def _too_short(told: Mapping[str, Any]) -> str:
    least = told["min_length"]
    return _n("This needs at least {n} entry.", "This needs at least {n} entries.", least).format(n=least)


def _too_long(told: Mapping[str, Any]) -> str:
    most = told["max_length"]
    return _n("This takes {n} entry at most.", "This takes {n} entries at most.", most).format(n=most)


def _one_of(told: Mapping[str, Any]) -> str:
    return _("This has to be one of these: {words}.").format(words=told["expected"].replace("' or '", "', '"))


def _object(told: Mapping[str, Any]) -> str:
    return _("This has to be a part with keys of its own, such as “name: …”.")


SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "rule": lambda told: str(told["what"]),
    "extra_forbidden": lambda _told: _("This key is not known. Check its spelling, or take it out."),
    "missing": lambda _told: _("This is missing."),
    "string_type": lambda _told: _("This has to be a text; put it in quotation marks."),
    "string_pattern_mismatch": lambda _told: _("This cannot be empty."),
    "float_type": lambda _told: _("This has to be a number."),
    "int_type": lambda _told: _("This has to be a whole number."),
    "int_from_float": lambda _told: _("This has to be a whole number."),
    "bool_type": lambda _told: _("This has to be true or false."),
    "finite_number": lambda _told: _("This has to be a finite number."),
    "list_type": lambda _told: _("This has to be a list."),
    "dict_type": _object,
    "model_type": _object,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "too_short": _too_short,
    "too_long": _too_long,
    "literal_error": _one_of,
    "value_shape": lambda _told: _(
        "A value is a number, a level's label, {{low, best, high}}, {{mean, sd}}, {{likelihood, impact}} or null."
    ).format(),
    "end_shape": lambda _told: _("An end of a range is a number or a level's label."),
    "likelihood_shape": lambda _told: _("A likelihood is a number from 0 to 1, two of them, or a word."),
    "scale_shape": lambda _told: _("A scale has a type: points, levels, measured or likelihood-impact."),
    "method_shape": lambda _told: _("A way of weighing is direct, swing, ranked, pairwise or best-worst."),
}
