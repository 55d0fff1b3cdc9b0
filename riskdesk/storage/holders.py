"""Who has a file locked, where the system tells (Linux)."""

from __future__ import annotations

import os
from pathlib import Path

from riskdesk.words import _

LOCKS = Path("/proc/locks")


def holder(path: Path) -> str:
    """The program that holds a lock on a file, such as "riskdesk (process 4711)"; empty where it cannot be known."""
    try:
        inode = path.stat().st_ino
        lines = LOCKS.read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return ""
    # 1: POSIX  ADVISORY  WRITE 4711 08:01:1234 1073741824 1073742335
    locks = [words for words in map(str.split, lines) if len(words) == 8 and words[5].endswith(f":{inode}")]
    others = sorted((how != "WRITE", process) for *_start, how, process, _file, _from, _to in locks)
    return next((_named(process) for _reads, process in others if process != str(os.getpid())), "")


def _named(process: str) -> str:
    try:
        name = Path(f"/proc/{process}/comm").read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        name = _("A program")
    return _("{name} (process {number})").format(name=name, number=process)
