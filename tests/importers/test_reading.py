"""What a reader found becomes a brief: named, cleaned, and with everything still pointing at its paragraph."""

import pytest

from riskdesk.domain.briefs import Layout, Note, NoteKind, Role
from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.importers.found import Block, Found, Table
from riskdesk.importers.reading import LONGEST_PARAGRAPH, brief_from

LONG = "A sentence that goes on and on. " * 5


def heading(text, level=1):
    return Block(text, Role.HEADING, level)


def read(*blocks, name="a_file.txt", **others):
    return brief_from(
        Found(tuple(Block(block) if isinstance(block, str) else block for block in blocks), **others), name
    )


@pytest.mark.parametrize(
    ("blocks", "stated", "title"),
    [
        ((heading("Heading"), "Text."), {"title": "Stated"}, "Stated"),
        ((heading("Heading"), "Text."), {}, "Heading"),
        (("Port Selm, Monday", heading("Heading"), "Text."), {}, "Heading"),
        ((LONG, heading("Heading"), "Text."), {}, "a file"),
        (("Text.",), {}, "a file"),
        (("Text.",), {"title": " \x07 "}, "a file"),
    ],
)
def test_the_title_is_stated_or_the_first_heading_or_the_name_of_the_file(blocks, stated, title):
    assert read(*blocks, particulars=stated).brief.title == title


def test_a_file_named_by_nothing_but_signs_is_called_so():
    assert read("Text.", name="_.txt").brief.title == "_.txt"


@pytest.mark.parametrize(("claimed", "shown"), [(-5, 0), (3, 3), (99_999_999, 9)])
def test_no_point_stands_deeper_than_can_be_shown(claimed, shown):
    made = read("Text.", Block("Point", Role.ITEM, claimed)).brief
    assert made.layout[0].level == shown


def test_a_heading_that_is_the_title_does_not_stand_twice():
    assert read(heading("Heading"), "Text.").brief.paragraphs == ("Text.",)
    assert read(heading("Heading"), "Text.", particulars={"title": "Other"}).brief.paragraphs == ("Heading", "Text.")
    assert read(heading("Heading")).brief.paragraphs == ("Heading",)


def test_all_that_points_at_a_paragraph_follows_it():
    found = read(
        heading("Heading"),
        "\x00",
        "One.",
        Block("a | b", Role.ROW, place="page 2"),
        "Two.",
        tables=(Table((("a", "b"),), 4),),
        notes=(Note(NoteKind.FOOTNOTE, "Note.", "1", 5), Note(NoteKind.COMMENT, "Gone.", "", 2)),
    )
    assert found.brief.paragraphs == ("One.", "a | b", "Two.")
    assert found.brief.layout == (Layout(2, Role.ROW, 0, "page 2"),)
    assert found.tables == (Table((("a", "b"),), 2),)
    assert [(note.text, note.paragraph) for note in found.brief.notes] == [("Note.", 3), ("Gone.", None)]


def test_what_the_reader_told_is_kept():
    problem = Problem("page 2", "It holds a picture of text.")
    assert read("One.", problems=(problem,)).problems == (problem,)


def test_particulars_that_a_brief_does_not_have_are_left_out():
    brief = read("One.", particulars={"author": "A\u202eB", "colour": "red"}).brief
    assert brief.author == "A[U+202E]B"


@pytest.mark.parametrize("blocks", [(), ("",), ("\x00 \x07",)])
def test_nothing_is_no_brief(blocks):
    with pytest.raises(FileProblem, match="holds no text"):
        read(*blocks)


def test_the_longest_paragraph_is_read_and_a_longer_one_refused():
    assert read("x" * LONGEST_PARAGRAPH).brief.paragraphs
    with pytest.raises(FileProblem, match="Divide it"):
        read("x" * (LONGEST_PARAGRAPH + 1))
