"""A real X display with a window manager, so that focus and key presses are real."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from person import Person
from screen import Screen


@contextmanager
def _running(command: list[str], **options) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=10)


@pytest.fixture
def screen(tmp_path) -> Screen:
    """What is seen on the display of this test."""
    folder = tmp_path / "screen"
    folder.mkdir()
    return Screen(folder)


@pytest.fixture
def display(screen) -> Iterator[str]:
    """The name of a display of 1440 x 900 that belongs to this test."""
    if not all(map(shutil.which, ("Xvfb", "openbox", "xdotool"))):
        pytest.skip("Xvfb, openbox and xdotool are not installed")
    with ExitStack() as programs:
        server = ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
        server += ["-fbdir", str(screen.folder)]
        xvfb = programs.enter_context(_running(server, stdout=subprocess.PIPE, text=True))
        name = ":" + xvfb.stdout.readline().strip()
        programs.callback(xvfb.stdout.close)
        programs.enter_context(_running(["openbox", "--sm-disable"], env={"DISPLAY": name, "PATH": "/usr/bin:/bin"}))
        yield name


@pytest.fixture
def person(display, tmp_path):
    sitting = Person(display, tmp_path / "home")
    sitting.home.mkdir()
    yield sitting
    for program in sitting.programs:
        if program.poll() is None:
            program.kill()
        program.communicate()
