"""Files that are made to do harm: the window stays alive, Stop ends the reading, and nothing is lost but the file."""

import pytest
from hostile_files import a_docx
from PySide6.QtCore import QTimer

from riskdesk.importers import read_file as way_in
from riskdesk.importers.worker.process import Task


@pytest.fixture
def ticks(qtbot):
    """How often the window's thread came round, ten milliseconds apart at the best."""
    counted = []
    timer = QTimer()
    timer.timeout.connect(lambda: counted.append(1))
    timer.start(10)
    yield counted
    timer.stop()


def test_a_file_that_never_ends_leaves_the_window_alive_until_it_is_stopped(desk, qtbot, ticks, tmp_path, monkeypatch):
    monkeypatch.setattr(way_in, "Task", lambda _function, _given, limits: Task("hostile_tasks:spin", {}, limits))
    file = tmp_path / "endless.pdf"
    file.write_bytes(b"%PDF-1.4\n")
    desk.furnishing.commands.import_files([file])
    qtbot.waitUntil(desk.window.progress.isVisible, timeout=5_000)
    before = len(ticks)
    qtbot.wait(500)
    assert len(ticks) - before > 20
    job = next(job for purpose, job in desk.jobs._current.items() if purpose.startswith("import"))
    with qtbot.waitSignal(job.stopped, timeout=1_000):
        desk.window.progress.stop.click()
    assert not desk.window.progress.isVisible()
    assert desk.furnishing.commands.previews.shown is None


def test_a_bomb_is_refused_by_name_beside_files_that_are_sound(desk, qtbot, preview, tmp_path):
    (tmp_path / "bomb.docx").write_bytes(a_docx("x" * 150_000_000))
    (tmp_path / "sound.txt").write_text("A sound memo\n\nIts point.\n")
    desk.furnishing.commands.import_files([tmp_path / "bomb.docx", tmp_path / "sound.txt"])
    shown = preview()
    assert shown.particulars.title == "A sound memo"
    assert "bomb.docx" in desk.window.notice.text.text()
