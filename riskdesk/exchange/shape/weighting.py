"""The shape of the ways of weighing siblings."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from riskdesk.exchange.shape.atoms import Name, NotNegative, Part, Ratio


def _method_tag(plain: Any) -> str | None:
    return f"<{plain.get('method') or 'direct'}>" if isinstance(plain, dict) else None


class Weighed(Part):
    """How the siblings under one parent were weighed: null is the top; without assessor it holds for everybody."""

    parent: Name | None = None
    assessor: Name | None = None
    reason: str | None = None


class Direct(Weighed):
    """By the weights stated elsewhere."""

    method: Literal["direct"] | None = None


class Swing(Weighed):
    """By points for the swing from worst to best."""

    method: Literal["swing"]
    points: dict[str, NotNegative]


class Ranked(Weighed):
    """By rank, best first; a tie is a list of several."""

    method: Literal["ranked"]
    order: list[Annotated[list[Name], Field(min_length=1)]]


class Judgement(Part):
    """One dimension matters so many times as much as another."""

    more: Name
    less: Name
    ratio: Ratio


class Pairwise(Weighed):
    """By judgements of pairs."""

    method: Literal["pairwise"]
    judgements: list[Judgement]


class BestWorst(Weighed):
    """By the best against the others, and the others against the worst."""

    method: Literal["best-worst"]
    best: Name
    worst: Name
    best_to_others: dict[str, Ratio]
    others_to_worst: dict[str, Ratio]


Weighting = Annotated[
    Annotated[Direct, Tag("<direct>")]
    | Annotated[Swing, Tag("<swing>")]
    | Annotated[Ranked, Tag("<ranked>")]
    | Annotated[Pairwise, Tag("<pairwise>")]
    | Annotated[BestWorst, Tag("<best-worst>")],
    Discriminator(_method_tag, custom_error_type="method_shape", custom_error_message="method"),
]
