"""Starting from nothing but Python: real environments, from a wheelhouse of tiny wheels, so without a network."""

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from riskdesk.bootstrap.__main__ import main
from riskdesk.bootstrap.problems import why

ROOT = Path(__file__).parents[2]


def a_wheel(folder: Path, name: str, version: str = "1.0") -> str:
    """A wheel of one package that prints its name and its arguments; the line of the lock for it."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    about = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}/__init__.py", f"version = '{version}'\n")
        wheel.writestr(f"{name}/__main__.py", f"import sys; print('{name}', *sys.argv[1:])\n")
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{about}/RECORD", "")
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


class Clone:
    """A clone whose Riskdesk only prints its arguments."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lock = root / "resources" / "requirements.lock"
        for part in ("bootstrap", "config"):
            shutil.copytree(ROOT / "riskdesk" / part, root / "riskdesk" / part)
        (root / "riskdesk" / "__init__.py").touch()
        (root / "riskdesk" / "__main__.py").write_text("import score, sys; print(score.version, *sys.argv[1:])\n")
        (root / "pyproject.toml").touch()
        self.lock.parent.mkdir()
        self.lock.write_text(a_wheel(root / "wheelhouse", "score"))
        (root / "resources" / "requirements-test.lock").write_text(a_wheel(root / "wheelhouse", "pytest"))
        shutil.copy(ROOT / "resources" / "pip.lock", root / "resources")

    def start(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        # The clone is found because it is the current folder, as for the command of the README.
        command = [sys.executable, "-m", "riskdesk.bootstrap", *arguments]
        surroundings = {name: value for name, value in os.environ.items() if "DISPLAY" not in name} | environment
        return subprocess.run(command, cwd=self.root, env=surroundings, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Clone:
    """A clone that was set up; no test changes it."""
    clone = Clone(tmp_path_factory.mktemp("clones") / "a clone's wörk")
    first = clone.start("list", "--json")
    assert (first.returncode, first.stdout) == (0, "1.0 list --json\n"), first.stderr
    assert "Setting Riskdesk up" in first.stderr
    return clone


@pytest.fixture
def clone(tmp_path) -> Clone:
    """A clone not yet set up."""
    return Clone(tmp_path / "clone")


def stamp(clone: Clone) -> Path:
    return clone.root / ".venv" / "riskdesk-setup.json"


def test_the_second_start_installs_nothing(installed):
    before = stamp(installed).stat().st_mtime_ns
    second = installed.start("a b")
    assert (second.returncode, second.stdout, second.stderr) == (0, "1.0 a b\n", "")
    assert stamp(installed).stat().st_mtime_ns == before


@pytest.mark.skipif(os.name == "nt", reason="a .cmd file there")
def test_the_environment_holds_the_command_riskdesk(installed, tmp_path):
    (tmp_path / "score.py").write_text("raise SystemExit('taken from the current folder')")
    command = [str(installed.root / ".venv" / "bin" / "riskdesk"), "check", "a b"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "1.0 check a b\n", done.stderr


@pytest.mark.slow
def test_a_lock_that_changed_is_installed_on_the_next_start(clone):
    clone.start()
    clone.lock.write_text(a_wheel(clone.root / "wheelhouse", "score", "2.0"))
    again = clone.start()
    assert (again.stdout, again.returncode) == ("2.0\n", 0), again.stderr
    assert "Setting" not in again.stderr


def test_test_installs_the_test_lock_and_passes_the_rest_to_pytest(installed):
    done = installed.start("test", "-m", "slow")
    assert (done.returncode, done.stdout) == (0, "pytest -m slow\n"), done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("accident", ["interrupted", "moved"])
def test_an_environment_that_cannot_be_trusted_is_made_anew(clone, accident):
    clone.start()
    (clone.root / ".venv" / "left over").touch()
    if accident == "interrupted":
        stamp(clone).unlink()
    else:
        clone.root = clone.root.rename(clone.root.with_name("elsewhere"))
    again = clone.start("list")
    assert (again.returncode, again.stdout) == (0, "1.0 list\n"), again.stderr
    assert not (clone.root / ".venv" / "left over").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda lock: lock.replace("sha256:", "sha256:0"), "lock is damaged"),
        (lambda lock: re.sub("sha256:....", "sha256:0000", lock), "is not the one that was locked"),
        (lambda lock: lock.partition(" --hash")[0], "lock is damaged"),
        (lambda lock: lock.replace("==1.0", "==3.0"), "must hold every package"),
        (lambda lock: "%&!" + lock, "lock is damaged"),
    ],
)
def test_a_lock_that_cannot_be_followed_is_said_and_nothing_counts_as_installed(clone, damage, sentence):
    clone.lock.write_text(damage(clone.lock.read_text()))
    done = clone.start("list")
    assert done.returncode == 4
    assert done.stdout == ""
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert not stamp(clone).exists()


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings all it needs")
def test_a_missing_system_library_is_named_before_the_tests_and_left_to_riskdesk_otherwise(clone):
    listed = clone.root / "riskdesk" / "config" / "system_libraries.py"
    listed.write_text(listed.read_text().replace("libglib-2.0.so.0", "libnowhere.so.9"))
    no_tools = {"DISPLAY": ":5", "PATH": str(clone.root)}
    assert clone.start().stdout == "1.0\n"
    assert clone.start("pyproject.toml", **no_tools).stdout == "1.0 pyproject.toml\n"
    done = clone.start("test", **no_tools)
    assert (done.returncode, done.stdout) == (4, "")
    assert "install 'libnowhere.so.9()(64bit)'" in done.stderr


def test_a_missing_lock_is_named(clone):
    clone.lock.unlink()
    done = clone.start()
    assert done.returncode == 4
    assert str(clone.lock) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "disk is full"),
        ("WARNING: Retrying: NewConnectionError\nERROR: No matching distribution found for x", "no network"),
        ("ERROR: No matching distribution found for x==1", "glibc 2.34"),
        ("ERROR: Could not install: [Errno 13] Permission denied: '.venv/x'", "cannot be written"),
        ("something new", "could not be installed"),
    ],
)
def test_the_cause_of_a_failure_is_a_sentence_with_pips_last_words(output, sentence):
    assert sentence in why(output)
    assert why(output).endswith(output.splitlines()[-1])


def test_any_python_3_can_read_the_file_that_refuses_it(monkeypatch):
    source = (ROOT / "riskdesk" / "bootstrap" / "__main__.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 4))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is 3\.9"):
        main()


def test_it_needs_nothing_but_the_standard_library():
    command = [sys.executable, "-S", "-c", "import riskdesk.bootstrap.start"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
