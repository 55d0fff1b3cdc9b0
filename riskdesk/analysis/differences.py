"""What differs between two assessments, one by one, grouped by what it acts on; the words are for whoever tells."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import TypeVar

from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.analysis.shared import Shared, shared
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.scales import LikelihoodImpact
from riskdesk.domain.settings import Combine
from riskdesk.domain.weighting import Weighting

Key = TypeVar("Key")
Thing = TypeVar("Thing")


class Group(Enum):
    """What differences act on; each group is attributed its part of the change."""

    SCORES = "scores"
    WEIGHTS = "weights"
    LIKELIHOODS = "likelihoods"
    STRUCTURE = "structure"
    """Which dimensions and scenarios there are, how they are scored, and who counts on the panel."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs. What is None was not there, or not stated."""

    group: Group
    key: str
    """The key of the assessment file that differs: scores, weight, weights, weighting, likelihood, parent …"""
    place: Place | None
    """None: the assessment as a whole, or the top of the tree."""
    before: object
    after: object
    assessor: AssessorId | None = None


def differences(before: Assessment, after: Assessment) -> tuple[Difference, ...]:
    """All differences that can move results, but for options that are new or gone; in the order of the files.

    What belongs to something new or gone (scores on a new dimension, say) comes with it and is not listed for itself.
    Scores, weights and likelihoods that could not stand in the other assessment count as structure.
    """
    both = shared(before, after)
    return (
        *_of_scores(before, after, both),
        *_of_weights(before, after, both),
        *_of_likelihoods(before, after, both),
        *_of_structure(before, after),
    )


def other_parts(before: Assessment, after: Assessment) -> tuple[Part, ...]:
    """The parts that differ in a way that moves no outcome: names, texts, briefs, settings of the stress test …"""
    both = shared(before, after)
    was, now = _worded(before, both), _worded(after, both)
    return tuple(part for part in was if was[part] != now[part])


def _of_scores(before: Assessment, after: Assessment, both: Shared) -> Iterator[Difference]:
    there: tuple[Container[object], ...] = (set(both.options), both.dimensions, {None, *both.scenarios}, both.assessors)
    for cell in Change(before, after).cells():
        if all(id_ in ids for id_, ids in zip(cell, there, strict=True)):
            group = Group.SCORES if cell.dimension in both.leaves else Group.STRUCTURE
            yield Difference(group, "scores", cell, before.score(cell), after.score(cell))


def _of_weights(before: Assessment, after: Assessment, both: Shared) -> Iterator[Difference]:
    for d in after.dimensions:
        old = before.tree.by_id.get(d.id)
        if old is not None and old.raw_weight != d.raw_weight:
            yield Difference(_weighed(both, d.parent), "weight", Item(Noun.DIMENSION, d.id), old.weight, d.weight)
    for (person, dimension), row, new_row in _unequal(before, after, _rows):
        if dimension in both.dimensions and person in both.assessors:
            group = _weighed(both, after.tree.by_id[dimension].parent)
            yield Difference(group, "weights", Item(Noun.DIMENSION, dimension), row, new_row, person)
    for (parent, weigher), way, new_way in _unequal(before, after, _ways):
        if parent in {None, *both.dimensions} and weigher in {None, *both.assessors}:
            place = None if parent is None else Item(Noun.DIMENSION, parent)
            yield Difference(_weighed(both, parent), "weighting", place, way, new_way, weigher)


def _weighed(both: Shared, parent: DimensionId | None) -> Group:
    return Group.WEIGHTS if parent in both.parents else Group.STRUCTURE


def _of_likelihoods(before: Assessment, after: Assessment, both: Shared) -> Iterator[Difference]:
    group = Group.LIKELIHOODS if both.all_scenarios else Group.STRUCTURE
    if before.likelihood_words != after.likelihood_words:
        yield Difference(group, "yardstick", None, before.likelihood_words, after.likelihood_words)
    for s in after.scenarios:
        old = before.scenario(s.id)
        if old is not None and old.likelihood != s.likelihood:
            yield Difference(group, "likelihood", Item(Noun.SCENARIO, s.id), old.likelihood, s.likelihood)


def _of_structure(before: Assessment, after: Assessment) -> Iterator[Difference]:
    for key, noun in (("dimensions", Noun.DIMENSION), ("scenarios", Noun.SCENARIO), ("assessors", Noun.ASSESSOR)):
        for id_, was, now in _unequal(before, after, partial(_by_id, key=key)):
            if was is None or now is None:
                yield Difference(Group.STRUCTURE, key, Item(noun, id_), was, now)
    yield from _of_dimensions(before, after)
    for p in after.assessors:
        known = before.assessor(p.id)
        if known is not None and known.raw_weight != p.raw_weight:
            yield Difference(Group.STRUCTURE, "weight", Item(Noun.ASSESSOR, p.id), known.weight, p.weight)
    if before.analysis.combine is not after.analysis.combine:
        yield Difference(Group.STRUCTURE, "combine", None, before.analysis.combine, after.analysis.combine)


def _of_dimensions(before: Assessment, after: Assessment) -> Iterator[Difference]:
    """How dimensions stand and are scored; other words of likelihood are another scale for likelihood and impact."""
    words = before.likelihood_words, after.likelihood_words
    if words[0] != words[1] and any(isinstance(d.scored_on, LikelihoodImpact) for d in after.tree.leaves):
        yield Difference(Group.STRUCTURE, "yardstick", None, *words)
    for d in after.dimensions:
        old = before.tree.by_id.get(d.id)
        for key in ("parent", "kind", "scale"):
            if old is not None and getattr(old, key) != getattr(d, key):
                place = Item(Noun.DIMENSION, d.id)
                yield Difference(Group.STRUCTURE, key, place, getattr(old, key), getattr(d, key))


def _unequal(
    before: Assessment, after: Assessment, of: Callable[[Assessment], dict[Key, Thing]]
) -> Iterator[tuple[Key, Thing | None, Thing | None]]:
    """What differs under a key, None where it is not there."""
    was, now = of(before), of(after)
    for key in {**was, **now}:
        if was.get(key) != now.get(key):
            yield key, was.get(key), now.get(key)


def _rows(a: Assessment) -> dict[tuple[AssessorId, DimensionId], float]:
    return {(w.assessor, w.dimension): w.weight for w in a.weights}


def _ways(a: Assessment) -> dict[tuple[DimensionId | None, AssessorId | None], Weighting]:
    return {(way.parent, way.assessor): way for way in a.weighting}


def _by_id(a: Assessment, key: str) -> dict[str, object]:
    return {item.id: item for item in getattr(a, key)}


def _worded(a: Assessment, both: Shared) -> dict[Part, object]:
    """What moves no outcome, by part; of options and the like those in both."""
    return {
        Part.TITLE: a.title,
        Part.QUESTION: a.question,
        Part.MARKING: a.marking,
        Part.NOTE: a.note,
        Part.BRIEFS: a.briefs,
        Part.OPTIONS: {o.id: o for o in a.options if o.id in both.options},
        Part.DIMENSIONS: {d.id: (d.name, d.description, d.quotes) for d in a.dimensions if d.id in both.dimensions},
        Part.SCENARIOS: {s.id: (s.name, s.description, s.quotes) for s in a.scenarios if s.id in both.scenarios},
        Part.ASSESSORS: {p.id: p.name for p in a.assessors if p.id in both.assessors},
        Part.ASSUMPTIONS: a.assumptions,
        Part.EVIDENCE: a.evidence,
        Part.INDICATORS: a.indicators,
        Part.SETTINGS: replace(a.analysis, combine=Combine.MEAN),
    }
