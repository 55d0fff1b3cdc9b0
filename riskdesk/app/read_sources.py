"""Reading what is to be imported: files of any kind, or text that was copied; one that is refused stops no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from riskdesk.domain.errors import RiskdeskError
from riskdesk.exchange.assessment_file import Read
from riskdesk.exchange.regular_file import shown
from riskdesk.importers.contents import As
from riskdesk.importers.read_file import read_brief_content, read_brief_file, read_file, read_scores_file
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.progress import Progress, Share
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a copied text, and what it is to be read as."""

    path: Path | None = None
    text: str = ""
    as_: As | None = None

    @property
    def name(self) -> str:
        """What a person calls it."""
        return _("Pasted text") if self.path is None else shown(self.path)

    def read(self, progress: Progress) -> Read | ReadBrief | Workbook:
        """What it holds; FileProblem says why nothing."""
        return self.brief(progress) if self.path is None else read_file(self.path, self.as_, progress)

    def brief(self, progress: Progress, encoding: str | None = None) -> ReadBrief:
        """The brief in it, in an encoding that the user chose if there is one."""
        if self.path is None:
            return read_brief_content(self.text.encode("utf-8", "replace"), self.name, progress)
        return read_brief_file(self.path, progress, encoding)

    def workbook(self, progress: Progress, encoding: str | None = None, delimiter: str | None = None) -> Workbook:
        """The table in it; only a file holds one."""
        if self.path is None:
            raise RuntimeError("A copied text is read as a brief.")
        return read_scores_file(self.path, progress, encoding, delimiter)


class Came(NamedTuple):
    """A source with what was read from it."""

    source: Source
    read: Read | ReadBrief | Workbook


class Refused(NamedTuple):
    """A source that could not be read, and why."""

    source: Source
    why: str


def read_all(sources: Sequence[Source], progress: Progress) -> tuple[list[Came], list[Refused]]:
    """All that can be read, and all that cannot, in their order."""
    came: list[Came] = []
    refused: list[Refused] = []
    for number, source in enumerate(sources):
        try:
            came.append(Came(source, source.read(Share(progress, number, len(sources)))))
        except RiskdeskError as refusal:
            refused.append(Refused(source, str(refusal)))
    return came, refused
