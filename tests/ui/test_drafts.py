"""What is being typed belongs to the assessment that it was typed for, and is not lost."""

import pytest
from builders import an_assessment

from riskdesk.storage.workspace import Workspace

TYPED = "typed, and not left"


@pytest.fixture
def other(library):
    """Another assessment in the workspace."""
    return library.create(an_assessment())


def type_into(qtbot, field):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, TYPED)


def frame_fields(desk):
    desk.window.show_page("frame")
    page = desk.window.pages["frame"]
    return {
        "title": (page.question.title, lambda a: a.title),
        "question": (page.question.question, lambda a: a.question),
        "description": (page.detail.description, lambda a: a.options[0].description),
    }


@pytest.mark.parametrize("part", ["title", "question", "description"])
def test_a_draft_is_written_where_it_was_typed_when_another_assessment_is_opened(qtbot, desk, library, other, part):
    first = desk.document.current.id
    field, stored = frame_fields(desk)[part]
    type_into(qtbot, field)
    desk.furnishing.open(other, "frame")
    untouched = stored(library.open(other).current)
    assert stored(desk.document.current) == untouched != TYPED
    desk.window.show_page("score")
    assert stored(desk.document.current) == untouched
    assert stored(library.open(first).current) == TYPED


def test_what_is_refused_is_not_carried_into_another_assessment(qtbot, desk, library, other):
    title, _stored = frame_fields(desk)["title"]
    title.setFocus()
    title.clear()
    desk.furnishing.open(other, "frame")
    assert title.text() == desk.document.current.title == library.open(other).current.title


def test_what_is_being_typed_is_written_when_the_window_closes(qtbot, desk, library):
    ident = desk.document.current.id
    title, _stored = frame_fields(desk)["title"]
    type_into(qtbot, title)
    desk.window.close()
    assert library.open(ident).current.title == TYPED


def test_a_score_that_is_being_typed_is_written_when_the_window_closes(qtbot, desk, library):
    desk.window.show_page("score")
    grid = desk.window.pages["score"].grid
    cell = desk.selection.cell
    qtbot.keyClicks(grid, "3")
    qtbot.keyClicks(desk.window.focusWidget(), "3")
    desk.window.close()
    assert library.open(desk.document.current.id).current.score(cell).value == 33


def test_the_window_stays_while_an_edit_is_not_saved_until_it_is_given_up(qtbot, desk, monkeypatch):
    from riskdesk.domain.errors import WorkspaceProblem

    def full(*_args):
        raise WorkspaceProblem("There is no room left.")

    title, _stored = frame_fields(desk)["title"]
    before = desk.document.current.title
    with monkeypatch.context() as patch:
        patch.setattr(Workspace, "write", full)
        type_into(qtbot, title)
        assert not desk.window.close()
        assert desk.window.isVisible()
        assert desk.window.unsaved.isVisible()
        desk.furnishing.open(desk.document.current.id, "home")
        assert desk.window.page == "frame"
        give_up = desk.window.unsaved.findChildren(type(desk.window.pages["frame"].baseline))[-1]
        give_up.click()
    assert not desk.window.unsaved.isVisible()
    assert desk.document.current.title == before == title.text()
    assert desk.window.close()


def test_find_on_the_brief_page_searches_its_text(qtbot, desk):
    desk.window.show_page("brief")
    page = desk.window.pages["brief"]
    page.bar.chooser.setFocus()
    desk.window.actions_["find"].trigger()
    assert page.reading.find_bar.isVisible()
    assert page.reading.find_bar.words.hasFocus()
