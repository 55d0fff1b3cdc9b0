"""A chart as a list of shapes. The window paints it, the report prints it, `svg` writes it; none of them decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId

Align = Literal["left", "center", "right"]
Hatching = Literal["forward", "back", "cross", "dots", "horizontal", "vertical"]
DotShape = Literal["circle", "square", "diamond", "up", "left"]
Point = tuple[float, float]


class Pattern(NamedTuple):
    """Lines or dots over a fill, so that it can be told from others without its colour."""

    hatching: Hatching
    colour: str


class Rect(NamedTuple):
    """A rectangle; an empty colour paints nothing."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    pattern: Pattern | None = None
    option: OptionId | None = None


class Polygon(NamedTuple):
    """An area with corners; an empty colour paints nothing."""

    points: tuple[Point, ...]
    fill: str = ""
    stroke: str = ""
    pattern: Pattern | None = None
    option: OptionId | None = None


class Line(NamedTuple):
    """A line through points; `dash` is the length of strokes and gaps, in turn."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    option: OptionId | None = None


class Dot(NamedTuple):
    """A small sign around its centre; `left` is a triangle that points left, `up` one that points up."""

    x: float
    y: float
    radius: float
    fill: str
    shape: DotShape = "circle"
    option: OptionId | None = None


class Text(NamedTuple):
    """One line of plain text; y is its baseline, x the end or middle that `align` names."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    align: Align = "left"
    option: OptionId | None = None


Shape = Rect | Polygon | Line | Dot | Text
"""A shape that belongs to an option names it, so that one option can stand out."""


class Mark(NamedTuple):
    """An area that can be pointed at: what it says, and the part of the assessment that it comes from."""

    x: float
    y: float
    width: float
    height: float
    tip: str
    option: OptionId | None = None
    dimension: DimensionId | None = None
    scenario: ScenarioId | None = None


class Plane(NamedTuple):
    """The area of a chart in which something can be dragged."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, ready to be painted in the order of its shapes.

    `says` is one line on what it shows now; `alt` tells somebody who cannot see it all that it shows.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...]
    title: str
    says: str
    alt: str
    plane: Plane | None = None
