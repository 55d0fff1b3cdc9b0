"""Long work reports on the window's thread, and can be stopped at any moment."""

import threading
import time

import pytest

from riskdesk.ui.jobs import JobRunner


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.shut_down()


def sent_by(job):
    sent = []
    job.done.connect(lambda _result: sent.append("done"))
    job.progressed.connect(lambda *_args: sent.append("progressed"))
    job.failed.connect(lambda _error: sent.append("failed"))
    return sent


def test_progress_and_result_come_on_the_windows_thread(runner, qtbot):
    def work(progress):
        progress.step(0.5, "half")
        return threading.current_thread()

    seen = []
    job = runner.start("x", work)
    job.progressed.connect(lambda done, text: seen.append((done, text, threading.current_thread())))
    with qtbot.waitSignal(job.done) as got:
        pass
    assert got.args[0] is not threading.main_thread()
    assert seen == [(0.5, "half", threading.main_thread())]


def test_a_stopped_job_sends_stopped_and_nothing_else(runner, qtbot):
    gate = threading.Event()

    def work(progress):
        gate.wait(5)
        progress.step(0.5)

    job = runner.start("x", work)
    sent = sent_by(job)
    job.stop()
    with qtbot.waitSignal(job.stopped):
        gate.set()
    assert sent == []


def test_stopping_between_result_and_delivery_still_counts(runner, qtbot):
    finished = threading.Event()
    job = runner.start("x", lambda _progress: finished.set())
    sent = sent_by(job)
    assert finished.wait(2)
    time.sleep(0.05)
    job.stop()
    with qtbot.waitSignal(job.stopped):
        pass
    assert sent == []


def test_a_failure_arrives_as_the_exception(runner, qtbot):
    def work(_progress):
        raise ValueError("boom")

    with qtbot.waitSignal(runner.start("x", work).failed) as got:
        pass
    assert isinstance(got.args[0], ValueError)


def test_a_new_job_for_the_same_purpose_stops_the_one_before(runner, qtbot):
    gate = threading.Event()

    def slow(progress):
        gate.wait(5)
        progress.step(0.1)

    old = runner.start("x", slow)
    other = runner.start("y", lambda _progress: "other")
    with qtbot.waitSignals([old.stopped, other.done]):
        new = runner.start("x", lambda _progress: "new")
        gate.set()
    assert new is not old


def test_what_comes_after_the_end_reaches_nobody(qapp, qtbot):
    runner = JobRunner()
    job = runner.start("x", lambda _progress: time.sleep(0.05))
    sent = sent_by(job)
    runner.shut_down()
    runner.deleteLater()
    qtbot.wait(50)
    assert sent == []


def test_a_listener_may_hold_the_last_reference_to_the_runner(qapp, qtbot):
    gone = []
    runner = JobRunner()
    runner.destroyed.connect(lambda: gone.append(True))
    job = runner.start("x", lambda _progress: None)
    job.done.connect(lambda _result, _held=runner: None)
    runner.shut_down()
    del runner, job
    qtbot.waitUntil(lambda: bool(gone))  # the process ends here if the runner deletes its job for a second time
