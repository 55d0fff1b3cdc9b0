"""The panel: the assessors who score, and what each counts for."""

from __future__ import annotations

import math
from dataclasses import dataclass

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Assessor:
    """A person who scores; weight None counts as 1."""

    id: AssessorId
    name: str
    weight: float | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidEdit(_("An assessor needs a name."))
        if self.weight is not None and not (math.isfinite(self.weight) and self.weight >= 0):
            raise InvalidEdit(_("The weight of “{name}” cannot be below zero.").format(name=self.name))

    @property
    def raw_weight(self) -> float:
        """The stated weight, or 1."""
        return 1.0 if self.weight is None else self.weight


DEFAULT_ASSESSOR = Assessor(AssessorId("desk"), "Desk")
"""The one assessor of an assessment that names none."""
