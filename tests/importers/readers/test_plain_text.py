"""Of a plain text every word is kept, in paragraphs that know what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.briefs import Role
from riskdesk.domain.errors import FileProblem
from riskdesk.importers.readers.plain_text import read

LONG = "This line goes on for so long that nobody can have wrapped it by hand, since it is wider than any page."
MEMO = """CONFIDENTIAL
FROM: Embassy Northport
TO: Ministry
SUBJECT: The river treaty
DATE: 14 August 2025

1. The ministry has not answered.
"""


def found(text):
    return read(text.encode(), "a.txt")


def texts(text):
    return [block.text for block in found(text).blocks]


def kinds(text):
    return [(block.role.value, block.level, block.text) for block in found(text).blocks]


def test_blank_lines_part_paragraphs_and_wrapped_lines_are_joined():
    text = "One paragraph that\nwas wrapped by hand.\n\n  Another,\n  indented.\n \t \nA third."
    assert texts(text) == ["One paragraph that was wrapped by hand.", "Another, indented.", "A third."]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028"])
def test_lines_may_end_in_any_way(end):
    assert texts(f"One paragraph{end}wrapped.{end}{end}Another.") == ["One paragraph wrapped.", "Another."]


def test_long_lines_are_paragraphs_of_their_own():
    assert texts(f"{LONG}\nShort one.\n{LONG}") == [LONG, "Short one.", LONG]


def test_a_line_far_shorter_than_the_others_is_a_paragraph_of_its_own():
    text = "Issue\nWhether the harbour is to be dredged before the winter storms come\nagain or left as it is."
    assert texts(text) == [
        "Issue",
        "Whether the harbour is to be dredged before the winter storms come again or left as it is.",
    ]


def test_a_word_parted_at_the_end_of_a_line_keeps_its_hyphen_for_a_repair():
    assert texts("an inter-\nnational treaty, a strategicalliance") == ["an inter-national treaty, a strategicalliance"]


def test_a_dash_at_the_end_of_a_line_is_no_parted_word():
    assert texts("they agreed -\nor so they said.") == ["they agreed - or so they said."]


class TestPoints:
    def test_with_signs_and_numbers(self):
        text = "They want:\n- peace,\n  and soon\n• bread\n1. first\n12) second\n(a) third"
        assert kinds(text) == [
            ("text", 0, "They want:"),
            ("item", 0, "peace, and soon"),
            ("item", 0, "bread"),
            ("item", 0, "1. first"),
            ("item", 0, "12) second"),
            ("item", 0, "(a) third"),
        ]

    def test_a_sign_alone_on_its_line_belongs_to_the_next(self):
        assert kinds(f"The offer:\n–\n*Trade:* {LONG}") == [("text", 0, "The offer:"), ("item", 0, f"*Trade:* {LONG}")]

    def test_a_sign_that_slipped_to_the_end_of_a_line_belongs_to_the_next(self):
        text = f"–\n*Trade:* {LONG} –\n*Water:* {LONG}"
        assert kinds(text) == [("item", 0, f"*Trade:* {LONG}"), ("item", 0, f"*Water:* {LONG}")]

    def test_deeper_ones_stand_further_in(self):
        assert [kind[1] for kind in kinds("- one\n  - two\n    - three\n- four")] == [0, 1, 2, 0]

    def test_numbers_tell_their_depth(self):
        assert kinds("2.1 They are high.\n\n2.1.3 They are not.")[1] == ("item", 2, "2.1.3 They are not.")

    @pytest.mark.parametrize("line", ["2.5 million people live there.", "12 of them agreed.", "A. N. Other wrote."])
    def test_a_number_in_a_sentence_is_none(self, line):
        assert kinds(f"{line}\n\nNo.")[0] == ("text", 0, line)


class TestHeadings:
    def test_a_short_line_alone_that_ends_no_sentence(self):
        assert kinds("An offer\n\nIt was made.")[0] == ("heading", 2, "An offer")
        assert found("An offer\n\nIt was made.").particulars == {"title": "An offer"}

    def test_a_line_in_capitals_above_its_paragraph(self):
        assert kinds("It was made.\n\nWHAT FOLLOWS\nNothing is\nsure.")[1:] == [
            ("heading", 1, "WHAT FOLLOWS"), ("text", 0, "Nothing is sure."),
        ]  # fmt: skip

    def test_underlined_lines(self):
        text = "The offer\n=========\n\nText.\n\nWhy\n---\nMore text."
        assert kinds(text) == [
            ("heading", 1, "The offer"), ("text", 0, "Text."), ("heading", 2, "Why"), ("text", 0, "More text."),
        ]  # fmt: skip

    def test_a_short_question_among_long_lines(self):
        assert kinds(f"{LONG}\nWhat now?\n{LONG}")[1] == ("heading", 2, "What now?")

    def test_numbered_ones_stand_above_text_and_not_above_their_like(self):
        assert [kind[0] for kind in kinds("2. Costs\n\nThey are high.")] == ["heading", "text"]
        assert [kind[0] for kind in kinds("1. Bread\n\n2. Butter\n\n3. Salt")] == ["item", "item", "item"]

    @pytest.mark.parametrize("text", ["It was made.\n\nThen refused.", "Only this", "Text here.\n\nJ. Doe"])
    def test_a_sentence_a_single_line_and_the_last_one_are_none(self, text):
        assert Role.HEADING not in [block.role for block in found(text).blocks]
        assert "title" not in found(text).particulars


class TestWhatItStates:
    def test_the_head_of_a_memo_is_read_and_kept(self):
        assert dict(found(MEMO).particulars) == {
            "author": "Embassy Northport", "title": "The river treaty", "date": "2025-08-14",
        }  # fmt: skip
        assert texts(MEMO)[1:5] == MEMO.splitlines()[1:5]

    def test_a_single_line_with_a_colon_is_no_head(self):
        assert dict(found("From: the sea it came.\n\nIt went.").particulars) == {}

    def test_the_place_in_front_of_a_report(self):
        assert found(f"*Northport (News Desk)* – {LONG}").particulars["place"] == "Northport"
        assert found(f"Kabul, Aug 14 (Reuters) - {LONG}").particulars["place"] == "Kabul"

    @pytest.mark.parametrize(
        "start", ["The ministry (in Northport) said", "He came (late) – and left", "North – South"]
    )
    def test_a_bracket_in_a_sentence_is_no_place(self, start):
        assert "place" not in found(f"{start} {LONG}").particulars


def test_form_feeds_tell_the_pages():
    assert [(block.text, block.place) for block in found("One.\fTwo.\n\nThree.").blocks] == [
        ("One.", "page 1"), ("Two.", "page 2"), ("Three.", "page 2"),
    ]  # fmt: skip


def test_the_encoding_that_the_user_chose_is_taken():
    chosen = read("Größe".encode("cp437"), "a.txt", "cp437")
    assert (chosen.blocks[0].text, chosen.encoding, chosen.guessed) == ("Größe", "cp437", False)


def test_a_guess_is_told():
    guess = read(("Das Bündnis wäre für beide Länder von größter Bedeutung. " * 9).encode("cp1252"), "a.txt")
    assert guess.guessed
    assert "größter" in guess.blocks[0].text


@pytest.mark.parametrize(("content", "encoding"), [(b"a\0b", None), (b"\xff", "utf-8"), (b"a", "no-such")])
def test_what_is_no_text_is_refused(content, encoding):
    with pytest.raises(FileProblem):
        read(content, "a.txt", encoding)


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20), min_size=1))
def test_no_word_of_a_text_is_lost(words):
    for end in ("\n", "\n\n", "\f"):
        assert " ".join(texts(end.join(words))).split() == " ".join(words).split()


def test_paragraphs_that_begin_further_in_stand_apart():
    first = "    The accord lapses in the year after next, and nobody knows\nwhat should follow. It may be renewed."
    assert texts(f"{first}\n    The second paragraph begins here, and goes on for a while\nuntil its end.") == [
        "The accord lapses in the year after next, and nobody knows what should follow. It may be renewed.",
        "The second paragraph begins here, and goes on for a while until its end.",
    ]


def test_lines_of_a_cable_in_capitals_are_no_headings():
    cable = "1. (SBU) TALKS ON THE TALU STALLED ON MONDAY AFTER\nTHE LOWER BASIN REFUSED ANY INSPECTION.\n"
    assert texts(cable) == [
        "1. (SBU) TALKS ON THE TALU STALLED ON MONDAY AFTER THE LOWER BASIN REFUSED ANY INSPECTION."
    ]


def test_points_with_roman_numbers_are_points():
    assert texts("i. At Mava\nii. At Serin\niv. Elsewhere") == ["i. At Mava", "ii. At Serin", "iv. Elsewhere"]


def test_a_word_parted_at_the_end_of_a_short_line_ends_no_paragraph():
    line = "The lower basin may close the sluice at any time, as it did before"
    assert texts(f"{line}\ninterna-\ntionally.") == [f"{line} interna-tionally."]
