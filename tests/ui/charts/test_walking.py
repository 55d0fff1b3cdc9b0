"""The arrow keys reach every mark of a chart, and move as the eye does."""

from PySide6.QtCore import Qt

from riskdesk.domain.ids import OptionId, ScenarioId
from riskdesk.report.figures.drawing import Mark
from riskdesk.ui.charts.walking import leads_to, same_place

GRID = tuple(
    Mark(60.0 * column, 20.0 * row, 50, 15, f"{row}{column}", OptionId(f"o{row}"), None, ScenarioId(f"s{column}"))
    for row in range(3)
    for column in range(4)
)
Key = Qt.Key


def test_right_reaches_every_mark_and_comes_round():
    here, seen = None, []
    for _step in GRID:
        here = leads_to(Key.Key_Right, GRID, here)
        seen.append(here)
    assert seen == list(range(len(GRID)))
    assert leads_to(Key.Key_Right, GRID, here) == 0
    assert leads_to(Key.Key_Left, GRID, 0) == len(GRID) - 1


def test_down_and_up_stay_in_the_column_and_stop_at_the_edge():
    assert leads_to(Key.Key_Down, GRID, 1) == 5
    assert leads_to(Key.Key_Down, GRID, 5) == 9
    assert leads_to(Key.Key_Down, GRID, 9) == 9
    assert leads_to(Key.Key_Up, GRID, 9) == 5
    assert leads_to(Key.Key_Up, GRID, 1) == 1


def test_down_takes_the_nearest_of_marks_that_are_not_in_columns():
    marks = (Mark(0, 0, 10, 10, "a"), Mark(300, 12, 10, 10, "far aside"), Mark(8, 30, 10, 10, "below"))
    assert leads_to(Key.Key_Down, marks, 0) == 2


def test_the_first_key_enters_at_the_near_end():
    assert leads_to(Key.Key_Down, GRID, None) == 0
    assert leads_to(Key.Key_Left, GRID, None) == len(GRID) - 1
    assert leads_to(Key.Key_Home, GRID, 7) == 0
    assert leads_to(Key.Key_End, GRID, 7) == len(GRID) - 1


def test_other_keys_and_empty_charts_lead_nowhere():
    assert leads_to(Key.Key_A, GRID, 0) is None
    assert leads_to(Key.Key_Right, (), None) is None


def test_a_mark_is_found_again_after_its_option_moved():
    moved = tuple(reversed(GRID))
    assert moved[same_place(GRID[2]._replace(x=999, tip="other"), moved)] == GRID[2]
    assert same_place(GRID[2], GRID[3:]) is None
