"""Assumptions: what a sentence takes as given, or makes something depend on."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark
from riskdesk.importers.text.suggesting.naming import label, phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.word_set import word_set
from riskdesk.words import _

PLAIN = (
    "assum",
    "presum",
    "presuppos",
    "on the premise",
    "premise",
    "take for granted",
    "taken for granted",
    "working assumption",
)
WEAK = (
    "relies on",
    "rests on",
    "we expect",
    "depends on",
)
NOUNS = ("assumption", "assumptions", "presumption", "premise")
HAS = word_set("has have had is are was were may could")
SKIPPED = word_set("that is are of the on")


def finds(passage: Passage) -> Iterator[Find]:
    """The first assumption of a sentence."""
    if passage.asks:
        return
    for mark in passage.marks:
        if Cue.ASSUMES in mark.cues and not _is_verdict(passage, mark):
            reason = _("“{words}” takes something as given.").format(words=passage.words_said(mark.first, mark.last))
            name = _name(passage, mark.last + 1)
            yield Find(Tag.ASSUMPTION, 0, len(passage.text), name, reason, _sure(passage, mark.base))
            return


def _is_verdict(passage: Passage, mark: Mark) -> bool:
    """“That presumption has worn thin” judges an assumption that was stated before."""
    following = [word.text for word in passage.words[mark.last + 1 : mark.last + 3]]
    return mark.base.endswith(NOUNS) and bool(following) and following[0] in HAS and "that" not in following


def _sure(passage: Passage, base: str) -> Confidence:
    if base.startswith(PLAIN) or passage.context.only is Tag.ASSUMPTION:
        return Confidence.HIGH
    return Confidence.LOW if base in WEAK else Confidence.MODERATE


def _name(passage: Passage, first: int) -> str:
    words = passage.words
    while first < len(words) and words[first].text in SKIPPED:
        first += 1
    return phrase(passage.text, words, first) if first < len(words) else label(passage.text)
