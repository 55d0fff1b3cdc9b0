"""The environment `.venv` beside pyproject.toml: made once, kept as long as the locks stay as they are."""

import contextlib
import hashlib
import json
import os
import shlex
import shutil
import sys
import sysconfig
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from riskdesk.bootstrap import locked_packages
from riskdesk.bootstrap.find_pip import find_pip
from riskdesk.bootstrap.problems import say

if sys.platform != "win32":
    import fcntl


@dataclass(frozen=True)
class Environment:
    """The folder `.venv` of one clone."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where the environment is."""
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        """Where its programs are."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.scripts / ("python.exe" if os.name == "nt" else "python")

    @property
    def stamp(self) -> Path:
        """Says what was installed whole; absent while something is being installed."""
        return self.folder / "riskdesk-setup.json"

    def prepare(self, locks: list[str]) -> None:
        """Install what these locks name, unless that was done before."""
        if self._missing(locks):
            with self._alone():
                self._install(self._missing(locks))

    def _missing(self, locks: list[str]) -> list[str]:
        done = self._installed()
        return [lock for lock in locks if done.get(lock) != self._digest(lock)]

    def _digest(self, lock: str) -> str:
        return hashlib.sha256((self.root / "resources" / lock).read_bytes()).hexdigest()

    def _installed(self) -> dict[str, str]:
        """The digests of the locks installed here; none when the clone moved or its Python was replaced."""
        with contextlib.suppress(OSError, ValueError):
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
            if stamp["place"] == self._place():
                return dict(stamp["locks"])
        return {}

    def _place(self) -> list[str]:
        return [str(self.folder), os.path.realpath(self.python)]

    def _install(self, locks: list[str]) -> None:
        installed = self._installed()
        if locks and not installed:
            say("Setting Riskdesk up in .venv. This is done once and takes about a minute.")
            self._make()
        pip = find_pip(self.python, self.root) if locks else []
        for lock in locks:
            self.stamp.unlink(missing_ok=True)
            locked_packages.install(pip, self.root / "resources" / lock, self.root / "wheelhouse")
            installed[lock] = self._digest(lock)
            stamp = {"place": self._place(), "locks": installed}
            self.stamp.write_text(json.dumps(stamp), encoding="utf-8")

    def _make(self) -> None:
        """A new empty environment that finds Riskdesk in the clone.

        Not by an editable install: that would need a build backend, one more thing to fetch and to lock.
        """
        if self.folder.exists():
            shutil.rmtree(self.folder)
        venv.EnvBuilder(symlinks=os.name != "nt").create(self.folder)
        base = {"base": str(self.folder), "platbase": str(self.folder)}
        packages = Path(sysconfig.get_path("purelib", "venv", base))
        # Relative, since Python versions differ in the encoding that they read such a file in.
        (packages / "riskdesk.pth").write_text(os.path.relpath(self.root, packages) + "\n", encoding="ascii")
        if os.name == "nt":
            (self.scripts / "riskdesk.cmd").write_bytes(b'@"%~dp0python.exe" -P -m riskdesk %*\r\n')
        else:
            command = f'#!/bin/sh\nexec {shlex.quote(str(self.python))} -P -m riskdesk "$@"\n'
            (self.scripts / "riskdesk").write_bytes(os.fsencode(command))
            (self.scripts / "riskdesk").chmod(0o755)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Two starts at once: the second waits until the first has installed (not guarded on Windows)."""
        with (self.root / "pyproject.toml").open() as held:
            if sys.platform != "win32":
                with contextlib.suppress(OSError):
                    fcntl.flock(held, fcntl.LOCK_EX)
            yield
