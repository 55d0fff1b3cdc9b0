"""The scores as a CSV file: a row for each option, scored dimension, scenario and assessor."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.figures import figures
from riskdesk.domain.score_text import number_text, value_text
from riskdesk.domain.scores import Cell, Score

HEAD = (
    "option",
    "dimension",
    "kind",
    "scenario",
    "assessor",
    "score",
    "value",
    "low",
    "high",
    "confidence",
    "rationale",
)
STARTS_A_FORMULA = tuple("=+-@\t\r＝＋－＠")


def write_csv(a: Assessment) -> str:
    """The file's text; values are 0-100 with 100 best, and empty where the score is missing or unknown."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows(_rows(a))
    return file.getvalue()


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula; importers remove the apostrophe."""
    return "'" + text if text.startswith(STARTS_A_FORMULA) else text


def _rows(a: Assessment) -> Iterator[list[str]]:
    for option in a.options:
        for leaf in a.tree.leaves:
            kind = a.tree.kind(leaf.id)
            names = [option.name, leaf.name, kind.value if kind else ""]
            for scenario in a.scenarios:
                for assessor in a.assessors:
                    score = a.counting(Cell(option.id, leaf.id, scenario.id, assessor.id))
                    place = [guarded(text) for text in (*names, scenario.name, assessor.name)]
                    yield [*place, *_figures(a, leaf, score), *_reasons(score)]


def _figures(a: Assessment, leaf: Dimension, score: Score | None) -> list[str]:
    if score is None:
        return ["", "", "", ""]
    if score.value is None:
        return [value_text(None), "", "", ""]
    low, best, high = figures(score.value, leaf.scored_on, a.likelihood_words).as_value(a.tree.kind(leaf.id))
    text = value_text(score.value)
    is_number = isinstance(score.value, float | int)
    return [text if is_number else guarded(text), *(number_text(figure) for figure in (best, low, high))]


def _reasons(score: Score | None) -> list[str]:
    if score is None:
        return ["", ""]
    return [score.confidence.value if score.confidence else "", guarded(score.rationale)]
