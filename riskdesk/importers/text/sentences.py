"""Where the sentences of a paragraph begin and end, in English, Urdu, Arabic and mixed text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.importers.text.word_set import word_set

STOPS = re.compile(r"[.!?…۔؟]+[\"'”’»)\]}*_]*")
"""What can end a sentence, with what closes after it; a run is consumed whole, so that hostile text stays cheap."""
LONGEST_ABBREVIATION = 12

TITLES = word_set("mr mrs ms dr prof hon rev fr gen col lt maj capt cmdr adm sgt sen rep gov pres messrs mt st")
NEVER_LAST = word_set("e.g eg i.e ie cf viz vs v approx ca esp incl resp c")
BEFORE_NUMBERS = word_set("no nos fig figs para paras art arts p pp sec secs ch vol ed eq ref tel rs")
MAYBE_LAST = word_set(
    """inc ltd co corp plc etc al dept est jan feb mar apr jun jul aug sept sep oct nov dec ave blvd univ"""
)
LETTERED = word_set("plan option annex appendix group phase table class tier part section schedule vitamin")
STARTERS = word_set(
    """a an the this that these those it its he she they we you i in on at by for from with without as if when
    while where although though since after before because but and or so yet however moreover further also there
    here what who which how why not no some many most several each both one two his her their our your my under
    over to"""
)
ORDINAL_STOPS = word_set("de da nb nn no fi cs sk pl hu tr hr sl et lv is")
"""Languages that write “3.” for “third”."""

ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
NUMBERING = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,5}|[a-zA-Z])")
FIRST_WORD = re.compile(r"\w{1,12}")
JOINED = re.compile(r"[A-Z][a-z]")


def sentences(text: str, language: str = "") -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, without the space around it; what has no stop is a sentence too."""
    start = _after_space(text, 0)
    for stop in STOPS.finditer(text):
        if stop.start() > start and _ends(text, start, stop, language):
            yield start, stop.end()
            start = _after_space(text, stop.end())
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _ends(text: str, start: int, stop: re.Match[str], language: str) -> bool:
    """Whether the sentence from `start` ends at this stop."""
    following = _after_space(text, stop.end())
    if following >= len(text):
        return True
    if stop.end() == following:
        return _joined(text, stop)
    mark = stop.group()
    if mark[0] in "۔؟":
        return True
    if text[following].islower():
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    return _single_stop_ends(text, start, stop.start(), following, language)


def _joined(text: str, stop: re.Match[str]) -> bool:
    """Whether a space is missing after the stop: “…militancy.Implications for…”; not in “1.5” or “example.com”."""
    if stop.group()[0] in "۔؟":
        return True
    before = text[max(stop.start() - 3, 0) : stop.start()]
    return len(before) == 3 and before.isalpha() and before.islower() and bool(JOINED.match(text, stop.end()))


def _single_stop_ends(text: str, start: int, stop: int, following: int, language: str) -> bool:
    token = _token_before(text, start, stop)
    if stop - len(token) == start and NUMBERING.fullmatch(token):
        return False
    if token.isdigit():
        return language[:2] not in ORDINAL_STOPS
    word = token.lower()
    if word in TITLES or word in NEVER_LAST:
        return False
    if word in BEFORE_NUMBERS:
        return not text[following].isdigit()
    if word in MAYBE_LAST or ACRONYM.fullmatch(token):
        return _is_starter(text, following)
    if len(token) == 1 and token.isalpha():
        return _token_before(text, start, stop - 2).lower() in LETTERED
    return True


def _token_before(text: str, start: int, end: int) -> str:
    """The end of the text before `end` back to a space or an opening sign, as far as an abbreviation can reach."""
    piece = text[max(start, end - LONGEST_ABBREVIATION) : max(end, start)]
    return re.split(r"[\s(\[{“‘\"'*]", piece)[-1]


def _is_starter(text: str, at: int) -> bool:
    word = FIRST_WORD.match(text, at)
    return word is not None and text[at].isupper() and word.group().lower() in STARTERS


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
