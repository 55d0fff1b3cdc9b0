"""What sentences in Urdu and Arabic may be saying, by the first cue of each kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.urdu_arabic import CONDITIONS, PAUSES, SHARES, STRONG, WEAK
from riskdesk.importers.text.suggesting.naming import label
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.words import _

SCRIPT = re.compile(r"[\u0621-\u064A\u0671-\u06D3]")
NUMBER = r"[0-9\u0660-\u0669\u06F0-\u06F9][0-9\u0660-\u0669\u06F0-\u06F9.,٫٬]*"
QUESTIONS = ("؟", "?")
LABEL = re.compile(r"[^:.؟?]{3,30}:\s+(?=\S)")
POINTING = ("هذا ", "هذه ", "اس ", "یہ ")
"""“This option” tells of an option that was named before."""


def _beginning(words: Iterable[str]) -> re.Pattern[str]:
    # The article and the particles for and, so, with, for and like are written together with what follows.
    return re.compile(rf"(?<!\w)[وفبلك]?(?:ال)?(?:{'|'.join(map(re.escape, words))})")


SAYS_OUTRIGHT = {tag: _beginning(words) for tag, words in STRONG.items()}
LEANS = {tag: _beginning(words) for tag, words in WEAK.items()}
CONDITION = re.compile(rf"(?<!\w)[وف]?(?:{'|'.join(CONDITIONS)})\s[^{PAUSES}]{{6,200}}")
SHARE = re.compile(rf"{NUMBER}\s?(?:{'|'.join(map(re.escape, SHARES))})")


def finds(passage: Passage) -> Iterator[Find]:
    """The kinds whose cues a sentence holds."""
    text = passage.text
    if not SCRIPT.search(text) or text.rstrip().endswith(QUESTIONS):
        return
    condition = CONDITION.search(text)
    if condition:
        start, end = condition.start(), condition.start() + len(condition.group().rstrip())
        said = text[start:end].split(maxsplit=1)
        reason = _("“{words}…” is a condition outside our control.").format(words=said[0])
        yield Find(Tag.SCENARIO, start, end, label(said[-1]), reason, Confidence.MODERATE)
    share = SHARE.search(text)
    if share:
        reason = _("It gives a figure: {figure}.").format(figure=share.group())
        yield Find(Tag.EVIDENCE, 0, len(text), label(text), reason, Confidence.MODERATE)
    yield from _said(text, SAYS_OUTRIGHT, Confidence.MODERATE)
    yield from _said(text, LEANS, Confidence.LOW)


def _said(text: str, patterns: dict[Tag, re.Pattern[str]], sure: Confidence) -> Iterator[Find]:
    for tag, pattern in patterns.items():
        found = next((each for each in pattern.finditer(text) if not _points_back(tag, text[: each.start()])), None)
        if found:
            reason = _("“{words}” is a word for this.").format(words=found.group())
            led = LABEL.match(text)
            named = text[led.end() :] if led and found.start() < led.end() else text
            yield Find(tag, 0, len(text), label(named), reason, sure)


def _points_back(tag: Tag, before: str) -> bool:
    return tag is Tag.OPTION and before.endswith(POINTING)
