"""An edit to a cell of a large assessment, end to end, and opening it, each against the database's share of it.

End to end: typed text -> new value -> commit to SQLite -> live results -> the window has repainted. The measure is the
ratio to the same commit alone, taken in turn in the same run, so that a slow machine does not matter.
"""

from dataclasses import replace
from statistics import median
from time import perf_counter

import pytest
from builders import a_cell, an_assessment
from PySide6.QtWidgets import QHBoxLayout, QWidget

from riskdesk.app.library import Library
from riskdesk.domain.changes import Change
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.ids import AssessmentId
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.pages.score.page import ScorePage
from riskdesk.ui.selection import Selection
from riskdesk.ui.shell.results_dock import ResultsDock
from riskdesk.ui.theme import THEME

ROUNDS = 40
CELL = a_cell(3, 2)
EDIT_OVER_COMMIT = 8
"""An edit may cost this many commits. Measured: 2 to 3."""
OPEN_OVER_LOAD = 5
"""Opening may cost this many loads. Measured: about 2."""


class Large:
    """200 options x 50 dimensions x 5 scenarios in a real workspace, shown by the Score page and the Results pane."""

    def __init__(self, qapp, qtbot, workspace):
        THEME.use(qapp, "light")
        self.process_events = qapp.processEvents
        self.workspace, self.library = workspace, Library(workspace)
        assessment = an_assessment(options=200, dimensions=50, scenarios=5)
        self.id = self.library.create(assessment)
        self.other = self.library.create(replace(assessment, id=AssessmentId("other")))
        self.document = Document()
        self.results = LiveResults(self.document)
        selection = Selection(self.document)
        self.page = ScorePage(self.document, selection)
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        row.addWidget(self.page, 3)
        self.jobs = JobRunner()
        robustness = LiveRobustness(self.document, self.results, self.jobs)
        row.addWidget(ResultsDock(self.document, self.results, robustness, selection), 1)
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.number = 0
        self.stored = self.workspace.load(self.other)
        self.revision = self.stored.revision

    def open(self):
        """Load it, compute its results and paint its grid."""
        self.document.show(self.library.open(self.id))
        self.process_events()

    def edit(self):
        """Type another number into a cell that is in sight, and wait until it is painted."""
        self.number += 1
        table = self.page.table
        assert table.setData(table.place(CELL), str(self.number % 100))
        self.process_events()

    def commit(self):
        """Write an equal change, and do nothing else."""
        before = self.stored.assessment
        value = 1.0 if before.score(CELL).value != 1.0 else 2.0
        change = Change(before, SetValue(CELL, value).apply(before))
        started = perf_counter()
        self.revision = self.workspace.write(change, self.revision, "Score")
        self.stored = replace(self.stored, assessment=change.after)
        return perf_counter() - started


@pytest.fixture
def large(qapp, qtbot, workspace):
    desk = Large(qapp, qtbot, workspace)
    yield desk
    desk.document.show(None)
    desk.jobs.shut_down()


def seconds(act):
    started = perf_counter()
    act()
    return perf_counter() - started


def test_an_edit_costs_little_more_than_its_commit(large, benchmark):
    large.open()
    large.page.grid.setCurrentIndex(large.page.table.place(CELL))
    benchmark.pedantic(large.edit, rounds=ROUNDS, warmup_rounds=5)
    pairs = [(seconds(large.edit), large.commit()) for _round in range(ROUNDS)]
    whole, commit = (median(side) for side in zip(*pairs, strict=True))
    benchmark.extra_info.update(edit_ms=1000 * whole, commit_ms=1000 * commit, ratio=whole / commit)
    stored = large.workspace.load(large.id).assessment
    assert stored.score(CELL).value == large.number % 100
    assert large.results.current.outcomes is not None
    assert whole / commit < EDIT_OVER_COMMIT


def test_opening_costs_little_more_than_loading(large, benchmark):
    benchmark.pedantic(large.open, rounds=3, warmup_rounds=1)
    pairs = [(seconds(large.open), seconds(lambda: large.workspace.load(large.id))) for _round in range(3)]
    whole, load = (median(side) for side in zip(*pairs, strict=True))
    benchmark.extra_info.update(open_ms=1000 * whole, load_ms=1000 * load, ratio=whole / load)
    assert large.page.table.rowCount() == 200
    assert whole / load < OPEN_OVER_LOAD
