"""The scale of a dimension that only a table knows, from what its cells say."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.scales import DEFAULT_SCALE, Level, Levels, Points, Scale
from riskdesk.domain.score_text import parse_value
from riskdesk.domain.scores import Normal, Range
from riskdesk.importers.sheets.compact import Cell
from riskdesk.importers.sheets.score_cells import without_thousands
from riskdesk.importers.sheets.vocabulary import folded
from riskdesk.words import _

ORDINALS = tuple(
    tuple(labels.split(", "))
    for labels in (
        "Low, Medium, High",
        "Low, Moderate, High",
        "Very low, Low, Medium, High, Very high",
        "Very low, Low, Moderate, High, Very high",
        "None, Low, Medium, High",
        "None, Low, Moderate, High",
        "Negligible, Low, Medium, High, Very high",
        "Low, Medium, High, Critical",
        "Low, Moderate, High, Critical",
        "Low, Medium, High, Extreme",
        "Poor, Fair, Good",
        "Poor, Fair, Good, Excellent",
        "Very poor, Poor, Fair, Good, Very good",
        "Very poor, Poor, Average, Good, Very good",
        "Very poor, Poor, Fair, Good, Excellent",
        "Bad, Neutral, Good",
        "Weak, Moderate, Strong",
        "Very weak, Weak, Moderate, Strong, Very strong",
        "Minor, Moderate, Major",
        "Negligible, Minor, Moderate, Major, Severe",
        "Negligible, Minor, Moderate, Major, Critical",
        "Negligible, Minor, Moderate, Major, Catastrophic",
        "Insignificant, Minor, Moderate, Major, Catastrophic",
        "Very negative, Negative, Neutral, Positive, Very positive",
        "Strongly disagree, Disagree, Neutral, Agree, Strongly agree",
        "No, Partly, Yes",
        "No, Partial, Yes",
        "Red, Amber, Green",
    )
)
"""Rows of words, from least to most, that are understood as evenly spaced levels."""
WHOLE = ((1.0, 5.0), (0.0, 5.0), (0.0, 10.0))
FRACTIONS = ((0.0, 1.0), (0.0, 10.0))
"""The scales that tables use beside 0 to 100."""


class Proposed(NamedTuple):
    """A scale with the reason for it; no reason for the usual one."""

    scale: Scale
    reason: str = ""


@dataclass
class Said:
    """What the cells of a dimension say, gathered over all its sheets."""

    texts: set[str] = field(default_factory=set)
    numbers: set[float] = field(default_factory=set)

    def add(self, cells: Iterable[Cell]) -> None:
        """Take in filled cells."""
        for cell in set(cells):
            if type(cell) is float:
                self.numbers.add(cell)
            elif isinstance(cell, str):
                self._add_text(cell)

    def _add_text(self, text: str) -> None:
        try:
            value = parse_value(without_thousands(text), DEFAULT_SCALE)
        except InvalidEdit:
            self.texts.add(folded(text))
            return
        match value:
            case Range(low=float() as low, high=float() as high):
                self.numbers |= {low, high}
            case Normal(mean=mean):
                self.numbers.add(mean)
            case float():
                self.numbers.add(value)


def proposed_scales(said: Sequence[Said]) -> list[Proposed]:
    """A scale for each dimension: levels where all it says are words of one row; numbers of one table share a scale."""
    shared = _of_few(set().union(*(one.numbers for one in said if _usual(one.numbers))))
    words = set().union(*(one.texts for one in said if not one.numbers))
    return [_proposed(one, shared, words) for one in said]


def _proposed(one: Said, shared: Proposed, words: set[str]) -> Proposed:
    if one.texts and not one.numbers:
        return _of_words(one.texts, words)
    return shared if _usual(one.numbers) else _of_many(one.numbers)


def _usual(numbers: set[float]) -> bool:
    return all(DEFAULT_SCALE.low <= number <= DEFAULT_SCALE.high for number in numbers)


def _of_few(numbers: set[float]) -> Proposed:
    """The smallest scale in use that holds numbers between 0 and 100; fractions are none of 1 to 5."""
    if not numbers or max(numbers) > 10:
        return Proposed(DEFAULT_SCALE)
    whole = all(number.is_integer() for number in numbers)
    fitting = WHOLE if whole else FRACTIONS
    low, high = next(ends for ends in fitting if ends[0] <= min(numbers) and max(numbers) <= ends[1])
    what = _("All numbers lie between {least:g} and {most:g}, so the scale is set to {low:g} to {high:g}.")
    return Proposed(Points(low, high), what.format(least=min(numbers), most=max(numbers), low=low, high=high))


def _of_many(numbers: set[float]) -> Proposed:
    low, high = _round(min(0.0, *numbers)), _round(max(0.0, *numbers))
    what = _("Numbers go from {least:g} to {most:g}, so the scale is set to {low:g} to {high:g}.")
    try:
        return Proposed(Points(low, high), what.format(least=min(numbers), most=max(numbers), low=low, high=high))
    except InvalidEdit:  # beyond what a scale can span
        return Proposed(DEFAULT_SCALE)


def _round(number: float) -> float:
    """The next of 1, 2, 5, 10 … away from zero."""
    if not number:
        return 0.0
    power = 10.0 ** math.floor(math.log10(abs(number)))
    step = next(step for step in (1, 2, 5, 10) if step * power >= abs(number) * (1 - 1e-12))
    return math.copysign(step * power, number)


def _of_words(texts: set[str], all_texts: set[str]) -> Proposed:
    """The row that holds most of a dimension's words, and then most of the whole table's; half of them at least."""

    def held(labels: tuple[str, ...]) -> tuple[int, int, int]:
        words = set(map(folded, labels))
        return len(texts & words), len(all_texts & words), -len(labels)

    labels = max(ORDINALS, key=held)
    if held(labels)[0] * 2 < len(texts):
        return Proposed(DEFAULT_SCALE)
    levels = tuple(Level(label, 100 * place / (len(labels) - 1)) for place, label in enumerate(labels))
    worth = ", ".join(f"{level.label} {level.value:.3g}" for level in levels)
    return Proposed(Levels(levels), _("It is scored in words; its levels are worth {worth}.").format(worth=worth))
