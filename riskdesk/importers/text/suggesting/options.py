"""Options that a sentence proposes: recommendations, offers, plans, what somebody could or should do."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.actions import agent_before, is_act, next_word, put_forward
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark
from riskdesk.importers.text.suggesting.naming import label, phrase, verb_phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.suggesting.proposals import proposed, said_so
from riskdesk.importers.text.word_set import word_set

CHOOSERS = word_set("we they ministers government parties")
LATEST_WOULD = 5
PROPOSALS = word_set("first second third fourth other another bill proposal plan scheme package amendment")
PRONOUNS = word_set("one we they it you he she i")
"""“Nor should one …” asks for nothing."""
RELATIVES = word_set("that which who what things than all everything")
CALLS_FOR = ("should", "must", "ought to")
GERUND_REACH = 12
ASIDE_REACH = 4
ASKED_REACH = 7
SHORTEST = 3
REPORTED = word_set(
    """noted remembered stressed emphasised emphasized recalled said read seen used made taken regarded borne
    viewed"""
)


def finds(passage: Passage) -> Iterator[Find]:
    """The option that a sentence puts forward most plainly."""
    if Cue.ASSUMES in passage.cues or (passage.context.weighing and Cue.OPTION not in passage.cues):
        return
    if passage.asks and (Cue.DUTY not in passage.cues or any(word.text == "you" for word in passage.words)):
        return
    for rule in (said_so, proposed, _would, _could, _asked, _due, _by_doing, _imperative, _could_be):
        found = rule(passage)
        if found is not None:
            yield found
            return


def _could(passage: Passage) -> Find | None:
    for mark in passage.marks:
        somebody = passage.context.choosing or agent_before(passage, mark.first)
        if mark.base not in ("could", "can", "may", "might") or not somebody or _in_aside(passage, mark):
            continue
        known = next_word(passage, mark, is_act, 2)
        chosen = passage.context.choosing or passage.words[mark.first - 1].text in CHOOSERS
        at = mark.last + 1 if known is None and chosen else known
        if at is not None and at < len(passage.words):
            return put_forward(passage, mark, verb_phrase(passage.text, passage.words, at), Confidence.LOW)
    return None


def _imperative(passage: Passage) -> Find | None:
    """A point that begins with what to do: “File a case and wait.”"""
    marks = passage.marks
    if not passage.first or not marks or marks[0].first != 0 or Cue.ACTS not in marks[0].cues:
        return None
    if passage.words[0].text != marks[0].base:
        return None
    return put_forward(passage, marks[0], verb_phrase(passage.text, passage.words, 0), Confidence.LOW)


def _could_be(passage: Passage) -> Find | None:
    """“Signals could also be upgraded”: what could be done, and nobody is named."""
    for mark in passage.marks:
        if mark.base != "could":
            continue
        at = next_word(passage, mark, is_act, 3)
        if at is None or passage.words[at - 1].text != "be" or passage.words[at].text in REPORTED:
            continue
        return put_forward(passage, mark, phrase(passage.text, passage.words, 0), Confidence.LOW)
    return None


def _would(passage: Passage) -> Find | None:
    """“The second bill would shift …”: what a proposal would do."""
    for mark in passage.marks:
        before = {word.text for word in passage.words[max(mark.first - 4, 0) : mark.first]}
        if mark.base != "would" or mark.first > LATEST_WOULD or not before & PROPOSALS:
            continue
        at = next_word(passage, mark, is_act, 2)
        if at is not None:
            return put_forward(passage, mark, verb_phrase(passage.text, passage.words, at), Confidence.MODERATE)
    return None


def _due(passage: Passage) -> Find | None:
    for mark in passage.marks:
        if Cue.DUTY not in mark.cues or mark.first == 0 or mark.last + 1 >= len(passage.words):
            continue
        if passage.words[mark.first - 1].text in RELATIVES or passage.words[mark.last + 1].text in PRONOUNS:
            continue
        at = next_word(passage, mark, is_act, 3) or _deed(passage, mark)
        if at is None or passage.words[at].text in REPORTED or _conditional(passage, mark):
            continue
        sure = (
            Confidence.MODERATE
            if passage.context.only is Tag.OPTION or passage.words[0].text == "we"
            else Confidence.LOW
        )
        passive = passage.words[mark.last + 1].text == "be"
        if mark.base.endswith("not"):
            continue
        name = label(passage.text) if passive else verb_phrase(passage.text, passage.words, at)
        return put_forward(passage, mark, name, sure)
    return None


def _asked(passage: Passage) -> Find | None:
    """“Should the islands join the union?” puts a choice."""
    if not passage.asks or passage.words[0].text != "should":
        return None
    first = next((mark for mark in passage.marks if mark.first == 0), None)
    at = next_word(passage, first, is_act, ASKED_REACH) if first else None
    if first is None or at is None:
        return None
    return put_forward(passage, first, verb_phrase(passage.text, passage.words, at), Confidence.MODERATE)


def _in_aside(passage: Passage, mark: Mark) -> bool:
    """“What we can do”, “benefits on which the president can build” tell of something else."""
    return any(word.text in RELATIVES for word in passage.words[max(mark.first - ASIDE_REACH, 0) : mark.first])


def _deed(passage: Passage, mark: Mark) -> int | None:
    """The verb after “X should”, known or not; after “X has to” where X is a name or somebody who decides."""
    before = passage.words[max(mark.first - 1, 0)]
    names = mark.first > 0 and passage.text[before.start].isupper()
    at = mark.last + 1
    somebody = mark.base in CALLS_FOR or names or agent_before(passage, mark.first)
    return at if somebody and passage.words[at].text not in ("be", "have") else None


def _conditional(passage: Passage, mark: Mark) -> bool:
    """“Would need to be reviewed” follows from something; it proposes nothing."""
    before = passage.words[mark.first - 1].text if mark.first else ""
    return before in ("would", "may", "might", "could") or (before == "will" and not agent_before(passage, mark.first))


def _by_doing(passage: Passage) -> Find | None:
    """“Partnering with X may …”: what is done is the subject."""
    marks = passage.marks
    if not marks or marks[0].first != 0 or Cue.ACTS not in marks[0].cues or not passage.words[0].text.endswith("ing"):
        return None
    if not any(Cue.MODAL in mark.cues and mark.first <= GERUND_REACH for mark in marks):
        return None
    end = next(mark.first for mark in marks if Cue.MODAL in mark.cues)
    if end < SHORTEST:
        return None
    return put_forward(passage, marks[0], verb_phrase(passage.text, passage.words, 0, min(end, 8)), Confidence.LOW)
