"""Starts Riskdesk: a command, the window, or the main job where no window can open."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from riskdesk.cli.arguments import COMMANDS, parsed
from riskdesk.cli.display import window_can_open
from riskdesk.cli.program import guarded, refused, run
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal
from riskdesk.config.system_libraries import install_line, missing_libraries
from riskdesk.domain.errors import FileProblem
from riskdesk.words import _


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; the answer is the exit status."""
    # Read when numpy starts: our products are small, slower in two threads, and far slower while the machine is busy.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    options = parsed(sys.argv[1:] if arguments is None else arguments)
    if options.command is not None:
        return run(options)
    return guarded(_start, options)


def _start(options: argparse.Namespace, terminal: Terminal) -> int:
    """Open the window, or do the main job without one."""
    if options.file is not None and not os.path.lexists(options.file):
        return _unknown(options.file, terminal)
    if not window_can_open():
        from riskdesk.cli.without_window import without_window  # noqa: PLC0415 - start-up

        return without_window(options, terminal)
    if missing := missing_libraries():
        terminal.complain(_("The window needs system libraries that are missing here. Install them as root:"))
        terminal.complain(f"  {install_line(missing)}")
        return Status.WORKSPACE
    from riskdesk.ui.application import main as window  # noqa: PLC0415 - start-up

    return window(options.workspace, None if options.file is None else Path(options.file).absolute())


def _unknown(word: str, terminal: Terminal) -> int:
    """A word that is neither a command nor a file: a slip in a command's name, or a file that is gone."""
    if "." in word or os.sep in word:
        raise FileProblem(_("There is no file “{name}”.").format(name=word))
    sentence = _("“{word}” is neither a command nor a file. The commands are: {commands}.")
    problem = FileProblem(sentence.format(word=word, commands=", ".join(COMMANDS)))
    return refused(terminal, problem, Status.WRONG_USE)


if __name__ == "__main__":
    sys.exit(main())
