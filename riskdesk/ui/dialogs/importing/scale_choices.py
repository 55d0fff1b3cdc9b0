"""The scales that a dimension of a sheet can be given."""

from __future__ import annotations

from riskdesk.domain.scales import Level, Levels, Points, Scale

ENDS = ((0, 100), (0, 10), (1, 10), (0, 5), (1, 5), (1, 7), (0, 1), (-5, 5), (-100, 100))
WORDS = (
    ("Low", "Medium", "High"),
    ("Low", "Moderate", "High"),
    ("Very low", "Low", "Medium", "High", "Very high"),
    ("Very low", "Low", "Moderate", "High", "Very high"),
    ("Poor", "Fair", "Good", "Excellent"),
)


def scale_choices() -> list[tuple[Scale, str]]:
    """Each scale with its words."""
    points: list[tuple[Scale, str]] = [(Points(low, high), f"{low} – {high}") for low, high in ENDS]
    return points + [(_evenly(labels), " · ".join(labels)) for labels in WORDS]


def _evenly(labels: tuple[str, ...]) -> Levels:
    last = len(labels) - 1
    return Levels(tuple(Level(label, 100 * place / last) for place, label in enumerate(labels)))
