"""Paragraphs are kept; only lines wrapped by hand are joined."""

from hypothesis import given
from hypothesis import strategies as st

from riskdesk.importers.paragraphs import Parts, of_markdown, of_text

LONG = "This line goes on for so long that nobody can have wrapped it by hand, since it is wider than any page."


def test_blank_lines_part_paragraphs_and_wrapped_lines_are_joined():
    text = "One paragraph that\nwas wrapped by hand.\n\n  Another,\n  indented.\n \t \nA third."
    assert of_text(text) == Parts("", ("One paragraph that was wrapped by hand.", "Another, indented.", "A third."))


def test_long_lines_are_paragraphs_of_their_own():
    assert of_text(f"{LONG}\nShort.\n{LONG}").paragraphs == (LONG, "Short.", LONG)


def test_points_of_a_list_are_paragraphs():
    text = "They want:\n- peace,\n  and soon\n- bread\n1. first\n2) second\n* star"
    assert of_text(text).paragraphs == (
        "They want:", "- peace, and soon", "- bread", "1. first", "2) second", "* star"
    )  # fmt: skip


def test_a_short_first_line_that_ends_no_sentence_is_the_title():
    assert of_text("An offer\n\nIt was made.\n") == Parts("An offer", ("It was made.",))
    assert of_text("It was made.\n\nThen refused.").title == ""
    assert of_text("Only this").paragraphs == ("Only this",)


def test_words_that_were_broken_or_run_together_are_left_as_they_are():
    assert of_text("a strategicalliance with-\nout a word.").paragraphs == ("a strategicalliance with- out a word.",)


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20), min_size=1))
def test_no_word_of_a_text_is_lost(words):
    text = "\n".join(words)
    for parts in (of_text(text), of_text(text.replace("\n", "\n\n"))):
        assert " ".join([*([parts.title] if parts.title else []), *parts.paragraphs]).split() == text.split()


def test_markdown_headings_and_lists_become_paragraphs():
    text = (
        "# The *offer*\n\nIt was made\nin **August**, see [here](http://x.example/y).\n\n## Why\n\n"
        "- for `peace`\n- for bread\n\n  and butter\n\n> quoted\n\n```\ncode  here\n```\n"
    )
    assert of_markdown(text) == Parts(
        "The offer",
        (
            "It was made in August, see here.",
            "Why",
            "for peace",
            "for bread",
            "and butter",
            "quoted",
            "code here",
        ),
    )


def test_a_markdown_table_is_a_paragraph_for_each_row():
    assert of_markdown("| a | b |\n|---|---|\n| 1 | 2 |\n").paragraphs == ("a | b", "1 | 2")


def test_a_later_heading_is_not_the_title():
    assert of_markdown("Before.\n\n# After\n") == Parts("", ("Before.", "After"))


def test_html_in_markdown_stays_text():
    assert of_markdown("A <b>bold</b> word.\n\n<script>x</script>\n").paragraphs == (
        "A <b>bold</b> word.",
        "<script>x</script>",
    )


def test_what_is_nested_too_deeply_is_kept_as_it_stands():
    assert of_markdown(">" * 5000 + " x").paragraphs == (">" * 5000 + " x",)
    assert of_markdown("> " * 80 + "x").paragraphs == ("x",)
