"""Who leads in each assessment of the list: found one by one, off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence

from riskdesk.analysis.results import results
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.ids import AssessmentId
from riskdesk.progress import Progress
from riskdesk.storage.entries import Entry
from riskdesk.storage.workspace import Workspace
from riskdesk.ui.jobs import Work

Leaders = dict[tuple[AssessmentId, int], str]
UNKNOWN = "–"


def leaders_of(workspace: Workspace, entries: Sequence[Entry]) -> Work:
    """The work that finds the leaders of these assessments, each with its revision."""

    def work(progress: Progress) -> Leaders:
        found: Leaders = {}
        for n, entry in enumerate(entries):
            progress.step(n / len(entries))
            found[entry.id, entry.revision] = _leader(workspace, entry)
        return found

    return work


def _leader(workspace: Workspace, entry: Entry) -> str:
    if not entry.given:
        return UNKNOWN
    try:
        a = workspace.load(entry.id).assessment
        leader = a.option(results(a).leader)
    except RiskdeskError:
        return UNKNOWN
    return leader.name if leader else UNKNOWN
