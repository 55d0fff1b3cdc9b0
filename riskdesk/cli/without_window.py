"""`riskdesk` where no window can open."""

from __future__ import annotations

import argparse
from pathlib import Path

from riskdesk.app.import_file import import_file
from riskdesk.app.main_job import Done, main_job
from riskdesk.app.results_file import results_to_plain
from riskdesk.cli.places import library
from riskdesk.cli.result_tables import heading, ranking
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, problems_of, problems_to_plain
from riskdesk.domain.errors import CannotCompute
from riskdesk.progress import Silent
from riskdesk.words import _


def without_window(options: argparse.Namespace, terminal: Terminal) -> int:
    """Do the main job: print the ranking by scenario, write the report and name its path."""
    terminal.say(_("There is no display, so Riskdesk does its main job without a window."))
    with library(options) as opened:
        if options.file is None:
            return _told(main_job(opened, None, Path(), Silent()), terminal)
        imported = import_file(opened, Path(options.file))
        terminal.say(imported.made)
        try:
            done = main_job(opened, imported.assessment, Path(), Silent())
        except CannotCompute as reason:  # a brief alone: it was imported, and has nothing to compare yet
            terminal.say(str(reason))
            terminal.answer({"imported": imported.assessment, "problems": [{"where": "", "what": str(reason)}]}, ())
            return Status.DONE
        return _told(done, terminal)


def _told(done: Done, terminal: Terminal) -> int:
    plain = results_to_plain(done.assessment, done.results)
    lines = [*heading(done.assessment), plain["verdict"], "", *ranking(done.assessment, done.results), ""]
    if done.unwritten is not None:
        terminal.answer({**plain, "report": None, "problems": problems_to_plain(problems_of(done.unwritten))}, lines)
        terminal.complain_of(done.unwritten)
        return Status.REFUSED
    lines += [_("The report is {path}").format(path=done.report)]
    terminal.answer({**plain, "report": str(done.report)}, lines)
    return Status.DONE
