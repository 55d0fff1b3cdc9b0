"""A program that is killed at any moment loses nothing that it had acknowledged, and tears nothing apart."""

import os
import random
import time

import pytest
from builders import an_assessment
from faults.programs import kill, start

from riskdesk.domain.validity import problems
from riskdesk.storage.workspace import Workspace

EDIT = """
from riskdesk.app.library import Library
from riskdesk.domain.edits.scores import SetValues
from riskdesk.storage.workspace import Workspace

session = Library(Workspace.open(sys.argv[1])).open("test")
cells = [cell for cell, _score in session.current.cells()]
number = int(session.current.score(cells[0]).value)
while True:
    number += 1
    session.apply(SetValues(tuple((cell, float(number % 101)) for cell in cells)))
    print(number % 101)
"""

MAKE = """
from riskdesk.storage.workspace import Workspace

for number in range(1_000_000):
    print(number)
    Workspace.open(f"{sys.argv[1]}/{number}.riskdesk").close()
"""


GROW = """
from riskdesk.app.library import Library
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.storage.workspace import Workspace

session = Library(Workspace.open(sys.argv[1])).open("test")
print("ready")
session.apply(SetParticular("note", "x" * 400_000))
"""


def killed_after(program, lines):
    """What a program said before it was killed, a moment after its first lines."""
    said = [program.stdout.readline() for _ in range(lines)]
    time.sleep(random.uniform(0, 0.01))
    program.kill()
    said += program.stdout.readlines()
    kill(program)
    return [int(line) for line in said if line.endswith("\n")]


@pytest.mark.parametrize("rounds", [5, pytest.param(150, marks=pytest.mark.slow)])
def test_edits(tmp_path, rounds):
    path = tmp_path / "w.riskdesk"
    with Workspace.open(path) as workspace:
        workspace.create(an_assessment(5, 6, 4), "Create")
    for _ in range(rounds):
        acknowledged = killed_after(start(EDIT, path), random.randint(1, 5))
        with Workspace.open(path) as workspace:
            stored = workspace.load("test")
            values = {score.value for _cell, score in stored.assessment.cells()}
            (value,) = values  # all of an edit or none of it
            assert (value - acknowledged[-1]) % 101 in (0, 1)
            assert problems(stored.assessment) == []
            assert workspace.journal("test")[-1].revision == stored.revision


@pytest.mark.parametrize("rounds", [5, pytest.param(50, marks=pytest.mark.slow)])
def test_making_a_workspace(tmp_path, rounds):
    for number in range(rounds):
        folder = tmp_path / str(number)
        folder.mkdir()
        made = killed_after(start(MAKE, folder), random.randint(1, 10))
        with Workspace.open(folder / f"{made[-1]}.riskdesk") as workspace:
            assert workspace.create(an_assessment(), "Create")


def test_a_file_that_was_torn_while_it_grew(tmp_path):
    for number in range(20):
        path = tmp_path / f"{number}.riskdesk"
        with Workspace.open(path) as workspace:
            workspace.create(an_assessment(), "Create")
        before = path.stat().st_size
        program = start(GROW, path)
        assert program.stdout.readline() == "ready\n"
        while path.stat().st_size == before and program.poll() is None:
            pass
        kill(program)
        if path.with_name(f"{path.name}-journal").stat().st_size:
            break  # killed before it had finished
    os.truncate(path, before)  # as if only the first page of the new ones had reached the disk
    with Workspace.open(path) as workspace:
        assert workspace.load("test").assessment == an_assessment()
