"""Exit statuses."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What a command's exit says."""

    DONE = 0
    LOOK = 1
    """Done, with problems that a person should look at."""
    WRONG_USE = 2
    REFUSED = 3
    """The input was refused; nothing was stored."""
    WORKSPACE = 4
    """The workspace could not be opened or written."""
    FAULT = 70
    STOPPED = 130
