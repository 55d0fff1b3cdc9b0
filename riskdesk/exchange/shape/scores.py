"""The shape of scores."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Tag, model_validator

from riskdesk.exchange.shape.atoms import (
    NOTHING,
    NUMBER,
    PAIR,
    TEXT,
    Likelihood,
    Name,
    NotNegative,
    Part,
    Quote,
    broken,
    kind_of_plain,
)
from riskdesk.words import _


def _value_tag(plain: Any) -> str | None:
    if not isinstance(plain, dict):
        tag = kind_of_plain(plain)
        return None if tag == PAIR else tag
    if plain.keys() & {"mean", "sd"}:
        return "<mean>"
    return "<likelihood-impact>" if plain.keys() & {"likelihood", "impact"} else "<range>"


End = Annotated[
    Annotated[float, Tag(NUMBER)] | Annotated[Name, Tag(TEXT)] | Annotated[None, Tag(NOTHING)],
    Discriminator(kind_of_plain, custom_error_type="end_shape", custom_error_message="end"),
]
GivenEnd = Annotated[
    Annotated[float, Tag(NUMBER)] | Annotated[Name, Tag(TEXT)],
    Discriminator(kind_of_plain, custom_error_type="end_shape", custom_error_message="end"),
]


class Range(Part):
    """From low to high, with a best estimate; ends may be labels of a scale of levels."""

    low: GivenEnd
    best: End = None
    high: GivenEnd
    shape: Literal["pert", "triangular", "uniform"] | None = None


class Normal(Part):
    """A mean with its standard deviation."""

    mean: float
    sd: NotNegative


class LikelyImpact(Part):
    """A likelihood and an impact's label."""

    likelihood: Likelihood
    impact: Name

    @model_validator(mode="after")
    def _judged(self) -> Self:
        if self.likelihood is None:
            raise broken(_("Give a likelihood beside the impact."))
        return self


Value = Annotated[
    Annotated[float, Tag(NUMBER)]
    | Annotated[Name, Tag(TEXT)]
    | Annotated[Range, Tag("<range>")]
    | Annotated[Normal, Tag("<mean>")]
    | Annotated[LikelyImpact, Tag("<likelihood-impact>")]
    | Annotated[None, Tag(NOTHING)],
    Discriminator(_value_tag, custom_error_type="value_shape", custom_error_message="value"),
]


class Dissent(Part):
    """A signed disagreement."""

    by: Name
    value: Value = None
    reason: str | None = None


class Score(Part):
    """One judgement; a value of null is judged and unknown."""

    option: Name
    dimension: Name
    scenario: Name | None = None
    assessor: Name | None = None
    value: Value = None
    confidence: Literal["low", "moderate", "high"] | None = None
    rationale: str | None = None
    quotes: list[Quote] | None = None
    dissent: Dissent | None = None
