"""A new assessment from what is marked in a brief."""


def test_it_opens_on_frame_says_what_it_has_and_can_be_taken_back(desk, library):
    before = desk.document.current
    desk.window.show_page("brief")
    desk.window.pages["brief"].bar.frame.click()
    made = desk.document.current
    assert made.id != before.id
    assert made.briefs == before.briefs[:1]
    assert not list(made.cells())
    assert desk.window.page == "frame"
    notice = desk.window.notice
    assert f"{len(made.options)} option" in notice.text.text()
    undo = notice._answers.itemAt(0).widget()
    assert undo.text() == "Undo"
    undo.click()
    assert desk.document.current.id == before.id
    assert [entry.id for entry in library.entries()] == [before.id]
