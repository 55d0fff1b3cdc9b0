"""Choices put in words: “whether to … or …”, “between … and …”, “options include …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.lexicon import words_of
from riskdesk.importers.text.suggesting.naming import label, verb_phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.words import _

PIECE = r"[^,;:.!?]{3,120}?"
END = r"(?=\s*(?:[,;:.!?)”\"]|$)|\s(?:is|remains|will|depends|has|was|are|in order|when|before|after|because)\b)"
WHETHER_TO = re.compile(
    rf"\bwhether (?:or not )?to (?P<a>{PIECE})(?:,? or (?:(?:instead|rather) )?(?:to )?(?P<b>{PIECE}))?{END}",
    re.IGNORECASE,
)
WHETHER_AS = re.compile(
    rf"\bwhether\s(?P<who>[^,;.!?]{{3,100}}?)\sas (?P<a>{PIECE})\s+or\s?as (?P<b>{PIECE}){END}", re.IGNORECASE
)
BETWEEN = re.compile(
    rf"\b(?:choose|chooses|choosing|choice|choices|decide|deciding|decision|trade-off)s? (?:is |lies )?between (?P<a>{PIECE}) and (?P<b>{PIECE}){END}",
    re.IGNORECASE,
)
EITHER = re.compile(
    rf"\b(?:could|should|must|can|may|to|would) (?:either|choose to) (?P<a>{PIECE}),? or (?:to )?(?P<b>{PIECE}){END}",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\b(?:options|alternatives|choices|approaches|possibilities|responses|proposals|measures)\b(?: \w+){0,4}?"
    r"(?: (?:include|includes|are|were|range from|being)|:|,? namely|,? including)\s*:?\s(?P<list>[^.!?:]{6,400})",
    re.IGNORECASE,
)
PART = re.compile(r"\s*(?:[,;]\s*(?:and|or)\s+|[,;]\s+|\s(?:and|or)\s+(?=(?:to|a|an|the|\w+ing)\b))", re.IGNORECASE)
MOST_PARTS = 8


def finds(passage: Passage) -> Iterator[Find]:
    """The options between which a sentence puts a choice."""
    said = passage.text.lower()
    if "whether" in said:
        yield from _pairs(passage, WHETHER_TO)
        yield from _as_pairs(passage)
    if "between" in said:
        yield from _pairs(passage, BETWEEN)
    if "either" in said or "choose to" in said:
        yield from _pairs(passage, EITHER)
    if not passage.asks:
        yield from _listed(passage)


def _pairs(passage: Passage, pattern: re.Pattern[str]) -> Iterator[Find]:
    for found in pattern.finditer(passage.text):
        reason = _("“{words}” puts a choice.").format(words=_shown(found.group()))
        for part in ("a", "b"):
            if found[part]:
                start, end = found.span(part)
                yield Find(Tag.OPTION, start, end, _option_name(found[part]), reason, Confidence.MODERATE)


def _as_pairs(passage: Passage) -> Iterator[Find]:
    for found in WHETHER_AS.finditer(passage.text):
        reason = _("“{words}” puts a choice.").format(words=_shown(found.group()))
        name = _("{one} or {other}").format(one=label(found["a"]), other=_lower_first(label(found["b"])))
        yield Find(Tag.OPTION, found.start(), found.end(), name, reason, Confidence.MODERATE)


def _listed(passage: Passage) -> Iterator[Find]:
    for found in LISTED.finditer(passage.text):
        reason = _("“{words}” lists options.").format(words=_shown(found.group()))
        start, stop = found.span("list")
        parts = [span for span in _parts(passage.text, start, stop) if span[1] - span[0] > 3]
        if 2 <= len(parts) <= MOST_PARTS:
            for low, high in parts:
                yield Find(Tag.OPTION, low, high, _option_name(passage.text[low:high]), reason, Confidence.MODERATE)


def _parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    for cut in PART.finditer(text, start, stop):
        yield start, cut.start()
        start = cut.end()
    yield start, stop


def _option_name(text: str) -> str:
    words = words_of(text)
    first = 1 if words and words[0].text == "to" and len(words) > 1 else 0
    return verb_phrase(text, words, first) if words else label(text)


def _shown(words: str) -> str:
    return " ".join(words.split()[:6])


def _lower_first(name: str) -> str:
    return name[:1].lower() + name[1:]
