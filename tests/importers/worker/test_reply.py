"""What a process answers is believed only in its shape; how it ended is told in plain words."""

import json
import logging
import signal
import sys
from array import array
from base64 import b64encode

import pytest
from hostile_files import an_xlsx

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.assessment_file import PlainFile
from riskdesk.importers.read_file import READ_CONTENTS
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.importers.worker.limits import USUAL
from riskdesk.importers.worker.process import Ended, Task, ended
from riskdesk.importers.worker.reply import made_of
from riskdesk.progress import Silent

TEXT = b"""# The title

The bridge costs thedelta dearly: attacks on it have increased by 35% since 2020.

| a | b |
| - | - |
| 1 | 2 |
"""


def answered(name, content):
    task = Task(READ_CONTENTS, {"name": name, "as_": None, "encoding": None}, USUAL)
    return json.loads(ended(task, content, Silent(), "").answer)


@pytest.fixture(scope="module")
def brief():
    return json.dumps(answered("a.md", TEXT))


@pytest.fixture(scope="module")
def workbook():
    return json.dumps(answered("a.xlsx", an_xlsx(lambda _book, sheet: sheet.write_row(1, 1, range(6)))))


@pytest.fixture(scope="module")
def table():
    return json.dumps(answered("a.csv", b"option,a\nA,1\n"))


def made(answer):
    return made_of(Ended(answer if isinstance(answer, bytes) else answer.encode(), "", 0), "a.txt", USUAL)


def refusal(answer):
    with pytest.raises(FileProblem) as refused:
        made(answer)
    return str(refused.value)


def changed(answer, *keys, to):
    plain = json.loads(answer)
    holder = plain
    for key in keys[:-1]:
        holder = holder[key]
    holder[keys[-1]] = to
    return json.dumps(plain)


def test_a_brief_is_made_again_as_it_was(brief):
    read = made(brief)
    assert isinstance(read, ReadBrief)
    assert read.brief.title == "The title"
    assert read.tables[0].rows == (("a", "b"), ("1", "2"))
    assert read.repairs
    assert read.suggestions


def test_a_workbook_is_made_again_as_it_was(workbook):
    read = made(workbook)
    assert isinstance(read, Workbook)
    assert read.sheets[0].rows[1] == ("Build", *map(float, range(6)))


def test_an_assessment_file_is_made_again_as_it_was():
    read = made(json.dumps(answered("a.yaml", b"format: riskdesk/1\ntitle: A\n")))
    assert read == PlainFile("a.yaml", {"format": "riskdesk/1", "title": "A"})


NONSENSE = [
    b"",
    b"{}",
    b"[]",
    b"null",
    b"\xff",
    b'{"refused": []}',
    b"[" * 100_000,
    b'{"kind": "ReadBrief", "refused": []}',
]


@pytest.mark.parametrize("answer", NONSENSE)
def test_nonsense_is_refused(answer):
    assert "could not be read" in refusal(answer)


LIES = [
    (("kind",), "Workbook"),
    (("kind",), "os.system"),
    (("more",), 1),
    (("made", "more"), 1),
    (("made", "brief"), None),
    (("made", "brief", "title"), 7),
    (("made", "brief", "title"), "A\x00B"),
    (("made", "brief", "title"), "A\ud800B"),
    (("made", "brief", "reliability"), "Z"),
    (("made", "brief", "reliability"), "A"),
    (("made", "brief", "credibility"), 1),
    (("made", "brief", "marking"), "SECRET"),
    (("made", "brief", "dismissed"), ["x"]),
    (("made", "brief", "id"), "../../x"),
    (("made", "brief", "title"), ""),
    (("made", "brief", "title"), "x" * 121),
    (("made", "brief", "author"), "x" * 501),
    (("made", "brief", "author"), "a\u202eb"),
    (("made", "brief", "paragraphs"), ["x"] * 50_001),
    (("made", "brief", "layout", 0, "level"), -1),
    (("made", "brief", "layout", 0, "level"), 10**9),
    (("made", "brief", "layout", 1, "paragraph"), 2),
    (("made", "brief", "paragraphs"), "text"),
    (("made", "brief", "paragraphs", 0), "A\x1b[31mB"),
    (("made", "brief", "paragraphs"), []),
    (("made", "brief", "notes"), [{"kind": "footnote", "text": "x", "paragraph": 99}]),
    (("made", "tables", 0, "paragraph"), 99),
    (("made", "tables", 0, "rows"), [[1, 2]]),
    (("made", "repairs", 0, "start"), -1),
    (("made", "repairs", 0, "before"), "another"),
    (("made", "suggestions", 0, "text"), "another"),
    (("made", "suggestions", 0, "tag"), "none"),
    (("made", "suggestions", 0, "paragraph"), 99),
    (("made", "guessed"), "yes"),
]


@pytest.mark.parametrize(("keys", "to"), LIES)
def test_a_lie_is_refused(brief, keys, to):
    assert "could not be read" in refusal(changed(brief, *keys, to=to))


@pytest.mark.parametrize("cell", [None, [1], {"a": 1}, "A\x00B"])
def test_a_cell_that_is_none_is_refused(workbook, cell):
    assert "could not be read" in refusal(changed(workbook, "made", "sheets", 0, "others", 0, to=cell))


@pytest.mark.parametrize("cell", [None, [1], {"a": 1}, "A\x00B", 1, float("inf")])
def test_a_cell_that_is_none_is_refused_in_a_table_of_texts(table, cell):
    assert "could not be read" in refusal(changed(table, "made", "sheets", 0, "cells", 0, to=cell))


@pytest.mark.parametrize("lengths", [[2, 1], [2, 3], [-2, 6], [2, "2"]])
def test_lengths_that_do_not_fit_a_table_of_texts_are_refused(table, lengths):
    assert "could not be read" in refusal(changed(table, "made", "sheets", 0, "lengths", to=lengths))


CELLS = {
    "a place outside": ("places", [99]),
    "a place before the first": ("places", [-1]),
    "fewer places": ("places", []),
    "a row too many": ("lengths", [2, 2, 2, 2]),
    "a length below none": ("lengths", [-2, 6]),
    "no bytes": ("numbers", "-"),
    "no whole number of numbers": ("numbers", "AAAA"),
    "an infinite number": ("numbers", b64encode(array("d", [float("inf")] * 9).tobytes()).decode()),
}


@pytest.mark.parametrize(("key", "to"), CELLS.values(), ids=CELLS)
def test_cells_that_do_not_fit_their_sheet_are_refused(workbook, key, to):
    assert "could not be read" in refusal(changed(workbook, "made", "sheets", 0, key, to=to))


ENDS = {
    "late": (Ended(b"", "", -9, late=True), "took more than 30 seconds"),
    "too long": (Ended(b"x", "", -9, too_long=True), "holds more than Riskdesk takes in"),
    "a signal": (Ended(b"", "", -signal.SIGSEGV), "broke down"),
    "a status": (Ended(b"", "", 3), "is damaged"),
    "memory": (Ended(b'{"fault": "memory", "refused": []}', "", 0), "more than 1000 MB of memory"),
    "a fault": (Ended(b'{"fault": "KeyError", "refused": []}', "", 0), "is damaged"),
    "an answer, then a signal": (Ended(b'{"fault": "x", "refused": []}', "", -signal.SIGABRT), "broke down"),
}


@pytest.mark.parametrize("end", ENDS)
def test_each_end_is_told_in_words(end):
    how, words = ENDS[end]
    with pytest.raises(FileProblem) as refused:
        made_of(how, "a.txt", USUAL)
    sentence = str(refused.value)
    assert "“a.txt”" in sentence
    assert words in sentence
    assert "Save it anew" in sentence or "Divide it" in sentence


@pytest.mark.skipif(sys.platform == "win32", reason="this limit is not Windows's")
def test_the_processor_is_told_in_words():
    with pytest.raises(FileProblem, match="took more than 20 seconds"):
        made_of(Ended(b"", "", -signal.SIGXCPU), "a.txt", USUAL)


def test_what_was_said_goes_to_the_log_and_not_to_the_user(caplog):
    caplog.set_level(logging.WARNING)
    with pytest.raises(FileProblem) as refused:
        made_of(Ended(b'{"fault": "KeyError", "refused": ["open"]}', "KeyError in reader", 0), "a.txt", USUAL)
    assert "KeyError" not in str(refused.value)
    assert "KeyError in reader" in caplog.text
    assert "open" in caplog.text
