"""A kind of chart, said as data: how to draw it, what it says in a line, its figures, and how they were computed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.view import View


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart of the view of an assessment's results."""

    title: str
    draw: Callable[[View, float, Look], Drawing]
    says: Callable[[View], str]
    table: Callable[[View], list[list[str]]]
    method: str
