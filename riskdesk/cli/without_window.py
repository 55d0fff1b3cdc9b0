"""`riskdesk` where no window can open."""

from __future__ import annotations

import argparse
from pathlib import Path

from riskdesk.app.main_job import main_job
from riskdesk.app.results_file import results_to_plain
from riskdesk.cli.places import library
from riskdesk.cli.result_tables import ranking
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal
from riskdesk.progress import Silent
from riskdesk.words import _


def without_window(options: argparse.Namespace, terminal: Terminal) -> int:
    """Do the main job: print the ranking by scenario, write the report and name its path."""
    terminal.say(_("There is no display, so Riskdesk does its main job without a window."))
    file = None if options.file is None else Path(options.file)
    with library(options) as opened:
        done = main_job(opened, file, Path.cwd(), Silent())
    plain = results_to_plain(done.assessment, done.results)
    lines = [line for line in (done.assessment.marking, done.assessment.title, done.assessment.note) if line]
    lines += ["", *ranking(done.assessment, done.results), "", plain["verdict"], ""]
    lines += [_("The report is {path}").format(path=done.report)]
    terminal.answer({**plain, "report": str(done.report)}, lines)
    return Status.DONE
