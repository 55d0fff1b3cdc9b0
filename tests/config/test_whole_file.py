"""A file is written whole or not at all."""

import os
import stat

import pytest

from riskdesk.config.whole_file import write_whole


@pytest.mark.parametrize(("content", "bytes_"), [("ہ\n", "ہ\n".encode()), (b"\x00\r\n", b"\x00\r\n")])
def test_the_content_is_written_privately(tmp_path, content, bytes_):
    write_whole(tmp_path / "file", content)
    assert (tmp_path / "file").read_bytes() == bytes_
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


def test_a_failure_keeps_the_old_file_and_leaves_nothing_beside(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_text("old")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
