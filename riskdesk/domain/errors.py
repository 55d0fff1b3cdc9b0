"""Errors a user can understand and act on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """Something to put right: where (a path such as dimensions[2].parent) and what."""

    where: str
    what: str


class RiskdeskError(Exception):
    """An error whose text may be shown to the user as it is."""


class InvalidEdit(RiskdeskError):
    """The edit would break a rule of the assessment; nothing was changed."""


class FileProblem(RiskdeskError):
    """A file could not be read or written: what happened, and what to do; with everything found wrong inside it."""

    def __init__(self, sentence: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(sentence)
        self.problems = list(problems)


class CannotCompute(RiskdeskError):
    """The assessment asks for something that this version does not compute."""


class WorkspaceProblem(RiskdeskError):
    """The workspace could not be opened or written."""
