"""How far results hold, in the keys of the published results."""

import json
from dataclasses import replace

import pytest
from full_assessment import a_full_assessment

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import robustness
from riskdesk.app.results_file import results_to_plain
from riskdesk.config.resources import seed
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.options import Option
from riskdesk.domain.scores import Cell
from riskdesk.domain.weighting import Judgement, Pairwise, Weighting
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.report.content.verdict import verdict


@pytest.fixture(scope="module")
def brief():
    return read_assessment(seed("nrf-offer.yaml"))


def plain_of(a):
    return json.loads(json.dumps(results_to_plain(a, results(a)), allow_nan=False))


def test_every_dimension_and_group_has_its_range_overall_and_in_each_scenario(brief):
    plain = plain_of(brief)
    every = {d.id for d in brief.dimensions}
    assert set(plain["stability"]) == every
    assert set(plain["stability_by_scenario"]) == {s.id for s in brief.scenarios}
    for ranges in (plain["stability"], *plain["stability_by_scenario"].values()):
        assert set(ranges) == every
        for found in ranges.values():
            assert 0 <= found["low"] <= found["weight"] <= found["high"] <= 1
            assert (found["below"] is None) == (found["low"] == 0)
            assert (found["above"] is None) == (found["high"] == 1)


def test_a_weight_just_outside_its_range_gives_the_lead_to_the_one_named(brief):
    plain = plain_of(brief)
    found = plain["stability"]["security-cooperation"]
    share = found["low"] - 0.001
    others = sum(d.raw_weight for d in brief.dimensions if d.parent is None and d.id != "security-cooperation")
    moved = [
        replace(d, weight=share / (1 - share) * others) if d.id == "security-cooperation" else d
        for d in brief.dimensions
    ]
    assert results(brief.with_parts(dimensions=tuple(moved))).leader == found["below"]


def test_every_way_of_weighing_is_told_with_its_weights():
    a = a_full_assessment()
    assert [w["method"] for w in plain_of(a)["weighting"]] == [w.method.name for w in a.weighting]


def test_judgements_that_disagree_are_named(brief):
    three = tuple(Dimension(d, d, Kind.RISK) for d in ("x", "y", "z"))
    judged = Pairwise((Judgement("x", "y", 2.0), Judgement("y", "z", 3.0), Judgement("z", "x", 1.5)))
    a = brief.with_parts(dimensions=three, scores={}, weighting=(Weighting(None, judged),), assumptions=())
    (told,) = plain_of(a)["weighting"]
    assert told["consistency_ratio"] > 0.1
    assert set(told["most_inconsistent"]) <= {"x", "y", "z"}
    assert sum(told["weights"].values()) == pytest.approx(1)


def test_a_panel_is_told_by_the_cells_that_two_know():
    a = a_full_assessment()
    for cell in plain_of(a)["panel"]["cells"]:
        assert set(cell) == {"option", "dimension", "scenario", "median", "iqr", "spread"}
        assert 0 <= cell["iqr"] <= cell["spread"] <= 100


def test_other_methods_name_their_best(brief):
    checked = plain_of(brief)["cross_check"]
    assert set(checked) == {"topsis", "promethee2", "vikor"}
    for name, check in checked.items():
        figures = check["values"]
        best = min if name == "vikor" else max
        assert all(figures[option] == pytest.approx(best(figures.values())) for option in check["best"])


def test_every_other_option_is_told_what_it_would_take(brief):
    plain = plain_of(brief)
    leader = plain["outcomes"][0]["option"]
    assert [flip["option"] for flip in plain["flips"]] == [o.id for o in brief.options if o.id != leader]
    for flip in plain["flips"]:
        assert set(flip) == {"option", "weights", "moved", "score"}
        if flip["weights"] is not None:
            assert sum(flip["weights"].values()) == pytest.approx(1)
            moved = sum(abs(weight - plain["weights"][leaf]) for leaf, weight in flip["weights"].items()) / 2
            assert moved == pytest.approx(flip["moved"])


def test_the_stress_test_is_told_with_its_seed_samples_and_error(brief):
    asked = brief.with_parts(settings=replace(brief.analysis, samples=5000, seed=7))
    stress = plain_of(asked)["stress"]
    assert (stress["samples"], stress["seed"], stress["weights"]) == (5000, 7, "free")
    assert 0 < stress["error"] < 0.05
    for shares in stress["acceptability"].values():
        assert sum(shares) == pytest.approx(1)
    for option, confidence in stress["confidence"].items():
        assert (confidence is None) == (stress["central_weights"][option] is None)
    for one, others in stress["winning"].items():
        assert all(share + stress["winning"][other][one] == pytest.approx(1) for other, share in others.items())


def test_an_option_that_is_never_first_has_neither_central_weights_nor_confidence():
    options, dimensions = (Option("good", "Good"), Option("bad", "Bad")), (Dimension("d", "D", Kind.RISK),)
    a = Assessment("a", "A", options=options, dimensions=dimensions)
    a = SetValue(Cell("bad", "d", None, "desk"), 90.0).apply(SetValue(Cell("good", "d", None, "desk"), 10.0).apply(a))
    stress = plain_of(a)["stress"]
    assert stress["acceptability"] == {"good": [1.0, 0.0], "bad": [0.0, 1.0]}
    assert stress["confidence"] == {"good": 1.0, "bad": None}
    assert stress["central_weights"] == {"good": {"d": pytest.approx(1)}, "bad": None}


def test_what_is_known_already_is_not_worked_out_again(brief):
    r = results(brief)
    other = robustness(brief.with_parts(settings=replace(brief.analysis, seed=7)), r)
    plain = results_to_plain(brief, r, other)
    assert plain["stress"]["seed"] == 7
    assert plain["verdict"] == verdict(brief, r, other)
    assert plain_of(brief)["verdict"] == verdict(brief, r, robustness(brief, r)) != verdict(brief, r)
