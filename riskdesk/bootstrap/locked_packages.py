"""Installs what a lock names, each file checked against its hash, and nothing else."""

import os
import subprocess
from pathlib import Path

from riskdesk.bootstrap.problems import SetupProblem, say, why

# Settings of pip that would send packages elsewhere than into the environment.
ELSEWHERE = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
# Not compiled: that costs more than it saves, since Python compiles what is used when it is first used.
OPTIONS = ("--require-hashes", "--only-binary=:all:", "--no-compile", "--no-input", "--progress-bar=off")


def install(pip: list[str], lock: Path, wheelhouse: Path) -> None:
    """Install this lock by this pip: from the wheelhouse where there is one, else from pip's index."""
    source = ["--no-index", "--find-links", str(wheelhouse)] if wheelhouse.is_dir() else []
    command = [*pip, "install", *OPTIONS, *source, "--disable-pip-version-check", "--requirement", str(lock)]
    settings = {name: value for name, value in os.environ.items() if name not in ELSEWHERE} | {"PIP_USER": "0"}
    lines: list[str] = []
    with subprocess.Popen(
        command,
        env=settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            lines.append(line)
            _tell_progress(line)
    if running.returncode:
        raise SetupProblem(why("".join(lines)))


def _tell_progress(line: str) -> None:
    """Name each package while it comes, without the address that it comes from."""
    words = line.split()
    if words[:1] == ["Downloading"] and ".metadata" not in line:
        name = words[1].rpartition("/")[2].partition("-")[0]
        say(" ".join(["  downloading", name, *words[2:]]))
