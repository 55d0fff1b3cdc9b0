"""The scale editor: what fits, what does not, and what is drawn."""

from frame_driver import Key, go_to
from PySide6.QtCore import Qt

from riskdesk.domain.scales import Points


def test_a_scale_that_scores_do_not_fit_is_refused_and_offers_to_clear_them(qtbot, page, document):
    leaf = document.current.dimensions[0]
    go_to(page.dimensions.view, leaf.id, column=3)
    qtbot.keyClick(page.dimensions.view, Key.Key_Return)
    scale = page.detail.scale
    assert scale.kind.hasFocus()
    scale.high.setFocus()
    scale.high.selectAll()
    qtbot.keyClicks(scale.high, "10")
    qtbot.keyClick(scale.high, Key.Key_Return)
    assert document.current.dimensions[0] == leaf
    assert "scores do not fit" in scale.refusal.text()
    assert scale.clear.text().startswith("Change the scale and clear those")
    qtbot.mouseClick(scale.clear, Qt.MouseButton.LeftButton)
    assert document.current.dimensions[0].scale == Points(0, 10)
    assert not scale.clear.isVisible()
    document.undo()
    assert document.current.dimensions[0] == leaf
    assert scale.high.text() == "100"


def test_keeping_the_scale_forgets_what_was_typed(qtbot, page, document):
    before = document.current
    go_to(page.dimensions.view, before.dimensions[0].id)
    scale = page.detail.scale
    scale.kind.chosen.emit("levels")
    assert scale.pairs.isVisible()
    assert scale.clear.isVisible()
    qtbot.mouseClick(scale.keep, Qt.MouseButton.LeftButton)
    assert scale.low.isVisible()
    assert not scale.pairs.isVisible()
    assert document.current is before


def test_a_level_is_added_and_removed_in_its_table(qtbot, page, document):
    leaf = next(d for d in document.current.dimensions if d.name.startswith("Reaction"))
    go_to(page.dimensions.view, leaf.id)
    table = page.detail.scale.pairs
    last = table.rowCount() - 1
    table.item(last, 0).setText("None")
    assert document.current.tree.by_id[leaf.id] == leaf
    table.item(last, 1).setText("0")
    levels = document.current.tree.by_id[leaf.id].scale.impact
    assert [(level.label, level.value) for level in levels][-1] == ("None", 0)
    table.setCurrentCell(last, 0)
    qtbot.keyClick(table, Key.Key_Delete)
    assert document.current.tree.by_id[leaf.id].scale == leaf.scale
