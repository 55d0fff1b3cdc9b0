"""What the parts of the file are made of: texts, numbers, likelihoods, quotes."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from riskdesk.words import _

# A branch of a choice is named in <>, so that it can be told from the file's own keys in the path of a problem.
NUMBER, TEXT, NOTHING, PAIR = "<number>", "<text>", "<null>", "<pair>"

Name = Annotated[str, Field(pattern=r"\S")]
# Many such weights still have a sum.
NotNegative = Annotated[float, Field(ge=0, le=1e100)]
Chance = Annotated[float, Field(ge=0, le=1)]
Worth = Annotated[float, Field(ge=0, le=100)]
Ratio = Annotated[float, Field(ge=1, le=1e100)]


def kind_of_plain(plain: Any) -> str | None:
    """The branch for a null, a number, a text or a list; None for anything else."""
    match plain:
        case None:
            return NOTHING
        case bool():
            return None
        case int() | float():
            return NUMBER
        case str():
            return TEXT
        case list():
            return PAIR
        case _:
            return None


def broken(rule: str) -> PydanticCustomError:
    """The refusal of a part that has the right shape and breaks a rule."""
    return PydanticCustomError("rule", "{what}", {"what": rule})


class Part(BaseModel):
    """Any part of the file: unknown keys, numbers written as texts, NaN and infinity are refused."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


class Named(Part):
    """Something with an id and a name; either is made from the other where it is left out."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["id"]}, {"required": ["name"]}]})

    id: Name | None = None
    name: Name | None = None

    @model_validator(mode="after")
    def _identified(self) -> Self:
        if self.id is None and self.name is None:
            raise broken(_("Give it an id or a name."))
        return self


Likelihood = Annotated[
    Annotated[Chance, Tag(NUMBER)]
    | Annotated[list[Chance], Field(min_length=2, max_length=2), Tag(PAIR)]
    | Annotated[Name, Tag(TEXT)]
    | Annotated[None, Tag(NOTHING)],
    Discriminator(kind_of_plain, custom_error_type="likelihood_shape", custom_error_message="likelihood"),
]


class Quote(Part):
    """A stretch of a brief's text; paragraphs are numbered from 1, and start counts the characters before it."""

    brief: Name
    paragraph: Annotated[int, Field(ge=1)] | None = None
    text: str | None = None
    start: Annotated[int, Field(ge=0)] | None = None
