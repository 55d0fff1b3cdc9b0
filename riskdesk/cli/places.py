"""The workspace and the assessment that a command is about."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from riskdesk.cli.terminal import Terminal
from riskdesk.config.paths import default_workspace
from riskdesk.domain.assessment import Assessment
from riskdesk.importers.read_file import read_assessment_file

if TYPE_CHECKING:
    from riskdesk.app.library import Library


@contextmanager
def library(options: argparse.Namespace) -> Iterator[Library]:
    """The workspace that the options name, opened."""
    # A command about a file does without the database, which takes longer to load than all else.
    from riskdesk.app.library import Library  # noqa: PLC0415 - start-up
    from riskdesk.storage.workspace import Workspace  # noqa: PLC0415 - start-up

    with Workspace.open(workspace_place(options)) as workspace:
        yield Library(workspace)


def workspace_place(options: argparse.Namespace) -> str | Path:
    """Where the workspace is: as the options say, or as it is usual here."""
    return options.workspace or default_workspace()


def target(options: argparse.Namespace, terminal: Terminal) -> Assessment:
    """The assessment that the command is about."""
    return assessment_named(options.target, options, terminal)


def assessment_named(name: str, options: argparse.Namespace, terminal: Terminal) -> Assessment:
    """The assessment of this name: a file's, or one of the workspace."""
    path = Path(name)
    if _names_a_file(path):
        read = read_assessment_file(path)
        for repair in read.repairs:
            terminal.say(repair)
        return read.assessment
    with library(options) as opened:
        return opened.open(opened.find(name)).current


def _names_a_file(path: Path) -> bool:
    try:
        path.lstat()
    except PermissionError:
        return True  # reading it says why it cannot be read
    except OSError:  # a title may be too long for a file's name
        return False
    return True


def sampled(a: Assessment, options: argparse.Namespace) -> Assessment:
    """The assessment with the samples and the seed that the options ask for."""
    asked = {name: getattr(options, name) for name in ("samples", "seed") if getattr(options, name) is not None}
    return replace(a, settings=replace(a.analysis, **asked)) if asked else a
