"""Options: courses of action that could be taken."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import OptionId
from riskdesk.domain.quotes import Quote
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Option:
    """A course of action; the baseline is "carry on as now"."""

    id: OptionId
    name: str
    description: str = ""
    baseline: bool = False
    quotes: tuple[Quote, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidEdit(_("An option needs a name."))
