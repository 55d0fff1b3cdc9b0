"""Whatever a file points to, nothing is fetched and no other file is opened."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from calling_files import FILES
from listener import Listener

from riskdesk.importers.read_file import READ_CONTENTS
from riskdesk.importers.worker.limits import USUAL
from riskdesk.importers.worker.process import Task, ended
from riskdesk.progress import Silent

SECRET = "a secret beside the file"


@pytest.fixture
def listener():
    opened = Listener()
    yield opened
    opened.close()


def test_the_listener_hears_a_call(listener):
    listener.call()
    listener.settle()
    assert listener.calls == 1


@pytest.mark.parametrize("name", FILES)
def test_no_connection_and_no_other_file(name, listener, tmp_path):
    beside = tmp_path / "beside.txt"
    beside.write_text(SECRET)
    content = FILES[name](listener.at, beside)
    content = content if isinstance(content, bytes) else content.encode()
    task = Task(READ_CONTENTS, {"name": name, "as_": None, "encoding": None}, USUAL)
    end = ended(task, content, Silent(), "reading")
    answer = json.loads(end.answer)
    assert "fault" not in answer, end.said
    assert answer["refused"] == []  # the reader did not even try
    assert listener.calls == 0
    assert SECRET not in end.answer.decode()
    assert "bridge" in end.answer.decode() or name in ("a.xlsx", "a.yaml")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives a process a network of its own")
def test_no_reader_calls_even_where_nothing_hinders_it(tmp_path):
    program = Path(__file__).parents[2] / "own_network.py"
    command = [sys.executable, str(program), str(tmp_path / "beside.txt")]
    around = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    told = subprocess.run(command, env=os.environ | around, capture_output=True, text=True, check=True, timeout=120)
    heard = json.loads(told.stdout)
    if heard is None:
        pytest.skip("this system lets nobody make a network of their own")
    assert heard == {"calls": 0, "hears": True}
