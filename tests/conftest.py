"""The bench that every test runs on."""

import os
import threading

# Windows without a screen, on a desktop too, unless somebody wants to look on. Read when Qt starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program runs

import pytest

OWN_FOLDERS = {
    "HOME": "",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """A home of its own for every test, so that none meets the user's files or another test's."""
    home = tmp_path_factory.mktemp("home")
    for name, place in OWN_FOLDERS.items():
        monkeypatch.setenv(name, str(home / place))
    monkeypatch.delenv("RISKDESK_WORKSPACE", raising=False)
    return home


@pytest.fixture(autouse=True)
def no_thread_left():
    """A test ends the threads that it starts."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in set(threading.enumerate()) - before if not thread.daemon]
    for thread in left:
        thread.join(timeout=2)
    assert not [thread for thread in left if thread.is_alive()]


@pytest.fixture
def workspace(tmp_path):
    """A workspace in a file, by an author who is known."""
    from riskdesk.storage.workspace import Workspace

    with Workspace.open(tmp_path / "workspace.riskdesk", author="analyst") as opened:
        yield opened
