"""What was read from a file, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from riskdesk.cli.terminal import table
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief, Layout, Note, NoteKind, Role
from riskdesk.domain.errors import Problem
from riskdesk.domain.score_text import number_text
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.importers.text.repairs import Repair
from riskdesk.report.phrases import size_of
from riskdesk.words import _, _n, shortened

WIDEST_CELL = 40
AROUND = 12
MOST_ROWS = 20
"""So many rows of a sheet are printed; JSON gives them all."""


def brief_lines(read: ReadBrief) -> Iterator[str]:
    """Particulars, numbered paragraphs, then what is offered and what to look at."""
    yield from _particulars(read.brief, read.encoding)
    yield from _section(_("Paragraphs"), _paragraphs(read.brief))
    yield from _section(_("Notes"), map(_note, read.brief.notes))
    for held in read.tables:
        yield from _section(_("Table from paragraph {n}").format(n=held.paragraph), _cells(held.rows))
    kinds, how_sure = _kinds(), _how_sure()
    yield from _section(
        _("Suggestions"),
        (f"{kinds[s.tag]} ({how_sure[s.confidence]}, {s.paragraph}): {s.name}. {s.reason}" for s in read.suggestions),
    )
    yield from _section(_("Repairs offered"), (_repair(read.brief, repair) for repair in read.repairs))
    yield from problem_lines(read.problems)


def workbook_lines(read: Workbook, understood: Assessment | None, problems: Iterable[Problem]) -> Iterator[str]:
    """The first rows of each sheet, how it was understood, and what to look at."""
    for sheet in read.sheets:
        size = _n("{n} row", "{n} rows", len(sheet.rows)).format(n=len(sheet.rows))
        yield from _section(f"{sheet.name} ({size})", _cells(sheet.rows))
    if understood is not None:
        yield ""
        yield _("Understood as: {size}.").format(size=size_of(understood))
        yield from _names(_("Options"), (option.name for option in understood.options))
        yield from _names(_("Dimensions"), (dimension.name for dimension in understood.dimensions))
        yield from _names(_("Scenarios"), (scenario.name for scenario in understood.scenarios))
        yield from _names(_("Assessors"), (assessor.name for assessor in understood.assessors))
    yield from problem_lines(problems)


def _names(what: str, names: Iterable[str]) -> Iterator[str]:
    yield f"{what}: {', '.join(names)}"


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """What a person should look at."""
    told = (f"{problem.where}: {problem.what}" if problem.where else problem.what for problem in problems)
    yield from _section(_("To look at"), told)


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    first = True
    for line in lines:
        if first:
            yield ""
            yield heading
            first = False
        yield line


def _particulars(brief: Brief, encoding: str) -> Iterator[str]:
    named = {
        _("Title"): brief.title,
        _("Author"): brief.author,
        _("Publisher"): brief.publisher,
        _("Date"): brief.date,
        _("Place"): brief.place,
        _("Language"): brief.language,
        _("Web address"): brief.url,
        _("Encoding"): encoding,
    }
    yield from (f"{name}: {text}" for name, text in named.items() if text)


def _paragraphs(brief: Brief) -> Iterator[str]:
    layout = {each.paragraph: each for each in brief.layout}
    width = len(str(len(brief.paragraphs)))
    place = ""
    for number, text in enumerate(brief.paragraphs, 1):
        stood = layout.get(number, Layout(number))
        if stood.place and stood.place != place:
            place = stood.place
            yield f"[{place}]"
        yield f"{number:>{width}}  {_mark(stood)}{text}"


def _mark(stood: Layout) -> str:
    match stood.role:
        case Role.HEADING:
            return "#" * max(1, stood.level) + " "
        case Role.ITEM:
            return "  " * stood.level + "• "
        case Role.RUNNING:
            return _("[repeated on its pages]") + " "
        case _:
            return ""


def _note(note: Note) -> str:
    kinds = {NoteKind.FOOTNOTE: _("footnote"), NoteKind.ENDNOTE: _("endnote"), NoteKind.COMMENT: _("comment")}
    parts = [kinds[note.kind], note.mark, note.author, f"({note.paragraph})" if note.paragraph else ""]
    return " ".join(filter(None, parts)) + f": {note.text}"


def _repair(brief: Brief, repair: Repair) -> str:
    """Before and after, each with the words around it: many a repair is of one sign."""
    text = brief.paragraphs[repair.paragraph - 1]
    left = text[max(0, repair.start - AROUND) : repair.start]
    right = text[repair.end : repair.end + AROUND]
    return f"{repair.paragraph}: …{left}{repair.before}{right}… → …{left}{repair.after}{right}…  {repair.reason}"


def _cells(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    texts = [[shortened(_cell(cell), WIDEST_CELL) for cell in row] for row in rows]
    widest = max(map(len, texts), default=0)
    if widest:
        shown = [row + [""] * (widest - len(row)) for row in texts[:MOST_ROWS]]
        yield from table(shown, numbers_from=widest)
    if (rest := len(texts) - MOST_ROWS) > 0:
        yield _n("and {n} more row", "and {n} more rows", rest).format(n=rest)


def _cell(cell: object) -> str:
    return number_text(cell) if isinstance(cell, float) else str(cell)


def _kinds() -> dict[Tag, str]:
    return {
        Tag.OPTION: _("option"),
        Tag.OPPORTUNITY: _("opportunity"),
        Tag.RISK: _("risk"),
        Tag.SCENARIO: _("scenario"),
        Tag.EVIDENCE: _("evidence"),
        Tag.ASSUMPTION: _("assumption"),
    }


def _how_sure() -> dict[Confidence, str]:
    return {
        Confidence.LOW: _("low confidence"),
        Confidence.MODERATE: _("moderate confidence"),
        Confidence.HIGH: _("high confidence"),
    }
