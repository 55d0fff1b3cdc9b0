"""The main job without a window: an assessment to its results and its report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from riskdesk.analysis.results import Results, results
from riskdesk.app.export_report import export_report
from riskdesk.app.library import Library
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import FileProblem
from riskdesk.domain.ids import AssessmentId
from riskdesk.progress import Progress
from riskdesk.words import _

REPORT = "riskdesk-report.pdf"
FIRST = AssessmentId("nrf-offer")


@dataclass(frozen=True)
class Done:
    """What the main job came to."""

    assessment: Assessment
    results: Results
    report: Path
    unwritten: FileProblem | None = None
    """Why there is no report: the ranking stands without it."""


def main_job(library: Library, chosen: AssessmentId | None, folder: Path, progress: Progress) -> Done:
    """Take an assessment (by default the first brief) to its ranking, and write the report into a folder."""
    a = library.open(chosen or _first(library)).current
    ranked = results(a)
    report = folder / REPORT
    try:
        export_report(a, report, progress)
    except FileProblem as problem:
        return Done(a, ranked, report, problem)
    return Done(a, ranked, report.absolute())


def _first(library: Library) -> AssessmentId:
    """The first brief, loaded if it never was; where it was deleted, the assessment that was changed last."""
    loaded = library.load_first_brief()
    if loaded is not None:
        return loaded
    entries = library.entries()
    if not entries:
        raise FileProblem(_("The workspace holds no assessment. Bring one in with: riskdesk import FILE"))
    return next((entry.id for entry in entries if entry.id == FIRST), entries[0].id)
