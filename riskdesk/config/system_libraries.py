"""The libraries that Qt expects a Linux system to bring, and the line that installs those that are missing."""

import ctypes
import os
import shutil
import sys

WITHOUT_A_SCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
ON_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
ON_WAYLAND = {
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PACKAGES = WITHOUT_A_SCREEN | ON_X11 | ON_WAYLAND


def has_a_display() -> bool:
    """Whether a window can be expected to open: always, except on a Linux without a display."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def missing_libraries() -> list[str]:
    """The file names of the libraries that the window, or without a display the window's tests, would miss here."""
    if not sys.platform.startswith("linux"):
        return []
    needed = dict(WITHOUT_A_SCREEN)
    if os.environ.get("DISPLAY"):
        needed |= ON_X11
    if os.environ.get("WAYLAND_DISPLAY"):
        needed |= ON_WAYLAND
    return [name for name in needed if not _loads(name)]


def install_line(libraries: list[str]) -> str:
    """The one command that installs these libraries on this system."""
    if shutil.which("apt-get"):
        return "apt-get install " + " ".join(PACKAGES[name] for name in libraries)
    # Packages are named differently elsewhere; the tools for RPM also take the name of a file.
    tool = next(filter(shutil.which, ("dnf", "zypper", "yum")), "dnf")
    return f"{tool} install " + " ".join(f"'{name}()(64bit)'" for name in libraries)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
