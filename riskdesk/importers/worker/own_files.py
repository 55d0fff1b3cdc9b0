"""Holds native code, of which no audit hook hears, to the program's own files, where the system has Landlock."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
ASK_VERSION = 1
BENEATH_PATH = 1
PR_SET_NO_NEW_PRIVS = 38

FILE_RIGHTS = (13, 14, 15, 15, 16)
"""How many rights over files each version knows; the last holds for all that follow."""
READ_FILE, READ_FOLDER = 1 << 2, 1 << 3
ANY_TCP = 0b11
ABSTRACT_SOCKETS_AND_SIGNALS = 0b11
FROM_TCP, FROM_SCOPES = 4, 6
"""The versions that began to know these."""

LIBRARIES = ("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/nix/store")
"""Where systems keep what a library is linked with as it is loaded."""
LINKER = "/etc/ld.so.cache"


class _Rules(ctypes.Structure):
    """All that is refused from now on, but for what a rule allows."""

    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _Allowed(ctypes.Structure):
    """What is allowed for whatever is at or beneath a place."""

    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("place", ctypes.c_int32))


def keep_to(places: Iterable[str]) -> None:
    """From here on this process reads beneath these places only, and writes, starts and calls nothing."""
    if sys.platform != "linux":
        return
    system = ctypes.CDLL(None)
    version = system.syscall(CREATE_RULESET, None, 0, ASK_VERSION)
    if version < 1:
        return
    files = (1 << FILE_RIGHTS[min(version, len(FILE_RIGHTS)) - 1]) - 1
    network = ANY_TCP if version >= FROM_TCP else 0
    scopes = ABSTRACT_SOCKETS_AND_SIGNALS if version >= FROM_SCOPES else 0
    known = 24 if scopes else 16 if network else 8
    rules = system.syscall(CREATE_RULESET, ctypes.byref(_Rules(files, network, scopes)), known, 0)
    linked = os.environ.get("LD_LIBRARY_PATH", "").split(":")
    for place in filter(None, (*places, *LIBRARIES, LINKER, *linked)):
        _allow(system, rules, place)
    system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    system.syscall(RESTRICT_SELF, rules, 0)
    os.close(rules)


def _allow(system: ctypes.CDLL, rules: int, place: str) -> None:
    try:
        opened = os.open(place, os.O_PATH | os.O_CLOEXEC)
    except OSError:  # not every system has every place
        return
    rights = READ_FILE | READ_FOLDER if os.path.isdir(place) else READ_FILE
    system.syscall(ADD_RULE, rules, BENEATH_PATH, ctypes.byref(_Allowed(rights, opened)), 0)
    os.close(opened)
