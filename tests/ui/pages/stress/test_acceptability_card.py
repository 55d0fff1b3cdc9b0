"""How often each option comes first: what is drawn is an edit, long work can be stopped, tables come on request."""

import pytest
from builders import an_assessment
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stress_cards import drawn_more, first_of, held_of, with_ranges

from riskdesk.domain.settings import WeightFreedom
from riskdesk.report.figures import acceptability_bars
from riskdesk.report.figures.acceptability_view import acceptability_view
from riskdesk.report.figures.percent import hundredths, percent
from riskdesk.ui.pages.stress.acceptability_card import AcceptabilityCard
from riskdesk.ui.pages.stress.draws_bar import DrawsBar
from riskdesk.ui.pages.stress.draws_progress import PATIENCE
from riskdesk.ui.pages.stress.error_button import draws_for
from riskdesk.ui.widgets.fields import RefusalLine


@pytest.fixture
def card(document, robustness, selection, shown):
    made = shown(AcceptabilityCard(document, robustness, selection))
    document.changed.connect(lambda change: made.draws.show_settings(change.after.analysis))
    return made


@pytest.fixture
def a(open_):
    return open_(with_ranges(an_assessment(4, 4, 2)))


def settings(document):
    return document.current.analysis


def type_over(field, text, qtbot):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def cells(twin):
    model = twin.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_draws_there_are_by_now_are_shown(card, a):
    card.show_held(a, first_of(a))
    assert card.line.text() == "Being worked out…"
    held = held_of(a)
    card.show_held(a, held)
    assert card.line.text() == acceptability_bars.says(acceptability_view(a, held.results, held.stress))
    assert card.draws.error.text() != "not known yet ▾"


def test_what_varies_is_an_edit_that_can_be_undone(card, a, document, qtbot):
    card.show_held(a, held_of(a))
    assert not card.draws.spread.isVisible()
    card.draws.weights.setFocus()
    qtbot.keyClick(card.draws.weights, Qt.Key.Key_End)
    assert settings(document).weights is WeightFreedom.NEAR
    assert card.draws.spread.isVisible()
    type_over(card.draws.spread, "35", qtbot)
    assert settings(document).spread == pytest.approx(0.35)
    document.undo()
    assert (settings(document).weights, settings(document).spread) == (WeightFreedom.NEAR, 0.2)
    assert card.draws.spread.text() == "20 %"
    document.undo()
    assert settings(document).weights is WeightFreedom.FREE
    assert not card.draws.spread.isVisible()


def test_how_near_can_be_said_before_other_draws_are_there(document, a, shown, qtbot):
    bar = shown(DrawsBar(document))
    bar.show_settings(a.analysis)
    qtbot.keyClick(bar.weights, Qt.Key.Key_End)
    assert settings(document).weights is WeightFreedom.NEAR
    assert bar.spread.isVisible()


@pytest.mark.parametrize(("field", "text"), [("seed", "-1"), ("seed", "one"), ("seed", "1.5"), ("spread", "140")])
def test_what_is_no_setting_is_refused_beside_its_field(card, open_, document, qtbot, field, text):
    a = open_(drawn_more(an_assessment(3, 3, 1), weights=WeightFreedom.NEAR))
    card.show_held(a, first_of(a))
    line = getattr(card.draws, field)
    type_over(line, text, qtbot)
    assert document.current is a
    assert line.text() == text
    assert line.parent().findChild(RefusalLine).isVisible()


def test_the_seed_is_typed(card, a, document, qtbot):
    card.show_held(a, first_of(a))
    type_over(card.draws.seed, "42", qtbot)
    assert settings(document).seed == 42


def test_the_draws_of_the_file_are_offered_with_the_usual_ones(card, open_, document, qtbot):
    a = open_(drawn_more(an_assessment(3, 3, 1), samples=777))
    card.show_held(a, first_of(a))
    chooser = card.draws.samples
    assert [chooser.itemText(n) for n in range(chooser.count())] == ["777", "20,000", "100,000", "1,000,000"]
    assert chooser.currentText() == "777"
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert settings(document).samples == 20_000


def test_the_list_of_draws_stays_as_it_is_while_figures_get_better(card, a):
    held = held_of(a)
    card.show_held(a, held)
    changes = []
    card.draws.samples.model().rowsRemoved.connect(lambda *_args: changes.append("removed"))
    card.draws.samples.model().modelReset.connect(lambda: changes.append("reset"))
    card.show_held(a, held)
    assert not changes


def test_a_smaller_error_can_be_asked_for_and_costs_as_many_draws_as_it_says(card, a, document):
    held = held_of(a)
    card.show_held(a, held)
    button = card.draws.error
    button.menu().aboutToShow.emit()
    offered = button.menu().actions()
    assert [action.isEnabled() for action in offered] == [held.stress.error > e for e in (0.005, 0.002, 0.001)]
    offered[-1].trigger()
    wanted = draws_for(held.stress, 0.001)
    assert settings(document).samples == wanted
    assert f"{wanted:,}" in offered[-1].text()
    assert held_of(document.current).stress.error < 0.0013


def test_weights_of_each_leader_and_who_is_ahead_of_whom_come_on_request(card, a):
    held = held_of(a)
    card.show_held(a, held)
    assert not card.central.twin.isVisible()
    card.central_action.trigger()
    card.winning_action.trigger()
    places = {o.name: n for n, o in enumerate(a.options)}
    for name, confidence, *weights in cells(card.central.twin):
        central = held.stress.central_weights[places[name]]
        never = not held.stress.acceptability[places[name], 0]
        assert weights == ["–" if never else percent(float(w)) for w in central]
        assert (confidence == "–") is never
    found = cells(card.winning.twin)
    for row, (name, *shares) in enumerate(found):
        for column, share in enumerate(shares):
            other = places[found[column][0]]
            assert share == ("–" if row == column else hundredths(float(held.stress.winning[places[name], other])))
    card.central_action.trigger()
    assert not card.central.twin.isVisible()
    assert card.winning.twin.isVisible()


def test_long_work_is_shown_after_a_moment_and_can_be_stopped_and_go_on(card, open_, robustness, qtbot):
    a = open_(drawn_more(with_ranges(an_assessment(10, 10, 3), 300), samples=30_000_000))
    robustness.look(card)
    robustness.updated.connect(lambda: robustness.current and card.show_held(a, robustness.current))
    progress = card.progress
    robustness.follow()
    qtbot.waitUntil(lambda: card.chart.item.drawing is not None)
    assert not progress.isVisible()
    QTest.qWait(1)  # laid out under the line of the first figures
    place = card.chart.y()
    qtbot.waitUntil(progress.isVisible, timeout=PATIENCE + 3000)
    assert progress.button.text() == "Stop"
    assert progress.bar.isVisible()
    assert card.chart.y() == place
    qtbot.mouseClick(progress.button, Qt.MouseButton.LeftButton)
    assert robustness.was_stopped
    assert progress.button.text() == "Go on"
    assert not progress.bar.isVisible()
    qtbot.mouseClick(progress.button, Qt.MouseButton.LeftButton)
    assert robustness.is_running
    assert progress.button.text() == "Stop"
    robustness.stop()


def test_short_work_shows_no_progress(card, a, robustness, qtbot):
    seen = []
    robustness.progressed.connect(lambda _done: seen.append(card.progress.isVisible()))
    robustness.look(card)
    with qtbot.waitSignal(robustness.ended):
        robustness.follow()
    QTest.qWait(PATIENCE + 50)
    assert seen
    assert not any(seen)
    assert not card.progress.isVisible()
