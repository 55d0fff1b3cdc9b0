"""The scores of one scenario and assessor as a table."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from fakes import FakeStore
from PySide6.QtCore import Qt

from riskdesk.app.session import Session
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.dimensions import ReviseDimension
from riskdesk.domain.edits.options import AddOption
from riskdesk.domain.edits.scores import SetValue, SetValues
from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.scores import Range, Shape
from riskdesk.ui.document import Document
from riskdesk.ui.models.score_table import ScoreTable
from riskdesk.ui.selection import Selection

Role = Qt.ItemDataRole


class Bench:
    """A table over an assessment in memory, with what it told its views."""

    def __init__(self, assessment):
        self.document = Document()
        self.selection = Selection(self.document)
        self.table = ScoreTable(self.document, self.selection)
        self.repainted, self.resets = [], []
        self.table.dataChanged.connect(lambda first, last, _roles: self.repainted.append((_at(first), _at(last))))
        self.table.modelReset.connect(lambda: self.resets.append(True))
        self.open(assessment)

    def open(self, assessment):
        store = FakeStore(assessment)
        self.document.show(Session(store.load(assessment.id), store))
        self.repainted.clear()
        self.resets.clear()

    def text(self, row, column):
        return self.table.index(row, column).data()


def _at(index):
    return index.row(), index.column()


@pytest.fixture
def bench(qapp):
    return Bench(an_assessment(options=3, dimensions=4, scenarios=2))


def test_options_go_down_and_leaf_dimensions_across(bench):
    group = Dimension(DimensionId("g"), "Group", Kind.RISK)
    a = bench.document.current
    under = replace(a.dimensions[1], parent=group.id)
    bench.open(replace(a, dimensions=(group, under, *a.dimensions[2:])))
    assert (bench.table.rowCount(), bench.table.columnCount()) == (3, 3)
    assert bench.table.headerData(0, Qt.Orientation.Horizontal) == "Dimension 1"
    assert bench.table.headerData(2, Qt.Orientation.Vertical) == "Option 2"


def test_it_shows_the_chosen_scenario(bench):
    assert bench.text(0, 0) == "0"
    bench.selection.choose_scenario(ScenarioId("s1"))
    assert bench.text(0, 0) == "11"
    assert bench.repainted == [((0, 0), (2, 3))]


def test_a_score_for_all_scenarios_shows_where_a_scenario_has_none(bench):
    blank = replace(bench.document.current, scores={})
    bench.open(with_values(blank, {a_cell(scenario=None): 5.0}))
    assert bench.text(0, 0) == "5"
    assert bench.table.face(0, 0).inherited
    assert bench.table.face(0, 1) is None


def test_writing_is_an_edit(bench):
    assert bench.table.setData(bench.table.index(1, 2), "20..60")
    assert bench.document.current.score(a_cell(1, 2)).value == Range(20.0, 60.0)
    assert bench.document.session.history.done[-1].label == "Score Dimension 2 of Option 1, Scenario 0"


@pytest.mark.parametrize("text", ["101", "high", "", "60..20"])
def test_what_is_no_score_changes_nothing(bench, text):
    before = bench.document.current
    assert not bench.table.setData(bench.table.index(0, 0), text)
    assert bench.document.current is before


def test_a_range_that_is_typed_again_keeps_its_shape(bench):
    bench.document.edit(SetValue(a_cell(), Range(10.0, 30.0, 20.0, Shape.UNIFORM)))
    bench.table.setData(bench.table.index(0, 0), "10/25/30")
    assert bench.document.current.score(a_cell()).value == Range(10.0, 30.0, 25.0, Shape.UNIFORM)


def test_only_the_changed_cell_is_repainted(bench):
    bench.document.edit(SetValue(a_cell(2, 1), 1.0))
    assert bench.repainted == [((2, 1), (2, 1))]


def test_an_edit_of_another_scenario_repaints_nothing(bench):
    bench.document.edit(SetValue(a_cell(2, 1, 1), 1.0))
    assert bench.repainted == []


def test_an_edit_for_all_scenarios_is_repainted(bench):
    bench.document.edit(SetValue(a_cell(2, 1, None), 1.0))
    assert bench.repainted == [((2, 1), (2, 1))]


def test_very_many_changes_are_repainted_at_once(bench):
    bench.open(an_assessment(options=30, dimensions=10, scenarios=1))
    cells = [a_cell(i, j) for i in range(30) for j in range(10)]
    bench.document.edit(SetValues(tuple((cell, 50.0) for cell in cells)))
    assert bench.repainted == [((0, 0), (29, 9))]


def test_a_new_option_starts_the_table_over_and_a_new_name_does_not(bench):
    a = bench.document.current
    bench.document.edit(ReviseDimension(replace(a.dimensions[0], name="Renamed")))
    assert not bench.resets
    assert bench.table.headerData(0, Qt.Orientation.Horizontal) == "Renamed"
    bench.document.edit(AddOption(Option(OptionId("new"), "New")))
    assert bench.resets
    assert bench.table.rowCount() == 4


def test_weights_are_global_and_follow_an_edit(bench):
    assert bench.table.weights == pytest.approx((0.1, 0.2, 0.3, 0.4))
    a = bench.document.current
    bench.document.edit(ReviseDimension(replace(a.dimensions[0], weight=11.0)))
    assert bench.table.weights == pytest.approx((0.55, 0.1, 0.15, 0.2))


def test_nothing_open_is_an_empty_table(bench):
    bench.document.show(None)
    assert (bench.table.rowCount(), bench.table.columnCount()) == (0, 0)
    assert not bench.table.is_current


def test_a_screen_reader_is_told_the_whole_cell(bench):
    speech = bench.table.index(0, 1).data(Role.AccessibleTextRole)
    assert speech == "Dimension 1 of Option 0, Scenario 0: 23, nothing supports it yet"
    head = bench.table.headerData(3, Qt.Orientation.Horizontal, Role.AccessibleTextRole)
    assert head == "Dimension 3, risk · higher is worse"
