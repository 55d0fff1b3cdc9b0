"""`riskdesk report`."""

from __future__ import annotations

import argparse
from pathlib import Path

from riskdesk.app.export_report import export_report
from riskdesk.cli.places import sampled, target
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, problems_to_plain
from riskdesk.domain.errors import Problem
from riskdesk.progress import Silent
from riskdesk.words import _


def report(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a report, or the assessment itself, by the ending of the file."""
    out = Path(options.output)
    remarks = export_report(sampled(target(options, terminal), options), out, Silent())
    for remark in remarks:
        terminal.complain(remark)
    terminal.say(_("Wrote {path}.").format(path=out.absolute()))
    problems = [Problem("", remark) for remark in remarks]
    terminal.answer({"written": str(out.absolute()), "problems": problems_to_plain(problems)}, ())
    return Status.DONE
