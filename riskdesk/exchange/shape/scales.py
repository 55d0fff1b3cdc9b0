"""The shape of scales."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from riskdesk.domain.errors import InvalidEdit
from riskdesk.exchange.plain import scale_from_plain
from riskdesk.exchange.shape.atoms import Name, Part, Worth, broken


def _scale_tag(plain: Any) -> str | None:
    return f"<{plain.get('type', 'missing')}>" if isinstance(plain, dict) else None


class ScalePart(Part):
    """A scale; its own rules are the domain's."""

    @model_validator(mode="after")
    def _sound(self) -> Self:
        try:
            scale_from_plain(self.model_dump())
        except InvalidEdit as refusal:
            raise broken(str(refusal)) from refusal
        return self


class Points(ScalePart):
    """Points from low to high, worth 0 to 100 linearly."""

    type: Literal["points"]
    low: float | None = None
    high: float | None = None


class Level(Part):
    """A named level and what it is worth."""

    label: Name
    value: Worth


class Levels(ScalePart):
    """Named levels."""

    type: Literal["levels"]
    levels: Annotated[list[Level], Field(min_length=1)]


class Measured(ScalePart):
    """A measured quantity, worth interpolated between points of quantity and worth."""

    type: Literal["measured"]
    unit: str | None = None
    points: Annotated[list[Annotated[list[float], Field(min_length=2, max_length=2)]], Field(min_length=2)]


class LikelihoodImpact(ScalePart):
    """A likelihood times the value of an impact."""

    type: Literal["likelihood-impact"]
    impact: Annotated[list[Level], Field(min_length=1)]


Scale = Annotated[
    Annotated[Points, Tag("<points>")]
    | Annotated[Levels, Tag("<levels>")]
    | Annotated[Measured, Tag("<measured>")]
    | Annotated[LikelihoodImpact, Tag("<likelihood-impact>")],
    Discriminator(_scale_tag, custom_error_type="scale_shape", custom_error_message="scale"),
]
