"""Understanding a sheet of scores as a person goes through it: with what they have chosen so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from riskdesk.domain.assessment import Assessment
from riskdesk.importers.sheets.cell_kinds import Kinds, cell_kinds
from riskdesk.importers.sheets.mapping import AS_FOUND
from riskdesk.importers.sheets.mapping import Mapping as Choices
from riskdesk.importers.sheets.reading import NotUnderstood, SheetReading
from riskdesk.importers.sheets.score_cells import THOUSAND_OR_DECIMAL
from riskdesk.importers.sheets.understand import understand
from riskdesk.importers.sheets.workbook import Workbook


class Comma(Enum):
    """What the comma is in a number such as 1,234, which can be read either way."""

    UNSAID = "unsaid"
    THOUSAND = "thousand"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person has chosen for a sheet."""

    mapping: Choices = AS_FOUND
    comma: Comma = Comma.UNSAID


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a workbook says for an assessment, or for none, and what each cell at its top was taken for."""

    into: Assessment | None
    reading: SheetReading
    kinds: Mapping[str, Kinds]

    @property
    def unknown(self) -> int:
        """How many scores are unknown."""
        return sum(value is None for _cell, value in self.reading.scores)

    @property
    def brings_something(self) -> bool:
        """Whether there is anything to take in."""
        reading = self.reading
        new = reading.options or reading.dimensions
        return bool(reading.scores) or (self.into is not None and bool(new))


def understood(workbook: Workbook, into: Assessment | None, chosen: Chosen) -> Understanding:
    """Understand a workbook with what was chosen."""
    mapping = chosen.mapping
    reading = understand(workbook, into, mapping)
    if chosen.comma is not Comma.UNSAID:
        told = {cell.address: _told(cell, chosen.comma) for cell in reading.not_understood if is_ambiguous(cell)}
        if told:
            mapping = replace(mapping, texts={**told, **mapping.texts})
            reading = understand(workbook, into, mapping)
    return Understanding(into, reading, cell_kinds(workbook, into, mapping, reading))


def is_ambiguous(cell: NotUnderstood) -> bool:
    """Whether a cell holds a number that can be a thousand or a decimal."""
    return bool(THOUSAND_OR_DECIMAL.fullmatch(cell.text.strip()))


def _told(cell: NotUnderstood, comma: Comma) -> str:
    return cell.text.strip().replace(",", "." if comma is Comma.DECIMAL else "")
