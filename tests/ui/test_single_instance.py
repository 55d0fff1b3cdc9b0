"""A second start on the same workspace hands its file to the first and ends."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from riskdesk.ui.single_instance import SingleInstance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from riskdesk.ui.single_instance import SingleInstance
app = QCoreApplication([])
file = Path(sys.argv[2]) if len(sys.argv) > 2 else None
sys.exit(0 if SingleInstance(sys.argv[1]).hand_over(file) else 3)
"""
ROOT = Path(__file__).parents[2]


def second_start(qtbot, *arguments, expect):
    process = subprocess.Popen([sys.executable, "-c", SECOND, *arguments], cwd=ROOT)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=15_000)
    assert process.returncode == expect


@pytest.fixture
def first(qapp, tmp_path):
    instance = SingleInstance(str(tmp_path / "workspace.riskdesk"))
    instance.listen()
    yield instance
    instance.close()


def test_the_file_reaches_the_first(first, qtbot, tmp_path):
    asked = []
    first.asked.connect(asked.append)
    second_start(qtbot, str(tmp_path / "workspace.riskdesk"), str(tmp_path / "brief & note.txt"), expect=0)
    assert asked == [tmp_path / "brief & note.txt"]
    second_start(qtbot, str(tmp_path / "workspace.riskdesk"), expect=0)
    assert asked[1] is None


def test_another_workspace_has_a_window_of_its_own(first, qtbot, tmp_path):
    second_start(qtbot, str(tmp_path / "other.riskdesk"), expect=3)


def test_what_a_crash_left_behind_is_no_obstacle(first, qtbot, tmp_path):
    name = first._server.fullServerName()
    first.close()
    Path(name).touch()
    assert not SingleInstance(str(tmp_path / "workspace.riskdesk")).hand_over(None)
    first.listen()
    assert first._server.isListening()


def test_only_this_user_can_reach_it(first):
    assert stat.S_IMODE(Path(first._server.fullServerName()).stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("sent", [b"no json\n", b"[]\n", b'{"file": 7}\n', b"[" * 30_000 + b"\n"])
def test_nonsense_only_brings_the_window_forward(first, qtbot, sent):
    asked = []
    first.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    socket.write(sent)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [None]
    socket.abort()


def test_a_flood_is_cut_off(first, qtbot):
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    socket.write(json.dumps("x" * 200_000).encode())
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)


def test_the_desk_comes_forward_and_imports_the_file(desk, qtbot):
    from riskdesk.config.resources import seed

    desk.window.showMinimized()
    desk.come_forward(seed("sample-scales.yaml"))
    assert not desk.window.isMinimized()
    qtbot.waitUntil(lambda: desk.document.current.title == "A van for the town library")
