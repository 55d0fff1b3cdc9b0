"""Import: a file becomes an assessment of the workspace, or goes into one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from riskdesk.app.import_brief import adding, assessment_of, known_brief, new_text
from riskdesk.app.import_scores import fold_scores, scored_assessment, size_of_fold, to_look_at
from riskdesk.app.library import Library
from riskdesk.domain.edits.whole import ReplaceAll
from riskdesk.domain.errors import Problem
from riskdesk.domain.ids import AssessmentId
from riskdesk.exchange.assessment_file import Read
from riskdesk.exchange.regular_file import shown
from riskdesk.importers.contents import As
from riskdesk.importers.read_file import read_file
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.importers.text.repairs import applied
from riskdesk.progress import Progress, Silent
from riskdesk.report.phrases import size_of
from riskdesk.words import _, _n


@dataclass(frozen=True)
class Wanted:
    """How a file is to be read: as what, in which encoding, and with all offered repairs made or with none."""

    as_: As | None = None
    encoding: str | None = None
    repair: bool = False


@dataclass(frozen=True)
class Imported:
    """What an import made: the assessment, a sentence about it, and what a person should look at."""

    assessment: AssessmentId
    title: str
    made: str
    problems: tuple[str, ...] = ()
    repaired: int = 0


AS_IT_IS = Wanted()
SILENT = Silent()


def import_file(
    library: Library,
    path: Path,
    wanted: Wanted = AS_IT_IS,
    into: AssessmentId | None = None,
    progress: Progress = SILENT,
) -> Imported:
    """Import a file, recognised by its content. A brief makes a new assessment that has nothing else yet.

    With `into`, a brief is added to that assessment, or becomes the text of the brief with its title; scores are folded
    in; and an assessment takes the place of its content.
    FileProblem says why nothing was imported.
    """
    read = read_file(path, wanted.as_, progress, wanted.encoding)
    label = _("Import “{name}”").format(name=shown(path))
    match read:
        case ReadBrief():
            return _brief(library, read, label, into, wanted.repair)
        case Read():
            return _assessment(library, read, label, into)
        case Workbook():
            return _scores(library, read, label, into)


def _assessment(library: Library, read: Read, label: str, into: AssessmentId | None) -> Imported:
    title = read.assessment.title
    if into is not None:
        library.open(into).apply(ReplaceAll(read.assessment))
        made = _("“{id}” now holds “{title}”.").format(id=into, title=title)
        return Imported(into, title, made, read.repairs)
    ident = library.create(read.assessment, label)
    made = _("Imported “{title}” as {id}: {size}.").format(title=title, id=ident, size=size_of(read.assessment))
    return Imported(ident, title, made, read.repairs)


def _brief(library: Library, read: ReadBrief, label: str, into: AssessmentId | None, repair: bool) -> Imported:
    brief = applied(read.brief, read.repairs) if repair else read.brief
    repaired = len(read.repairs) if repair else 0
    problems = tuple(map(_told, read.problems))
    length = _n("{n} paragraph", "{n} paragraphs", len(brief.paragraphs)).format(n=len(brief.paragraphs))
    if into is None:
        ident = library.create(assessment_of(brief), label)
        made = _("Made the assessment “{title}” ({id}) with a brief of {length}.")
        told = made.format(title=brief.title, id=ident, length=length)
        return Imported(ident, brief.title, told, problems, repaired)
    session = library.open(into)
    title = session.current.title
    known = known_brief(session.current, brief.title)
    if known is None:
        session.apply(adding(session.current, brief))
        made = _("Added the brief “{title}” of {length} to “{assessment}”.")
        told = made.format(title=brief.title, length=length, assessment=title)
        return Imported(into, brief.title, told, problems, repaired)
    change = new_text(session.current, known, brief)
    if change is None:
        told = _("“{title}” is already in “{assessment}” with this text: nothing changed.")
        return Imported(into, known.title, told.format(title=known.title, assessment=title), problems)
    session.apply(change.edit)
    told = _("Read the brief “{title}” of “{assessment}” again: it now has {length}.")
    told = told.format(title=known.title, assessment=title, length=length)
    return Imported(into, known.title, told, (*problems, *map(str, change.lost)), repaired)


def _scores(library: Library, read: Workbook, label: str, into: AssessmentId | None) -> Imported:
    if into is None:
        a, reading = scored_assessment(read)
        ident = library.create(a, label)
        made = _("Imported “{title}” as {id}: {size}.").format(title=a.title, id=ident, size=size_of(a))
        return Imported(ident, a.title, made, tuple(map(_told, to_look_at(reading))))
    session = library.open(into)
    title, before = session.current.title, session.current
    reading = fold_scores(session, read)
    problems = tuple(map(_told, to_look_at(reading)))
    if session.current is before:
        made = _("“{assessment}” has all scores of “{name}” already: nothing changed.")
        return Imported(into, title, made.format(assessment=title, name=read.name), problems)
    made = _("Folded “{name}” into “{assessment}”: {size}.")
    told = made.format(name=read.name, assessment=title, size=size_of_fold(reading))
    return Imported(into, title, told, problems)


def _told(problem: Problem) -> str:
    return f"{problem.where}: {problem.what}" if problem.where else problem.what
