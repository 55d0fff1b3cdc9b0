"""Short clean labels from running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from riskdesk.importers.text.suggesting.lexicon import Word, base_form, words_of
from riskdesk.importers.text.word_set import word_set

LONGEST = 8
WIDEST = 90
NOISE = "*_#\"“”‘’'«»[]()–—-•·●▪◦○■□:;,.!?… \t\n|"
ENDS_PHRASE = word_set(
    """which who whom whose because while although though but if unless so when whereas despite since until
    however according following thereby therefore where given"""
)
ENDS_VERB_PHRASE = ENDS_PHRASE | word_set("that by as after before and is are was were would could will")
OPENS_CLAUSE = word_set("that but while although though whereas because since and")
FARTHEST_START = 12
NOT_LAST = word_set(
    """a an the of to in on at by for from with and or as that its their his her our your this these those is
    are was be been into than more such both all any some will would could may might can should must not also
    between"""
)
ARTICLES = word_set("a an the its their his her our your this these those")
NOT_FIRST = ARTICLES | NOT_LAST | word_set("under which who has have had having since until about some")
NUMBERING = re.compile(
    r"^\s*(?:[-–—•*·●▪◦○■□]+\s+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+)+",
    re.IGNORECASE,
)
# A compound such as “strategicalliance” is one word where a brief was copied badly.
BONDS = ("alliance", "partnership", "coalition", "embargo", "ceasefire", "moratorium", "treaty")
BOND = re.compile(rf"(?<=[a-z]{{4}})(?:{'|'.join(BONDS)})\b")
OPENING = re.compile(
    r"(?:In|On|If|As|At|By|With|Amid|Under|For|When|While|Unless|Without|Despite|Although|Given|After|Before|Since"
    r"|However|Moreover|Meanwhile|Indeed|Further|Furthermore|Finally|First|Second|Third|Thus|Still|Yet|But|And"
    r"|According|Domestically|as|in|by|with|for|however)\b[^,;:.()]{0,120},\s+"
)
FEWEST_AFTER = 3
BOUNDARY = re.compile(r"[,:](?!\d)|(?<![A-Z])\.(?=\s)|[;()!?…–—|*]|\s-\s|--")


def clean(text: str) -> str:
    """Without numbering, bullets, asterisks and closing signs; begins with a capital."""
    bare = BOND.sub(r" \g<0>", " ".join(NUMBERING.sub("", text).strip(NOISE).split()))
    return bare[:1].upper() + bare[1:]


def label(text: str, limit: int = LONGEST) -> str:
    """The beginning of a text as a label: to the first pause, some words at most."""
    bare = clean(_after_opening(clean(text[: WIDEST * 4])))
    words = words_of(bare)
    return phrase(bare, words, 0, limit) if words else bare[:WIDEST]


def _after_opening(text: str) -> str:
    """Without “In the absence of a deal, …” and “However, …” before the sentence itself."""
    while (opening := OPENING.match(text)) and len(text[opening.end() :].split()) >= FEWEST_AFTER:
        text = text[opening.end() :]
    return text


def phrase(text: str, words: Sequence[Word], first: int, limit: int = LONGEST, loose: bool = False) -> str:
    """The words from `first` to the end of their phrase as a label, without a leading article, or any function word."""
    while first < len(words) - 1 and words[first].text in (NOT_FIRST if loose else ARTICLES):
        first += 1
    last = _trimmed(words, first, _phrase_end(text, words, first, limit, ENDS_PHRASE))
    return clean(text[words[first].start : words[last].end])[:WIDEST]


def verb_phrase(text: str, words: Sequence[Word], first: int, limit: int = LONGEST) -> str:
    """The same for what begins with a verb, which gets its plain form: “adopts the plan” is “Adopt the plan”."""
    last = _trimmed(words, first, _phrase_end(text, words, first, limit, ENDS_VERB_PHRASE))
    rest = text[words[first].end : words[last].end]
    return clean(base_form(words[first].text) + rest)[:WIDEST]


def clause_start(text: str, words: Sequence[Word], at: int) -> int:
    """The first word of the clause that a word stands in, if that is not far before."""
    first = at
    while first > 0 and at - first < FARTHEST_START:
        before = words[first - 1]
        if before.text in OPENS_CLAUSE or BOUNDARY.search(text, before.end, words[first].start):
            break
        first -= 1
    return first


def _phrase_end(text: str, words: Sequence[Word], first: int, limit: int, ends: frozenset[str]) -> int:
    last = first
    while last + 1 < min(len(words), first + limit):
        if words[last + 1].text in ends or BOUNDARY.search(text, words[last].end, words[last + 1].start):
            break
        last += 1
    return last


def _trimmed(words: Sequence[Word], first: int, last: int) -> int:
    while last > first and words[last].text in NOT_LAST:
        last -= 1
    return last
