"""A kind of chart, said as data: how to draw it, what it says in a line, its figures, and how they were computed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.look import Look

Shown = TypeVar("Shown")
"""What a chart shows, in plain numbers."""


@dataclass(frozen=True, slots=True)
class Chart(Generic[Shown]):
    """One way of showing such things."""

    title: str
    draw: Callable[[Shown, float, Look], Drawing]
    says: Callable[[Shown], str]
    table: Callable[[Shown], list[list[str]]]
    method: str
