"""Runs one command and turns whatever happens into an exit status and a sentence."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable

from riskdesk.cli.status import Status
from riskdesk.cli.terminal import (
    Terminal,
    Unanswered,
    close_quietly,
    let_everything_be_written,
    problems_of,
    problems_to_plain,
)
from riskdesk.domain.errors import RiskdeskError, WorkspaceProblem
from riskdesk.words import _

UNHEARD = logging.NullHandler()
"""Without a handler, what is meant for the log would stand among the messages."""

Command = Callable[[argparse.Namespace, Terminal], int]


def run(options: argparse.Namespace) -> int:
    """Run the command that was asked for."""
    return guarded(_command(options.command), options)


def guarded(command: Command, options: argparse.Namespace) -> int:
    """Run a command; what goes wrong is said in a sentence, never as a traceback."""
    terminal = Terminal(options.json, options.quiet)
    let_everything_be_written()
    logging.getLogger().addHandler(UNHEARD)
    try:
        try:
            return command(options, terminal)
        except Exception as failure:  # noqa: BLE001 - whatever it is, it is told
            return _failed(failure, terminal, options)
    except BrokenPipeError:
        close_quietly()
        return Status.DONE
    except KeyboardInterrupt:
        return Status.STOPPED


def refused(terminal: Terminal, problem: RiskdeskError, status: Status) -> Status:
    """Say why nothing was done."""
    terminal.complain_of(problem)
    terminal.answer({"problems": problems_to_plain(problems_of(problem))}, ())
    return status


def _failed(failure: Exception, terminal: Terminal, options: argparse.Namespace) -> Status:
    try:
        match failure:
            case BrokenPipeError() | Unanswered():
                raise failure
            case WorkspaceProblem():
                return refused(terminal, failure, Status.WORKSPACE)
            case RiskdeskError():
                return refused(terminal, failure, Status.REFUSED)
            case _:
                return refused(terminal, RiskdeskError(_logged(failure, options)), Status.FAULT)
    except Unanswered as reason:
        terminal.complain(str(reason))
        close_quietly()
        return Status.WORKSPACE


def _logged(fault: Exception, options: argparse.Namespace) -> str:
    """Write a fault of ours to the log, and say so."""
    from riskdesk.config.logs import start_log, stop_log  # noqa: PLC0415 - start-up
    from riskdesk.config.paths import logs_folder  # noqa: PLC0415 - start-up

    try:
        place = start_log(logs_folder())
        logging.getLogger(__name__).error("%s failed", options.command or "riskdesk", exc_info=fault)
        stop_log()
    except OSError:
        return _("This is a fault in Riskdesk: {kind}. It could not be logged.").format(kind=type(fault).__name__)
    return _("This is a fault in Riskdesk. The log {place} says more; please report it.").format(place=place)


def _command(name: str) -> Command:
    """The function of a command; its libraries are loaded with it, and with no other."""
    match name:
        case "list":
            from riskdesk.cli.list_assessments import list_assessments  # noqa: PLC0415 - start-up

            return list_assessments
        case "import":
            from riskdesk.cli.import_files import import_files  # noqa: PLC0415 - start-up

            return import_files
        case "read":
            from riskdesk.cli.read_file import read  # noqa: PLC0415 - start-up

            return read
        case "schema":
            from riskdesk.cli.print_schema import print_schema  # noqa: PLC0415 - start-up

            return print_schema
        case "doctor":
            from riskdesk.cli.doctor import doctor  # noqa: PLC0415 - start-up

            return doctor
        case _:
            return _command_on_assessments(name)


def _command_on_assessments(name: str) -> Command:
    match name:
        case "analyse":
            from riskdesk.cli.analyse import analyse  # noqa: PLC0415 - start-up

            return analyse
        case "check":
            from riskdesk.cli.check import check  # noqa: PLC0415 - start-up

            return check
        case "report":
            from riskdesk.cli.report import report  # noqa: PLC0415 - start-up

            return report
        case _:
            from riskdesk.cli.compare import compare  # noqa: PLC0415 - start-up

            return compare
