"""Packages of the system: installed only where that is expected, by root, and never by sudo."""

import os
import shutil
import subprocess
from pathlib import Path

from riskdesk.bootstrap.problems import say

CONTAINER_MARKS = ("/.dockerenv", "/run/.containerenv")


def is_root() -> bool:
    """Whether this is root on a system with apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def in_a_container() -> bool:
    """Whether this is a container: marked as one, or without the init system that a whole Debian runs."""
    marked = "container" in os.environ or any(map(os.path.exists, CONTAINER_MARKS))
    return marked or not Path("/run/systemd/system").exists()


def install(packages: list[str]) -> bool:
    """Install these by apt-get, saying so; true when that worked."""
    say("Installing system packages (apt-get, as root): " + " ".join(packages))
    # A fresh container has no package lists, an old one has stale lists: both are mended by an update.
    return _apt_get("install", packages) or (_apt_get("update", []) and _apt_get("install", packages))


def _apt_get(command: str, packages: list[str]) -> bool:
    done = subprocess.run(
        ["apt-get", command, "--yes", "--no-install-recommends", *packages],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return done.returncode == 0
