"""Identities of the parts of an assessment; texts that are unique among their kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NewType

AssessmentId = NewType("AssessmentId", str)
BriefId = NewType("BriefId", str)
OptionId = NewType("OptionId", str)
DimensionId = NewType("DimensionId", str)
ScenarioId = NewType("ScenarioId", str)
AssessorId = NewType("AssessorId", str)
AssumptionId = NewType("AssumptionId", str)
EvidenceId = NewType("EvidenceId", str)
IndicatorId = NewType("IndicatorId", str)

LONGEST = 60


def an_id(name: str, taken: Iterable[str] = ()) -> str:
    """An id made from a name, unlike all those taken: "Formal alliance" gives formal-alliance."""
    return NewIds(taken).of(name)


class NewIds:
    """Ids made from names one after another, each unlike the others and unlike all those taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._reached: dict[str, int] = {}

    def of(self, name: str) -> str:
        """A new id from a name; numbered on from the last where the same name comes many times."""
        words = re.findall(r"\w+", unicodedata.normalize("NFC", name).lower())
        stem = "-".join(words)[:LONGEST].rstrip("-") or "unnamed"
        number = self._reached.get(stem, 1)
        chosen = stem if number == 1 else f"{stem}-{number}"
        while chosen in self._taken:
            number += 1
            chosen = f"{stem}-{number}"
        self._taken.add(chosen)
        self._reached[stem] = number
        return chosen
