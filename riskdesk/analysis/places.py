"""Places in an assessment that a finding is about, so that a click can go there."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from riskdesk.domain.scores import Cell


class Noun(Enum):
    """What a place that is not a score is."""

    OPTION = "option"
    DIMENSION = "dimension"
    SCENARIO = "scenario"
    ASSESSOR = "assessor"
    BRIEF = "brief"


class Item(NamedTuple):
    """An option, dimension, scenario, assessor or brief."""

    noun: Noun
    id: str


Place = Cell | Item
