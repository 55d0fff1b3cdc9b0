"""What the command line says: answers on standard output, messages on standard error."""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from riskdesk.domain.errors import FileProblem, Problem, RiskdeskError
from riskdesk.words import _, _n

# A title must not move the cursor, clear the screen, or turn the reading direction of what follows.
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
BREAKS = re.compile("[\t-\r\u2028\u2029]+")
"""Nor may it begin a line of its own, and pass for an answer."""

MOST_LINES = 100
"""So many problems of one file are printed; JSON gives them all."""


class Unanswered(RiskdeskError):
    """Standard output takes nothing: its disk is full, say."""


@dataclass(frozen=True)
class Terminal:
    """Where a command's answer and messages go."""

    as_json: bool = False
    quiet: bool = False

    def answer(self, plain: Any, lines: Iterable[str]) -> None:
        """The command's answer: one JSON document if that was asked for, else lines."""
        written = [json.dumps(plain, ensure_ascii=False, indent=2)] if self.as_json else map(printable, lines)
        try:
            for line in written:
                _write(sys.stdout, line)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Unanswered(_("The answer could not be written ({reason}).").format(reason=error.strerror)) from error

    def say(self, message: str) -> None:
        """A message about what was done; not said when quiet."""
        if not self.quiet:
            self.complain(message)

    def complain(self, message: str) -> None:
        """A message that is always said."""
        with contextlib.suppress(OSError):  # who cannot be told is still given the answer and the exit status
            _write(sys.stderr, printable(message))

    def complain_of(self, problem: RiskdeskError) -> None:
        """Why something was refused, with everything that was found wrong."""
        self.complain(str(problem))
        found = problems_of(problem)
        if len(found) > 1:
            for where, what in found[:MOST_LINES]:
                self.complain(f"  {where}: {what}")
        if (rest := len(found) - MOST_LINES) > 0:
            self.complain(_n("  and {n} more", "  and {n} more", rest).format(n=rest))


def problems_of(error: RiskdeskError) -> list[Problem]:
    """Everything that was found wrong; the error itself where it tells of nothing inside a file."""
    inside = error.problems if isinstance(error, FileProblem) else []
    return list(inside) or [Problem("", str(error))]


def problems_to_plain(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """Problems as every command's JSON gives them."""
    return [{"where": problem.where, "what": problem.what} for problem in problems]


def printable(text: str) -> str:
    """The text in one line, with characters that steer a terminal shown as [U+XXXX]."""
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", BREAKS.sub(" ", text))


def table(rows: Sequence[Sequence[str]], numbers_from: int) -> list[str]:
    """Rows in aligned columns; those from a place on hold numbers and are set to the right."""
    shown = [[printable(text) for text in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    return [_line(row, widths, numbers_from) for row in shown]


def let_everything_be_written() -> None:
    """A terminal that lacks a character shows another in its place, instead of stopping the command."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def close_quietly() -> None:
    """After the reader went away (`riskdesk list | head -1`): nothing more is written, not even at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(nowhere, stream.fileno())


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:
        stream.write(text + "\n")
        stream.flush()


def _line(row: Sequence[str], widths: Sequence[int], numbers_from: int) -> str:
    cells = [
        text.rjust(width) if place >= numbers_from else text.ljust(width)
        for place, (text, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
