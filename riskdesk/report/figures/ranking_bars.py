"""Expected outcome of each option as a bar, with its range and a dot for each scenario."""

from __future__ import annotations

from riskdesk.report.figures.axis import ticks
from riskdesk.report.figures.drawing import Align, Dot, Drawing, Line, Mark, Rect, Shape
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.figures.view import Row, View
from riskdesk.words import _


def title() -> str:
    """What the chart is."""
    return _("Expected outcome, 0–100")


def says(view: View) -> str:
    """What the chart shows now, in a line."""
    if view.leader is None:
        return _("The leader is not among the options shown here.")
    tied = sum(row.rank == 1 for row in view.rows)
    if tied > 1:
        return _("{n} options tie with {outcome:.1f}.").format(n=tied, outcome=view.leader.expected)
    return _("{option} leads with {outcome:.1f}; its range is {low:.1f} to {high:.1f}.").format(
        option=short(view.leader.name), outcome=view.leader.expected, low=view.leader.low, high=view.leader.high
    )


def table(view: View) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Rank"), _("Option"), _("Expected"), _("Low"), _("High"), *(future.name for future in view.futures)]
    return [
        head,
        *(
            [str(row.rank), row.name, *(f"{x:.1f}" for x in (row.expected, row.low, row.high, *row.outcomes))]
            for row in view.rows
        ),
    ]


def draw(view: View, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: each name above its bar on the whole scale from 0 to 100."""
    shapes: list[Shape] = []
    marks: list[Mark] = []
    inner = width - 4 * look.size
    y = 0.0
    for row in view.rows:
        y = _draw_row(row, view, (y, inner), look, (shapes, marks))
    for tick in ticks(0, 100, 4 if inner > 18 * look.size else 2):
        align: Align = "left" if tick == 0 else "right" if tick == 100 else "center"
        shapes.append(look.note(inner * tick / 100, y + look.small, f"{tick:g}", align))
    y += look.line
    key = _("line: range of the scores; dots: scenarios")
    for line in look.wrapped(key, inner):
        y += look.line
        shapes.append(look.note(0, y, line))
    alt = " ".join([_("Bars of expected outcome."), "; ".join(map(_spoken, view.rows)) + ".", says(view)])
    return Drawing(width, y + 0.5 * look.size, tuple(shapes), tuple(marks), title(), says(view), alt)


def _spoken(row: Row) -> str:
    return _("{rank}, {option}: {expected:.1f}, from {low:.1f} to {high:.1f}").format(
        rank=row.rank, option=row.name, expected=row.expected, low=row.low, high=row.high
    )


def _draw_row(row: Row, view: View, at: tuple[float, float], look: Look, into: tuple[list[Shape], list[Mark]]) -> float:
    shapes, marks = into
    palette, size = look.palette, look.size
    top, inner = at
    y = top
    for n, line in enumerate(look.wrapped(row.name, inner - 2.2 * size, bold=row.rank == 1)):
        if n == 0:
            shapes.append(look.text(0, y + size, str(row.rank), bold=row.rank == 1))
        shapes.append(look.text(2.2 * size, y + size, line, bold=row.rank == 1))
        y += look.line
    thick = 0.7 * size
    bar, middle = y + 0.25 * size, y + 0.25 * size + thick / 2
    shapes.append(Rect(0, bar, inner, thick, palette.track))
    shapes.append(Rect(0, bar, inner * row.expected / 100, thick, palette.accent if row.rank == 1 else palette.quiet))
    for outcome in row.outcomes if len(row.outcomes) > 1 else ():
        shapes.append(Dot(inner * outcome / 100, middle, 0.3 * size, palette.ground))
        shapes.append(Dot(inner * outcome / 100, middle, 0.2 * size, palette.ink))
    below = bar + thick + 0.25 * size
    if row.high > row.low:
        shapes.append(Line(((inner * row.low / 100, below), (inner * row.high / 100, below)), palette.ink, 1.5))
    figure = f"{row.expected:.1f}"
    shapes.append(look.text(inner + 3.6 * size, middle + HALF_CAPITAL * size, figure, "right", row.rank == 1))
    scenarios = "\n".join(f"{f.name}: {x:.1f}" for f, x in zip(view.futures, row.outcomes, strict=True))
    marks.append(Mark(0, top, inner + 4 * size, below - top, f"{_spoken(row)}\n{scenarios}", row.id))
    return below + 0.8 * size
