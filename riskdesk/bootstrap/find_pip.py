"""Finds a pip for a fresh environment: a bare Debian or Ubuntu has a Python without one."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from riskdesk.bootstrap import pip_from_index, system_packages
from riskdesk.bootstrap.problems import SetupProblem


def find_pip(python: Path, root: Path) -> list[str]:
    """The command that installs into this environment's Python."""
    for command in _candidates(python, root):
        if _works([*command, "--version"]):
            return command
    raise SetupProblem(
        "This Python brings no pip. Install the package python3-venv (apt-get install python3-venv) and start again."
    )


def _candidates(python: Path, root: Path) -> Iterator[list[str]]:
    own = [str(python), "-m", "pip"]
    yield own
    if _works([str(python), "-m", "ensurepip", "--default-pip"]):
        yield own
    for wheel in sorted((root / "wheelhouse").glob("pip-*.whl"), reverse=True):
        yield [str(python), str(wheel / "pip")]
    for pip in filter(None, map(shutil.which, ("pip3", "pip"))):
        yield [pip, "--python", str(python)]
    yield [sys.executable, "-m", "pip", "--python", str(python)]
    fetched = pip_from_index.fetch(root / "resources" / "pip.lock", into=python.parent)
    if fetched:
        yield [str(python), str(fetched / "pip")]
    if system_packages.is_root() and system_packages.install(["python3-venv"]):
        _works([str(python), "-m", "ensurepip", "--default-pip"])
        yield own


def _works(command: list[str]) -> bool:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0
