"""The main job as a person does it: the real program on a real display, by key presses alone, closed and reopened."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from riskdesk.domain.scores import Cell
from riskdesk.storage.workspace import Workspace

pytestmark = pytest.mark.xvfb
ROOT = Path(__file__).parents[2]
PATIENCE = 30
TITLE = "The NRF offer to Pakistan"


def wait_for(true, what):
    until = time.monotonic() + PATIENCE
    while not (found := true()):
        assert time.monotonic() < until, f"no {what} in {PATIENCE} seconds"
        time.sleep(0.1)
    return found


class Person:
    """Sits at the display with a keyboard, and has a home of their own."""

    def __init__(self, display: str, home: Path) -> None:
        own = ("XDG_", "QT_", "RISKDESK_", "WAYLAND_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
        self._env = {**kept, "DISPLAY": display, "HOME": str(home)}
        self.home = home
        self.programs = []

    def start(self, *arguments: str) -> subprocess.Popen:
        command = [sys.executable, "-m", "riskdesk", *arguments]
        program = subprocess.Popen(command, cwd=ROOT, env=self._env, stderr=subprocess.PIPE, text=True)
        self.programs.append(program)
        return program

    def ask(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "riskdesk", *arguments]
        return subprocess.run(command, cwd=ROOT, env=self._env, capture_output=True, text=True, check=True).stdout

    def window(self, title: str) -> str:
        """The visible window with this in its title, once it has the keyboard."""

        def found() -> str:
            active = self._xdotool("getactivewindow", "getwindowname")
            return active if title in active else ""

        return wait_for(found, f"window “{title}”")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "15", text)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(["xdotool", *arguments], env=self._env, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout.strip()


@pytest.fixture
def person(display, tmp_path):
    sitting = Person(display, tmp_path / "home")
    sitting.home.mkdir()
    yield sitting
    for program in sitting.programs:
        if program.poll() is None:
            program.kill()
        program.communicate()


def stored(person):
    with Workspace.open(person.home / ".local/share/riskdesk/workspace.riskdesk") as workspace:
        return workspace.load(workspace.entries()[0].id).assessment


def quit_and_check(person, program):
    person.press("ctrl+q")
    wait_for(lambda: program.poll() is not None, "end of the program")
    assert program.returncode == 0
    assert "Traceback" not in program.stderr.read()


def test_score_weigh_export_quit_and_reopen(person):
    program = person.start()
    person.window(TITLE)
    wait_for(lambda: (person.home / ".config/riskdesk/preferences.json").exists(), "page")
    before = stored(person)
    cell = Cell(
        before.options[0].id, before.tree.leaves[0].id, before.scenarios[0].id, before.assessors[0].id
    )  # fmt: skip

    person.press("ctrl+3")
    time.sleep(1)
    person.type("42")
    person.press("Return")
    wait_for(lambda: getattr(stored(person).score(cell), "value", None) == 42.0, "score of 42 in the workspace")

    person.press("ctrl+4")
    time.sleep(1)
    weight = before.tree.leaves[0].raw_weight
    person.press("Right", "Right", "Right")
    wait_for(lambda: stored(person).tree.leaves[0].raw_weight > weight, "heavier first dimension")

    report = person.home / "report.pdf"
    person.press("ctrl+e")
    person.window("Export")
    person.type(str(report))
    person.press("Return")
    wait_for(report.exists, "report")
    person.window(TITLE)
    quit_and_check(person, program)

    left = stored(person)
    again = person.start()
    person.window(TITLE)
    time.sleep(1)
    assert stored(person) == left
    assert left.score(cell).value == 42.0
    assert '"assessment": "The NRF offer to Pakistan"' in person.ask("analyse", str(report), "--json")
    assert person.ask("analyse", str(report), "--json") == person.ask("analyse", left.id, "--json")
    quit_and_check(person, again)


def test_undo_by_key_after_typing(person):
    program = person.start()
    person.window(TITLE)
    time.sleep(2)
    before = stored(person)
    person.press("ctrl+3")
    time.sleep(1)
    person.type("7")
    person.press("Return")
    wait_for(lambda: stored(person) != before, "edit")
    person.press("ctrl+z")
    wait_for(lambda: stored(person) == before, "undo")
    quit_and_check(person, program)


def test_a_second_start_hands_its_file_to_the_first_and_ends(person, tmp_path):
    program = person.start()
    person.window(TITLE)
    memo = tmp_path / "memo.txt"
    memo.write_text("A memo on the pipeline\n\nIt says little.\n", encoding="utf-8")
    second = person.start(str(memo))
    wait_for(lambda: second.poll() is not None, "end of the second start")
    assert second.returncode == 0
    person.window("Import a brief")
    time.sleep(1)
    person.press("Return")
    person.window("A memo on the pipeline")
    quit_and_check(person, program)
