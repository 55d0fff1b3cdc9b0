"""What both commands of the README do once Python is new enough."""

import os
import subprocess
import sys
from pathlib import Path

from riskdesk.bootstrap import system_packages
from riskdesk.bootstrap.environment import Environment
from riskdesk.bootstrap.problems import SetupProblem, say
from riskdesk.config import system_libraries

ROOT = Path(__file__).parents[2]
FAILED = 4  # as for a workspace that cannot be opened: nothing was done, and the machine is the reason
STOPPED = 130


def start(arguments: list[str]) -> int:
    """Prepare the environment, then run Riskdesk with these arguments, or its tests with those after `test`."""
    testing = arguments[:1] == ["test"]
    environment = Environment(ROOT)
    try:
        environment.prepare(["requirements.lock", *(["requirements-test.lock"] if testing else [])])
        if testing:
            _require_system_libraries()
        elif _opens_a_window(arguments):
            _missing_system_libraries()  # Riskdesk itself names what is still missing, if the display answers
    except SetupProblem as problem:
        say(str(problem))
        return FAILED
    except OSError as problem:
        say(f"Riskdesk could not be set up in {ROOT}: {problem.strerror} ({problem.filename}).")
        return FAILED
    except KeyboardInterrupt:
        say("Stopped. The next start sets Riskdesk up again.")
        return STOPPED
    if testing:
        os.chdir(ROOT)
        return _become([str(environment.python), "-m", "pytest", *arguments[1:]])
    return _become([str(environment.python), "-P", "-m", "riskdesk", *arguments])


def _opens_a_window(arguments: list[str]) -> bool:
    return system_libraries.has_a_display() and (not arguments or Path(arguments[0]).exists())


def _missing_system_libraries() -> list[str]:
    """What Qt misses here, after root in a container installed it."""
    missing = system_libraries.missing_libraries()
    if missing and system_packages.is_root() and system_packages.in_a_container():
        system_packages.install([system_libraries.PACKAGES[name] for name in missing])
        return system_libraries.missing_libraries()
    return missing


def _require_system_libraries() -> None:
    missing = _missing_system_libraries()
    if missing:
        line = system_libraries.install_line(missing)
        raise SetupProblem(f"The tests need system libraries that are missing here. Install them as root:\n  {line}")


def _become(command: list[str]) -> int:
    """Go on as this program; Windows cannot replace a process, so there it is waited for."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode
