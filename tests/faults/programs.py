"""Small programs that tests run beside themselves, to be starved, locked out or killed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(program, *arguments):
    """Run a program given as text; it can import what the tests can."""
    path = f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'tests')!r}]\n"
    return subprocess.Popen(
        [sys.executable, "-c", path + program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )


def ended(program):
    """What a program says until it ends by itself."""
    said, _ = program.communicate(timeout=60)
    assert program.returncode == 0
    return said


def kill(program):
    """End a program as a power cut would end it, as far as the program is concerned."""
    program.kill()
    program.wait(timeout=20)
    program.stdin.close()
    program.stdout.close()
