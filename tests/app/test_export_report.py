"""Files written for others: whole or not at all, and every refusal in a sentence."""

import errno
import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest
from builders import an_assessment
from faults.programs import ended, start

from riskdesk.app.export_report import export_report, now
from riskdesk.config import whole_file
from riskdesk.domain.errors import FileProblem
from riskdesk.domain.options import Option
from riskdesk.domain.weighting import Judgement, Pairwise, Weighting
from riskdesk.exchange.assessment_file import read_assessment


def clock():
    return datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize("ending", [".json", ".yaml", ".yml", ".YAML"])
def test_an_assessment_file_reads_back(ending, tmp_path):
    a = an_assessment()
    path = tmp_path / f"out{ending}"
    assert export_report(a, path) == ()
    assert read_assessment(path) == a


def test_csv_opens_in_spreadsheets_as_utf_8(tmp_path):
    path = tmp_path / "scores.csv"
    export_report(an_assessment(), path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfoption,dimension,")


@pytest.mark.parametrize(("ending", "told"), [(".json", 1), (".yaml", 1), (".pdf", 1), (".csv", 0)])
def test_a_file_that_will_not_be_read_back_is_told(ending, told, tmp_path):
    alone = replace(an_assessment(), options=(), scores=MappingProxyType({}))
    remarks = export_report(alone, tmp_path / f"out{ending}", clock=clock)
    assert sum("will not read this file back" in remark for remark in remarks) == told


def test_what_cannot_be_printed_is_said(tmp_path):
    a = replace(an_assessment(), options=(Option("o0", "odd \ue000"),))
    (remark,) = export_report(a, tmp_path / "report.pdf", clock=clock)
    assert "[U+E000]" in remark


def test_a_report_without_results_says_so_and_why(tmp_path):
    judged = Weighting(None, Pairwise((Judgement("d0", "d1", 3.0),)))
    (remark,) = export_report(replace(an_assessment(), weighting=(judged,)), tmp_path / "report.pdf", clock=clock)
    assert "no results" in remark
    assert "do not connect “Dimension 2”, “Dimension 3”" in remark


def test_a_file_that_is_there_is_replaced(tmp_path):
    path = tmp_path / "out.json"
    path.write_text("old")
    export_report(an_assessment(), path)
    assert read_assessment(path) == an_assessment()
    assert os.listdir(tmp_path) == ["out.json"]


def refused(path, a=None):
    with pytest.raises(FileProblem) as refusal:
        export_report(a or an_assessment(), path)
    return str(refusal.value)


def test_an_ending_that_is_not_known_is_refused(tmp_path):
    assert "ends in .pdf, .json, .yaml, .yml, .csv" in refused(tmp_path / "report.docx")
    assert os.listdir(tmp_path) == []


def test_a_folder_is_refused(tmp_path):
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    assert "is a folder" in refused(folder)


def test_a_missing_folder_is_named(tmp_path):
    assert f"There is no folder “{tmp_path / 'missing'}”" in refused(tmp_path / "missing" / "out.pdf")


def test_a_read_only_file_is_kept(tmp_path):
    path = tmp_path / "out.json"
    path.write_text("kept")
    path.chmod(0o444)
    assert "is read-only" in refused(path)
    assert path.read_text() == "kept"


def test_a_pipe_is_refused(tmp_path):
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    assert "not an ordinary file" in refused(path)


def test_a_name_that_is_too_long_is_refused(tmp_path):
    assert "too long" in refused(tmp_path / ("x" * 300 + ".json"))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EFBIG, "The disk is full"),
        (errno.EROFS, "Nothing may be written"),
        (errno.EIO, "could not be written"),
    ],
)
def test_a_failing_disk_leaves_the_old_file_and_nothing_else(number, sentence, tmp_path, monkeypatch):
    path = tmp_path / "out.json"
    path.write_text("kept")

    def fail(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(whole_file.os, "fsync", fail)
    assert sentence in refused(path)
    assert path.read_text() == "kept"
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_device_is_refused(tmp_path):
    link = tmp_path / "out.csv"
    link.symlink_to(os.devnull)
    assert "not an ordinary file" in refused(link)


FULL_DISK = """
import resource, signal
from pathlib import Path
from builders import an_assessment
from faults.programs import ended, start
from riskdesk.app.export_report import export_report, now
from riskdesk.domain.errors import FileProblem

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))
try:
    export_report(an_assessment(), Path(sys.argv[1]))
except FileProblem as problem:
    print(problem)
"""


@pytest.mark.parametrize("ending", [".pdf", ".json", ".csv"])
def test_no_room_for_the_file(ending, tmp_path):
    path = tmp_path / f"out{ending}"
    path.write_text("kept")
    assert "The disk is full" in ended(start(FULL_DISK, path))
    assert path.read_text() == "kept"
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="a zone cannot be set for one process here")
def test_a_report_is_dated_by_the_zone_of_the_computer(monkeypatch):
    with monkeypatch.context() as at:
        at.setenv("TZ", "PKT-5")
        time.tzset()
        assert now().utcoffset() == timedelta(hours=5)
    time.tzset()
