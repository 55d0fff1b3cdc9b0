"""`riskdesk import`."""

from __future__ import annotations

import argparse
from pathlib import Path

from riskdesk.app.import_file import Imported, Wanted, import_file
from riskdesk.app.library import Library
from riskdesk.cli.places import library
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, problems_of, problems_to_plain
from riskdesk.domain.errors import FileProblem, InvalidEdit, Problem, RiskdeskError, WorkspaceProblem
from riskdesk.exchange.regular_file import shown
from riskdesk.words import _, _n

Done = list[tuple[str, Imported]]
Refused = list[tuple[str, RiskdeskError]]


def import_files(options: argparse.Namespace, terminal: Terminal) -> int:
    """Bring files into the workspace; one that is refused does not keep the others out."""
    done: Done = []
    refused: Refused = []
    with library(options) as opened:
        try:
            _import_all(opened, options, terminal, (done, refused))
        except KeyboardInterrupt:  # what was imported stays, and is told
            terminal.complain(_("Stopped."))
            _tell(terminal, done, refused)
            return Status.STOPPED
    _tell(terminal, done, refused)
    if any(isinstance(problem, WorkspaceProblem) for _name, problem in refused):
        return Status.WORKSPACE
    if not done:
        return Status.REFUSED
    return Status.LOOK if refused or any(imported.problems for _name, imported in done) else Status.DONE


def _import_all(
    opened: Library, options: argparse.Namespace, terminal: Terminal, outcome: tuple[Done, Refused]
) -> None:
    done, refused = outcome
    wanted = Wanted(options.as_, options.encoding, options.repair)
    into = None if options.into is None else opened.find(options.into)
    for n, name in enumerate(options.files, 1):
        if len(options.files) > 1:
            terminal.say(_("{n} of {all}: {name}").format(n=n, all=len(options.files), name=shown(Path(name))))
        try:
            done.append((name, import_file(opened, Path(name), wanted, into)))
        except (FileProblem, InvalidEdit) as problem:
            refused.append((name, problem))
        except WorkspaceProblem as problem:
            refused.append((name, problem))
            return


def _tell(terminal: Terminal, done: Done, refused: Refused) -> None:
    made = [
        {
            "file": name,
            "id": imported.assessment,
            "title": imported.title,
            "made": imported.made,
            "repaired": imported.repaired,
        }
        for name, imported in done
    ]
    problems = [Problem(name, what) for name, imported in done for what in imported.problems]
    for name, problem in problems:
        terminal.complain(f"{name}: {problem}")
    for name, error in refused:
        terminal.complain_of(error)
        problems += [Problem(_inside(name, where), what) for where, what in problems_of(error)]
    plain = {"imported": made, "problems": problems_to_plain(problems)}
    terminal.answer(plain, [] if terminal.quiet else [_line(imported) for _name, imported in done])


def _line(imported: Imported) -> str:
    if not imported.repaired:
        return imported.made
    n = imported.repaired
    return f"{imported.made} " + _n("{n} place was repaired.", "{n} places were repaired.", n).format(n=n)


def _inside(name: str, where: str) -> str:
    return f"{name}: {where}" if where else name
