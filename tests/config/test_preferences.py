"""Preferences are kept, and a damaged file costs nothing but them."""

import json
import stat

import pytest

from riskdesk.config.preferences import RECENT, Preferences, PreferencesFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "preferences.json"


def test_a_missing_file_gives_the_defaults(path):
    assert PreferencesFile(path).current == Preferences()
    assert not path.exists()


def test_changes_are_kept_privately(path):
    PreferencesFile(path).change(theme="dark", coaching_seen=("score",))
    assert PreferencesFile(path).current == Preferences(theme="dark", coaching_seen=("score",))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_change_writes_nothing(path):
    PreferencesFile(path).change(theme="")
    assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"theme": 3, "recent_files": "x", "unknown": 1}'],
)
def test_damage_gives_the_defaults(path, content):
    path.write_bytes(content)
    preferences = PreferencesFile(path)
    assert preferences.current == Preferences()
    preferences.change(theme="light")
    assert json.loads(path.read_text())["theme"] == "light"


def test_what_is_sound_in_a_damaged_file_is_kept(path):
    path.write_text('{"theme": "dark", "language": 7, "recent_files": ["a", 1, "b"]}')
    assert PreferencesFile(path).current == Preferences(theme="dark", recent_files=("a", "b"))


def test_recent_files_are_few_and_the_last_one_first(path):
    preferences = PreferencesFile(path)
    for number in range(RECENT + 2):
        preferences.opened(str(number))
    preferences.opened("5")
    assert preferences.current.recent_files[:2] == ("5", str(RECENT + 1))
    assert len(preferences.current.recent_files) == RECENT


def test_a_hint_is_remembered_once(path):
    preferences = PreferencesFile(path)
    preferences.coached("score")
    preferences.coached("score")
    assert preferences.current.coaching_seen == ("score",)


def test_a_place_that_cannot_be_written_is_only_logged(tmp_path, caplog):
    preferences = PreferencesFile(tmp_path / "missing" / "preferences.json")
    preferences.change(theme="dark")
    assert preferences.current.theme == "dark"
    assert "not written" in caplog.text
    assert str(tmp_path) not in caplog.text
