"""Names and places: nothing is extracted, nothing but an ordinary file is opened."""

import os
import stat
import time
import zipfile
from pathlib import Path

import pytest
from archives import packed
from hostile_files import a_pdf
from word_files import p, parts_of, words

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.read_file import read_file
from riskdesk.importers.reading import ReadBrief


def refused(path):
    begun = time.monotonic()
    with pytest.raises(FileProblem) as caught:
        read_file(Path(path))
    assert time.monotonic() - begun < 5
    return str(caught.value)


def test_parts_whose_names_lead_elsewhere_are_never_written(read, tmp_path):
    parts = {name: part.encode() for name, part in parts_of(p(words("Text."))).items()}
    link = zipfile.ZipInfo("word/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    content = packed(
        [
            *parts.items(),
            ("../../outside.txt", b"x"),
            ("/etc/riskdesk", b"x"),
            ("C:\\outside", b"x"),
            (link, b"/etc/passwd"),
        ]
    )
    before = set(tmp_path.parent.rglob("*"))
    made = read("a.docx", content)
    assert isinstance(made, ReadBrief)
    assert {path.name for path in set(tmp_path.parent.rglob("*")) - before} == {"a.docx"}
    assert "root:" not in " ".join(made.brief.paragraphs)


def test_an_attachment_of_a_pdf_is_never_written(read, tmp_path):
    read("a.pdf", a_pdf(attachments={"../../outside.txt": b"x"}))
    assert [path.name for path in tmp_path.rglob("*")] == ["a.pdf"]


def test_a_link_to_a_file_is_read_as_that_file(tmp_path):
    (tmp_path / "text.txt").write_text("Some words.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "text.txt")
    made = read_file(tmp_path / "link.txt")
    assert isinstance(made, ReadBrief)
    assert made.brief.paragraphs == ("Some words.",)


def test_links_in_a_circle_are_refused(tmp_path):
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    assert "could not be read" in refused(tmp_path / "one")


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refused(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not an ordinary file" in refused(tmp_path / "pipe.txt")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty", "/dev/urandom"])
def test_a_device_is_refused_at_once(device):
    if not os.path.exists(device):
        pytest.skip("this system has no such device")
    assert refused(device)


def test_a_link_to_a_device_is_refused(tmp_path):
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    assert "not an ordinary file" in refused(tmp_path / "a.txt")


def test_a_file_of_three_gigabytes_is_refused_without_being_read(tmp_path):
    with open(tmp_path / "a.txt", "wb") as sparse:
        sparse.truncate(3_000_000_000)
    assert "too large" in refused(tmp_path / "a.txt")
