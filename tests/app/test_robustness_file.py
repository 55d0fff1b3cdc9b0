"""How far results hold, in the keys of the published results."""

import json
from dataclasses import replace

import pytest
from full_assessment import a_full_assessment

from riskdesk.analysis.results import results
from riskdesk.app.results_file import results_to_plain
from riskdesk.config.resources import seed
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.weighting import Judgement, Pairwise, Weighting
from riskdesk.exchange.assessment_file import read_assessment


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
