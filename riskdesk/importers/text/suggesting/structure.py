"""Finds that the layout speaks for: labels, lead-ins, items and headings under a heading that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.domain.briefs import Role
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lead_ins import LeadIn, lead_in
from riskdesk.importers.text.suggesting.naming import clean, label
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.suggesting.valence import SAID, effects
from riskdesk.words import _

SEVERAL = re.compile(r"\s*;\s*(?:and\s+|or\s+)?")
NUMBERED = re.compile(r"\s(?:\d+|[A-H]|one|two|three|four|five|six|[ivIV]+)$")
CLEAR = 1.0
LEANING = 0.25


def finds(passage: Passage) -> Iterator[Find]:
    """What the first sentence of a line is by its place and its first words."""
    led = lead_in(passage.text)
    if not passage.first and (led is None or led.tag is None or not led.colon):
        yield from _running(passage)
        return
    if led is not None and led.tag is not None:
        yield from _labelled(passage, led, led.tag)
    elif passage.role is Role.HEADING:
        yield from _heading(passage)
    elif passage.context.only is not None:
        yield from _announced(passage, led, passage.context.only)
    elif led is not None and (led.emphasised or (led.colon and passage.item) or passage.context.mixed):
        yield from _dimension(passage, led.name, led.rest)
    elif passage.context.mixed and passage.item:
        yield from _dimension(passage, "")


def _labelled(passage: Passage, led: LeadIn, tag: Tag) -> Iterator[Find]:
    reason = _("It is labelled “{label}”.").format(label=clean(led.label))
    pieces = list(_pieces(passage.text, led.rest))
    if len(pieces) > 1:
        for start, end in pieces:
            yield Find(tag, start, end, label(passage.text[start:end]), reason, Confidence.HIGH)
        return
    rest = passage.text[led.rest :]
    if not rest.strip() and not led.name and not NUMBERED.search(led.label):
        return
    name = clean(led.name) or (label(rest) if rest.strip() else clean(led.label))
    sure = Confidence.HIGH if rest.strip() or led.name else Confidence.LOW
    yield Find(tag, 0, len(passage.text), name, reason, sure)


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    for cut in SEVERAL.finditer(text, start):
        if cut.start() > start:
            yield start, cut.start()
        start = cut.end()
    if start < len(text):
        yield start, len(text)


def _heading(passage: Passage) -> Iterator[Find]:
    context = passage.context
    tag = context.only
    if not context.nested or tag in (None, Tag.EVIDENCE) or passage.asks:
        return
    sure = Confidence.HIGH if context.marked else Confidence.LOW
    if tag is None:
        yield from _dimension(passage, "")
    else:
        yield _inherited(passage, tag, sure)


def _announced(passage: Passage, led: LeadIn | None, tag: Tag) -> Iterator[Find]:
    """Items take the kind of their list; running text does so only where its words agree, and then weakly."""
    name = clean(led.name) if led and (led.emphasised or passage.item or led.colon) else ""
    if passage.asks or passage.role is Role.ROW:
        return
    if passage.item or name:
        sure = Confidence.MODERATE if tag in (Tag.EVIDENCE, Tag.SCENARIO) else Confidence.HIGH
        yield _inherited(passage, tag, sure)._replace(name=name or label(passage.text))
    else:
        yield from _running(passage)


def _running(passage: Passage) -> Iterator[Find]:
    """A sentence of running text under a heading of one kind."""
    tag = passage.context.only
    if passage.role is not Role.TEXT or passage.asks or passage.text.endswith(":"):
        return
    if tag is not Tag.ASSUMPTION and Cue.ASSUMES in passage.cues:
        return
    if tag is Tag.ASSUMPTION:
        yield _inherited(passage, tag, Confidence.MODERATE if passage.first else Confidence.LOW)
    elif tag is Tag.OPTION and passage.first and _orders(passage):
        yield _inherited(passage, tag, Confidence.MODERATE)
    elif tag in (Tag.RISK, Tag.OPPORTUNITY) and passage.cues & {Cue.MODAL, *SAID}:
        total = sum(effect.worth for effect in effects(passage)) * (1 if tag is Tag.OPPORTUNITY else -1)
        if total > -CLEAR:
            yield _inherited(passage, tag, Confidence.HIGH if total >= CLEAR else Confidence.MODERATE)


def _orders(passage: Passage) -> bool:
    """“That the board …”, “Adopt …”: the words of a recommendation."""
    words, marks = passage.words, passage.marks
    if words[0].text == "that" or Cue.DUTY in passage.cues:
        return True
    return bool(marks) and marks[0].first == 0 and Cue.ACTS in marks[0].cues and words[0].text == marks[0].base


def _inherited(passage: Passage, tag: Tag, sure: Confidence) -> Find:
    reason = _("It stands under “{heading}”.").format(heading=clean(passage.context.heading)[:80])
    return Find(tag, 0, len(passage.text), label(passage.text), reason, sure)


def _dimension(passage: Passage, name: str, rest: int = 0) -> Iterator[Find]:
    """A point of a list whose heading leaves open whether it is good or bad: its own words decide, after its name."""
    found = [effect for effect in effects(passage) if passage.words[effect.first].start >= rest]
    total = sum(effect.worth for effect in found)
    hinted = passage.context.mixed or Cue.MODAL in passage.cues or bool(passage.cues & set(SAID))
    if not hinted or (abs(total) < LEANING and not passage.context.mixed):
        return
    tag = Tag.RISK if total < 0 else Tag.OPPORTUNITY
    named = clean(name) or label(passage.text)
    if abs(total) < LEANING:
        reason = _("It is a point in a list of opportunities and risks; its words do not say which.")
        yield Find(tag, 0, len(passage.text), named, reason, Confidence.LOW)
        return
    strongest = max(found, key=lambda effect: (effect.worth * (1 if total > 0 else -1), -effect.first))
    said = passage.words_said(strongest.first, strongest.last)
    sentence = (
        _("“{words}” speaks of something to gain.") if total > 0 else _("“{words}” speaks of harm that may come.")
    )
    yield Find(tag, 0, len(passage.text), named, sentence.format(words=said), _sure(passage, total, len(found)))


def _sure(passage: Passage, total: float, count: int) -> Confidence:
    if abs(total) < CLEAR:
        return Confidence.LOW
    return Confidence.HIGH if passage.context.mixed and count else Confidence.MODERATE
