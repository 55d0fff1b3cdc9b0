"""The results pane keeps a steady width, and the one that the user gave it."""

import pytest

from riskdesk.ui.shell.panes import side_share


def width_of_results(desk):
    return desk.window.panes.sizes()[1]


@pytest.mark.parametrize(("window", "side"), [(1024, 240), (1440, 304), (1920, 378), (3840, 400)])
def test_the_pane_takes_its_share_of_the_window(window, side):
    assert side_share(window) == side


def test_the_pane_is_as_wide_on_every_page_and_after_growing_and_shrinking(qtbot, desk):
    window = desk.window
    for page in ("brief", "frame", "score", "weigh"):
        window.show_page(page)
        for size in ((1440, 900), (1024, 700), (1440, 900), (1024, 700)):
            window.resize(*size)
            qtbot.wait(10)
            assert abs(width_of_results(desk) - side_share(size[0])) <= 1, (page, size)


def test_the_width_that_the_user_gave_is_kept(qtbot, make_desk):
    desk = make_desk()
    desk.window.resize(1440, 900)
    panes = desk.window.panes
    panes.moveSplitter(panes.width() - 350, 1)
    desk.window.resize(1300, 800)
    qtbot.wait(10)
    assert abs(width_of_results(desk) - 350) <= 2
    again = make_desk()
    again.window.resize(1300, 800)
    qtbot.wait(10)
    assert abs(width_of_results(again) - 350) <= 2


def test_what_stands_out_does_so_no_longer_on_the_next_page(desk):
    desk.selection.point_at(desk.document.current.options[0].id)
    desk.window.show_page("weigh")
    assert desk.selection.option is None


def test_the_page_has_all_the_room_while_no_pane_is_wanted(qtbot, desk):
    actions = desk.window.actions_
    actions["results"].setChecked(False)
    assert not desk.window.side.isVisible()
    actions["history"].setChecked(True)
    assert desk.window.history.isVisible()
    actions["history"].setChecked(False)
    actions["results"].setChecked(True)
    assert desk.window.side.isVisible()
    assert desk.furnishing.dock.isVisible()
