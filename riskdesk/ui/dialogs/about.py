"""What this Riskdesk is: versions, and where its things are."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from riskdesk.config.paths import default_workspace, logs_folder, preferences_file
from riskdesk.config.version import VERSION
from riskdesk.words import _

LIBRARIES = ("pyside6", "sqlalchemy", "numpy", "typst", "pyqtgraph", "pydantic", "pypdf")


def about_text() -> str:
    """Versions and places, to read and to copy."""
    lines = [
        _("Riskdesk takes a policy brief to a defensible recommendation."),
        _("It works without a network: nothing is ever fetched or sent."),
        "",
        f"Riskdesk {VERSION}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        *(f"{name} {_version(name)}" for name in LIBRARIES),
        "",
        _("Workspace: {place}").format(place=default_workspace()),
        _("Log: {place}").format(place=logs_folder()),
        _("Preferences: {place}").format(place=preferences_file()),
    ]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return _("(not known)")
