"""Starts the process that reads one file, waits for it within its limits, and ends it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from typing import IO, Any, cast

from riskdesk.importers.worker.limits import Limits
from riskdesk.progress import Progress
from riskdesk.words import spoken

LOOK_AGAIN = 0.03
"""Seconds between two looks whether the user wants to stop."""
GRACE = 2.0
"""Seconds in which a process that has answered must end."""
PIECE = 65_536
LONGEST_SAID = 4_000
KEPT_ENVIRONMENT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT")
"""What Python itself may need to start; nothing else of the user's surroundings is handed on."""

START = "import sys; sys.path[:] = sys.argv[1:]; from riskdesk.importers.worker.child import main; main()"


@dataclass(frozen=True, slots=True)
class Ended:
    """What a process answered and said, and how it ended: a status, or minus a signal; late or too long."""

    answer: bytes
    said: str
    status: int
    late: bool = False
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A function, as module:name, that takes the file's bytes and what is given with them."""

    function: str
    given: dict[str, Any]
    limits: Limits


def ended(task: Task, content: bytes, progress: Progress, doing: str) -> Ended:
    """Run a task in a fresh process. Cancelled as soon as the user stops it; the process is gone in any case."""
    talk = _Talk(_started(), task.limits)
    try:
        talk.begin(_letter(task), content)
        late = talk.wait(progress, doing)
        status = talk.status()
    finally:
        talk.end()
    return Ended(bytes(talk.answer), talk.said(), status, late, talk.too_long)


def _command() -> list[str]:
    """How the process is started; it finds its modules where this one does, and minds no settings of Python.

    A program that was packed into one needs a way of its own in here: its executable is no Python.
    """
    return [sys.executable, "-I", "-S", "-B", "-c", START, *filter(None, map(os.path.abspath, sys.path))]


def _started() -> subprocess.Popen[bytes]:
    """In a folder in which it may open nothing; it writes no file, so it needs none of its own."""
    environment = {name: os.environ[name] for name in KEPT_ENVIRONMENT if name in os.environ}
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603 - our own program
        _command(),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        cwd=os.path.dirname(sys.executable),
        env={**environment, "OMP_NUM_THREADS": "1"},
        start_new_session=True,  # a Ctrl+C is for this process, which then ends the other
    )


def _letter(task: Task) -> bytes:
    language = spoken()
    asked = {
        "task": task.function,
        "given": task.given,
        "limits": asdict(task.limits),
        "language": None if language is None else [language[0], str(language[1])],
    }
    return json.dumps(asked).encode() + b"\n"


class _Talk:
    """Writes and reads all three pipes of a process at once, each on a thread, so that none can block another."""

    def __init__(self, process: subprocess.Popen[bytes], limits: Limits) -> None:
        self.answer = bytearray()
        self.too_long = False
        self._process, self._limits = process, limits
        self._in, self._out, self._err = (
            cast(IO[bytes], pipe) for pipe in (process.stdin, process.stdout, process.stderr)
        )
        self._errors = b""
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []

    def begin(self, *letter: bytes) -> None:
        works = (lambda: self._write(letter), self._read, self._listen)
        self._threads = [threading.Thread(target=work, daemon=True) for work in works]
        for thread in self._threads:
            thread.start()

    def wait(self, progress: Progress, doing: str) -> bool:
        """Until it has answered; True when the time was over before."""
        begun = time.monotonic()
        while not self._over.wait(LOOK_AGAIN):
            gone = (time.monotonic() - begun) / self._limits.wall
            if gone >= 1:
                return True
            progress.step(gone, doing)
        return False

    def status(self) -> int:
        """How the process ended; one that does not end is ended."""
        try:
            return self._process.wait(GRACE if self._over.is_set() and not self.too_long else 0)
        except subprocess.TimeoutExpired:
            return -signal.SIGTERM

    def end(self) -> None:
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for thread in self._threads:
            thread.join(GRACE)
        for pipe in (self._in, self._out, self._err):
            with contextlib.suppress(OSError):
                pipe.close()

    def said(self) -> str:
        return self._errors.decode("utf-8", "replace")

    def _write(self, letter: tuple[bytes, ...]) -> None:
        with contextlib.suppress(OSError):  # a process that ended early has said why elsewhere
            for part in letter:
                self._in.write(part)
            self._in.close()

    def _read(self) -> None:
        while piece := os.read(self._out.fileno(), PIECE):
            self.answer += piece
            if len(self.answer) > self._limits.answer:
                self.too_long = True
                break
        self._over.set()

    def _listen(self) -> None:
        while piece := os.read(self._err.fileno(), PIECE):
            self._errors = (self._errors + piece)[-LONGEST_SAID:]
