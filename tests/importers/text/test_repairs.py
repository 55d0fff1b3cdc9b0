"""Repairs: what is offered, what is left alone, and what becomes of a brief."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
import sound_texts
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.briefs import Brief, Layout, Note, NoteKind, Role
from riskdesk.domain.ids import BriefId
from riskdesk.importers.text.repairs import Repair, applied, offered

PAGES = tuple(
    text
    for page in range(1, 5)
    for text in ("Lake Basin Authority", f"What was said on the {page * 7} islands is told here.", f"Page {page} of 4")
)


def mended(*paragraphs, layout=(), language=""):
    brief = Brief(BriefId("b"), paragraphs=paragraphs)
    return applied(brief, offered(paragraphs, layout, language)).paragraphs


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("They see a strategicalliance with the lake towns.", "They see a strategic alliance with the lake towns."),
        ("The price ofthese boats grew last year.", "The price of these boats grew last year."),
        ("It was a sudden riseinterrorism at the border.", "It was a sudden rise in terrorism at the border."),
        ("Many saw elementsthat nobody could explain.", "Many saw elements that nobody could explain."),
        ("The securityexperts left the room early.", "The security experts left the room early."),
        ("A friend oras a rival, nobody could tell.", "A friend or as a rival, nobody could tell."),
        (
            "The trade onMalagasy ports helped the Malagasy people.",
            "The trade on Malagasy ports helped the Malagasy people.",
        ),
        ("The Lake ResistanceFront (LRF) gave its answer.", "The Lake Resistance Front (LRF) gave its answer."),
        ("The talks began in August2021 at the lake.", "The talks began in August 2021 at the lake."),
        ("It fell by50% over the last year.", "It fell by 50% over the last year."),
        ("It brought peace,including work for the young.", "It brought peace, including work for the young."),
        ("They fought against poverty.Implications are many.", "They fought against poverty. Implications are many."),
        ("The lake town’salready weak trade suffered.", "The lake town’s already weak trade suffered."),
        ("The Front(LRF) gave its answer to the press.", "The Front (LRF) gave its answer to the press."),
    ],
)
def test_words_that_lost_their_space_are_parted(broken, whole):
    assert mended(broken) == (whole,)


@pytest.mark.parametrize("text", sound_texts.ALL)
def test_a_sound_text_gets_no_offer(text):
    assert offered(text.splitlines()) == ()


def test_doubtful_words_are_parted_only_where_others_surely_were_joined():
    doubtful = "There was acommon goal for all of them."
    assert mended(doubtful) == (doubtful,)
    bad = ("He saw elementsthat grew.", "The price ofthese boats fell.", "A strategicalliance was made by them.")
    assert mended(*bad, doubtful)[-1] == "There was a common goal for all of them."


@pytest.mark.parametrize("text", sound_texts.ALL)
def test_what_is_sound_is_left_whole_in_a_bad_text_too(text):
    bad = ("He saw elementsthat grew.", "The price ofthese boats fell.", "A strategicalliance was made by them.")
    assert len(offered((*bad, *text.splitlines()))) == len(bad)


def test_a_word_that_the_text_uses_often_is_left_whole():
    often = ["The securityexperts left.", "We like securityexperts here.", "No securityexperts came to the lake."]
    assert mended(*often) == tuple(often)


def test_words_are_parted_in_english_alone():
    assert offered(["The securityexperts left the room."], language="de") == ()
    assert offered(["The securityexperts left the room."], language="en-GB")


def test_words_joined_in_every_line_of_a_text_are_parted_and_its_own_words_are_left_whole():
    whole = (
        "Otieno says that the council should meet, as the microfinance of boats and the peacebuilding fund suffer.",
        "The authority could decide during the winter; the ministers of Lakonia have been against a common plan.",
        "Whether the grants would help between the elections, and for whom, is open in Lakonia as well.",
    )
    gaps = ("that the", "council should", "authority could", "ministers of", "against a", "grants would", "a common")
    gaps = (*gaps, "Lakonia as", "elections, and")
    broken = whole
    for gap in gaps:
        broken = tuple(line.replace(gap, gap.replace(" ", "")) for line in broken)
    assert mended(*broken) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("The inter-national court met.", "The international court met."),
        ("The inter- national court met.", "The international court met."),
        ("The govern-ment and its regi-onal offices met.", "The government and its regional offices met."),
        ("A co\u00adoper\u00adation was agreed.", "A cooperation was agreed."),
        ("A long- term plan, not the other long-term plan.", "A long-term plan, not the other long-term plan."),
    ],
)
def test_hyphens_left_by_line_breaks_are_taken_out(broken, whole):
    assert mended(broken) == (whole,)


@pytest.mark.parametrize(
    "text",
    [
        "Co-operation and cross-border trade need a long-term view of Pak-Afghan ties.",
        "They held pre- and post-war talks, and long- and short-term ones.",
        "The cease-fire and the run-off were re-elected on-line, by e-mail and in the data-base.",
    ],
)
def test_hyphens_that_are_meant_stay(text):
    assert offered([text]) == ()


def test_a_word_that_the_text_mostly_joins_is_joined_however_often_it_was_parted():
    text = "The industry grew. An industry, the indus-try of mar-kets, is what indus-try was. Industry!"
    assert {repair.before: repair.after for repair in offered([text])} == {
        "indus-try": "industry",
        "mar-kets": "markets",
    }


def test_lines_that_the_layout_calls_running_are_taken_out():
    layout = (Layout(1, Role.RUNNING), Layout(2, Role.HEADING, 1))
    assert mended("Lake Basin Authority", "What was said", layout=layout) == ("What was said",)


def test_page_numbers_are_taken_out_of_a_text_that_counts_them():
    assert mended(*PAGES) == tuple(text for text in PAGES if "of 4" not in text)


def test_a_line_on_every_page_is_taken_out_where_pages_are_known():
    layout = tuple(Layout(number, place=f"page {1 + (number - 1) // 3}") for number in range(1, len(PAGES) + 1))
    assert mended(*PAGES, layout=layout) == tuple(text for text in PAGES if "said" in text)


@pytest.mark.parametrize("texts", [("Yes", "No") * 4, ("2019", "2020", "2021"), ("1", "2", "3"), ("Page 9",)])
def test_lines_that_only_look_repeated_stay(texts):
    assert mended(*texts) == texts


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("*Trade:* The lake helps _everybody_.", "Trade: The lake helps everybody."),
        ("It has both*hopes and fears*, they say.", "It has both hopes and fears, they say."),
        ("The **bold** plan (*sic*) failed.", "The bold plan (sic) failed."),
    ],
)
def test_signs_of_emphasis_are_taken_out(broken, whole):
    assert mended(broken) == (whole,)


@pytest.mark.parametrize(
    "text", ["2*3*4 and a 5* hotel", "Chad*, Mali* and Niger*", "snake_case_name", "* first\n* second"]
)
def test_stars_and_underscores_that_mean_something_else_stay(text):
    assert offered([text]) == ()


@pytest.mark.parametrize("text", ["Massoud’s “offer” – café", "The naïve façade cost €5", "قال الوزير", "Привет"])
def test_a_text_read_in_a_wrong_encoding_is_set_right(text):
    assert mended("".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())) == (text,)


@pytest.mark.parametrize("text", ["Le CAFÉ» de Â", "Ã la mode", "São Tomé €5", "“ÇA VA”"])
def test_letters_that_only_look_misread_stay(text):
    assert offered([text]) == ()


def test_lam_and_alef_that_changed_places_are_turned_back():
    swapped = ("اإلعالم واألمن واآلخرون", "ال أمن إال بالسالم خالل العام")
    assert mended(*swapped) == ("الإعلام والأمن والآخرون", "لا أمن إلا بالسلام خلال العام")


def test_shapes_of_arabic_letters_become_the_letters():
    assert mended("ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ ﷺ") == ("السلام عليكم ﷺ",)


def test_a_repair_is_made_only_where_its_text_still_stands():
    brief = Brief(BriefId("b"), paragraphs=("one two",))
    assert applied(brief, [Repair(1, 4, "three", "3", "")]) == brief
    assert applied(brief, [Repair(2, 0, "one", "1", "")]) == brief


def test_layout_and_notes_follow_when_a_paragraph_goes():
    brief = Brief(
        BriefId("b"),
        paragraphs=("Page 1", "Title", "Text"),
        layout=(Layout(1, Role.RUNNING), Layout(2, Role.HEADING, 1)),
        notes=(Note(NoteKind.FOOTNOTE, "n", "1", 3), Note(NoteKind.COMMENT, "c", "", 1), Note(NoteKind.ENDNOTE, "e")),
    )
    after = applied(brief, offered(brief.paragraphs, brief.layout))
    assert after.paragraphs == ("Title", "Text")
    assert after.layout == (Layout(1, Role.HEADING, 1),)
    assert [note.paragraph for note in after.notes] == [2, None, None]


@given(st.lists(st.text(st.sampled_from("abehinorst TN.,-*_’’\u00adÃ©â€™0123 اإلأ\n"), max_size=80), max_size=6))
def test_repairs_stand_apart_in_the_order_of_the_text_and_name_what_stands_there(paragraphs):
    repairs = offered(paragraphs)
    assert repairs == offered(paragraphs)
    for repair in repairs:
        assert paragraphs[repair.paragraph - 1].startswith(repair.before, repair.start)
        assert repair.before != repair.after
        assert repair.reason
    for one, next_one in pairwise(repairs):
        assert (one.paragraph, one.end) <= (next_one.paragraph, next_one.start) or one.paragraph < next_one.paragraph


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["a", "ofthe", "ab,cd.", "*a", "_a", "a\u00ad", "’s", "Ab", "The elementsthat grew. ", "األ", "Ã©", "a-", "(AB)"],
)
def test_a_long_text_takes_no_more_than_its_length(unit):
    def seconds(length):
        text = unit * (length // len(unit))
        start = time.perf_counter()
        offered([text])
        return time.perf_counter() - start

    seconds(1_000)
    assert seconds(1_000_000) < max(0.5, 40 * seconds(100_000))


def test_two_long_words_are_parted_in_a_text_where_many_were_joined():
    article = Path(__file__).parents[1] / "files" / "invented_article.txt"
    found = offered(article.read_text(encoding="utf-8").splitlines())
    parted = {"upstreamRepublic", "jointtreaty", "riverexperts", "droughtcontinues"}
    assert parted <= {offer.before for offer in found}
    assert not offered(["The jointtreaty was signed."])
