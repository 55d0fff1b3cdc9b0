"""A process that reads a file keeps to its limits, or is ended and named."""

import ctypes
import errno
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hostile_tasks import ATTEMPTS

from riskdesk.config.resources import CHECKOUT
from riskdesk.importers.worker import guard
from riskdesk.importers.worker.guard import own_places
from riskdesk.importers.worker.limits import USUAL
from riskdesk.importers.worker.process import Task, ended
from riskdesk.progress import Cancelled, Silent


def _landlock():
    """The version of Landlock that the system has, if any."""
    return ctypes.CDLL(None).syscall(444, None, 0, 1) if sys.platform == "linux" else 0


SMALL = replace(USUAL, wall=5, processor=1, answer=1_000_000)
linux = pytest.mark.skipif(sys.platform != "linux", reason="this limit is Linux's")
DENIED = [-1, errno.EACCES]


def end_of(function, content=b"", limits=SMALL, progress=None, **given):
    task = Task(f"hostile_tasks:{function}", given, limits)
    return ended(task, content, progress or Silent(), "reading")


def made_by(function, content=b"", **given):
    end = end_of(function, content, **given)
    assert end.status == 0
    return json.loads(end.answer)["made"]


class TestAnswers:
    def test_the_task_is_given_the_whole_content(self):
        assert made_by("length", os.urandom(3_000_000)) == 3_000_000

    def test_what_a_library_prints_is_no_part_of_the_answer(self):
        assert made_by("chatter") == "done"

    def test_a_refusal_travels_with_its_problems(self):
        answer = json.loads(end_of("refuse").answer)
        assert (answer["problem"], answer["problems"]) == ("No.", [["here", "this"]])

    @pytest.mark.parametrize("function", ["fault", "panic"])
    def test_a_fault_is_told_by_kind_and_place_without_the_text_of_the_file(self, function):
        end = end_of(function)
        assert json.loads(end.answer)["fault"] in ("KeyError", "KeyboardInterrupt")
        assert f" {function}\n" in end.said
        assert "secret" not in end.said + end.answer.decode()

    def test_what_libraries_warn_of_reaches_no_log(self):
        end = end_of("warn")
        assert json.loads(end.answer)["made"] == "done"
        assert end.said == ""

    def test_a_flood_of_errors_is_cut(self):
        end = end_of("flood_errors")
        assert json.loads(end.answer)["made"] == "done"
        assert len(end.said) <= 4000


class TestLimits:
    def test_time(self):
        begun = time.monotonic()
        assert end_of("hang", limits=replace(SMALL, wall=0.5)).late
        assert time.monotonic() - begun < 3

    def test_time_of_one_that_never_lets_go(self):
        assert end_of("hang_deaf", limits=replace(SMALL, wall=0.5)).late

    @linux
    def test_the_processor(self):
        end = end_of("spin")
        assert (end.late, end.status) == (False, -signal.SIGXCPU)

    @linux
    @pytest.mark.parametrize("function", ["eat_memory", "eat_memory_slowly"])
    def test_memory(self, function):
        end = end_of(function, limits=replace(SMALL, memory=400_000_000, processor=10, wall=20))
        assert json.loads(end.answer)["fault"] == "memory"

    def test_an_answer_that_is_too_long(self):
        assert end_of("flood").too_long

    @pytest.mark.parametrize("function", ["abort", "overrun"])
    def test_one_that_breaks_down(self, function):
        end = end_of(function)
        assert end.status < 0
        assert end.answer == b""

    def test_one_that_leaves_without_a_word(self):
        assert end_of("leave", status=3).status == 3


class TestStopping:
    def test_it_is_gone_at_once_when_the_user_stops(self):
        stopped = threading.Event()
        threading.Timer(0.5, stopped.set).start()

        class Stopping:
            def step(self, _done, _text=""):
                if stopped.is_set():
                    self.at = time.monotonic()
                    raise Cancelled

        progress = Stopping()
        with pytest.raises(Cancelled):
            end_of("hang_deaf", progress=progress)
        assert time.monotonic() - progress.at < 0.5
        assert not _children()

    def test_nothing_is_left_of_one_that_hangs(self):
        end_of("hang", limits=replace(SMALL, wall=0.3))
        assert not _children()

    @linux
    @pytest.mark.parametrize("function", ["hang", "hang_unminded"])
    def test_it_does_not_outlive_a_program_that_is_killed(self, function):
        with subprocess.Popen([sys.executable, "-c", PROGRAM, *sys.path], stdin=subprocess.PIPE) as program:
            program.stdin.write(json.dumps({"function": f"hostile_tasks:{function}", "given": {}}).encode())
            program.stdin.close()
            reader = _until(lambda: _children(program.pid))
            _until(lambda: _is_bound(reader))
            time.sleep(0.5)  # by now it hangs
            program.kill()
        assert _until(lambda: not _runs(reader))

    @linux
    def test_many_readings_leave_no_file_open_and_no_thread(self):
        end_of("say", made="x")
        before = _held()
        for _turn in range(20):
            end_of("say", made="x")
            end_of("leave", status=1)
        assert _held() == before

    def test_readings_at_once_do_not_mix(self):
        sizes = range(1, 5)
        with ThreadPoolExecutor() as pool:
            assert list(pool.map(lambda size: made_by("length", b"x" * size * 100_000), sizes)) == [
                size * 100_000 for size in sizes
            ]


class TestConfinement:
    @pytest.mark.parametrize("what", ATTEMPTS)
    def test_what_reading_never_needs_is_refused_and_reported(self, what):
        end = end_of("attempt", what=what)
        answer = json.loads(end.answer)
        assert answer["made"] == "PermissionError"
        assert answer["refused"]

    def test_its_own_modules_can_be_read(self):
        end = end_of("say", made="x")
        assert json.loads(end.answer)["refused"] == []

    @linux
    def test_native_code_has_no_network_either(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.settimeout(0.5)
            status, _reason = made_by("connect_past_the_hook", port=listener.getsockname()[1])
            if status == 0 and os.geteuid() != 0:
                pytest.skip("this system lets nobody make a network of their own")
            assert status == -1
            with pytest.raises(TimeoutError):
                listener.accept()

    @linux
    def test_native_code_writes_no_file(self, tmp_path):
        end = end_of("write_past_the_hook", path=str(tmp_path / "x"))
        assert end.status < 0 or json.loads(end.answer)["made"][0] == -1
        assert not (tmp_path / "x").exists() or (tmp_path / "x").read_bytes() == b""

    @pytest.mark.skipif(_landlock() < 1, reason="this system has no Landlock")
    @pytest.mark.parametrize("path", ["/etc/passwd", "/proc/self/mem", "/proc/self/environ", "/dev/null", "beside.txt"])
    def test_native_code_reads_no_file_of_others(self, tmp_path, path):
        (tmp_path / "beside.txt").write_text("a secret")
        assert made_by("read_past_the_hook", path=str(tmp_path / path)) == DENIED

    @pytest.mark.skipif(_landlock() < 1, reason="this system has no Landlock")
    def test_native_code_follows_no_link_of_its_own_out(self, tmp_path, monkeypatch):
        (tmp_path / "link").symlink_to("/etc/passwd")
        monkeypatch.syspath_prepend(str(tmp_path))
        assert made_by("read_past_the_hook", path=str(tmp_path / "link")) == DENIED

    def test_native_code_reads_what_the_program_consists_of(self):
        assert made_by("read_past_the_hook", path=__file__)[0] == 0

    @pytest.mark.skipif(_landlock() < 6, reason="this system's Landlock knows no signals")
    def test_native_code_signals_no_other_process(self):
        assert made_by("signal_past_the_hook", process=os.getpid()) == [-1, errno.EPERM]

    def test_nothing_of_the_user_is_handed_on(self, monkeypatch, tmp_path):
        monkeypatch.setenv("RISKDESK_SECRET", "a secret")
        with open(tmp_path / "open", "wb") as held:
            os.set_inheritable(held.fileno(), True)
            around = made_by("surroundings")
        assert "a secret" not in json.dumps(around)
        assert len(around["open"]) <= 1  # the way out


PROGRAM = """
import json, sys
sys.path[:] = sys.argv[1:]
from riskdesk.importers.worker.limits import Limits
from riskdesk.importers.worker.process import Task, ended
from riskdesk.progress import Silent
ended(Task(**json.load(sys.stdin), limits=Limits(wall=4)), b"", Silent(), "")
"""


def _until(holds):
    """What a condition gives as soon as it holds."""
    begun = time.monotonic()
    while not (held := holds()):
        assert time.monotonic() - begun < 15
        time.sleep(0.05)
    return held


def _children(process=None):
    folder = Path(f"/proc/{process or os.getpid()}/task")
    return "".join(path.read_text() for path in folder.glob("*/children")).strip()


def _is_bound(process):
    return "Max processes             0" in Path(f"/proc/{process}/limits").read_text()


def _runs(process):
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _held():
    return len(os.listdir("/proc/self/fd")), threading.active_count()


def test_beside_an_installed_program_stand_the_libraries_that_it_needs(monkeypatch):
    monkeypatch.setattr(sys, "path", [str(CHECKOUT), "/usr/lib/python"])
    assert str(CHECKOUT) not in own_places()
    monkeypatch.setattr(guard, "is_checkout", lambda: False)
    assert str(CHECKOUT) in own_places()
