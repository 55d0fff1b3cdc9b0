"""`riskdesk list`."""

from __future__ import annotations

import argparse
from typing import Any

from riskdesk.cli.places import workspace_place
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, table
from riskdesk.storage.entries import Entry
from riskdesk.storage.workspace import Workspace
from riskdesk.words import _


def list_assessments(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the assessments of the workspace, the last modified first."""
    with Workspace.open(workspace_place(options)) as workspace:
        entries = workspace.entries()
        if not entries:
            terminal.say(_("The workspace {path} holds no assessment yet.").format(path=workspace.path))
    head = [_("id"), _("title"), _("scores"), _("changed")]
    rows = [head, *(_row(entry) for entry in entries)] if entries else []
    terminal.answer({"assessments": [_plain(entry) for entry in entries]}, table(rows, numbers_from=2) if rows else ())
    return Status.DONE


def _row(e: Entry) -> list[str]:
    scores = _("{given} of {wanted}").format(given=e.given, wanted=e.wanted)
    return [e.id, e.title, scores, e.modified.astimezone().strftime("%Y-%m-%d %H:%M")]


def _plain(e: Entry) -> dict[str, Any]:
    return {
        "id": e.id,
        "title": e.title,
        "marking": e.marking,
        "options": e.options,
        "dimensions": e.dimensions,
        "scenarios": e.scenarios,
        "assessors": e.assessors,
        "scores": e.given,
        "scores_wanted": e.wanted,
        "complete": e.complete,
        "revision": e.revision,
        "modified": e.modified.isoformat(),
    }
