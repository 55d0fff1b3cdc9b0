"""Characters that no text needs, or that make it look like another."""

import pytest
from hostile_files import a_docx, an_odt

FRAME = '"options": [{"id": "o"}], "dimensions": [{"id": "d", "kind": "risk"}]'
FRAMED = f'{{"format": "riskdesk/1", "title": "TITLE", {FRAME}}}'
NUL_AND_CONTROLS = "One\x01 two\x07 three\x1b[31m, four\x7f."


def test_controls_are_left_out_and_counted(read):
    made = read("a.txt", NUL_AND_CONTROLS)
    assert made.brief.paragraphs == ("One two three[31m, four.",)
    assert [what for _where, what in made.problems] == ["4 control characters were left out."]


def test_nul_in_an_assessment_is_left_out(read):
    made = read(
        "a.json",
        FRAMED.replace("TITLE", "A\\u0000B"),
    )
    assert made.assessment.title == "AB"
    assert made.repairs


def test_lone_surrogates_are_left_out(read):
    made = read(
        "a.json",
        FRAMED.replace("TITLE", "A\\ud800B"),
    )
    assert made.assessment.title == "AB"


@pytest.mark.parametrize("text", ["One two.&#xD800;", "One&#x0; two.", "One\x00 two."])
@pytest.mark.parametrize(("name", "make"), [("a.docx", a_docx), ("a.odt", an_odt)])
def test_what_xml_forbids_is_refused(refusal, name, make, text):
    assert refusal(name, make(text))


@pytest.mark.parametrize("sign", ["\u202e", "\u202d", "\u2066", "\u2067"])
def test_a_title_cannot_be_turned_round(read, sign):
    made = read("a.md", f"# Report {sign}fdp.exe\n\nText.\n")
    assert sign not in made.brief.title
    assert f"[U+{ord(sign):04X}]" in made.brief.title
    assert any("reading direction" in what for _where, what in made.problems)


def test_the_marks_that_right_to_left_texts_need_stay(read):
    made = read("a.md", "# عنوان\u200f!\n\nمتن.\n")
    assert made.brief.title == "عنوان\u200f!"
    assert made.problems == ()


def test_composed_and_parted_letters_become_one(read):
    assert read("a.txt", "Cafe\u0301 society.").brief.paragraphs == ("Café society.",)


def test_a_name_of_a_file_is_only_a_text(read):
    made = read("<b>#read(x)\u202e.txt", "Some words.")
    assert made.brief.title.startswith("<b>#read(x)")
    assert "\u202e" not in made.brief.title


def test_a_text_without_end_is_refused(refusal):
    assert "Divide it" in refusal("a.txt", "word " * 100_000)
    assert "Divide it" in refusal("b.txt", "A line of text.\n\n" * 60_000)
