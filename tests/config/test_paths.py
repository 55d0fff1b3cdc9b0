"""The user's folders are private, and the workspace can be named from outside."""

import stat
from pathlib import Path

import pytest

from riskdesk.config.paths import data_folder, default_workspace, logs_folder, preferences_file, private_folder
from riskdesk.domain.errors import WorkspaceProblem


def test_folders_are_private(own_folders):
    for folder in (data_folder(), logs_folder(), preferences_file().parent):
        assert folder.is_dir()
        assert folder.is_relative_to(own_folders)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_folders_that_were_there_keep_their_mode(tmp_path):
    tmp_path.chmod(0o755)
    assert private_folder(tmp_path / "a" / "b") == tmp_path / "a" / "b"
    assert [stat.S_IMODE((tmp_path / f).stat().st_mode) for f in (".", "a", "a/b")] == [0o755, 0o700, 0o700]


def test_the_workspace_lies_in_the_data_folder():
    assert default_workspace() == data_folder() / "workspace.riskdesk"


def test_the_environment_names_another_workspace(monkeypatch):
    monkeypatch.setenv("RISKDESK_WORKSPACE", "/somewhere/team.riskdesk")
    assert Path(default_workspace()) == Path("/somewhere/team.riskdesk")
    monkeypatch.setenv("RISKDESK_WORKSPACE", "")
    assert default_workspace() == data_folder() / "workspace.riskdesk"


def test_a_data_folder_that_cannot_be_made_is_told(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    with pytest.raises(WorkspaceProblem, match="cannot be made"):
        default_workspace()
