"""A desk with a real workspace, real window and the first brief open."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from riskdesk.app.library import Library
from riskdesk.config.preferences import PreferencesFile
from riskdesk.ui.dialogs import files
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.selection import Selection
from riskdesk.ui.theme import THEME


@pytest.fixture(autouse=True)
def plain_look(request):
    """Every test of the window begins in the light theme, with text of the usual size."""
    if "qapp" in request.fixturenames or "qtbot" in request.fixturenames:
        THEME.use(request.getfixturevalue("qapp"), "light")


@dataclass
class Answers:
    """What the user answers when asked for files: nothing, until a test says otherwise."""

    open: list[Path] = field(default_factory=list)
    save: Path | None = None
    workspace: Path | None = None
    suggested: str = ""


@pytest.fixture(autouse=True)
def answers(monkeypatch):
    """Stands in for the file dialogs, which would wait for a person."""
    given = Answers()

    def save_file(_parent, _title, suggested, _kinds):
        given.suggested = suggested
        return given.save

    monkeypatch.setattr(files, "open_files", lambda *_args: given.open)
    monkeypatch.setattr(files, "open_file", lambda *_args: next(iter(given.open), None))
    monkeypatch.setattr(files, "save_file", save_file)
    monkeypatch.setattr(files, "workspace_file", lambda *_args: given.workspace)
    return given


@pytest.fixture
def library(workspace):
    """The library of the test's own workspace."""
    return Library(workspace)


@pytest.fixture
def document(qapp, library):
    """A document that shows the first brief."""
    shown = Document()
    shown.show(library.open(library.load_first_brief()))
    yield shown
    shown.show(None)


@pytest.fixture
def selection(document):
    """What is looked at in that document: its first scenario."""
    return Selection(document)


@pytest.fixture
def results(document):
    """The live results of that document."""
    return LiveResults(document)


@pytest.fixture
def jobs(qapp):
    """What works beside the window, until the test ends."""
    made = JobRunner()
    yield made
    made.shut_down()


@pytest.fixture
def robustness(document, results, jobs):
    """How far the results of that document hold."""
    return LiveRobustness(document, results, jobs)


@pytest.fixture
def preferences(tmp_path):
    """Preferences of the test's own; the coaching was read before."""
    own = PreferencesFile(tmp_path / "preferences.json")
    own.change(coaching_seen=("brief", "frame", "score", "weigh", "compare"), theme="light")
    return own


@pytest.fixture
def make_desk(qtbot, workspace, preferences):
    """Sits down at the test's workspace, as often as called; the desk before is left first."""
    from riskdesk.ui.desk import Desk
    from riskdesk.ui.errors import Faults
    from riskdesk.ui.furnishing import Furnishing

    desks = []

    def leave():
        while desks:
            desk = desks.pop()
            desk.close()
            # Left to Qt's own time it would be dressed again and again for every test after this one.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            assert not desk.faults

    def make(waiting: tuple[Path, ...] = ()) -> Desk:
        leave()
        faults = []
        desk = Desk(preferences)
        desks.append(desk)
        desk.faults = faults
        desk.waiting = list(waiting)
        if not preferences.current.window:
            desk.window.resize(1440, 900)
        desk.window.show()
        qtbot.waitExposed(desk.window)
        desk.furnishing = Furnishing(workspace, desk, Faults(faults.append))
        desk.furnishing.begin()
        return desk

    yield make
    leave()


@pytest.fixture
def desk(make_desk):
    """A desk with the first brief open."""
    return make_desk()


@pytest.fixture
def shown(qtbot):
    """Shows a card as wide as half of a page, or as asked for."""

    def show(card, wide=520):
        qtbot.addWidget(card)
        card.resize(wide, 600)
        card.show()
        qtbot.waitExposed(card)
        return card

    return show
