"""The report as a PDF: PDF/UA-1 and PDF/A-3a, tagged, with the assessment attached."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from riskdesk.config.resources import resource
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import RiskdeskError
from riskdesk.exchange.assessment_file import write_json
from riskdesk.progress import Progress
from riskdesk.report.choices import Choices
from riskdesk.report.content.subject import Subject
from riskdesk.report.document import document
from riskdesk.report.marking import chosen_marking
from riskdesk.report.plain_blocks import Data, plain_blocks
from riskdesk.report.printable import Printable, code
from riskdesk.words import _

Clock = Callable[[], datetime]

# What the compiler says of characters that no font has, or that archives refuse.
UNPRINTABLE = re.compile(r"(?:the text|codepoint) `\"(.*?)\"`", re.DOTALL)
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
MOST_ROUNDS = 8
LONGEST_RUNNING_TITLE = 38


@dataclass(frozen=True, slots=True)
class Pdf:
    """A report, and the characters that stand in it by their numbers."""

    content: bytes
    replaced: tuple[str, ...]


def make_pdf(a: Assessment, choices: Choices, progress: Progress, clock: Clock) -> Pdf:
    """The report of an assessment. Characters that cannot be printed never stop it."""
    progress.step(0.05, _("Gathering the results"))
    subject = Subject(a, choices, clock())
    marking = chosen_marking(a, choices.marking)
    refused: frozenset[str] = frozenset()
    for round_number in range(MOST_ROUNDS):
        progress.step(0.2 + 0.1 * round_number, _("Setting the pages"))
        data, replaced = _data(subject, marking, refused)
        content, more = _compile(data, a, subject.made)
        if content is not None:
            progress.step(1.0)
            return Pdf(content, replaced)
        refused |= more
    raise RiskdeskError(_("The report could not be set: its text holds too many characters that no font here has."))


def _data(subject: Subject, marking: str, refused: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    printable = Printable(refused)
    blocks = printable.all(plain_blocks(block for _part, block in document(subject)))
    if printable.replaced:
        replaced = tuple(sorted(map(code, printable.replaced)))
        blocks = printable.all(plain_blocks(block for _part, block in document(subject, replaced)))
    frame = printable.all(_frame(subject, marking))
    assert isinstance(frame, dict)
    replaced = tuple(sorted(map(code, printable.replaced)))
    return json.dumps({**frame, "blocks": blocks}, ensure_ascii=False), replaced


def _frame(subject: Subject, marking: str) -> Data:
    """What stands around the blocks."""
    a, made = subject.a, subject.made
    title = " ".join(a.title.split())
    return {
        "title": title,
        "running": title if len(title) <= LONGEST_RUNNING_TITLE else title[: LONGEST_RUNNING_TITLE - 1].rstrip() + "…",
        "marking": marking,
        "note": _("Scores are illustrative") if "illustrative" in a.note.casefold() else "",
        "page": _("Page {page} of {pages}"),
        "language": subject.choices.language,
        "paper": subject.choices.paper,
        "date": [made.year, made.month, made.day],
        "made": f"{made:%Y-%m-%d}",
        "attachment": _("The assessment that this report prints; Riskdesk opens it."),
    }


def _compile(data: str, a: Assessment, made: datetime) -> tuple[bytes | None, frozenset[str]]:
    """The PDF, or the characters that it cannot hold."""
    import typst  # noqa: PLC0415 - start-up

    inputs = {"report": data, "assessment": write_json(a)}
    folder = resource("report")
    try:
        content = typst.compile(
            str(folder / "report.typ"),
            root=str(folder),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["ua-1", "a-3a"],
            timestamp=int(made.timestamp()),
        )
    except typst.TypstError as error:
        refused = unprintable(str(getattr(error, "diagnostic", error)))
        if not refused:
            raise
        return None, refused
    assert isinstance(content, bytes)
    return content, frozenset()


def unprintable(diagnostic: str) -> frozenset[str]:
    """The characters that the compiler complains of."""
    found = "".join(UNPRINTABLE.findall(diagnostic))
    text = ESCAPE.sub(lambda match: chr(int(match[1], 16)), found)
    return frozenset(character for character in text if not character.isascii())
