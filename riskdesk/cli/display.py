"""Whether a window can open here. It is tried before Qt, which aborts the program where it cannot."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from contextlib import closing
from pathlib import Path

from riskdesk.config.system_libraries import has_a_display

PATIENCE = 2.0
"""Seconds that a display has to answer in."""


def window_can_open() -> bool:
    """False on a Linux without a display, or with one that does not answer."""
    if not has_a_display():
        return False
    return not sys.platform.startswith("linux") or _wayland_answers() or _x_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/run/user")) / name
    try:
        with closing(socket.socket(socket.AF_UNIX)) as display:
            display.settimeout(PATIENCE)
            display.connect(str(path))
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    """Asks as Qt will, with the user's cookies."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # a missing library is told by its name
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
