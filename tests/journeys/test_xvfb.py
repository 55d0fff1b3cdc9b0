"""The main job as a person does it: the real program on a real display, by key presses alone, closed and reopened."""

import time

import pytest
from person import quit_and_check, wait_for

from riskdesk.domain.scores import Cell
from riskdesk.storage.workspace import Workspace

pytestmark = pytest.mark.xvfb
TITLE = "The NRF offer to Pakistan"


def stored(person):
    with Workspace.open(person.home / ".local/share/riskdesk/workspace.riskdesk") as workspace:
        return workspace.load(workspace.entries()[0].id).assessment


def test_score_weigh_export_quit_and_reopen(person):
    program = person.start()
    person.window(TITLE)
    wait_for(lambda: (person.home / ".config/riskdesk/preferences.json").exists(), "page")
    before = stored(person)
    cell = Cell(
        before.options[0].id, before.tree.leaves[0].id, before.scenarios[0].id, before.assessors[0].id
    )  # fmt: skip

    person.press("ctrl+3")
    time.sleep(1)
    person.type("42")
    person.press("Return")
    wait_for(lambda: getattr(stored(person).score(cell), "value", None) == 42.0, "score of 42 in the workspace")

    person.press("ctrl+4")
    time.sleep(1)
    weight = before.tree.leaves[0].raw_weight
    person.press("Right", "Right", "Right")
    wait_for(lambda: stored(person).tree.leaves[0].raw_weight > weight, "heavier first dimension")

    report = person.home / "report.pdf"
    person.press("ctrl+e")
    person.window("Export")
    person.type(str(report))
    person.press("Return")
    wait_for(report.exists, "report")
    person.window(TITLE)
    quit_and_check(person, program)

    left = stored(person)
    again = person.start()
    person.window(TITLE)
    time.sleep(1)
    assert stored(person) == left
    assert left.score(cell).value == 42.0
    assert '"assessment": "The NRF offer to Pakistan"' in person.ask("analyse", str(report), "--json")
    assert person.ask("analyse", str(report), "--json") == person.ask("analyse", left.id, "--json")
    quit_and_check(person, again)


def test_undo_by_key_after_typing(person):
    program = person.start()
    person.window(TITLE)
    time.sleep(2)
    before = stored(person)
    person.press("ctrl+3")
    time.sleep(1)
    person.type("7")
    person.press("Return")
    wait_for(lambda: stored(person) != before, "edit")
    person.press("ctrl+z")
    wait_for(lambda: stored(person) == before, "undo")
    quit_and_check(person, program)


def test_a_second_start_hands_its_file_to_the_first_and_ends(person, tmp_path):
    program = person.start()
    person.window(TITLE)
    memo = tmp_path / "memo.txt"
    memo.write_text("A memo on the pipeline\n\nIt says little.\n", encoding="utf-8")
    second = person.start(str(memo))
    wait_for(lambda: second.poll() is not None, "end of the second start")
    assert second.returncode == 0
    person.window("Import a brief")
    time.sleep(1)
    person.press("Return")
    person.window("A memo on the pipeline")
    quit_and_check(person, program)
