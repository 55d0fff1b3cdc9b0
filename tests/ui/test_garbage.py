"""Python's garbage is collected on the window's thread, never on a worker's, where Qt objects must not be destroyed."""

import gc
import threading

from riskdesk.ui.garbage import EVERY
from riskdesk.ui.jobs import JobRunner


class Cycle:
    """Garbage that only the collector can take; it remembers the thread that took it."""

    taken_on: list[str] = []

    def __init__(self):
        self.me = self

    def __del__(self):
        Cycle.taken_on.append(threading.current_thread().name)


def many_cycles(_progress):
    for _ in range(5_000):
        Cycle()


def test_a_job_destroys_nothing_on_its_own_thread(qtbot):
    Cycle.taken_on.clear()
    runner = JobRunner()
    with qtbot.waitSignal(runner.start("cycles", many_cycles).done):
        pass
    runner.shut_down()
    assert not gc.isenabled()
    # Late in a long run the oldest generation is large, and comes first.
    qtbot.waitUntil(lambda: len(Cycle.taken_on) > 4_000, timeout=60 * EVERY)
    assert set(Cycle.taken_on) == {threading.main_thread().name}
