"""The assessments of a workspace: list, open, make, copy, rename, delete."""

from __future__ import annotations

from dataclasses import replace

from riskdesk.app.session import Session
from riskdesk.config.resources import seed
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.errors import FileProblem
from riskdesk.domain.ids import AssessmentId
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.storage.entries import Entry
from riskdesk.storage.workspace import Workspace
from riskdesk.words import _

FIRST_BRIEF = "nrf-offer.yaml"
FIRST_BRIEF_LOADED = "first-brief"


class Library:
    """What a person does with whole assessments."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def entries(self) -> list[Entry]:
        """The assessments, the last modified first."""
        return self.workspace.entries()

    def open(self, assessment: AssessmentId) -> Session:
        """An assessment, ready to edit; every edit is saved as it is made."""
        return Session(self.workspace.load(assessment), self.workspace)

    def read(self, assessment: AssessmentId) -> Assessment:
        """An assessment as it is now."""
        return self.workspace.load(assessment).assessment

    def create(self, assessment: Assessment, label: str | None = None) -> AssessmentId:
        """Store a new assessment; a known id makes a copy under another. The label is for the decision log."""
        return self.workspace.create(assessment, label or _("Create “{title}”").format(title=assessment.title))

    def duplicate(self, assessment: AssessmentId) -> AssessmentId:
        """Store a copy of an assessment."""
        original = self.read(assessment)
        copy = replace(original, title=_("Copy of {title}").format(title=original.title))
        return self.create(copy, _("Copy “{title}”").format(title=original.title))

    def rename(self, assessment: AssessmentId, title: str) -> None:
        """Give an assessment another title."""
        self.open(assessment).apply(SetParticular("title", title))

    def delete(self, assessment: AssessmentId) -> None:
        """Take an assessment out of the list."""
        self.workspace.delete(assessment)

    def undo_delete(self, assessment: AssessmentId) -> None:
        """Bring a deleted assessment back."""
        self.workspace.restore(assessment)

    def find(self, id_or_title: str) -> AssessmentId:
        """The assessment with this id, or else the only one with this title; FileProblem where there is not one."""
        entries = self.entries()
        wanted = id_or_title.strip().casefold()
        if any(e.id == id_or_title for e in entries):
            return AssessmentId(id_or_title)
        found = [e.id for e in entries if e.title.strip().casefold() == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            raise FileProblem(
                _("Several assessments are titled “{title}”. Name one by its id: {ids}.").format(
                    title=id_or_title, ids=", ".join(found)
                )
            )
        raise FileProblem(
            _("There is no file and no assessment “{name}”. See the assessments with: riskdesk list").format(
                name=id_or_title
            )
        )

    def load_first_brief(self) -> AssessmentId | None:
        """Store the assessment that Riskdesk comes with, once in the life of a workspace."""
        if self.workspace.flag(FIRST_BRIEF_LOADED):
            return None
        first = read_assessment(seed(FIRST_BRIEF))
        label = _("Load the first brief")
        return self.workspace.create_once(first, label, FIRST_BRIEF_LOADED)
