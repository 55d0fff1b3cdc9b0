"""Refuses what reading a file never needs: the network, other programs, and files outside the program's own places."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from riskdesk.config.resources import CHECKOUT, PACKAGE, is_checkout, resource

OUTWARD = ("socket.", "urllib.", "http.", "ftplib.", "imaplib.", "poplib.", "smtplib.", "webbrowser.", "sqlite3.")
STARTING = ("subprocess.", "pty.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile")
CHANGING = (
    "os.chflags", "os.chmod", "os.chown", "os.kill", "os.link", "os.mkdir", "os.remove", "os.removexattr", "os.rename",
    "os.rmdir", "os.setxattr", "os.symlink", "os.truncate", "os.utime", "shutil.", "tempfile.",
)  # fmt: skip
REFUSED = (*OUTWARD, *STARTING, *CHANGING)
LOOKING = ("os.listdir", "os.scandir")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Guard:
    """An audit hook; it cannot be taken off again. `refused` names each attempt, without what it was about."""

    def __init__(self, places: Iterable[str]) -> None:
        self.refused: list[str] = []
        self._places = tuple(os.path.join(os.path.abspath(place), "") for place in places)

    def stand(self) -> None:
        """Refuse from now on."""
        sys.addaudithook(self._hear)

    def _hear(self, event: str, about: tuple[object, ...]) -> None:
        if event == "open":
            path, _mode, flags = about
            if isinstance(flags, int) and flags & WRITING:
                self._refuse(event)
            self._refuse_outside(event, path)
        elif event in LOOKING:
            self._refuse_outside(event, about[0])
        elif event.startswith(REFUSED):
            self._refuse(event)

    def _refuse_outside(self, event: str, path: object) -> None:
        if isinstance(path, str | bytes | os.PathLike):  # anything else is a file that is open
            place = os.path.join(os.path.abspath(os.fsdecode(path)), "")
            if not place.startswith(self._places):
                self._refuse(event)

    def _refuse(self, event: str) -> None:
        self.refused.append(event)
        raise PermissionError(f"{event} is refused while a file is read")


def own_places() -> list[str]:
    """Where Python, its libraries and Riskdesk itself are; a checkout around Riskdesk is none of them."""
    return [*libraries(), str(PACKAGE), str(resource())]


def libraries() -> list[str]:
    """Where modules are looked for, but for a checkout: whatever else lies in it is nothing to a reader."""
    return [place for place in sys.path if place and not (is_checkout() and os.path.abspath(place) == str(CHECKOUT))]
