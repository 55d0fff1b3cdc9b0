import sys

import pytest

from riskdesk.config import system_libraries
from riskdesk.config.system_libraries import install_line, missing_libraries

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings all it needs")


@pytest.fixture
def tools(tmp_path, monkeypatch):
    """Makes these the only programs on the path."""

    def have(*names):
        for name in names:
            (tmp_path / name).touch(mode=0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

    return have


@on_linux
def test_a_library_that_is_not_here_is_missing(monkeypatch):
    monkeypatch.setattr(system_libraries, "WITHOUT_A_SCREEN", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert missing_libraries() == ["libnowhere.so.9"]


@on_linux
@pytest.mark.parametrize(("variable", "libraries"), [("DISPLAY", "ON_X11"), ("WAYLAND_DISPLAY", "ON_WAYLAND")])
def test_a_display_needs_libraries_of_its_own(monkeypatch, variable, libraries):
    monkeypatch.setattr(system_libraries, libraries, {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setenv(variable, ":5")
    assert "libnowhere.so.9" in missing_libraries()


def test_debian_installs_packages_by_their_names(tools):
    tools("apt-get")
    assert install_line(["libEGL.so.1", "libxcb-cursor.so.0"]) == "apt-get install libegl1 libxcb-cursor0"


@pytest.mark.parametrize("tool", ["dnf", "zypper"])
def test_other_systems_install_packages_by_the_files_in_them(tools, tool):
    tools(tool)
    assert install_line(["libEGL.so.1"]) == f"{tool} install 'libEGL.so.1()(64bit)'"
