"""From the end of a limited process to what it made of a file, or to a sentence that says why it made nothing."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Any

from riskdesk.domain.errors import FileProblem, InvalidEdit, Problem
from riskdesk.exchange.assessment_file import PlainFile
from riskdesk.exchange.cleaning import UNWANTED
from riskdesk.exchange.regular_file import MEGABYTE
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook, workbook_from_plain
from riskdesk.importers.worker.limits import OUT_OF_MEMORY, Limits
from riskdesk.importers.worker.process import Ended
from riskdesk.importers.worker.sound_brief import check_brief
from riskdesk.words import _

if TYPE_CHECKING:
    from riskdesk.importers.worker.shape import AnyAnswer

SINGLE = (str, int, float, bool, type(None))

LOG = logging.getLogger(__name__)


def get_ready() -> None:
    """Load what answers are checked with, on a thread of its own, while the process is at work."""
    Thread(target=import_module, args=("riskdesk.importers.worker.shape",), daemon=True).start()


def made_of(end: Ended, name: str, limits: Limits) -> PlainFile | ReadBrief | Workbook:
    """What was made of the file called `name`; FileProblem where it was refused, or where its reader went wrong."""
    if end.said:
        LOG.warning("A process that read a file said: %s", end.said)
    if end.late or end.too_long or end.status:
        LOG.warning("A process that read a file ended with %s, late: %s", end.status, end.late)
        raise FileProblem(_why_ended(end, name, limits))
    try:
        answer = _checked(end.answer)
        if answer.refused:
            LOG.warning("A process that read a file was refused: %s", ", ".join(sorted(set(answer.refused))))
        return _taken(answer, name, limits)
    except (ValueError, InvalidEdit) as error:  # of the checks; what is wrong in the answer is not said, as it is text
        LOG.warning("A process that read a file answered out of shape: %s", type(error).__name__)
        raise FileProblem(_damaged(name)) from None


def _taken(answer: AnyAnswer, name: str, limits: Limits) -> PlainFile | ReadBrief | Workbook:
    from riskdesk.importers.worker.shape import FaultAnswer, ProblemAnswer, SheetAnswer  # noqa: PLC0415 - start-up

    match answer:
        case ProblemAnswer():
            raise FileProblem(answer.problem, [Problem(where, what) for where, what in answer.problems])
        case FaultAnswer(fault=fault):
            raise FileProblem(_out_of_memory(name, limits) if fault == OUT_OF_MEMORY else _damaged(name))
        case SheetAnswer():
            return workbook_from_plain(answer.made)
        case _:
            return answer.made


def _checked(content: bytes) -> AnyAnswer:
    """The answer in its shape, with no text that could not have been cleaned; ValueError otherwise."""
    from riskdesk.importers.worker.shape import ANSWER, BriefAnswer, SheetAnswer  # noqa: PLC0415 - start-up

    answer = ANSWER.validate_json(content, strict=True)
    made = _without_numbers(answer.made) if isinstance(answer, SheetAnswer) else getattr(answer, "made", None)
    if any(map(UNWANTED.search, _texts(made))):
        raise ValueError("a text that was not cleaned")
    if isinstance(answer, BriefAnswer):
        check_brief(answer.made)
    return answer


def _without_numbers(workbook: Mapping[str, Any]) -> list[object]:
    """What may hold a text: not the bytes of a million numbers, which are checked where numbers are made of them."""
    sheets = workbook.get("sheets")
    others = [part for key, part in workbook.items() if key != "sheets"]
    for sheet in sheets if isinstance(sheets, list) else ():
        others.append({**sheet, "numbers": None} if isinstance(sheet, dict) else sheet)
    return others


def _texts(part: object) -> Iterator[str]:
    """All texts in a part; those of a list are joined, as a sheet has a million."""
    parts = _parts_of(part)
    yield "".join(text for text in parts if type(text) is str)
    for inner in parts:
        if type(inner) not in SINGLE:
            yield from _texts(inner)


def _parts_of(part: object) -> list[object]:
    if isinstance(part, Mapping):
        return [*part, *part.values()]
    if is_dataclass(part):
        return [getattr(part, field.name) for field in fields(part)]
    return list(part) if isinstance(part, list | tuple) else []


def _why_ended(end: Ended, name: str, limits: Limits) -> str:
    if end.too_long:
        sentence = _("“{name}” holds more than Riskdesk takes in. Divide it, and import its parts.")
        return sentence.format(name=name)
    if end.late or end.status == -getattr(signal, "SIGXCPU", 0):
        sentence = _(
            "Reading “{name}” took more than {seconds} seconds and was ended. It is damaged, far too large, or made to "
            "do harm. Save it anew as plain text, or divide it."
        )
        return sentence.format(name=name, seconds=round(limits.wall if end.late else limits.processor))
    if end.status < 0:
        sentence = _(
            "The reader of “{name}” broke down and was ended; nothing else was touched. The file is damaged, needs "
            "more than {size} MB of memory, or is made to do harm. Save it anew, or as plain text."
        )
        return sentence.format(name=name, size=limits.memory // MEGABYTE)
    return _damaged(name)


def _damaged(name: str) -> str:
    sentence = _(
        "“{name}” could not be read: it is damaged. Save it anew in the program that made it, or as plain text."
    )
    return sentence.format(name=name)


def _out_of_memory(name: str, limits: Limits) -> str:
    sentence = _("Reading “{name}” needs more than {size} MB of memory. Divide it, and import its parts.")
    return sentence.format(name=name, size=limits.memory // MEGABYTE)
