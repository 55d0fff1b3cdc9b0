"""Tasks that misbehave, for the process that reads files under limits."""

import ctypes
import logging
import os
import pathlib
import socket
import subprocess
import sys
import time
import warnings

from riskdesk.domain.errors import FileProblem, Problem


def length(content):
    return len(content)


def hang(_content):
    time.sleep(600)


def hang_deaf(_content):
    """Without ever letting go of the interpreter."""
    ctypes.PyDLL(None).sleep(600)


def hang_unminded(_content):
    """As where the system ends no process with its parent."""
    ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)
    time.sleep(600)


def spin(_content):
    while True:
        pass


def abort(_content):
    os.abort()


def overrun(_content):
    ctypes.string_at(0)


def leave(_content, status):
    os._exit(status)


def eat_memory(_content):
    return len(bytearray(4_000_000_000))


def eat_memory_slowly(_content):
    held = []
    while True:
        held.append(b"x" * 10_000_000)


def flood(_content):
    return "x" * 2_000_000


def flood_errors(_content):
    for _turn in range(100):
        print("x" * 100_000, file=sys.stderr)
    return "done"


def chatter(_content):
    print("{}")
    os.write(1, b"{}")
    return "done"


def warn(_content):
    logging.getLogger("a.library").critical("a secret of the file")
    warnings.warn("a secret of the file", stacklevel=1)
    return "done"


def fault(_content):
    raise KeyError("a secret of the file")


def panic(_content):
    raise KeyboardInterrupt("a secret of the file")


def refuse(_content):
    raise FileProblem("No.", [Problem("here", "this")])


def attempt(_content, what):
    """What came of an attempt: the kind of the error, or "done"."""
    try:
        ATTEMPTS[what]()
    except OSError as error:
        return type(error).__name__
    return "done"


def connect_past_the_hook(_content, port):
    """As native code would, of which no audit hook hears."""
    system = ctypes.CDLL(None, use_errno=True)
    number = system.socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    address = b"\x02\x00" + port.to_bytes(2, "big") + b"\x7f\x00\x00\x01" + bytes(8)
    return [system.connect(number, address, len(address)), ctypes.get_errno()]


def write_past_the_hook(_content, path):
    system = ctypes.CDLL(None, use_errno=True)
    number = system.open(path.encode(), os.O_WRONLY | os.O_CREAT, 0o600)
    return [system.write(number, b"text", 4), ctypes.get_errno()]


def read_past_the_hook(_content, path):
    """Whether native code opens a file; 13 is the number of a permission denied."""
    system = ctypes.CDLL(None, use_errno=True)
    return [min(system.open(path.encode(), os.O_RDONLY), 0), ctypes.get_errno()]


def signal_past_the_hook(_content, process):
    system = ctypes.CDLL(None, use_errno=True)
    return [system.kill(process, 0), ctypes.get_errno()]


def surroundings(_content):
    """What the process has of the user's: its environment, its folder, and the numbers of its open files."""
    opened = [int(name) for name in range(3, 256) if _is_open(name)]
    return {"environment": dict(os.environ), "arguments": sys.argv[1:], "open": opened}


def _is_open(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def say(_content, made):
    return made


UP = "/".join([".."] * 20)
ATTEMPTS = {
    "connect": lambda: socket.create_connection(("127.0.0.1", 9), 1),
    "look up": lambda: socket.getaddrinfo("example.org", 80),
    "listen": lambda: socket.socket().bind(("127.0.0.1", 0)),
    "run": lambda: subprocess.run(["true"], check=True),
    "shell": lambda: os.system("true"),
    "fork": lambda: os._exit(0) if os.fork() == 0 else None,
    "read": lambda: open("/etc/passwd").close(),
    "read by way of its own": lambda: open(pathlib.Path(os.__file__).parent / UP / "etc/passwd").close(),
    "list": lambda: os.listdir("/etc"),
    "write": lambda: open("/tmp/riskdesk-was-here", "w").close(),
    "write beside": lambda: open("here", "w").close(),
    "remove": lambda: os.remove("/tmp/riskdesk-is-not-here"),
    "database": lambda: __import__("sqlite3").connect("/tmp/riskdesk-was-here.db"),
}
