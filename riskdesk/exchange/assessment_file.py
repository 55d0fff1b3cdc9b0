"""The assessment file: one assessment as YAML or JSON, read with every problem in it named, and written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.exchange.cleaning import Cleaning
from riskdesk.exchange.json_text import parse_json, write_json_text
from riskdesk.exchange.plain import Plain
from riskdesk.exchange.regular_file import MEGABYTE, read_bytes, shown
from riskdesk.exchange.rules import unruly
from riskdesk.exchange.writing import FORMAT, assessment_to_plain
from riskdesk.words import _

Kind = Literal["yaml", "json"]

LARGEST = 64 * MEGABYTE
MOST_PARTS = 2_000_000
"""About how many values a file may hold; read whole, more of them would fill the memory."""


@dataclass(frozen=True)
class Read:
    """An assessment that was read, and what was repaired to read it."""

    assessment: Assessment
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlainFile:
    """What the file called `name` says, cleaned but not judged: what cannot stand in it, and what was repaired."""

    name: str
    plain: Any
    problems: tuple[Problem, ...] = ()
    repairs: tuple[str, ...] = ()


def read_assessment(path: Path) -> Assessment:
    """The assessment in a file. FileProblem holds every problem found."""
    return read_file(path).assessment


def read_file(path: Path) -> Read:
    """The assessment in a file, with what was repaired."""
    text = decoded(read_bytes(path, LARGEST), shown(path))
    return read_text(text, kind_of(text), shown(path))


def kind_of(text: str) -> Kind:
    """JSON begins with a brace; YAML that begins with one would read the same."""
    return "json" if text.lstrip()[:1] == "{" else "yaml"


def decoded(content: bytes, name: str) -> str:
    """The text of a file, which is UTF-8 with or without a mark in front."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = _("“{name}” is not a text in UTF-8. Save it with that encoding.").format(name=name)
        raise FileProblem(what) from error


def read_text(text: str, kind: Kind, name: str) -> Read:
    """The assessment that a text holds, with what was repaired; `name` is what problems call it."""
    return judged(read_plain(text, kind, name))


def read_plain(text: str, kind: Kind, name: str) -> PlainFile:
    """What a text says, before anything of it is judged."""
    if sum(text.count(mark) for mark in ",[{\n") > MOST_PARTS:
        raise FileProblem(_("“{name}” holds too many values to be an assessment.").format(name=name))
    cleaning = Cleaning()
    try:
        plain = cleaning.part(_parsed(cleaning.file(text), kind))
    except FileProblem as problem:
        raise FileProblem(f"{name}: {problem}") from problem
    return PlainFile(name, plain, tuple(cleaning.problems), cleaning.repairs)


def judged(file: PlainFile) -> Read:
    """The assessment that a file holds; FileProblem with everything found wrong in it."""
    _refuse_other_formats(file.plain, file.name)
    problems, assessment = _judged(file.plain)
    found = [*file.problems, *problems]
    if found or assessment is None:
        raise FileProblem(_headline(file.name, found), found)
    return Read(assessment, file.repairs)


def write_yaml(a: Assessment) -> str:
    """The assessment as a YAML file."""
    from riskdesk.exchange.yaml_text import write_yaml_text  # noqa: PLC0415 - start-up

    return write_yaml_text(assessment_to_plain(a))


def write_json(a: Assessment) -> str:
    """The assessment as a JSON file."""
    return write_json_text(assessment_to_plain(a))


def _parsed(text: str, kind: Kind) -> object:
    if kind == "json":
        return parse_json(text)
    from riskdesk.exchange.yaml_text import parse_yaml  # noqa: PLC0415 - start-up

    return parse_yaml(text)


def _refuse_other_formats(plain: Any, name: str) -> None:
    if not isinstance(plain, dict) or "format" not in plain:
        what = _("“{name}” is not an assessment: it does not state “format: {format}”.")
        raise FileProblem(what.format(name=name, format=FORMAT))
    if plain["format"] != FORMAT:
        what = _("“{name}” has the format {other}, and this version of Riskdesk reads {format}.")
        raise FileProblem(what.format(name=name, other=str(plain["format"])[:60], format=FORMAT))


def _judged(plain: Plain) -> tuple[list[Problem], Assessment | None]:
    """All problems of a file, in its shape and by the rules; and the assessment where its shape is right."""
    # pydantic and the models are loaded when a file is read, not when a window or a list is opened.
    from riskdesk.exchange.refusals import misshapen, without  # noqa: PLC0415 - start-up

    refused = misshapen(plain)
    if not refused:
        return unruly(plain)
    found = [r.problem for r in refused]
    rest = without(plain, refused)
    if rest is not None and not misshapen(rest):
        found += unruly(rest)[0]
    return found, None


def _headline(name: str, problems: list[Problem]) -> str:
    where, what = problems[0]
    first = f"{where}: {what}" if where else what
    if len(problems) == 1:
        return f"{name}: {first}"
    return _("{name}: {n} problems. The first is {first}").format(name=name, n=len(problems), first=first)
