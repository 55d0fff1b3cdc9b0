"""Scores in words, and the faces of cells."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from PySide6.QtCore import QLocale

from riskdesk.domain.assessment import scores_with
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scales import DEFAULT_SCALE, Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import Confidence, Dissent, LikelyImpact, Normal, Range, Score, Shape
from riskdesk.ui.models.cell_face import CellFace, cell_face
from riskdesk.ui.models.score_words import (
    cell_speech,
    number_words,
    scale_words,
    score_sentence,
    value_words,
    worth_sentence,
)
from riskdesk.ui.models.standing import standing

IMPACT = LikelihoodImpact((Level("Minor", 20.0), Level("Major", 80.0)))
LEVELS = Levels((Level("Poor", 0.0), Level("Good", 80.0)))


@pytest.fixture(autouse=True)
def in_english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (88.0, "88"),
        (Range(80.0, 95.0, 88.0), "88, between 80 and 95 (PERT)"),
        (Range(80.0, 95.0, shape=Shape.UNIFORM), "between 80 and 95 (uniform)"),
        (Range("Poor", "Good"), "between Poor and Good (PERT)"),
        (Normal(70.0, 5.0), "70 ± 5 (normal)"),
        ("Good", "Good"),
        (LikelyImpact("likely", "Major"), "likely (55–75 %) × Major"),
        (LikelyImpact(0.3, "Major"), "30 % × Major"),
        (LikelyImpact((0.2, 0.4), "Major"), "20–40 % × Major"),
        (None, "unknown"),
    ],
)
def test_a_value_is_said_in_words(value, words):
    assert value_words(value, "phia") == words


def test_numbers_follow_the_language_and_can_be_typed_again(qapp):
    QLocale.setDefault(QLocale(QLocale.Language.German))
    assert number_words(1234.5) == "1234,5"


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (DEFAULT_SCALE, ""),
        (Points(1, 7), "1–7"),
        (Measured("incidents", ((0.0, 0.0), (400.0, 100.0))), "0–400 incidents"),
        (LEVELS, "Poor to Good"),
        (IMPACT, "likelihood × impact"),
    ],
)
def test_a_scale_is_said_unless_it_goes_without_saying(scale, words):
    assert scale_words(scale) == words


def test_a_risk_is_worth_what_it_leaves(qapp):
    d = Dimension(DimensionId("d"), "D", Kind.RISK)
    score = Score(Range(80.0, 95.0, 88.0))
    assert worth_sentence(score, d, Kind.RISK, "phia") == "12, between 5 and 20 (100 less the risk)"
    assert worth_sentence(score, d, Kind.OPPORTUNITY, "phia") == "88, between 80 and 95"
    assert worth_sentence(Score(None), d, Kind.RISK, "phia") == "Anything from 0 to 100; counted as 50"


def test_blank_and_unknown_are_told_apart():
    assert score_sentence(None, "phia") == "Not scored yet"
    assert score_sentence(Score(None), "phia") == "Judged, and unknown"


def test_a_cell_is_spoken_with_all_that_matters():
    a = an_assessment(scenarios=2)
    score = Score(62.0, Confidence.MODERATE, "Because.", dissent=Dissent("A. Khan"))
    a = replace(a, scores=scores_with({}, {a_cell(scenario=None): score}))
    place = "Dimension 0 of Option 0"
    assert cell_speech(a, a_cell(scenario=None)) == f"{place}, all scenarios: 62, moderate confidence, with a dissent"
    assert cell_speech(a, a_cell(scenario=1)) == (
        f"{place}, Scenario 1: 62, moderate confidence, with a dissent, holds in every scenario"
    )
    assert cell_speech(a, a_cell(1)) == "Dimension 0 of Option 1, Scenario 0: not scored yet"


@pytest.mark.parametrize(
    ("value", "scale", "face"),
    [
        (72.0, DEFAULT_SCALE, CellFace("72", "", 0.72, False)),
        (Range(60.0, 80.0), DEFAULT_SCALE, CellFace("70", "60–80", 0.7, False)),
        (Normal(70.0, 5.0), DEFAULT_SCALE, CellFace("70", "± 5", 0.7, False)),
        (3.0, Points(1, 5), CellFace("3", "", 0.5, False)),
        ("Good", LEVELS, CellFace("Good", "", 0.8, False)),
        (Range("Poor", "Good"), LEVELS, CellFace("Poor–Good", "", 0.4, False)),
        (Range("Poor", "Good", "Good"), LEVELS, CellFace("Good", "Poor–Good", 0.8, False)),
        (LikelyImpact("likely", "Major"), IMPACT, CellFace("likely\n× Major", "", pytest.approx(0.52), False)),
        (None, DEFAULT_SCALE, CellFace("?", "", None, False)),
    ],
)
def test_the_face_of_a_cell(value, scale, face):
    a = an_assessment(options=1, dimensions=1, scenarios=1)
    a = replace(a, dimensions=(replace(a.dimensions[0], scale=scale),))
    assert cell_face(with_values(a, {a_cell(): value}), a_cell(), scale) == face


def test_a_score_stands_where_it_was_given():
    a = replace(an_assessment(scenarios=2), scores={})
    assert standing(a, a_cell()) == a_cell()
    a = with_values(a, {a_cell(scenario=None): 5.0})
    assert standing(a, a_cell()) == a_cell(scenario=None)
    a = with_values(a, {a_cell(): 6.0})
    assert standing(a, a_cell()) == a_cell()
