"""Drop-down lists show their choices whole."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.ui.widgets.choosers import USUAL_MARKINGS, MarkingField


def test_the_list_of_a_narrow_field_is_as_wide_as_its_longest_choice(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    field = MarkingField("Marking", lambda _text: "")
    QVBoxLayout(holder).addWidget(field)
    holder.resize(110, 80)
    holder.show()
    qtbot.waitExposed(holder)
    field.showPopup()
    longest = max(map(field.view().fontMetrics().horizontalAdvance, USUAL_MARKINGS))
    assert field.view().viewport().width() >= longest > field.width() - 40
    field.hidePopup()
