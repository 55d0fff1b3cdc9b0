"""What a person says about a table where Riskdesk took it otherwise."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Any

from riskdesk.domain.dimensions import Kind
from riskdesk.domain.scales import Scale


class Role(Enum):
    """What a name in a table stands for."""

    OPTION = "option"
    DIMENSION = "dimension"
    SCENARIO = "scenario"
    ASSESSOR = "assessor"


class Instead(Enum):
    """What a name may be instead of one that is in the assessment."""

    NEW = "new"
    LEFT_OUT = "left out"
    EVERY_SCENARIO = "every scenario"
    """For a sheet: its scores hold in every scenario."""


Choice = str | Instead
"""The id of something in the assessment, or what else."""


def _none_chosen() -> abc.Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet's table lies: the row of its head, counted from 0, and whether dimensions run down. None: found."""

    header: int | None = None
    transposed: bool | None = None


@dataclass(frozen=True)
class Mapping:
    """Choices that go before what is found; what is not chosen is found.

    Sheets are known by their name, scales and kinds by the name of the dimension, texts by the address of their cell.
    """

    layouts: abc.Mapping[str, Layout] = field(default_factory=_none_chosen)
    sheets: abc.Mapping[str, Choice] = field(default_factory=_none_chosen)
    names: abc.Mapping[tuple[Role, str], Choice] = field(default_factory=_none_chosen)
    scales: abc.Mapping[str, Scale] = field(default_factory=_none_chosen)
    kinds: abc.Mapping[str, Kind] = field(default_factory=_none_chosen)
    texts: abc.Mapping[str, str] = field(default_factory=_none_chosen)
    """What to read in a cell in place of what it says; an accepted offer is one of these."""


AS_FOUND = Mapping()
