"""`riskdesk report`."""

from __future__ import annotations

import argparse
from pathlib import Path

from riskdesk.app.export_report import export_report
from riskdesk.cli.places import sampled, target
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal
from riskdesk.progress import Silent
from riskdesk.words import _


def report(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write a report, or the assessment itself, by the ending of the file."""
    out = Path(options.output)
    export_report(sampled(target(options, terminal), options), out, Silent())
    terminal.say(_("Wrote {path}.").format(path=out.absolute()))
    if terminal.as_json:
        terminal.answer({"written": str(out.absolute()), "problems": []}, ())
    return Status.DONE
