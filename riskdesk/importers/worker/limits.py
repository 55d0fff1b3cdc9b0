"""What a process that reads a foreign file may take, and how it binds itself to that."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from dataclasses import dataclass

if sys.platform != "win32":
    import resource
    import signal

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
PR_SET_DUMPABLE = 4
PR_SET_PDEATHSIG = 1
KILLED = 9
ALONE = 1.0
"""Seconds after its wall time in which a process ends of itself, should nobody be left to end it."""

OUT_OF_MEMORY = "memory"
"""The fault of a reader that needed more than it may take."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Memory and answer in bytes, processor and wall time in seconds."""

    memory: int = 1_000_000_000
    processor: int = 20
    wall: float = 30
    answer: int = 256_000_000


USUAL = Limits()


def bind_this_process(limits: Limits) -> None:
    """From here on this process has the limits, no network, no children and no way to write a file.

    What a system does not offer is left out: the process that waits watches the time, and the audit hook refuses
    sockets, children and files everywhere.
    """
    if sys.platform == "win32":
        return
    signal.setitimer(signal.ITIMER_REAL, limits.wall + ALONE)
    if sys.platform == "linux":
        _leave_the_network()
    _limit(resource.RLIMIT_AS, limits.memory)
    _limit(resource.RLIMIT_CPU, limits.processor, grace=1)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    if sys.platform == "linux":  # elsewhere it counts what the user already runs as well, and refuses nothing of it
        _limit(resource.RLIMIT_NPROC, 0)


def _limit(what: int, most: int, grace: int = 0) -> None:
    """At the limit comes a signal where there is one, which tells why; the end comes `grace` later."""
    if sys.platform != "win32":
        allowed = resource.getrlimit(what)[1]
        hard = most + grace if allowed == resource.RLIM_INFINITY else min(most + grace, allowed)
        with contextlib.suppress(OSError, ValueError):  # not every system has every limit
            resource.setrlimit(what, (min(most, hard), hard))


def _leave_the_network() -> None:
    """Into a network of its own, which has no way out, where the system lets it; and ended with its parent."""
    system = ctypes.CDLL(None, use_errno=True)
    # An administrator needs no namespace of users, and would lose the right to read the program in another's home.
    spaces = CLONE_NEWNET if os.geteuid() == 0 else CLONE_NEWUSER | CLONE_NEWNET
    system.unshare(spaces)
    system.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    system.prctl(PR_SET_PDEATHSIG, KILLED, 0, 0, 0)
