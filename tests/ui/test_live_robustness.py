"""The robustness of results grows beside the window while somebody looks, and never belongs to other results."""

import pytest
from PySide6.QtWidgets import QWidget

from riskdesk.domain.edits.assumptions import RemoveAssumption
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.scores import Cell


@pytest.fixture
def looker(qtbot, robustness):
    widget = QWidget()
    qtbot.addWidget(widget)
    robustness.look(widget)
    return widget


@pytest.fixture
def an_edit(document):
    a = document.current
    cell = Cell(a.options[0].id, a.tree.leaves[0].id, a.scenarios[0].id, a.assessors[0].id)
    return SetValue(cell, 3.0)


def test_nothing_is_worked_out_while_nobody_looks(qtbot, robustness, looker):
    robustness.follow()
    assert not robustness.is_running


def test_it_grows_until_it_is_done(qtbot, robustness, looker):
    seen = []
    robustness.updated.connect(lambda: seen.append(robustness.current))
    looker.show()
    with qtbot.waitSignal(robustness.ended):
        robustness.follow()
    assert seen[0].stress is None
    assert seen[-1].is_done
    assert robustness.current is seen[-1]
    assert not robustness.is_running


def test_after_an_edit_nothing_is_known_until_it_is_worked_out_anew(qtbot, document, robustness, looker, an_edit):
    looker.show()
    with qtbot.waitSignal(robustness.ended):
        robustness.follow()
    document.edit(an_edit)
    assert robustness.current is None
    with qtbot.waitSignal(robustness.ended):
        pass
    assert robustness.current.is_done


def test_what_was_begun_before_an_edit_is_never_shown(qtbot, document, results, robustness, looker, an_edit):
    looker.show()
    robustness.follow()
    document.edit(an_edit)
    with qtbot.waitSignal(robustness.ended):
        pass
    assert robustness.current.results is results.current


def test_when_stopped_it_stays_at_what_is_known_and_can_go_on(qtbot, robustness, looker):
    looker.show()
    with qtbot.waitSignal(robustness.updated):
        robustness.follow()
    robustness.stop()
    assert robustness.was_stopped
    assert robustness.current is not None
    with qtbot.waitSignal(robustness.ended):
        robustness.go_on()
    assert robustness.current.is_done
    assert not robustness.was_stopped


def test_without_an_assumption_the_others_are_worked_out_anew(qtbot, document, robustness, looker):
    looker.show()
    with qtbot.waitSignal(robustness.ended):
        robustness.follow()
    document.edit(RemoveAssumption(document.current.assumptions[0].id))
    assert robustness.current is None
    with qtbot.waitSignal(robustness.ended):
        pass
    assert [case.gone for case in robustness.current.without.assumptions] == [
        x.id for x in document.current.assumptions
    ]
