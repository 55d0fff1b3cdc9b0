"""Whatever stands in a text stands in its brief, in its order; offers and sentences part it without loss."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from riskdesk.importers.readers.plain_text import read
from riskdesk.importers.reading import brief_from
from riskdesk.importers.text.repairs import applied, offered
from riskdesk.importers.text.sentences import sentences

WORDS = (
    "The", "council", "rises.", "If", "Option", "A:", "1.", "2)", "(a)", "-", "•", "*", "–", "iv.", "FROM:", "Subject:",
    "BACKGROUND", "strategicalliance", "riseinterrorism", "co-", "operation", "done?", "3.1", "---", "**bold**", "**",
    "al\u00adliance", "نص", "ہے۔", "األمن", "12%", "U.S.", "Page", "e\u0301", "â€™", "\u200b", "\u2028", "\x0b",
)  # fmt: skip
ENDS = (" ",) * 6 + ("\n", "\n\n", "\f", "\r\n", "\r", "\n    ", "\n\t", "  \n")
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(ENDS)), max_size=60).map(
    lambda parts: "The bridge " + "".join(word + end for word, end in parts)
)


def letters(text):
    return [sign for sign in unicodedata.normalize("NFC", text) if sign.isalnum()]


def brief_of(text):
    return brief_from(read(text.encode(), "a.txt"), "a.txt").brief


@given(TEXTS)
def test_all_letters_of_a_text_stand_in_its_brief_in_order(text):
    brief = brief_of(text)
    held = "".join(brief.paragraphs)
    assert letters(text) in (letters(held), letters(brief.title + held))


@given(TEXTS)
def test_a_repaired_text_is_what_stands_between_its_repairs_and_what_they_put_there(text):
    brief = brief_of(text)
    repairs = offered(brief.paragraphs, brief.layout, brief.language)
    wanted = []
    for number, paragraph in enumerate(brief.paragraphs, 1):
        pieces, at = [], 0
        for repair in repairs:
            if repair.paragraph == number:
                pieces += [paragraph[at : repair.start], repair.after]
                at = repair.end
        wanted.append("".join([*pieces, paragraph[at:]]))
    assert applied(brief, repairs).paragraphs == tuple(text for text in wanted if text.strip())


@given(TEXTS)
def test_nothing_but_space_stands_between_sentences(text):
    for paragraph in brief_of(text).paragraphs:
        at = 0
        for start, end in sentences(paragraph):
            assert paragraph[at:start].strip() == ""
            assert at <= start < end
            at = end
        assert paragraph[at:].strip() == ""
