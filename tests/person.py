"""Somebody who works with the real program on a real display, by key presses and the mouse."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATIENCE = 30


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
        self.pressed = 0
        """How many keys were pressed in all, letters too."""

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
        self.pressed += len(keys)
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        self.pressed += len(text)
        self._xdotool("type", "--delay", "15", text)

    def drag(self, start: tuple[int, int], *through: tuple[int, int]) -> None:
        """Press the mouse at a place of the screen, move it through others, and let go at the last."""
        self._xdotool("mousemove", *map(str, start))
        self._xdotool("mousedown", "1")
        for place in through:
            self._xdotool("mousemove", *map(str, place))
            time.sleep(0.05)
        self._xdotool("mouseup", "1")

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(["xdotool", *arguments], env=self._env, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout.strip()


def quit_and_check(person, program):
    person.press("ctrl+q")
    wait_for(lambda: program.poll() is not None, "end of the program")
    assert program.returncode == 0
    assert "Traceback" not in program.stderr.read()
