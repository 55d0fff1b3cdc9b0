"""What the user chose for the report of the open assessment; remembered from one day to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from riskdesk.config.preferences import PreferencesFile
from riskdesk.report.choices import BLOCKS, Choices, Paper
from riskdesk.ui.document import Document

REMEMBERED = 100
"""Reports of so many assessments are remembered."""
LEFT_OUT = "-"


@dataclass(frozen=True, slots=True)
class Plan:
    """All parts in the order of the report, those that are left out, and a marking; "" is the assessment's own."""

    order: tuple[str, ...] = BLOCKS
    left_out: frozenset[str] = frozenset()
    marking: str = ""


class ReportChoices(QObject):
    """The plan of the open assessment's report, and the paper that this user prints on."""

    changed = Signal()

    def __init__(self, document: Document, preferences: PreferencesFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._preferences = document, preferences

    @property
    def plan(self) -> Plan:
        """Which parts in which order, and the marking."""
        return next((_plan(row) for row in self._rows if _is_about(row, self._id)), Plan())

    @property
    def paper(self) -> Paper:
        """The paper to print on."""
        return "us-letter" if self._preferences.current.report_paper == "us-letter" else "a4"

    @property
    def choices(self) -> Choices:
        """All of it, as the report takes it."""
        plan = self.plan
        blocks = tuple(part for part in plan.order if part not in plan.left_out)
        return Choices(blocks, plan.marking or None, self.paper)

    def put_in_order(self, order: Iterable[str], left_out: Iterable[str]) -> None:
        """Choose the parts and their order."""
        self._keep(replace(self.plan, order=tuple(order), left_out=frozenset(left_out)))

    def mark(self, marking: str) -> None:
        """Choose another marking; empty: the assessment's own."""
        self._keep(replace(self.plan, marking=marking))

    def print_on(self, paper: Paper) -> None:
        """Choose the paper, for all reports."""
        self._preferences.change(report_paper=paper)
        self.changed.emit()

    @property
    def _id(self) -> str:
        return str(self._document.current.id)

    @property
    def _rows(self) -> tuple[str, ...]:
        return self._preferences.current.reports

    def _keep(self, plan: Plan) -> None:
        if plan != self.plan:
            others = tuple(row for row in self._rows if not _is_about(row, self._id))
            self._preferences.change(reports=(_row(self._id, plan), *others)[:REMEMBERED])
            self.changed.emit()


def _row(assessment: str, plan: Plan) -> str:
    """One line: the assessment, its parts in order, the marking; tabs between them."""
    parts = " ".join((LEFT_OUT if part in plan.left_out else "") + part for part in plan.order)
    return f"{assessment}\t{parts}\t{plan.marking}"


def _is_about(row: str, assessment: str) -> bool:
    return row.startswith(f"{assessment}\t") and row.count("\t") >= 2


def _plan(row: str) -> Plan:
    """The plan in a line; names that are no parts are passed over."""
    _assessment, parts, marking = row.split("\t", 2)
    named = dict.fromkeys(part.removeprefix(LEFT_OUT) for part in parts.split())
    left_out = frozenset(part.removeprefix(LEFT_OUT) for part in parts.split() if part.startswith(LEFT_OUT))
    return Plan(_complete(part for part in named if part in BLOCKS), left_out & set(BLOCKS), marking)


def _complete(named: Iterable[str]) -> tuple[str, ...]:
    """All parts: those that a line does not know, since it is older than they are, come where they usually do."""
    order = list(named)
    if BLOCKS[0] not in order:
        order.insert(0, BLOCKS[0])
    for before, part in pairwise(BLOCKS):
        if part not in order:
            order.insert(order.index(before) + 1, part)
    return tuple(order)
