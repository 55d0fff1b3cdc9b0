"""The scores as CSV."""

import csv
import io
from dataclasses import replace

import pytest
from builders import DESK, a_cell, an_assessment, with_values
from full_assessment import a_full_assessment

from riskdesk.domain.assessment import scores_with
from riskdesk.domain.scores import Confidence, Range, Score
from riskdesk.report.csv_file import HEAD, guarded, write_csv


def rows_of(a):
    return list(csv.DictReader(io.StringIO(write_csv(a), newline="")))


def test_a_row_for_each_option_dimension_scenario_and_assessor():
    a = a_full_assessment()
    rows = rows_of(a)
    assert len(rows) == len(a.options) * len(a.tree.leaves) * len(a.scenarios) * len(a.assessors)
    assert tuple(rows[0]) == HEAD


def test_values_are_best_at_100_and_risks_turned():
    a = an_assessment(1, 4, 1)
    a = with_values(a, {a_cell(0, 0): 70.0, a_cell(0, 3): Range(20.0, 60.0, 30.0), a_cell(0, 1): None})
    a = replace(a, scores=scores_with(a.scores, {a_cell(0, 2): None}))
    figures = [(row["score"], row["value"], row["low"], row["high"]) for row in rows_of(a)]
    assert figures == [("70", "70", "70", "70"), ("?", "", "", ""), ("", "", "", ""), ("20/30/60", "70", "40", "80")]


def test_a_score_without_scenario_stands_in_every_scenario():
    a = an_assessment(1, 1, 3)
    a = replace(a, scores=scores_with(a.scores, {a_cell(0, 0, 1): None, a_cell(0, 0, None): Score(5.0)}))
    assert [row["score"] for row in rows_of(a)] == ["0", "5", "22"]


def test_texts_are_no_formulas_and_numbers_stay_numbers():
    a = an_assessment(1, 1, 1)
    score = Score(-0.0, Confidence.LOW, "=1+1")
    a = replace(a, options=(replace(a.options[0], name="@SUM(A1)"),), scores=scores_with(a.scores, {a_cell(): score}))
    (row,) = rows_of(a)
    assert row["option"] == "'@SUM(A1)"
    assert row["rationale"] == "'=1+1"
    assert row["confidence"] == "low"
    assert row["score"] == "0"
    assert a_cell().assessor == DESK


@pytest.mark.parametrize("text", ["=x", "+x", "-x", "@x", "\tx", "\rx", "＝x", "＋x", "－x", "＠x"])
def test_what_could_be_a_formula_is_guarded(text):
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["x=1", "20..60", "", "'quoted", "a\nb"])
def test_other_texts_stay(text):
    assert guarded(text) == text


def test_line_breaks_and_commas_survive():
    a = an_assessment(1, 1, 1)
    text = 'one, two\nthree "four"'
    a = replace(a, options=(replace(a.options[0], name=text),))
    assert rows_of(a)[0]["option"] == text
