"""Charts to show, and results to show in them."""

import pytest
from builders import an_assessment

from riskdesk.analysis.results import results as results_of
from riskdesk.report.figures import outcome_bars
from riskdesk.report.figures.from_results import view_of
from riskdesk.ui.charts.chart import Chart


@pytest.fixture
def chart():
    return Chart("Bars", outcome_bars.draw, outcome_bars.says, outcome_bars.table, "Weight times value.")


@pytest.fixture
def view():
    a = an_assessment(4, 5, 2)
    return view_of(a, results_of(a))
