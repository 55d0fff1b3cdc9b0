"""A program that reads files without any limit, in a network of its own with a listener, and tells who called."""

import contextlib
import ctypes
import fcntl
import json
import os
import socket
import struct
import sys
from pathlib import Path

from calling_files import FILES
from listener import Listener

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.contents import read_contents

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
SET_FLAGS, UP = 0x8914, 0x1


def enter_own_network() -> bool:
    """Whether the system let this process into a network that has nothing but its own loopback."""
    spaces = NEW_NETWORK if os.geteuid() == 0 else NEW_USER | NEW_NETWORK
    if ctypes.CDLL(None).unshare(spaces) != 0:
        return False
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sH14x", b"lo", UP))
    return True


def read_all_and_tell(beside: Path) -> None:
    """Read the files without any limit; print who called meanwhile, and whether a call would have been heard."""
    if not enter_own_network():
        print("null")
        return
    listener = Listener()
    for name, make in FILES.items():
        content = make(listener.at, beside)
        with contextlib.suppress(FileProblem):
            read_contents(content if isinstance(content, bytes) else content.encode(), name)
    listener.settle()
    calls = listener.calls
    listener.call()
    listener.settle()
    print(json.dumps({"calls": calls, "hears": listener.calls > calls}))
    listener.close()


if __name__ == "__main__":
    read_all_and_tell(Path(sys.argv[1]))
