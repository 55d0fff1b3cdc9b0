"""Whether what a sentence speaks of is good or bad: verbs of direction, weighed with what they act on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark
from riskdesk.importers.text.suggesting.passages import Passage
from riskdesk.importers.text.word_set import word_set

FAR = 8
"""Words between a verb and the farthest thing that it still acts on."""
NEAR = 4
NEGATING = 3
SUBJECT = 7
"""Words between a thing and the verb that says it rises or falls."""
BREAKS = word_set("""but while although though whereas however yet which who because unless if when despite where so""")
BEFORE_VERBS = word_set(
    """to would could may might will can should must not and they we it also further that which who directly"""
)
BEFORE_ADJECTIVES = word_set("a an the more most very this that its their of into")
TO_BE = word_set("be been being is are was were")
RELATIVES = word_set("that which who")
ASIDE = 0.3
"""What a relative clause tells of a thing counts little."""
VERBS = (Cue.RAISES, Cue.LOWERS, Cue.HELPS, Cue.WORSENS, Cue.HARMS)
SAID = (Cue.RISK, Cue.OPPORTUNITY)
THINGS = (Cue.GOOD_THING, Cue.BAD_THING)
GOOD = {Cue.GOOD_THING: 1, Cue.OPPORTUNITY: 1, Cue.BAD_THING: -1, Cue.RISK: -1}
NEGATED = 0.8


class Effect(NamedTuple):
    """Something good (above 0) or bad (below 0), said by words first..last."""

    worth: float
    first: int
    last: int
    explicit: bool = False


def effects(passage: Passage) -> tuple[Effect, ...]:
    """The effects that a sentence names, in its order."""
    asides = _asides(passage)
    found = _Reading(passage).effects()
    return tuple(each for each in found if not any(low < each.first <= high for low, high in asides))


def _asides(passage: Passage) -> list[tuple[int, int]]:
    """The words of relative clauses after a comma, which tell of something else: “…, which has intensified, …”."""
    words, found = passage.words, []
    for at, word in enumerate(words):
        if at and word.text in RELATIVES and "," in passage.text[words[at - 1].end : word.start]:
            commas = (end for end in range(at, len(words) - 1) if _comma_after(passage, end))
            found.append((at, next(commas, len(words) - 1)))
    return found


def _comma_after(passage: Passage, at: int) -> bool:
    return "," in passage.text[passage.words[at].end : passage.words[at + 1].start]


@dataclass
class _Reading:
    """One way through the marks of a sentence; `verb` still looks for what it acts on."""

    passage: Passage
    verb: Mark | None = None
    role: Cue | None = None
    used: bool = False
    sign: int = 0
    thing: Mark | None = None
    thing_worth: float = 0.0
    breaks: Sequence[int] = field(default_factory=tuple)

    def effects(self) -> Iterator[Effect]:
        self.breaks = [at for at, word in enumerate(self.passage.words) if word.text in BREAKS]
        for mark in self.passage.marks:
            if self.verb is not None and self._parted(self.verb, mark):
                yield from self._left_alone()
            role = self._role(mark)
            if role in VERBS:
                yield from self._left_alone()
                self.verb, self.role, self.used, self.sign = mark, role, False, 0
                if self._is_passive(mark) or (role in (Cue.HARMS, Cue.WORSENS) and self._is_adjective(mark)):
                    yield from self._left_alone()
            elif role is not None:
                yield from self._thing(mark, role)
        yield from self._left_alone()

    def _is_passive(self, mark: Mark) -> bool:
        """“Would be exhausted” acts on what stands before it."""
        return self.passage.words[mark.first].text.endswith("ed") and self._before(mark) in TO_BE

    def _is_adjective(self, mark: Mark) -> bool:
        """“A devastating war” is none the better for it."""
        return self.passage.words[mark.first].text.endswith("ing") and self._before(mark) in BEFORE_ADJECTIVES

    def _role(self, mark: Mark) -> Cue | None:
        """What the mark does here, where it could do several things."""
        thing = next((cue for cue in (*SAID, *THINGS) if cue in mark.cues), None)
        verb = next((cue for cue in VERBS if cue in mark.cues), None)
        if thing is None or verb is None:
            return thing or verb
        word, before = self.passage.words[mark.first].text, self._before(mark)
        if thing in SAID:
            return verb if before in BEFORE_VERBS - {"and"} else thing
        return verb if before in BEFORE_VERBS or word.endswith(("ing", "ed")) else thing

    def _thing(self, mark: Mark, role: Cue) -> Iterator[Effect]:
        verb = self.verb
        worth = GOOD[role] * self._sign(mark, after=verb.last if verb else -1)
        same = not self.used or self.sign == GOOD[role]
        if verb is not None and mark.first - verb.last <= FAR and same:
            self.used, self.sign, self.thing = True, GOOD[role], None
            yield Effect(self._acted(worth, role), verb.first, mark.last, role in SAID)
            return
        if not (self.thing and abs(self.thing_worth) > 1 and mark.first - self.thing.last <= NEAR):
            self.thing, self.thing_worth = mark, GOOD[role] * (3.0 if role in SAID else 1.0)
        if role in SAID:
            yield Effect(worth * 2.0, mark.first, mark.last, explicit=True)
        else:
            yield Effect(worth * 0.25, mark.first, mark.last)

    def _acted(self, worth: float, role: Cue) -> float:
        """What it is worth that the verb at hand acts on something of this worth."""
        strength = 1.5 if role in SAID else 1.0
        sign = self._sign(self.verb) if self.verb else 1.0
        if self.role is Cue.RAISES:
            return sign * worth * strength
        if self.role is Cue.HELPS:
            return sign * (1.2 if worth > 0 else 0.3)
        if self.role is Cue.LOWERS:
            return -sign * worth * strength
        return -sign * (1.3 if self.role is Cue.WORSENS else worth * 1.3)

    def _before(self, mark: Mark) -> str:
        return self.passage.words[mark.first - 1].text if mark.first else ""

    def _left_alone(self) -> Iterator[Effect]:
        """What a verb says that met nothing to act on; a thing just before it may have risen or fallen."""
        verb, self.verb = self.verb, None
        if verb is None or self.used:
            return
        sign = self._sign(verb) * (ASIDE if self._before(verb) in RELATIVES else 1.0)
        if self.role in (Cue.HELPS, Cue.HARMS, Cue.WORSENS):
            yield Effect(sign if self.role is Cue.HELPS else -sign, verb.first, min(verb.last + 1, self._end))
        elif self.thing is not None and 0 < verb.first - self.thing.last <= SUBJECT:
            direction = sign if self.role is Cue.RAISES else -sign
            yield Effect(direction * self.thing_worth, self.thing.first, verb.last)

    def _sign(self, mark: Mark, after: int = -1) -> float:
        """Turned round by a “not”, “fails to” or “without” shortly before, if that stands after the word named."""
        for other in self.passage.marks:
            near = other.first > after and 0 < mark.first - other.last <= NEGATING
            if near and Cue.NEGATION in other.cues and not self._parted(other, mark):
                return -NEGATED
        return 1.0

    def _parted(self, before: Mark, after: Mark) -> bool:
        words = self.passage.words
        between = self.passage.text[words[before.last].end : words[after.first].start]
        return any(sign in between for sign in ";:(") or any(before.last < at < after.first for at in self.breaks)

    @property
    def _end(self) -> int:
        return len(self.passage.words) - 1
