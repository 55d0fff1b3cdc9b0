"""Assessments written as rows of figures, for tests of what results amount to."""

from dataclasses import replace

from builders import OPPORTUNITY, a_cell, an_assessment, with_values

from riskdesk.domain.ids import OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.scores import Range, Shape
from riskdesk.domain.settings import Settings

NAMES = ("Alliance", "Balancing", "Caution", "Delay", "Engage", "Freeze")


def scored(rows, samples=2000, **settings):
    """Options by dimensions by scenarios, on opportunities that weigh alike."""
    a = replace(an_assessment(len(rows), len(rows[0]), len(rows[0][0])), scores={})
    a = replace(
        a,
        settings=Settings(samples=samples, **settings),
        options=tuple(Option(OptionId(f"o{i}"), NAMES[i]) for i in range(len(rows))),
        dimensions=tuple(replace(d, kind=OPPORTUNITY, weight=1.0) for d in a.dimensions),
    )
    cells = {(i, j, k): v for i, r in enumerate(rows) for j, c in enumerate(r) for k, v in enumerate(c)}
    return with_values(a, {a_cell(*place): v for place, v in cells.items()})


def around(x, width=5):
    """Anything so near to a figure, all alike."""
    return Range(max(0, x - width), min(100, x + width), shape=Shape.UNIFORM)
