"""The report as a PDF: PDF/UA-1 and PDF/A-3a, tagged, with the assessment attached."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from riskdesk.domain.assessment import Assessment
from riskdesk.exchange.assessment_file import write_json
from riskdesk.progress import Progress, Share
from riskdesk.report.choices import Choices
from riskdesk.report.content.subject import Subject
from riskdesk.report.document import document
from riskdesk.report.marking import chosen_marking
from riskdesk.report.plain_blocks import Data, plain_blocks
from riskdesk.report.printable import Printable, code
from riskdesk.report.typeset import Unprintable, typeset
from riskdesk.words import _, shortened

Clock = Callable[[], datetime]

MOST_ROUNDS = 8
"""How often the compiler may name more characters; after that, all that are not in every font are replaced."""
COMMON = "–—‘’“”…×±¶→"
LONGEST_RUNNING_TITLE = 38


@dataclass(frozen=True, slots=True)
class Pdf:
    """A report, the characters that stand in it by their numbers, and why it holds no results (empty when it does)."""

    content: bytes
    replaced: tuple[str, ...]
    lacking: str


def make_pdf(a: Assessment, choices: Choices, progress: Progress, clock: Clock) -> Pdf:
    """The report of an assessment. Characters that cannot be printed never stop it."""
    gathering, setting = Share(progress, 0, 2), Share(progress, 1, 2)
    gathering.step(0.1, _("Gathering the results"))
    subject = Subject(a, choices, clock(), gathering)
    marking = chosen_marking(a, choices.marking)
    refused: frozenset[str] = frozenset()
    # A lone surrogate, which no encoding takes, becomes an escape of JSON.
    attachment = write_json(a).encode("utf-8", "backslashreplace").decode("utf-8")
    for rounds in itertools.count(1):
        data, replaced = _data(subject, marking, refused)
        setting.step(1 - 0.8**rounds, _("Setting the pages"))
        try:
            content = typeset(data, attachment, subject.made)
            break
        except Unprintable as problem:
            if problem.characters <= refused:
                raise
            refused |= problem.characters if rounds < MOST_ROUNDS else frozenset(filter(_is_rare, data))
    progress.step(1.0)
    return Pdf(content, replaced, "" if subject.results else subject.verdict)


def report_data(a: Assessment, choices: Choices, made: datetime) -> tuple[str, tuple[str, ...]]:
    """What the template prints, as JSON, and the characters that were replaced in it."""
    return _data(Subject(a, choices, made), chosen_marking(a, choices.marking), frozenset())


def _data(subject: Subject, marking: str, refused: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    printable = Printable(refused)
    text = _json(subject, marking, ())
    if not printable.needs(text):
        return text, ()
    printable.all(json.loads(text))
    replaced = tuple(sorted(map(code, printable.replaced)))
    printed = printable.all(json.loads(_json(subject, marking, replaced)))
    return json.dumps(printed, ensure_ascii=False), replaced


def _json(subject: Subject, marking: str, replaced: tuple[str, ...]) -> str:
    blocks = plain_blocks(block for _part, block in document(subject, replaced))
    return json.dumps({**_frame(subject, marking), "blocks": blocks}, ensure_ascii=False)


def _frame(subject: Subject, marking: str) -> Data:
    """What stands around the blocks."""
    a, made = subject.a, subject.made
    title = " ".join(a.title.split())
    return {
        "title": title,
        "running": shortened(title, LONGEST_RUNNING_TITLE),
        "marking": marking,
        "note": _("Scores are illustrative") if "illustrative" in a.note.casefold() else "",
        "page": _("Page {page} of {pages}"),
        "language": subject.choices.language,
        "paper": subject.choices.paper,
        "date": [made.year, made.month, made.day],
        "made": f"{made:%Y-%m-%d}",
        "attachment": _("The assessment that this report prints; Riskdesk opens it."),
    }


def _is_rare(character: str) -> bool:
    return ord(character) > ord("ſ") and character not in COMMON
