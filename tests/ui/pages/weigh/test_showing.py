"""What the page says about weights, and when."""

from dataclasses import replace

import pytest
from builders import DESK, OPPORTUNITY, an_assessment
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from weigh_driver import a_tree, row, type_percent, weights

from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.dimensions import AddDimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.weighting import AssessorWeight


def test_a_leaf_says_what_it_weighs_in_the_whole(page):
    assert row(page, "d3").share.text() == "30.0 % of everything"
    assert page.groups[1].heading.text() == "Danger"
    assert page.groups[1].line.text() == "Divides 40.0 % of everything."
    type_percent(page, "d1", "80")
    assert row(page, "d3").share.text() == "60.0 % of everything"


def test_the_swing_is_named_with_its_ends(page):
    assert row(page, "d0").swing.text() == "worst: 0, best: 100"
    assert row(page, "d3").swing.text() == "worst: 100, best: 0"
    assert row(page, "d0").bar.accessibleDescription() == (
        "What the swing from worst (0) to best (100) on “Trade” is worth, compared with the others."
    )


def test_a_bar_speaks(page):
    spoken = QAccessible.queryAccessibleInterface(row(page, "d3").bar)
    assert spoken.text(QAccessible.Text.Name) == "Unrest, 75.0 percent of Danger, unlocked"
    assert spoken.role() == QAccessible.Role.Slider


def own_weights(assessor):
    return tuple(AssessorWeight(assessor, DimensionId(d), w) for d, w in (("d0", 10.0), ("d1", 90.0)))


def test_assessors_who_weigh_for_themselves_are_named(show):
    other = Assessor("bee", "Bee")
    page = show(replace(a_tree(), assessors=(Assessor(DESK, "Desk"), other), weights=own_weights("bee")))
    assert page.notice.text().startswith("Bee weighs for themselves.")
    assert page.groups[0].bars.isVisible()
    page = show(replace(a_tree(), assessors=(other,), scores={}, weights=own_weights("bee")))
    assert "Every assessor weighs these for themselves" in page.groups[0].instead.text()
    assert not page.groups[0].bars.isVisible()
    assert page.groups[1].bars.isVisible()


def test_a_new_dimension_gets_a_bar(page, document, qtbot):
    document.edit(AddDimension(Dimension(DimensionId("new"), "New", OPPORTUNITY)))
    qtbot.waitUntil(lambda: row(page, "new").bar.isVisible())
    assert sum(weights(document).values()) == pytest.approx(100, abs=0.2)


def test_a_hidden_page_catches_up_when_shown(page, document):
    page.hide()
    bar = row(page, "d0").bar
    bar.moved.emit(10.0)
    page.show()
    QCoreApplication.processEvents()
    assert row(page, "d1").percent.text() == "90.0 %"
    assert page.ranking.rows.option(0) == "o1"


def test_a_hidden_page_makes_its_bars_only_when_shown(page, document):
    page.hide()
    before = page.groups
    document.edit(AddDimension(Dimension(DimensionId("new"), "New", OPPORTUNITY)))
    assert page.groups is before
    page.show()
    assert row(page, "new").percent.text() == f"{weights(document)['new']:.1f} %"


def test_nothing_to_weigh_leads_to_the_frame(show, qtbot, selection):
    page = show(an_assessment(2, 0, 1))
    assert page.empty.isVisible()
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        page.empty.button.click()
    assert wanted.args == ["frame"]
