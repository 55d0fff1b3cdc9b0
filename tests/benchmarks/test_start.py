"""From the start of the process to the first painted frame, and to a page with its assessment, in turn with a floor.

The floor is a bare window in a process that imports PySide6, pyqtgraph and numpy, as any program of this kind does.
Both sides say when their first frame was painted and flushed; the time of starting the interpreter counts for both.
"""

import os
import subprocess
import sys
from statistics import median
from time import perf_counter

import pytest

ROUNDS = 5
FRAME_OVER_FLOOR = 2
READY_OVER_FLOOR = 6

SAY = """
import os, sys
from PySide6.QtCore import QTimer
def say(text, last):
    print(text, flush=True)
    if last:
        os._exit(0)
"""
FLOOR = (
    SAY
    + """
import numpy, pyqtgraph
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: say("painted", True))
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
)
OURS = (
    SAY
    + """
import riskdesk.__main__
from riskdesk.ui import application
from riskdesk.ui.main_window import MainWindow
show_page = MainWindow.show_page
def shown(self, page):
    show_page(self, page)
    QTimer.singleShot(0, lambda: say("ready", True))
MainWindow.show_page = shown
take = application.Seat.take
def painted(self):
    say("painted", False)
    take(self)
application.Seat.take = painted
application.main(None, None)
"""
)


def moments(code, environment):
    """Seconds from the start of a process to each line that it prints."""
    start = perf_counter()
    with subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True) as process:
        return {line.strip(): perf_counter() - start for line in process.stdout}


@pytest.fixture
def environment(own_folders):
    """A home where Riskdesk has been at work before."""
    found = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    moments(OURS, found)
    assert list(own_folders.rglob("workspace.riskdesk"))
    return found


def test_the_first_frame_comes_soon_and_the_rest_soon_after(environment, capsys):
    floor, frame, ready = [], [], []
    for _round in range(ROUNDS):
        floor.append(moments(FLOOR, environment)["painted"])
        ours = moments(OURS, environment)
        frame.append(ours["painted"])
        ready.append(ours["ready"])
    to_frame, to_ready = median(frame) / median(floor), median(ready) / median(floor)
    with capsys.disabled():
        print(
            f"\nfloor {median(floor):.2f} s, first frame {median(frame):.2f} s ({to_frame:.2f} x), "
            f"page shown {median(ready):.2f} s ({to_ready:.2f} x)"
        )
    assert to_frame < FRAME_OVER_FLOOR
    assert to_ready < READY_OVER_FLOOR
