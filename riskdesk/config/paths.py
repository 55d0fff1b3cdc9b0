"""Where Riskdesk keeps its things on this computer; nobody else may read them."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path

from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.words import _

WORKSPACE = "RISKDESK_WORKSPACE"
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def data_folder() -> Path:
    """The folder of the workspace."""
    return private_folder(user_data_path("riskdesk", appauthor=False))


def logs_folder() -> Path:
    """The folder of the logs."""
    return private_folder(user_log_path("riskdesk", appauthor=False))


def preferences_file() -> Path:
    """The file of the preferences; it need not exist."""
    return private_folder(user_config_path("riskdesk", appauthor=False)) / "preferences.json"


def default_workspace() -> str | Path:
    """The workspace that RISKDESK_WORKSPACE names (a path or a URL), or else the one in the data folder."""
    named = os.environ.get(WORKSPACE)
    if named:
        return named
    try:
        return data_folder() / "workspace.riskdesk"
    except OSError as error:
        what = _("The folder of the workspace cannot be made: {path} ({reason}). Name another workspace.")
        raise WorkspaceProblem(what.format(path=error.filename, reason=error.strerror)) from error


def private_folder(folder: Path) -> Path:
    """The folder, made if missing; the missing ones above it are made private too."""
    for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
        missing.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    return folder
