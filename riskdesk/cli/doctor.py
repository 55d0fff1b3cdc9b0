"""`riskdesk doctor`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from riskdesk.cli.display import window_can_open
from riskdesk.cli.places import workspace_place
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, problems_to_plain
from riskdesk.config.paths import logs_folder
from riskdesk.config.system_libraries import install_line, missing_libraries
from riskdesk.config.version import VERSION
from riskdesk.domain.errors import Problem, WorkspaceProblem
from riskdesk.storage.workspace import Workspace
from riskdesk.words import _, _n

LIBRARIES = (
    "PySide6",
    "numpy",
    "SQLAlchemy",
    "alembic",
    "pydantic",
    "PyYAML",
    "pyqtgraph",
    "typst",
    "pypdf",
    "markdown-it-py",
    "charset-normalizer",
    "platformdirs",
)
FONT_FILES = (".ttf", ".otf", ".ttc")


class Look(NamedTuple):
    """One thing that was looked at."""

    name: str
    what: str
    sound: bool = True


def doctor(options: argparse.Namespace, terminal: Terminal) -> int:
    """Look whether Riskdesk has what it needs on this computer, and say how to get what it lacks."""
    looks = list(_looks(options))
    problems = [Problem(look.name, look.what) for look in looks if not look.sound]
    checks = [{"name": look.name, "what": look.what, "ok": look.sound} for look in looks]
    lines = [f"{'✓' if look.sound else '✗'} {look.name}: {look.what}" for look in looks]
    terminal.answer({"checks": checks, "problems": problems_to_plain(problems)}, lines)
    terminal.say(_n("{n} thing needs a look.", "{n} things need a look.", len(problems)).format(n=len(problems)))
    return Status.LOOK if problems else Status.DONE


def _looks(options: argparse.Namespace) -> Iterator[Look]:
    yield Look(_("Riskdesk"), VERSION)
    yield Look(_("Python"), f"{platform.python_version()} ({platform.system()} {platform.machine()})")
    yield from map(_library, LIBRARIES)
    yield _system_libraries()
    yield _display()
    yield _fonts()
    yield _workspace(options)
    yield Look(_("Log"), str(logs_folder() / "riskdesk.log"))


def _library(name: str) -> Look:
    try:
        return Look(name, version(name))
    except PackageNotFoundError:
        return Look(name, _("missing; run: python3 -m riskdesk.bootstrap"), sound=False)


def _system_libraries() -> Look:
    missing = missing_libraries()
    if not missing:
        return Look(_("System libraries"), _("all there"))
    what = _("{names} missing; install as root: {line}")
    return Look(_("System libraries"), what.format(names=", ".join(missing), line=install_line(missing)), sound=False)


def _display() -> Look:
    can_open = window_can_open()
    return Look(_("Display"), _("answers") if can_open else _("none; Riskdesk works without a window"))


def _fonts() -> Look:
    if not sys.platform.startswith("linux") or any(map(_holds_fonts, _font_folders())):
        return Look(_("Fonts"), _("all there"))
    what = _("none found; install a package of fonts, such as fonts-noto-core or fonts-dejavu-core")
    return Look(_("Fonts"), what, sound=False)


def _font_folders() -> list[Path]:
    home = Path.home()
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = [home / ".fonts", Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts"]
    return [*own, *(Path(folder) / "fonts" for folder in data.split(":"))]


def _holds_fonts(folder: Path) -> bool:
    return any(name.lower().endswith(FONT_FILES) for _top, _folders, files in os.walk(folder) for name in files)


def _workspace(options: argparse.Namespace) -> Look:
    place = workspace_place(options)
    name = _("Workspace")
    if "://" not in str(place) and not Path(place).expanduser().exists():
        return Look(name, _("{place}, made at the first start").format(place=place))
    try:
        with Workspace.open(place) as workspace:
            count = len(workspace.entries())
            held = _n("{n} assessment", "{n} assessments", count).format(n=count)
            return Look(name, f"{workspace.path}, {held}")
    except WorkspaceProblem as problem:
        return Look(name, str(problem), sound=False)
