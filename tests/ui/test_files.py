"""Files in and out of the window: import by menu and drop, paste, export."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment

VAN = "A van for the town library"


def take(desk, qtbot):
    """Take what the preview shows, as Enter does."""
    previews = desk.furnishing.commands.previews
    qtbot.waitUntil(lambda: previews.shown is not None and previews.shown.take.isEnabled(), timeout=20_000)
    qtbot.keyClick(previews.shown, Qt.Key.Key_Return)


def drop(window, *, files=(), text=""):
    data = QMimeData()
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    if text:
        data.setText(text)
    place, action = window.rect().center(), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, action, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(place), action, data, buttons, keys))
    return enter.isAccepted()


def test_a_dropped_assessment_is_imported_and_shown(desk, qtbot):
    assert drop(desk.window, files=[seed("sample-scales.yaml")])
    qtbot.waitUntil(lambda: desk.document.current.title == VAN)
    assert desk.window.page == "score"
    assert desk.preferences.current.recent_files == (str(seed("sample-scales.yaml")),)
    assert desk.window.menus.recent.isEnabled()


def test_a_dropped_text_file_becomes_a_brief(desk, qtbot, tmp_path: Path):
    file = tmp_path / "memo.txt"
    file.write_text("A memo on the pipeline\n\nFirst point.\n\nSecond point.\n", encoding="utf-8")
    drop(desk.window, files=[file])
    take(desk, qtbot)
    qtbot.waitUntil(lambda: desk.document.current.title == "A memo on the pipeline")
    assert len(desk.document.current.briefs) == 1
    assert desk.window.page == "brief"


def test_briefs_are_added_to_the_open_assessment_from_its_page(desk, answers, qtbot, tmp_path):
    memo, picture = tmp_path / "memo.txt", tmp_path / "picture.bin"
    memo.write_text("A memo on the pipeline\n\nFirst point.\n", encoding="utf-8")
    picture.write_bytes(bytes(range(256)) * 20)
    answers.open = [memo, picture]
    before = desk.document.current
    desk.window.show_page("brief")
    desk.window.pages["brief"].bar.add.click()
    qtbot.waitUntil(desk.window.notice.isVisible, timeout=20_000)
    assert "picture.bin" in desk.window.notice.text.text()
    take(desk, qtbot)
    qtbot.waitUntil(lambda: len(desk.document.current.briefs) == 2)
    assert desk.document.current.briefs[1].title == "A memo on the pipeline"
    assert desk.document.current.id == before.id
    assert desk.window.pages["brief"].bar.chooser.count() == 2
    desk.document.undo()
    assert desk.document.current is before


def test_an_export_holds_what_is_being_typed(desk, answers, qtbot, tmp_path):
    target = answers.save = tmp_path / "out.json"
    desk.window.show_page("frame")
    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    title = desk.window.pages["frame"].question.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Typed and not left")
    desk.window.actions_["export-json"].trigger()
    qtbot.waitUntil(target.exists)
    assert read_assessment(target).title == "Typed and not left"
    assert title.hasFocus()


def test_a_file_that_cannot_be_read_is_said_and_changes_nothing(desk, qtbot, tmp_path, library):
    file = tmp_path / "picture.bin"
    file.write_bytes(bytes(range(256)) * 20)
    drop(desk.window, files=[file, tmp_path])
    qtbot.waitUntil(desk.window.notice.isVisible)
    assert "picture.bin" in desk.window.notice.text.text()
    assert len(library.entries()) == 1
    assert desk.document.current.title == "The NRF offer to Pakistan"


def test_an_address_of_the_network_is_not_taken(desk):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/brief.txt")])
    event = QDragEnterEvent(
        desk.window.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    desk.window.dragEnterEvent(event)
    assert not event.isAccepted()


def test_a_dropped_text_becomes_a_brief_of_the_open_assessment(desk, qtbot):
    assert drop(desk.window, text="A second source.\n\nIt says more.")
    take(desk, qtbot)
    assert [brief.paragraphs for brief in desk.document.current.briefs][1] == ("A second source.", "It says more.")
    desk.document.undo()
    assert len(desk.document.current.briefs) == 1


def test_pasted_text_becomes_a_new_assessment_when_none_is_open(desk, qtbot):
    desk.document.show(None)
    desk.window.show_page("home")
    QGuiApplication.clipboard().setText("Cable from the embassy\n\nThe minister said no.")
    qtbot.keyClick(desk.window.pages["home"].view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    take(desk, qtbot)
    qtbot.waitUntil(lambda: desk.document.is_open)
    assert desk.document.current.title == "Cable from the embassy"
    assert desk.window.page == "brief"
    QGuiApplication.clipboard().clear()
    desk.window.actions_["paste-brief"].trigger()
    assert "no copied text" in desk.window.notice.text.text()


def test_files_of_a_menu_are_all_imported(desk, answers, qtbot, library):
    answers.open = [seed("sample-scales.yaml"), seed("nrf-offer.yaml")]
    desk.window.actions_["import"].trigger()
    qtbot.waitUntil(lambda: len(library.entries()) == 3)


def test_files_that_wait_at_the_start_are_imported(make_desk, qtbot):
    desk = make_desk((seed("sample-scales.yaml"),))
    qtbot.waitUntil(lambda: desk.document.current.title == VAN)


@pytest.mark.parametrize("ending", ["pdf", "yaml", "json", "csv"])
def test_export(desk, answers, qtbot, tmp_path, ending):
    answers.save = tmp_path / f"out.{ending}"
    desk.window.actions_[f"export-{ending}"].trigger()
    qtbot.waitUntil(desk.window.notice.isVisible, timeout=20_000)
    assert desk.window.notice.text.text() == f"Exported to {answers.save}"
    assert answers.suggested == f"the-nrf-offer-to-pakistan.{ending}"
    assert answers.save.stat().st_size > 1000
    if ending in ("yaml", "json"):
        assert read_assessment(answers.save) == desk.document.current


def test_an_export_that_fails_says_why(desk, answers, qtbot, tmp_path):
    answers.save = tmp_path / "no such folder" / "out.pdf"
    desk.window.actions_["export-pdf"].trigger()
    qtbot.waitUntil(desk.window.notice.isVisible, timeout=20_000)
    assert not desk.window.notice.text.text().startswith("Exported")
    assert "no such folder" in desk.window.notice.text.text()


def test_another_workspace_is_opened_after_this_one(desk, answers, tmp_path):
    answers.workspace = tmp_path / "other.riskdesk"
    desk.window.actions_["workspace"].trigger()
    assert desk.next_workspace == str(tmp_path / "other.riskdesk")
    assert not desk.window.isVisible()


def test_long_work_shows_a_strip_that_stops_it(desk, qtbot):
    import time

    def work(progress):
        for n in range(1000):
            progress.step(n / 1000, "Counting")
            time.sleep(0.01)

    job = desk.jobs.start("test", work)
    desk.window.progress.follow(job, "Counting to a thousand")
    assert not desk.window.progress.isVisible()
    qtbot.waitUntil(desk.window.progress.isVisible)
    with qtbot.waitSignal(job.stopped):
        desk.window.progress.stop.click()
    assert not desk.window.progress.isVisible()


def test_an_assessment_that_cannot_be_stored_keeps_no_brief_out(desk, qtbot, tmp_path, monkeypatch):
    from riskdesk.domain.errors import WorkspaceProblem

    def full(*_args):
        raise WorkspaceProblem("The disk is full.")

    monkeypatch.setattr(type(desk.furnishing.library), "create", full)
    memo = tmp_path / "memo.txt"
    memo.write_text("A memo on the pipeline\n\nFirst point.\n", encoding="utf-8")
    drop(desk.window, files=[seed("sample-scales.yaml"), memo])
    previews = desk.furnishing.commands.previews
    qtbot.waitUntil(lambda: previews.shown is not None, timeout=20_000)
    assert "The disk is full." in desk.window.notice.text.text()
    take(desk, qtbot)
    qtbot.waitUntil(previews.shown.refusal.isVisible)
    assert previews.shown.refusal.text() == "The disk is full."
    assert previews.shown.take.isEnabled()


def test_the_strip_of_long_work_takes_a_line_and_leaves_the_rest_to_the_page(desk, qtbot):
    desk.window.resize(1280, 800)
    qtbot.wait(10)
    with_page_alone = desk.window.stack.height()
    desk.window.progress.show()
    qtbot.wait(10)
    assert desk.window.progress.height() <= 4 * desk.window.fontMetrics().height()
    assert desk.window.stack.height() + desk.window.progress.height() == with_page_alone
