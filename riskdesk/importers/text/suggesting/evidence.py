"""Evidence: figures with what they count, sources, and what named people said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.domain.briefs import Role
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.circumstances import conditions
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.naming import clause_start, label, phrase
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
LONGEST_NAME = 14
WEAK_SOURCES = word_set(
    """study studies estimate estimates estimated evidence research recorded documented observed evaluation findings
    audit census survey surveys poll statistics pilot pilots trial trials inspection inspections investigation
    investigations precedents ranks"""
)


def finds(passage: Passage) -> Iterator[Find]:
    """What a sentence offers as proof, in one stretch with its strongest sign."""
    if passage.asks or passage.role is Role.ROW or _is_supposed(passage):
        return
    figure, source = _figure(passage), _source(passage)
    if figure is not None and Cue.SOURCE not in passage.cues and _tells_of_plans(passage):
        return
    if figure is not None:
        reason = _("It gives a figure: {figure}.").format(figure=figure.group().strip())
        yield _find(passage, _name(passage, figure), reason, _sure_of_figure(passage, figure, source))
    elif source is not None and not _is_opinion(passage, source[0]):
        said, sure = source
        yield _find(passage, _name_after(passage, said), _("“{words}” names a source.").format(words=said), sure)
    elif Cue.SAYS in passage.cues and QUOTED.search(passage.text) and NAME.search(passage.text):
        yield _find(passage, label(passage.text), _("It quotes what somebody said."), Confidence.LOW)
    elif Cue.CHANGED in passage.cues and Cue.MODAL not in passage.cues and (dated := YEAR.search(passage.text)):
        yield _find(
            passage, label(passage.text), _("It dates a change: {date}.").format(date=dated.group()), Confidence.LOW
        )


def _is_supposed(passage: Passage) -> bool:
    """Whether its figures belong to an assumption, or to a scenario and no source is named."""
    if Cue.ASSUMES in passage.cues:
        return True
    return Cue.SOURCE not in passage.cues and (passage.context.only in SUPPOSED or Cue.SCENARIO in passage.cues)


def _tells_of_plans(passage: Passage) -> bool:
    """Whether a figure that nobody vouches for is foretold, proposed, or a point of a list of something else."""
    if passage.cues & {Cue.MODAL, Cue.DUTY} or passage.context.weighing or conditions(passage):
        return True
    return bool(passage.context.kinds - {Tag.EVIDENCE}) and passage.item


def _is_opinion(passage: Passage, said: str) -> bool:
    """Whether somebody recommends or foretells, and shows nothing: “according to officials, it could …”."""
    if passage.cues & {Cue.OPTION, Cue.DUTY}:
        return True
    return Cue.MODAL in passage.cues and said.lower() == "according to"


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
    if source is None and passage.cues & {Cue.DUTY, Cue.OPTION, Cue.MODAL}:
        return Confidence.LOW
    if source is not None:
        return Confidence.HIGH
    return Confidence.MODERATE if figure.re is SHARE or Cue.CHANGED in passage.cues else Confidence.LOW


def _name(passage: Passage, figure: re.Match[str]) -> str:
    """The clause that the figure stands in, from its beginning or from some words before the figure."""
    words, text = passage.words, passage.text
    if not words:
        return label(text)
    at = next((i for i, word in enumerate(words) if word.end > figure.start()), 0)
    return phrase(text, words, clause_start(text, words, at), LONGEST_NAME, loose=True)


def _name_after(passage: Passage, said: str) -> str:
    """What the source says: what follows “citing”, or the pause after “According to …,”."""
    at = passage.text.find(said)
    pause = passage.text.find(",", at) if at < NEAR_START else -1
    if said.lower() in ("citing", "cited"):
        return label(passage.text[at + len(said) :])
    return label(passage.text[pause + 1 :] if pause > 0 else passage.text)


def _find(passage: Passage, name: str, reason: str, sure: Confidence) -> Find:
    return Find(Tag.EVIDENCE, 0, len(passage.text), name, reason, sure)
