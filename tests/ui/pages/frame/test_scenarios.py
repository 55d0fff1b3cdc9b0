"""The table of scenarios, with likelihoods in every form."""

from dataclasses import replace

import pytest
from frame_driver import Key, editor_in, go_to, type_in


@pytest.mark.parametrize(("typed", "stored"), [("0.3", 0.3), ("40%", 0.4), ("0.2..0.4", (0.2, 0.4)), ("", None)])
def test_likelihoods_are_typed_in_any_form(qtbot, page, document, typed, stored):
    view = page.scenarios.view
    go_to(view, document.current.scenarios[0].id, column=1)
    qtbot.keyClick(view, Key.Key_F2)
    editor_in(view).clear()
    type_in(qtbot, view, typed)
    assert document.current.scenarios[0].likelihood == stored


def test_a_likelihood_word_must_be_on_the_yardstick(qtbot, page, document):
    view, before = page.scenarios.view, document.current
    go_to(view, before.scenarios[0].id, column=1)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, "perhaps")
    assert "is not a word of the yardstick" in view.itemDelegate().bubble.text
    assert document.current is before


def test_the_line_says_whether_likelihoods_can_sum_to_one(page, document):
    from riskdesk.domain.edits.scenarios import ReviseScenario

    assert "can sum to 1" in page.scenarios.line.text()
    for scenario in document.current.scenarios:
        document.edit(ReviseScenario(replace(scenario, likelihood=0.9)))
    assert "at least 2.70" in page.scenarios.line.text()
    assert page.scenarios.rows.index_of(document.current.scenarios[0].id, 2).data() == "33.3 %"


def test_a_yardstick_without_a_word_in_use_is_refused_beside_its_chooser(page, document):
    page.yardstick.chosen.emit("icd203")
    assert document.current.likelihood_words == "phia"
    assert page.yardstick.currentData() == "phia"
    assert "realistic possibility" in page.yardstick_refusal.text()


def test_the_last_scenario_stays(qtbot, page, document):
    view = page.scenarios.view
    for _left in range(len(document.current.scenarios)):
        go_to(view, document.current.scenarios[0].id)
        qtbot.keyClick(view, Key.Key_Delete)
    assert len(document.current.scenarios) == 1
    assert "One scenario has to stay" in view.itemDelegate().bubble.text
