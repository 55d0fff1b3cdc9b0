"""Quotes follow their text, and never point at another."""

import random
import time

import pytest
import sound_texts
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.importers.text.anchors import anchored
from riskdesk.importers.text.repairs import applied, offered

OLD = (
    "The Lake Front has offered an alliance to the lake towns. Attacks on the ports have increased by 500% since 2021.",
    "Analysts say that the council has not answered. A shift in policy may be needed if the violence continues.",
    "Regional Balancing",
    "The move may bring the towns closer to the hill states, which fear the pirates. Trade would grow by half.",
    "Attacks on the ports have increased by 50% in the hills. What the council will do remains to be seen.",
)
ID = BriefId("b")


def quoted(text, paragraphs=OLD, nth=1):
    """A quote of the nth place where a text stands."""
    for number, paragraph in enumerate(paragraphs, 1):
        start = paragraph.find(text)
        while start >= 0:
            if nth == 1:
                return Quote(ID, number, text, start)
            nth -= 1
            start = paragraph.find(text, start + 1)
    raise AssertionError(text)


def moved(quote, new, old=OLD):
    after = anchored(Brief(ID, paragraphs=tuple(old)), Brief(ID, paragraphs=tuple(new)), [quote])
    return after[quote]


def is_lost(quote):
    return quote.paragraph is None and quote.start is None


ALLIANCE = quoted("The Lake Front has offered an alliance to the lake towns.")
SHIFT = quoted("A shift in policy may be needed if the violence continues.")


def test_a_quote_in_an_unchanged_text_stays():
    assert moved(SHIFT, OLD) == SHIFT


def test_a_quote_follows_its_paragraph_when_others_come_before():
    assert moved(SHIFT, ("New.", *OLD)) == Quote(ID, 3, SHIFT.text, SHIFT.start)


def test_a_quote_follows_its_sentence_within_the_paragraph():
    new = (OLD[0], "Nobody knows. " + OLD[1], *OLD[2:])
    assert moved(SHIFT, new) == Quote(ID, 2, SHIFT.text, SHIFT.start + len("Nobody knows. "))


def test_a_quote_follows_its_sentence_into_a_merged_paragraph():
    new = (f"{OLD[0]} {OLD[1]}", *OLD[2:])
    assert moved(SHIFT, new) == Quote(ID, 1, SHIFT.text, new[0].index(SHIFT.text))


def test_a_quote_over_a_whole_paragraph_keeps_the_longer_part_when_it_is_split():
    whole = quoted(OLD[1])
    first, second = OLD[1].split(". ")
    assert moved(whole, (OLD[0], first + ".", second, *OLD[2:])) == Quote(ID, 3, second, 0)


def test_a_heading_that_was_moved_is_found_again():
    heading = quoted("Regional Balancing")
    assert moved(heading, ("Regional Balancing", *OLD[:2], *OLD[3:])) == Quote(ID, 1, "Regional Balancing", 0)


def test_a_changed_word_leaves_a_quote_where_it_is():
    new = (OLD[0], OLD[1].replace("may be needed", "might be needed soon"), *OLD[2:])
    assert moved(SHIFT, new) == Quote(
        ID, 2, "A shift in policy might be needed soon if the violence continues.", SHIFT.start
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [("500%", "50%"), ("500%", "5 000%"), ("2021", "2022"), ("increased", "decreased"), ("have", "have not")],
)
def test_a_sentence_that_says_something_else_is_no_place_for_a_quote(before, after):
    figure = quoted("Attacks on the ports have increased by 500% since 2021.")
    new = (OLD[0].replace(before, after), *OLD[1:4], "Nothing else.")
    assert is_lost(moved(figure, new))


def test_a_number_is_not_found_inside_a_longer_one():
    old = ("The price of all the boats in every port rose by 50",)
    assert is_lost(moved(quoted(old[0], old), (old[0] + "0 last year",), old))
    assert is_lost(moved(quoted(old[0], old), (old[0] + ",000 last year",), old))


def test_a_quote_whose_sentence_is_gone_is_lost():
    assert is_lost(moved(SHIFT, (OLD[0], OLD[1].replace(SHIFT.text, ""), *OLD[2:])))


def test_a_quote_does_not_go_to_a_like_sentence_that_stood_there_before():
    old = (
        "The council of the north will build a port at Lakonia.",
        "The council of the south will build a port at Lakonia.",
    )
    assert is_lost(moved(quoted(old[0], old), (old[1], "Nothing."), old))


def test_short_words_are_found_again_only_among_the_same_words():
    quote = quoted("the council", nth=2)
    assert moved(quote, ("New.", *OLD)) == Quote(ID, 6, "the council", quote.start)
    assert is_lost(moved(quote, OLD[:4]))


def test_two_quotes_of_the_same_text_stay_apart():
    text = "Attacks on the ports have increased by "
    first, second = quoted(text), quoted(text, nth=2)
    new = (OLD[4], "New.", *OLD[:4])
    after = anchored(Brief(ID, paragraphs=OLD), Brief(ID, paragraphs=new), [first, second])
    assert (after[first].paragraph, after[second].paragraph) == (3, 1)


def test_of_two_quotes_of_the_same_text_the_one_that_is_gone_is_lost():
    text = "Attacks on the ports have increased by "
    first, second = quoted(text), quoted(text, nth=2)
    after = anchored(Brief(ID, paragraphs=OLD), Brief(ID, paragraphs=OLD[1:]), [first, second])
    assert is_lost(after[first])
    assert after[second].paragraph == 4


def test_a_quote_without_place_goes_where_its_text_first_stands():
    assert moved(Quote(ID, None, SHIFT.text), ("New.", *OLD)) == Quote(ID, 3, SHIFT.text, SHIFT.start)


def test_a_lost_quote_is_found_when_its_text_is_back():
    assert moved(Quote(ID, None, SHIFT.text), OLD, old=OLD[:1]) == SHIFT


def test_quotes_follow_repairs_and_go_back():
    raw = ("*Trade:* A strategicalliance ofthese towns was made in August2021.", "They saw elementsthat grew.")
    old = Brief(ID, paragraphs=raw)
    new = applied(old, offered(raw))
    quotes = [quoted(raw[0], raw), quoted("strategicalliance ofthese towns", raw), quoted(raw[1], raw)]
    after = anchored(old, new, quotes)
    assert after[quotes[0]] == Quote(ID, 1, "Trade: A strategic alliance of these towns was made in August 2021.", 0)
    assert after[quotes[1]].text == "strategic alliance of these towns"
    back = anchored(new, old, after.values())
    assert [back[after[quote]].paragraph for quote in quotes] == [1, 1, 2]


def test_quotes_in_urdu_and_arabic_follow_their_text():
    for text in (sound_texts.URDU, sound_texts.ARABIC):
        old = tuple(text.splitlines())
        quote = quoted(old[-1], old)
        assert moved(quote, ("۱", *old), old) == Quote(ID, len(old) + 1, old[-1], 0)


SENTENCES = tuple(
    f"Sentence {word} tells of a {word} boat that sails to {word} alone."
    for word in (
        "amber",
        "birch",
        "cedar",
        "dahlia",
        "elder",
        "fennel",
        "garlic",
        "hazel",
        "indigo",
        "jasmine",
        "kelp",
        "lilac",
    )
)


@given(st.randoms(use_true_random=False), st.sampled_from(SENTENCES), st.booleans())
def test_edits_elsewhere_never_lose_a_quote_and_taking_its_sentence_out_always_does(chance, text, gone):
    old = [" ".join(SENTENCES[at : at + 3]) for at in range(0, len(SENTENCES), 3)]
    quote = quoted(text, old)
    sentences = [each.replace("boat", chance.choice(("boat", "ship"))) if each != text else each for each in SENTENCES]
    chance.shuffle(sentences)
    kept = [each for each in sentences if each == text or chance.random() < 0.8]
    cuts = sorted(chance.sample(range(len(kept) + 1), 2))
    parts = [kept[: cuts[0]], kept[cuts[0] : cuts[1]], kept[cuts[1] :]]
    new = [" ".join(each for each in part if not (gone and each == text)) for part in parts]
    after = moved(quote, new, old)
    if gone:
        assert is_lost(after)
    else:
        assert after.text == text
        assert new[after.paragraph - 1].startswith(text, after.start)


@given(st.lists(st.text(st.sampled_from("ab 1.-–*ا"), max_size=30), max_size=5), st.data())
def test_what_a_quote_says_stands_where_it_points(paragraphs, data):
    old = data.draw(st.permutations(paragraphs))
    filled = [(number, text) for number, text in enumerate(old, 1) if text]
    quotes = []
    for number, text in filled:
        start = data.draw(st.integers(0, len(text) - 1))
        quotes.append(Quote(ID, number, text[start : data.draw(st.integers(start + 1, len(text)))], start))
    after = anchored(Brief(ID, paragraphs=tuple(old)), Brief(ID, paragraphs=tuple(paragraphs)), quotes)
    assert list(after) == list(dict.fromkeys(quotes))
    for quote in after.values():
        assert is_lost(quote) or paragraphs[quote.paragraph - 1].startswith(quote.text, quote.start)


@pytest.mark.slow
def test_five_hundred_quotes_are_found_again_in_two_thousand_paragraphs_within_a_second():
    chance = random.Random(7)
    words = [f"w{number:x}" for number in range(3_000)]
    old = tuple(" ".join(chance.choices(words, k=60)) for _ in range(2_000))
    quotes = [Quote(ID, number * 4 + 1, old[number * 4][:120].rsplit(" ", 1)[0], 0) for number in range(500)]
    new = tuple(chance.sample([text.replace("w1 ", "x1 ") for text in old], len(old)))
    start = time.perf_counter()
    after = anchored(Brief(ID, paragraphs=old), Brief(ID, paragraphs=new), quotes)
    assert time.perf_counter() - start < 1
    assert sum(map(is_lost, after.values())) < 5
