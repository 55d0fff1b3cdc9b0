"""Import: a file becomes an assessment of the workspace, or goes into one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from riskdesk.app.library import Library
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.edits.whole import ReplaceAll
from riskdesk.domain.ids import AssessmentId, BriefId, an_id
from riskdesk.exchange.regular_file import shown
from riskdesk.importers.read_file import As, read_file
from riskdesk.importers.text_brief import ReadBrief
from riskdesk.report.phrases import size_of
from riskdesk.words import _, _n


@dataclass(frozen=True)
class Imported:
    """What an import made: the assessment, a sentence about it, and what a person should look at."""

    assessment: AssessmentId
    title: str
    made: str
    problems: tuple[str, ...] = ()


def import_file(library: Library, path: Path, as_: As | None = None, into: AssessmentId | None = None) -> Imported:
    """Import a file, recognised by its content. A brief makes a new assessment that has nothing else yet.

    With `into`, a brief is added to that assessment, and an assessment takes the place of its content.
    FileProblem says why nothing was imported.
    """
    read = read_file(path, as_)
    label = _("Import “{name}”").format(name=shown(path))
    if isinstance(read, ReadBrief):
        return _brief(library, read, label, into)
    title = read.assessment.title
    if into is not None:
        library.open(into).apply(ReplaceAll(read.assessment))
        made = _("“{id}” now holds “{title}”.").format(id=into, title=title)
        return Imported(into, title, made, read.repairs)
    ident = library.create(read.assessment, label)
    made = _("Imported “{title}” as {id}: {size}.").format(title=title, id=ident, size=size_of(read.assessment))
    return Imported(ident, title, made, read.repairs)


def _brief(library: Library, read: ReadBrief, label: str, into: AssessmentId | None) -> Imported:
    brief = read.brief
    length = _n("{n} paragraph", "{n} paragraphs", len(brief.paragraphs)).format(n=len(brief.paragraphs))
    if into is None:
        ident = library.create(Assessment(AssessmentId(brief.id), brief.title, briefs=(brief,)), label)
        made = _("Made the assessment “{title}” ({id}) with a brief of {length}.")
        return Imported(ident, brief.title, made.format(title=brief.title, id=ident, length=length), read.repairs)
    session = library.open(into)
    taken = [b.id for b in session.current.briefs]
    session.apply(AddBrief(replace(brief, id=BriefId(an_id(brief.id, taken)))))
    made = _("Added the brief “{title}” of {length} to “{assessment}”.")
    sentence = made.format(title=brief.title, length=length, assessment=session.current.title)
    return Imported(into, brief.title, sentence, read.repairs)
