"""Of Markdown the words are kept and the signs become what they mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.briefs import Note, NoteKind
from riskdesk.domain.errors import FileProblem
from riskdesk.importers.found import Table
from riskdesk.importers.readers.markdown import LARGEST, read


def found(text):
    return read(text.encode(), "a.md")


def kinds(text):
    return [(block.role.value, block.level, block.text) for block in found(text).blocks]


def test_headings_lists_and_text():
    text = (
        "# The *offer*\n\nIt was made\nin **August**, see [here](http://x.example/y).\n\n## Why\n\n"
        "- for `peace`\n  - deeper\n- for bread\n\n  and butter\n\n3. three\n\n> quoted\n\n```\ncode  here\n```\n"
    )
    assert kinds(text) == [
        ("heading", 1, "The offer"),
        ("text", 0, "It was made in August, see here."),
        ("heading", 2, "Why"),
        ("item", 0, "for peace"),
        ("item", 1, "deeper"),
        ("item", 0, "for bread"),
        ("text", 0, "and butter"),
        ("item", 0, "3. three"),
        ("text", 0, "quoted"),
        ("text", 0, "code here"),
    ]


def test_a_picture_is_what_is_said_in_its_place():
    assert kinds("See ![the *dam*](http://x.example/dam.png).")[0][2] == "See the *dam*."


def test_a_table_is_kept_as_one_and_as_its_rows():
    read = found("Before.\n\n| a | b |\n|---|---|\n| 1 | **2** |\n")
    assert [(block.role.value, block.text) for block in read.blocks[1:]] == [("row", "a | b"), ("row", "1 | 2")]
    assert read.tables == (Table((("a", "b"), ("1", "2")), 2),)


@pytest.mark.parametrize("before", ["", "> ", "- "])
def test_cells_beyond_the_head_of_a_table_are_kept(before):
    head, *rows = "| a | b |", "| - | - |", "| 1 | 2 | 3 \\| 4 | 5 |"
    within = before.replace("-", " ")
    made = read("\n".join([before + head, *(within + row for row in rows)]).encode(), "a.md")
    assert made.tables[0].rows[1] == ("1", "2", "3 | 4", "5")


def test_what_links_lead_to_is_kept_as_notes():
    made = read(b"See [1] and [2].\n\n[1]: https://a.org/x\n[2]: b.pdf 'The B'\n[2]: c.pdf\n", "a.md")
    assert [(note.mark, note.text.strip()) for note in made.notes] == [
        ("1", "https://a.org/x"),
        ("2", "b.pdf The B"),
        ("2", "c.pdf"),
    ]


def test_both_texts_of_a_footnote_that_is_defined_twice_are_kept():
    made = read(b"See[^a].\n\n[^a]: One.\n\n[^a]: Two.\n", "a.md")
    assert [note.text.strip() for note in made.notes] == ["One.", "Two."]


def test_footnotes_stand_apart_with_their_paragraph():
    read = found("One.\n\nTwo[^1] words.\n\n[^1]: Said later,\n    at length.\n\nThree.\n")
    assert read.notes == (Note(NoteKind.FOOTNOTE, "Said later, at length.", "1", 2),)
    assert [block.text for block in read.blocks] == ["One.", "Two[^1] words.", "Three."]


def test_a_footnote_that_nothing_refers_to_stays_text():
    assert "Nobody asked." in kinds("Text.\n\n[^1]: Nobody asked.\n")[1][2]


def test_the_first_heading_is_the_title_and_a_later_one_is_not():
    assert found("# Offer\n\nText.\n").particulars == {"title": "Offer"}
    assert "title" not in found("Before.\n\n# After\n").particulars


def test_particulars_in_front():
    read = found('---\ntitle: "The offer"\nauthor: A. N. Other\nlang: en\n---\n# Heading\n\nText.\n')
    assert read.particulars == {"title": "The offer", "author": "A. N. Other", "language": "en"}
    assert read.blocks[0].text == "Heading"


@pytest.mark.parametrize("front", ["---\ntags: a\n---\n", "---\nfree words\n---\n", "---\ntitle: x\n"])
def test_anything_else_in_front_is_text(front):
    assert front.split("\n")[1] in " ".join(kind[2] for kind in kinds(f"{front}\nText.\n"))


def test_html_stays_text():
    assert [kind[2] for kind in kinds("A <b>bold</b> word.\n\n<script>x</script>\n")] == [
        "A <b>bold</b> word.", "<script>x</script>",
    ]  # fmt: skip


def test_what_is_nested_too_deeply_is_kept_as_it_stands():
    assert kinds(">" * 5000 + " x") == [("text", 0, ">" * 5000 + " x")]
    assert kinds("> " * 80 + "x") == [("text", 0, "x")]


def test_too_much_is_refused():
    with pytest.raises(FileProblem, match="is too large for a brief"):
        read(b"a" * (LARGEST + 1), "a.md")


def test_what_is_stated_in_lists_or_beside_particulars_is_kept():
    text = (
        '---\ntitle: "Water: a brief"\nauthor:\n  - Noor Varga\n  - Ilse Okonkwo\ntags: [water, treaty]\n---\n\nText.\n'
    )
    found = read(text.encode(), "a.md")
    assert found.particulars == {"title": "Water: a brief", "author": "Noor Varga, Ilse Okonkwo"}
    assert [block.text for block in found.blocks] == ["tags: [water, treaty]", "Text."]
    other = read(
        text.replace("author:\n  - Noor Varga\n  - Ilse Okonkwo", "author: [Noor Varga, 'I. O.']").encode(), "a.md"
    )
    assert other.particulars["author"] == "Noor Varga, I. O."


def test_lines_too_long_to_be_wrapped_are_paragraphs():
    long = "The council may build a bridge over the river, which would cost much and please few. " * 4
    assert len(read(f"{long}\n{long}\n".encode(), "a.md").blocks) == 2
    assert len(read(f"{long[:80]}\n{long[:80]}\n".encode(), "a.md").blocks) == 1


PARTS = (
    "# {}\n\n", "{}\n===\n\n", "- {}\n- {}\n  - {}\n\n", "1. {}\n2. {}\n\n   {}\n\n", "> {}\n{}\n\n",
    "- > {}\n- ## {}\n\n",
    "**{}** _{}_ [{}](http://x) `{}`\n\n", "```\n{}\n```\n\n", "    {}\n\n", "<div>{}</div>\n\n",
    "{}  \n{}\\\n{} ![{}](u)\n",
    "| {} | {} |\n| - | - |\n| {} | {} | {} |\n{}\n\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=8))
def test_no_word_is_lost_or_moved(parts):
    text = "".join(parts)
    words = [f"w{number}q" for number in range(text.count("{}"))]
    made = found(text.format(*words))
    assert re.findall(r"w\d+q", " ".join(block.text for block in made.blocks)) == words
