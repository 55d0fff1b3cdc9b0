"""Opportunities and risks that a sentence states without being labelled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.circumstances import conditions
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.naming import clause_start, label, phrase, verb_phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.suggesting.valence import Effect, effects
from riskdesk.importers.text.word_set import word_set
from riskdesk.words import _

SHORTEST = 6
LEAST = 1.0
SURE = 2.0
CONTRASTS = word_set("but while although though whereas however yet despite")
DESCRIBES = word_set("be been being is are was were more less too very so seen")
"""What follows is no deed: “be more costly than planned”."""
CONCEDES = word_set("while although though whereas despite")
LINKS = word_set("of that to for")


def finds(passage: Passage) -> Iterator[Find]:
    """What the sentence promises or threatens, in one stretch, or in one for each side of a contrast."""
    if passage.asks or len(passage.words) < SHORTEST or not _looks_ahead(passage):
        return
    found = _in_main_clause(passage, effects(passage))
    for first, last in _sides(passage, found):
        here = [effect for effect in found if first <= effect.first <= last]
        find = _judged(passage, here, (first, last))
        if find is not None and not (find.confidence is Confidence.LOW and Cue.DUTY in passage.cues):
            yield find


def _in_main_clause(passage: Passage, found: Sequence[Effect]) -> Sequence[Effect]:
    """Without what stands in a condition: “if violence spreads” is a scenario and not yet a risk."""
    spans = [(each.start, each.end) for each in conditions(passage)] if passage.cues & {Cue.IF, Cue.EVENT} else []
    starts = passage.words
    return [each for each in found if not any(low <= starts[each.first].start < high for low, high in spans)]


def _looks_ahead(passage: Passage) -> bool:
    return passage.context.weighing or bool(passage.cues & {Cue.MODAL, Cue.RISK, Cue.OPPORTUNITY})


def _sides(passage: Passage, found: Sequence[Effect]) -> list[tuple[int, int]]:
    """The whole sentence, or the parts of a contrast where they differ."""
    last = len(passage.words) - 1
    cuts = {at for at, word in enumerate(passage.words) if word.text in CONTRASTS and at > 2}
    edges = [0, *sorted(cuts | set(_after_concessions(passage))), last + 1]
    sides = [(low, high - 1) for low, high in pairwise(edges) if high - low > 2]
    totals = [sum(effect.worth for effect in found if low <= effect.first <= high) for low, high in sides]
    return sides if min(totals, default=0) <= -LEAST and max(totals, default=0) >= LEAST else [(0, last)]


def _after_concessions(passage: Passage) -> Iterator[int]:
    """Where the sentence goes on after “while it may …,”."""
    conceding = False
    for at, word in enumerate(passage.words):
        if conceding and "," in passage.text[passage.words[at - 1].end : word.start]:
            conceding = False
            yield at
        conceding = conceding or word.text in CONCEDES


def _judged(passage: Passage, here: Sequence[Effect], side: tuple[int, int]) -> Find | None:
    total = sum(effect.worth for effect in here)
    if abs(total) < LEAST:
        return None
    tag = Tag.OPPORTUNITY if total > 0 else Tag.RISK
    strongest = max(here, key=lambda effect: (effect.worth * (1 if total > 0 else -1), -effect.first))
    whole = side == (0, len(passage.words) - 1)
    start = 0 if whole else passage.words[side[0]].start
    end = len(passage.text) if whole or side[1] == len(passage.words) - 1 else passage.words[side[1]].end
    reason = _reason(tag, passage.words_said(strongest.first, strongest.last))
    opening = passage.words[side[0] + (passage.words[side[0]].text in CONTRASTS)]  # after a “but”
    name = _name(passage, strongest, opening.start)
    return Find(tag, start, end, name, reason, _confidence(passage, tag, total, strongest))


def _confidence(passage: Passage, tag: Tag, total: float, strongest: Effect) -> Confidence:
    if passage.context.only is tag:
        return Confidence.HIGH
    if strongest.explicit or (abs(total) >= SURE and Cue.MODAL in passage.cues):
        return Confidence.MODERATE
    return Confidence.LOW


def _reason(tag: Tag, said: str) -> str:
    sentence = (
        _("“{words}” speaks of something to gain.")
        if tag is Tag.OPPORTUNITY
        else _("“{words}” speaks of harm that may come.")
    )
    return sentence.format(words=said)


def _name(passage: Passage, effect: Effect, start: int) -> str:
    text, words = passage.text, passage.words
    if not effect.explicit:
        is_verb = not words[effect.first].text.endswith(("ing", "ed"))
        name = (verb_phrase if is_verb else phrase)(text, words, effect.first)
        if effect.first > 0 and words[effect.first - 1].text in DESCRIBES:
            return phrase(text, words, clause_start(text, words, effect.first))
        return name if " " in name else label(text[start:])
    after = effect.last + 1
    if after < len(words) and words[effect.last].text in LINKS:
        return phrase(text, words, after)
    if effect.first < effect.last:
        return verb_phrase(text, words, effect.first)
    return label(text[start:])
