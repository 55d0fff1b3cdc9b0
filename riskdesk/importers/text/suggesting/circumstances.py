"""Scenarios: conditions and developments that nobody here decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.actions import AGENTS
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark, words_of
from riskdesk.importers.text.suggesting.naming import BOUNDARY, clean, phrase, verb_phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.word_set import word_set
from riskdesk.words import _

NO_CONDITION_BEFORE = word_set(
    """what as ask asked asks asking see know knows check determine wonder unclear sure decide assess test"""
)
NO_CONDITION_AFTER = word_set(
    "any not so necessary possible applicable only appropriate needed required you your ever that"
)
OURS = word_set(
    """option options proposal proposals policy plan plans scheme recommendation recommendations nothing action
    measure measures bill legislation reform reforms ban levy approach"""
)
DECIDED = word_set(
    """adopt adopted adopts implemented implement implements approved approve approves introduced introduce
    introduces proceed proceeds chosen choose chooses taken done enacted passed accepted accept accepts rejected
    reject rejects goes go pursued pursue pursues decides decide agreed ahead accede"""
)
TURNS = frozenset((Cue.HARMS, Cue.RAISES, Cue.LOWERS, Cue.BAD_THING, Cue.CHANGED))
CONTINUES = re.compile(
    r"\b(?:continu|persist|remain|worsen|fail|break|broke|intensif|spread|resum|return|emerge|happen|occur)"
)
SUBJECTS = word_set("the a an any this that these its their his her such another one either both talks violence")
EVENTS = word_set(
    """slowdown recession collapse war outbreak drought surge spike crash shock crisis default coup defeat
    withdrawal breakdown escalation pandemic downturn shortage famine invasion blockade strike flood earthquake
    attack failure"""
)
INVERTED = ("should", "were")
SHORTEST = 2
SHORTEST_EVENT = 5
FARTHEST_MODAL = 14
LONGEST = 25


def finds(passage: Passage) -> Iterator[Find]:
    """The conditions that a sentence states, and what it says is coming."""
    stated = [] if passage.asks else conditions(passage)
    told = [each for each in stated if not _is_afterthought(passage, each)]
    yield from (_with_outcome(passage, each) if len(stated) == 1 else each for each in told)
    if not stated and not passage.asks:
        yield from _event(passage)
        yield from _named(passage)


def _is_afterthought(passage: Passage, found: Find) -> bool:
    """“We look weak if it leaks” tells what is feared or hoped; the condition at its end is no scenario of its own."""
    if found.tag is not Tag.SCENARIO or found.confidence is Confidence.HIGH or found.start == 0:
        return False
    return found.end >= passage.words[-1].end and not CONTINUES.search(passage.text, found.start, found.end)


def _with_outcome(passage: Passage, found: Find) -> Find:
    """A condition that opens its sentence, together with what follows from it."""
    opens = found.tag is Tag.SCENARIO and found.start == passage.words[0].start
    return found._replace(end=len(passage.text)) if opens else found


def conditions(passage: Passage) -> list[Find]:
    """The conditions that a sentence states."""
    return [found for mark in passage.marks for found in _condition(passage, mark)]


def _condition(passage: Passage, mark: Mark) -> Iterator[Find]:
    if Cue.EVENT in mark.cues or mark.cues == {Cue.IF} or (Cue.IF in mark.cues and mark.base in INVERTED):
        last = _clause_end(passage, mark)
        if last - mark.last >= SHORTEST and _is_condition(passage, mark, last):
            yield _scenario_or_option(passage, mark, last)


def _is_condition(passage: Passage, mark: Mark, last: int) -> bool:
    words, at = passage.words, mark.first
    before = words[at - 1].text if at else ""
    if before in NO_CONDITION_BEFORE or _is_idiom(words[mark.last + 1].text, words[mark.last + 2].text):
        return False
    if mark.base not in INVERTED:
        return True
    if passage.asks or not _begins_clause(passage, at) or (at > 0 and not _is_subject(passage, mark.last + 1)):
        return False
    return mark.base == "should" or any(word.text == "to" for word in words[at + 1 : last])


def _is_idiom(first: str, second: str) -> bool:
    """“If any”, “if not”; but “if not halted” is a condition."""
    return first in NO_CONDITION_AFTER and not (first == "not" and second.endswith("ed"))


def _begins_clause(passage: Passage, at: int) -> bool:
    if at == 0:
        return True
    between = passage.text[passage.words[at - 1].end : passage.words[at].start]
    return bool(BOUNDARY.search(between)) or passage.words[at - 1].text in ("but", "and", "that")


def _is_subject(passage: Passage, at: int) -> bool:
    """Whether somebody or something follows, as in “, should the talks fail”; not “, should act”."""
    word = passage.words[at]
    return word.text in SUBJECTS or passage.text[word.start].isupper() or word.text.endswith("s")


def _clause_end(passage: Passage, mark: Mark) -> int:
    words, last = passage.words, mark.last
    while last + 1 < len(words) and last - mark.last < LONGEST:
        if BOUNDARY.search(passage.text, words[last].end, words[last + 1].start) or words[last + 1].text == "then":
            break
        last += 1
    return last


def _scenario_or_option(passage: Passage, mark: Mark, last: int) -> Find:
    words = passage.words
    start, end = words[mark.first].start, words[last].end
    said = passage.words_said(mark.first, min(last, mark.first + 4))
    clause = words[mark.last + 1 : last + 1]
    if _is_ours(clause) and Cue.EVENT not in mark.cues:
        reason = _("“{words}…” is a condition that could be decided on.").format(words=said)
        return Find(Tag.OPTION, start, end, _decision_name(passage, mark, last), reason, Confidence.LOW)
    reason = _("“{words}…” is a condition outside our control.").format(words=said)
    return Find(Tag.SCENARIO, start, end, _condition_name(passage, mark, last), reason, _sure(passage, mark, last))


def _is_ours(clause: tuple[object, ...]) -> bool:
    words = [word.text for word in clause]  # type: ignore[attr-defined]
    decided = any(word in DECIDED for word in words)
    return decided and (bool(OURS.intersection(words)) or any(word in AGENTS for word in words[:4]))


def _sure(passage: Passage, mark: Mark, last: int) -> Confidence:
    if mark.base.startswith("in the event") or passage.context.only is Tag.SCENARIO:
        return Confidence.HIGH
    turns = any(other.cues & TURNS and mark.last < other.first <= last for other in passage.marks)
    clause = passage.words_said(mark.last + 1, last).lower()
    return Confidence.MODERATE if turns or CONTINUES.search(clause) or mark.base in INVERTED else Confidence.LOW


def _condition_name(passage: Passage, mark: Mark, last: int) -> str:
    words = passage.words[: last + 1]
    name = phrase(passage.text, words, mark.last + 1)
    return name.replace(" to ", " ", 1) if mark.base == "were" else name


def _decision_name(passage: Passage, mark: Mark, last: int) -> str:
    words = passage.words[: last + 1]
    verb = next((at for at in range(mark.last + 2, last) if words[at].text in DECIDED), None)
    if verb is None or words[verb - 1].text in ("is", "are", "be", "not"):
        return phrase(passage.text, words, mark.last + 1)
    return verb_phrase(passage.text, words, verb)


def _event(passage: Passage) -> Iterator[Find]:
    """“A slowdown in construction would …”: what would happen is the subject."""
    words = passage.words
    if len(words) < SHORTEST_EVENT or words[0].text not in ("a", "an", "another", "any", "further"):
        return
    modal = next(
        (mark for mark in passage.marks if mark.base in ("would", "could") and mark.first <= FARTHEST_MODAL), None
    )
    if modal is not None and any(word.text in EVENTS for word in words[1 : min(5, modal.first)]):
        reason = _("“{words}” would be an event outside our control.").format(
            words=passage.words_said(0, modal.first - 1)
        )
        end = words[modal.first - 1].end
        name = phrase(passage.text, words[: modal.first], 0)
        yield Find(Tag.SCENARIO, words[0].start, end, name, reason, Confidence.LOW)


def _named(passage: Passage) -> Iterator[Find]:
    for mark in passage.marks:
        said = passage.words_said(mark.first, mark.last)
        if Cue.SCENARIO in mark.cues:
            reason = _("“{words}” speaks of a way things may turn out.").format(words=said)
            sure = Confidence.HIGH if passage.context.only is Tag.SCENARIO else Confidence.MODERATE
            bare = clean(passage.text)
            name = phrase(bare, words_of(bare), 0, loose=True)
            yield Find(Tag.SCENARIO, 0, len(passage.text), name, reason, sure)
            return
