"""The table beside each chart says what the results say, and so do the marks and the description."""

import pytest
from builders import a_cell, an_assessment, with_values
from measuring import texts_of

from riskdesk.analysis.frontier import frontier
from riskdesk.analysis.results import results
from riskdesk.report.figures import opportunity_risk, outcome_bars, rank_slopes, ranking_bars, regret_map
from riskdesk.report.figures.from_results import view_of

CHARTS = (outcome_bars, opportunity_risk, rank_slopes, regret_map, ranking_bars)


@pytest.fixture(params=[(3, 4, 3), (12, 6, 2), (5, 3, 1)], ids=str)
def case(request):
    a = an_assessment(*request.param)
    found = results(a)
    places = {option.name: place for place, option in enumerate(a.options)}
    return a, found, places, view_of(a, found)


def test_outcome_bars(case):
    a, found, places, view = case
    head, *rows = outcome_bars.table(view)
    assert len(rows) == len(a.options) * len(a.scenarios)
    assert head[6:] == [leaf.name for leaf in a.tree.leaves]
    scenarios = {scenario.name: place for place, scenario in enumerate(a.scenarios)}
    for option, scenario, outcome, rank, opportunity, risk, *pulls in rows:
        o, s = places[option], scenarios[scenario]
        assert outcome == f"{found.outcomes.by_scenario[o, s]:.1f}"
        assert rank == str(found.outcomes.rank_by_scenario[o, s])
        assert opportunity == f"{found.outcomes.opportunity[o, s]:.1f}"
        assert risk == f"{found.outcomes.risk[o, s]:.1f}"
        net = found.outcomes.opportunity[o, s] - found.outcomes.risk[o, s]
        assert sum(map(float, pulls)) == pytest.approx(net, abs=0.05 * len(pulls) + 1e-9)


def test_ranking_bars(case):
    _a, found, places, view = case
    _head, *rows = ranking_bars.table(view)
    for rank, option, expected, low, high, *by_scenario in rows:
        o = places[option]
        assert rank == str(found.outcomes.rank[o])
        assert (expected, low, high) == tuple(
            f"{figures[o]:.1f}" for figures in (found.outcomes.expected, found.outcomes.low, found.outcomes.high)
        )
        assert by_scenario == [f"{x:.1f}" for x in found.outcomes.by_scenario[o]]
    assert [row[1] for row in rows] == [list(places)[place] for place in found.order]


def test_regret_map(case):
    _a, found, places, view = case
    _head, *rows = regret_map.table(view)
    for option, *regrets, largest in rows:
        assert regrets == [f"{x:.1f}" for x in found.rules.regret[places[option]]]
        assert largest == f"{found.rules.regret[places[option]].max():.1f}"


def test_rank_slopes(case):
    _a, found, places, view = case
    _head, *rows = rank_slopes.table(view)
    for option, *shown in rows:
        o = places[option]
        figures = zip(found.outcomes.rank_by_scenario[o], found.outcomes.by_scenario[o], strict=True)
        assert shown == [f"{rank} ({outcome:.1f})" for rank, outcome in figures]


def test_opportunity_against_risk(case):
    a, found, places, view = case
    for s, scenario in enumerate(a.scenarios):
        ahead = frontier(found, scenario.id).efficient
        assert f"in “{scenario.name}”." in opportunity_risk.draw(view, 455, scenario=scenario.id).alt
        for option, risk, opportunity, efficient in opportunity_risk.table(view, scenario.id)[1:]:
            assert risk == f"{found.outcomes.risk[places[option], s]:.1f}"
            assert opportunity == f"{found.outcomes.opportunity[places[option], s]:.1f}"
            assert efficient == ("yes" if ahead[places[option]] else "no")
    held = found.likelihoods.held
    ahead = frontier(found).efficient
    for option, risk, opportunity, efficient in opportunity_risk.table(view)[1:]:
        assert risk == f"{found.outcomes.risk[places[option]] @ held:.1f}"
        assert opportunity == f"{found.outcomes.opportunity[places[option]] @ held:.1f}"
        assert efficient == ("yes" if ahead[places[option]] else "no")


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.rpartition(".")[2])
def test_every_figure_stands_in_the_description(chart, case):
    *_rest, view = case
    drawing = chart.draw(view, 700)
    for row in view.rows:
        assert row.name in drawing.alt
    assert drawing.says in drawing.alt
    assert drawing.says == chart.says(view)
    assert drawing.title == chart.title()


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.rpartition(".")[2])
def test_marks_lead_to_the_option_and_stay_inside(chart, case):
    a, *_rest, view = case
    drawing = chart.draw(view, 700)
    assert {mark.option for mark in drawing.marks} == {option.id for option in a.options}
    for mark in drawing.marks:
        assert mark.tip
        assert mark.x >= -0.5
        assert mark.x + mark.width <= drawing.width + 0.5


def test_bars_start_at_zero_and_risks_stand_left_of_opportunities():
    a = an_assessment(3, 4, 1)
    view = view_of(a, results(a))
    drawing = outcome_bars.draw(view, 700)
    risk = next(leaf.id for leaf in view.leaves if leaf.is_risk)
    segments = [mark for mark in drawing.marks if mark.dimension]
    right_of_risks = max(mark.x + mark.width for mark in segments if mark.dimension == risk)
    left_of_gains = min(mark.x for mark in segments if mark.dimension != risk)
    assert right_of_risks == pytest.approx(left_of_gains)
    scales = {mark.width / abs(float(mark.tip.split(": ")[1].split()[0])) for mark in segments if mark.width > 30}
    assert max(scales) == pytest.approx(min(scales), rel=0.02)


def test_pointing_at_a_bar_says_where_its_points_come_from():
    a = an_assessment(1, 4, 1)
    a = with_values(a, {a_cell(0, 0): 70.0, a_cell(0, 3): 20.0})
    tips = {mark.dimension: mark.tip for mark in outcome_bars.draw(view_of(a, results(a)), 700).marks}
    assert tips["d0"] == "Option 0, Scenario 0\nDimension 0: +7.0 = weight 10 % × value 70.0"
    assert tips["d3"] == "Option 0, Scenario 0\nDimension 3: -8.0 = weight 40 % × severity 20.0"


def test_some_rows_of_a_long_ranking():
    a = an_assessment(30, 4, 2)
    found = results(a)
    part = view_of(a, found, range(10, 20))
    whole = view_of(a, found)
    assert part.rows == whole.rows[10:20]
    assert part.reach == whole.reach
    assert part.leader is None
    assert whole.rows[25].name not in texts_of(outcome_bars.draw(part, 700))


def test_options_that_tie_are_not_said_to_lead():
    a = an_assessment(3, 2, 2)
    a = with_values(a, {a_cell(o, d, s): 40.0 for o in range(3) for d in range(2) for s in range(2)})
    view = view_of(a, results(a))
    assert outcome_bars.says(view) == "In every scenario 3 options tie."
    assert ranking_bars.says(view) == "3 options tie with 40.0."
    assert rank_slopes.says(view) == "Every option keeps its rank in every scenario."
    assert opportunity_risk.says(view) == "All options stand at the same point."
