"""`riskdesk import`."""

from __future__ import annotations

import argparse
from pathlib import Path

from riskdesk.app.import_file import Imported, Wanted, import_file
from riskdesk.cli.places import library
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, problems_of, problems_to_plain
from riskdesk.domain.errors import FileProblem, InvalidEdit, Problem, RiskdeskError, WorkspaceProblem

Done = list[tuple[str, Imported]]
Refused = list[tuple[str, RiskdeskError]]


def import_files(options: argparse.Namespace, terminal: Terminal) -> int:
    """Bring files into the workspace; one that is refused does not keep the others out."""
    done: Done = []
    refused: Refused = []
    with library(options) as opened:
        into = None if options.into is None else opened.find(options.into)
        for name in options.files:
            try:
                done.append((name, import_file(opened, Path(name), Wanted(options.as_), into)))
            except (FileProblem, InvalidEdit) as problem:
                refused.append((name, problem))
            except WorkspaceProblem as problem:
                refused.append((name, problem))
                break
    _tell(terminal, done, refused)
    if any(isinstance(problem, WorkspaceProblem) for _name, problem in refused):
        return Status.WORKSPACE
    if not done:
        return Status.REFUSED
    return Status.LOOK if refused or any(imported.problems for _name, imported in done) else Status.DONE


def _tell(terminal: Terminal, done: Done, refused: Refused) -> None:
    made = [
        {"file": name, "id": imported.assessment, "title": imported.title, "made": imported.made}
        for name, imported in done
    ]
    problems = [Problem(name, what) for name, imported in done for what in imported.problems]
    for name, problem in problems:
        terminal.complain(f"{name}: {problem}")
    for name, error in refused:
        terminal.complain_of(error)
        problems += [Problem(_inside(name, where), what) for where, what in problems_of(error)]
    plain = {"imported": made, "problems": problems_to_plain(problems)}
    terminal.answer(plain, [] if terminal.quiet else [imported.made for _name, imported in done])


def _inside(name: str, where: str) -> str:
    return f"{name}: {where}" if where else name
