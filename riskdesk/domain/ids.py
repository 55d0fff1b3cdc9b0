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
IndicatorId = NewType("IndicatorId", str)

LONGEST = 60


def an_id(name: str, taken: Iterable[str] = ()) -> str:
    """An id made from a name, unlike all those taken: "Formal alliance" gives formal-alliance."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", name).lower())
    stem = "-".join(words)[:LONGEST].rstrip("-") or "unnamed"
    used = set(taken)
    number, chosen = 2, stem
    while chosen in used:
        chosen, number = f"{stem}-{number}", number + 1
    return chosen
