"""Evidence: figures with what they count, sources, and what named people said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.domain.briefs import Role
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.naming import label, phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.word_set import word_set
from riskdesk.words import _

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
LARGE = r"(?:million|billion|trillion|thousand|hundred|m|bn|tn|k)\b"
SHARE = re.compile(
    rf"(?:{NUMBER})\s?(?:%|٪|per\s?cent\b|percent\b|percentage points?\b)|\b(?:half of|doubled"
    rf"|tripled|quadrupled|halved|by half|an? (?:third|fifth|quarter|tenth)(?=\s(?:of|in|since|by)\b|[,.;])"
    rf"|two[- ]thirds|three[- ]quarters"
    r"|one in (?:\w+|\d+)|(?:\w+) out of (?:\d+|every|two|three|four|five|six|eight|ten|twenty)"
    r"|nine in ten|\w+[- ]?fold|(?:two|three|four|five|ten|\d+) times (?:as|more|higher|the))\b",
    re.IGNORECASE,
)
MONEY = re.compile(
    rf"(?:US\$|A\$|C\$|[$£€¥₹]|\b(?:USD|EUR|GBP|PKR|INR|Rs\.?|SAR|AED)\s?)\s?(?:{NUMBER})(?:\s?{LARGE})?"
    rf"|(?:{NUMBER})\s?(?:{LARGE})?\s(?:pounds|dollars|euros|rupees|pence|cents)\b"
)
COUNT = re.compile(
    rf"\b(?:{NUMBER})\s?(?:million|billion|trillion|thousand)\b|\b\d{{1,3}}(?:,\d{{3}})+\b"
    r"|\b(?:hundreds|thousands|tens of thousands|millions|dozens) of\b",
    re.IGNORECASE,
)
UNIT = re.compile(
    rf"\b(?:{NUMBER})(?:-|\s)?(?:[a-z][\w-]*\s){{0,2}}?(?P<unit>[a-z]{{3,}}s|people|GW|MW|kWh|MWh"
    rf"|GWh|TWh|km|mm|ha|mg|men|women|children)\b"
)
NO_UNIT = word_set(
    """years months weeks days hours minutes pages options times sections chapters articles paragraphs its this
    was has is does yes seconds recommendations steps scenarios stages phases reasons questions ways parts
    principles others towards pence states sites"""
)
YEAR = re.compile(
    r"\b(?:since|by|in|from|between|until|during|after|before)\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d\b"
    r"|\bover the (?:last|past) \w+ (?:years|months|decades)\b"
)
CITED = re.compile(
    r"\((?:[A-Z][\w&.,’' -]{2,60}\s)?(?:19|20)\d\d[a-z]?(?:[:,;][^()]{0,40})?\)|\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]"
)
QUOTED = re.compile(r"[“\"«][^”\"»]{40,600}[”\"»]")
NAME = re.compile(r"\b(?!The\b)[A-Z][a-z]+\s(?:[A-Z]\.\s)?[A-Z][a-z]+")
SUPPOSED = (Tag.ASSUMPTION, Tag.SCENARIO)
NEAR_START = 12
WEAK_SOURCES = word_set(
    """study studies estimate estimates estimated evidence research recorded documented observed evaluation findings
    audit census survey surveys poll statistics"""
)


def finds(passage: Passage) -> Iterator[Find]:
    """What a sentence offers as proof, in one stretch with its strongest sign."""
    if passage.asks or _is_supposed(passage):
        return
    figure, source = _figure(passage), _source(passage)
    if figure is not None:
        reason = _("It gives a figure: {figure}.").format(figure=figure.group().strip())
        yield _find(passage, _name(passage, figure), reason, _sure_of_figure(passage, figure, source))
    elif source is not None:
        said, sure = source
        yield _find(passage, _name_after(passage, said), _("“{words}” names a source.").format(words=said), sure)
    elif Cue.SAYS in passage.cues and QUOTED.search(passage.text) and NAME.search(passage.text):
        yield _find(passage, label(passage.text), _("It quotes what somebody said."), Confidence.LOW)
    elif Cue.CHANGED in passage.cues and Cue.MODAL not in passage.cues and (dated := YEAR.search(passage.text)):
        yield _find(
            passage, label(passage.text), _("It dates a change: {date}.").format(date=dated.group()), Confidence.LOW
        )


def _is_supposed(passage: Passage) -> bool:
    """Whether its figures belong to a scenario or an assumption, and no source is named."""
    if Cue.SOURCE in passage.cues:
        return False
    return passage.context.only in SUPPOSED or bool(passage.cues & {Cue.SCENARIO, Cue.ASSUMES})


def _figure(passage: Passage) -> re.Match[str] | None:
    """The first share, sum or count; a number of things only where nothing is proposed, supposed or foretold."""
    found = next(filter(None, (pattern.search(passage.text) for pattern in (SHARE, MONEY, COUNT))), None)
    if found is not None or passage.cues & {Cue.MODAL, Cue.DUTY, Cue.OPTION} or passage.context.only is Tag.OPTION:
        return found
    return next((found for found in UNIT.finditer(passage.text) if found["unit"] not in NO_UNIT), None)


def _source(passage: Passage) -> tuple[str, Confidence] | None:
    cited = CITED.search(passage.text)
    if cited:
        return cited.group(), Confidence.MODERATE
    strong, weak = None, None
    for mark in passage.marks:
        if Cue.SOURCE in mark.cues:
            if mark.base in WEAK_SOURCES:
                weak = weak or mark
            else:
                strong = strong or mark
    if strong is not None:
        return passage.words_said(strong.first, strong.last), Confidence.MODERATE
    if weak is not None and not passage.cues & {Cue.DUTY, Cue.MODAL}:
        return passage.words_said(weak.first, weak.last), Confidence.LOW
    return None


def _sure_of_figure(passage: Passage, figure: re.Match[str], source: tuple[str, Confidence] | None) -> Confidence:
    if passage.role is Role.ROW or (passage.cues & {Cue.DUTY, Cue.OPTION} and source is None):
        return Confidence.LOW
    if source is None and Cue.MODAL in passage.cues:
        return Confidence.LOW  # a figure foretold, by nobody named
    if source is not None or Cue.CHANGED in passage.cues or YEAR.search(passage.text):
        return Confidence.HIGH
    return Confidence.LOW if figure.re is UNIT else Confidence.MODERATE


def _name(passage: Passage, figure: re.Match[str]) -> str:
    """The figure with the words around it: from a little before it to the end of the phrase."""
    at = next((i for i, word in enumerate(passage.words) if word.end > figure.start()), 0)
    first = at
    while (
        first > 0
        and at - first < 6
        and passage.text[passage.words[first - 1].end : passage.words[first].start].strip() == ""
    ):
        first -= 1
    return phrase(passage.text, passage.words, first, 10, loose=True) if passage.words else label(passage.text)


def _name_after(passage: Passage, said: str) -> str:
    """What the source says: what follows “citing”, or the pause after “According to …,”."""
    at = passage.text.find(said)
    pause = passage.text.find(",", at) if at < NEAR_START else -1
    if said.lower() in ("citing", "cited"):
        return label(passage.text[at + len(said) :])
    return label(passage.text[pause + 1 :] if pause > 0 else passage.text)


def _find(passage: Passage, name: str, reason: str, sure: Confidence) -> Find:
    return Find(Tag.EVIDENCE, 0, len(passage.text), name, reason, sure)
