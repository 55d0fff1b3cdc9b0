"""How often each option takes each rank while weights and scores move: a bar of all draws for each option."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from riskdesk.domain.settings import Settings, WeightFreedom
from riskdesk.report.figures.acceptability_view import AcceptabilityView, Ranked
from riskdesk.report.figures.drawing import Align, Drawing, Line, Mark, Pattern, Rect, Shape, Text
from riskdesk.report.figures.legend import Swatch, draw_swatches
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.palette import HATCHINGS, Palette, blend, edge, readable_on
from riskdesk.report.figures.percent import error_in_points, percent, rounded_up
from riskdesk.report.figures.row_names import RowName, RowNames
from riskdesk.report.figures.text_fitting import short
from riskdesk.words import _, _n

SHOWN = 6
"""Where there are more ranks than one beyond these, the others are one."""
FEWEST = 12
"""So many options are drawn even if they never come first; the table has all."""
STRENGTHS = (1.0, 0.6, 0.42, 0.29, 0.2, 0.13, 0.07)
"""How much of the first rank's colour each rank has."""
FIGURE = 8.6
"""The room of a share with its error, in sizes of the text."""
QUARTERS = 11.0
"""From this width on, in sizes of small text, there is room for a figure at each quarter of the axis."""
LEAST_WHISKER = 2.0
"""A whisker that is shorter would be a speck; the figure beside the bar says the error."""
SURE = 2.0
"""Two shares that are closer than this many standard errors of their difference are not told apart."""


def title() -> str:
    """What the chart is."""
    return _("How often each option takes each rank")


def says(view: AcceptabilityView) -> str:
    """What the chart shows now, in a line."""
    if not view.rows:
        return _("There is no option to show.")
    how = _("({weights}, seed {seed}; standard error {error} at most)").format(
        weights=weights_words(view.settings), seed=view.settings.seed, error=rounded_up(view.error)
    )
    first, *others = view.rows
    level = [row for row in others if _is_level(first, row)]
    if level:
        text = _n(
            "{option} comes first in {share} of {samples} draws, and {n} other about as often {how}.",
            "{option} comes first in {share} of {samples} draws, and {n} others about as often {how}.",
            len(level),
        )
    else:
        text = _("{option} comes first in {share} of {samples} draws {how}.")
    share = percent(first.shares[0])
    return text.format(option=short(first.name), share=share, samples=f"{view.samples:,}", n=len(level), how=how)


def weights_words(settings: Settings) -> str:
    """What was let vary of the weights."""
    words = {
        WeightFreedom.FREE: _("free weights"),
        WeightFreedom.RANKED: _("weights in the same order as now"),
        WeightFreedom.NEAR: _("weights within {spread} of what they are now").format(spread=percent(settings.spread)),
    }
    return words[settings.weights]


def table(view: AcceptabilityView) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    ranks = range(1, 1 + max((len(row.shares) for row in view.rows), default=0))
    head = [
        _("Option"),
        *(_("Rank {rank}").format(rank=rank) for rank in ranks),
        _("Expected rank"),
        _("Confidence factor"),
        _("Standard error of rank 1"),
    ]
    return [
        head,
        *(
            [
                row.name,
                *map(percent, row.shares),
                f"{row.expected_rank:.2f}",
                "–" if row.confidence is None else percent(row.confidence),
                error_in_points(row.error),
            ]
            for row in view.rows
        ),
    ]


def draw(view: AcceptabilityView, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: options down, all draws across, the first rank at the left."""
    chart = _Bars(view, width, look)
    height = chart.foot(chart.rows())
    spoken = " ".join(_tip(row).replace("\n", " ") for row in view.rows)
    alt = " ".join([_("Stacked bars of the shares of ranks."), spoken, says(view)])
    return Drawing(width, height, tuple(chart.shapes), tuple(chart.marks), title(), says(view), alt)


def drawn(view: AcceptabilityView) -> tuple[Ranked, ...]:
    """The options that come first at all, or else the first few."""
    return view.rows[: max(FEWEST, sum(row.shares[0] > 0 for row in view.rows))]


def _is_level(one: Ranked, other: Ranked) -> bool:
    return one.shares[0] - other.shares[0] <= SURE * math.hypot(one.error, other.error)


def _pooled(shares: tuple[float, ...]) -> list[tuple[str, float]]:
    """What each part of a bar stands for and its share; many ranks at the end are one part."""
    if len(shares) <= SHOWN + 1:
        return [(str(rank), share) for rank, share in enumerate(shares, start=1)]
    tail = _("{rank} and lower").format(rank=SHOWN + 1)
    return [*_pooled(shares[:SHOWN]), (tail, sum(shares[SHOWN:]))]


def _tip(row: Ranked) -> str:
    ranks = ", ".join(
        _("rank {rank}: {share}").format(rank=rank, share=percent(share)) for rank, share in _pooled(row.shares)
    )
    lines = [
        _("{option}: first in {share} of draws, standard error {error}.").format(
            option=row.name, share=percent(row.shares[0]), error=rounded_up(row.error)
        ),
        _("{ranks}; expected rank {rank:.2f}.").format(ranks=ranks, rank=row.expected_rank),
    ]
    if row.confidence is not None:
        lines.append(
            _("With the weights that favour it, it comes first in {share} of draws of the scores.").format(
                share=percent(row.confidence)
            )
        )
    return "\n".join(lines)


def _paints(count: int, palette: Palette) -> list[tuple[str, Pattern | None]]:
    """The colour and pattern of each rank, the first the strongest."""
    fills = [blend(palette.accent, palette.ground, strength) for strength in STRENGTHS[:count]]
    hatchings = (*HATCHINGS[:SHOWN], None)[:count]
    return [
        (fill, Pattern(hatching, blend(palette.accent, fill, 0.35)) if hatching else None)
        for fill, hatching in zip(fills, hatchings, strict=True)
    ]


@dataclass
class _Bars:
    view: AcceptabilityView
    width: float
    look: Look
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.drawn = drawn(self.view)
        names = tuple(RowName(row.name, row.id, place == 0) for place, row in enumerate(self.drawn))
        self.names = RowNames(names, self.look, self.width)
        self.left = self.names.left
        self.span = self.width - FIGURE * self.look.size - self.left
        self.parts = [_pooled(row.shares) for row in self.drawn]
        self.paints = _paints(max(map(len, self.parts), default=0), self.look.palette)

    def rows(self) -> float:
        """A bar for each option; answers where they end."""
        top = 0.0
        for n, row in enumerate(self.drawn):
            place = self.names.place(n, top)
            self.shapes += place.texts
            self._stack(n, place.middle)
            self._first(row, place.middle, n == 0)
            self.marks.append(Mark(0.0, top, self.width, place.bottom - top, _tip(row), row.id))
            top = place.bottom + 0.45 * self.look.size
        return top

    def _stack(self, n: int, middle: float) -> None:
        look, row = self.look, self.drawn[n]
        thick = 1.2 * look.size
        x = self.left
        for (rank, share), (fill, pattern) in zip(self.parts[n], self.paints, strict=True):
            length = self.span * share
            if length >= 0.05:
                stroke = edge(fill, look.palette)
                self.shapes.append(Rect(x, middle - thick / 2, length, thick, fill, stroke, pattern, row.id))
                self.shapes += self._rank(rank, (x + length / 2, middle), length, n)
            x += length

    def _rank(self, rank: str, centre: tuple[float, float], length: float, n: int) -> Iterator[Shape]:
        """The number of a rank inside its part, on a plain plate where there is a pattern."""
        look, option = self.look, self.drawn[n].id
        width = look.width(rank, size=look.small)
        if length < width + 0.8 * look.size or not rank.isdigit():
            return
        x, y = centre
        fill, pattern = self.paints[int(rank) - 1]
        if pattern:
            yield Rect(x - width / 2 - 2, y - 0.5 * look.small, width + 4, look.small, fill, option=option)
        yield Text(x, y + HALF_CAPITAL * look.small, rank, look.small, readable_on(fill), False, "center", option)

    def _first(self, row: Ranked, middle: float, leads: bool) -> None:
        """The share of the first rank with its error, in figures and as a whisker."""
        look, palette, share = self.look, self.look.palette, row.shares[0]
        low, high = (self.left + self.span * min(max(end, 0.0), 1.0) for end in (share - row.error, share + row.error))
        y = middle + 0.6 * look.size + 2.0
        if high - low >= LEAST_WHISKER:
            self.shapes.append(Line(((low, y), (high, y)), palette.ink, 1.5, option=row.id))
        base = middle + HALF_CAPITAL * look.size
        figure = look.text(self.width - 3.6 * look.size, base, percent(share), "right", leads)
        error = look.note(self.width, base, error_in_points(row.error), "right")
        self.shapes += [figure._replace(option=row.id), error._replace(option=row.id)]

    def foot(self, top: float) -> float:
        """The axis, the ranks' colours, and how the figures were found; answers the height."""
        look, y = self.look, top + self.look.small
        for tick in range(0, 101, 25 if self.span >= QUARTERS * look.small else 50):
            align: Align = "left" if tick == 0 else "right" if tick == 100 else "center"
            self.shapes.append(look.note(self.left + self.span * tick / 100, y, f"{tick}", align))
        self.shapes.append(look.note(self.width, y, _("% first ± error"), "right"))
        ranks = self.parts[0] if self.parts else []
        swatches = [
            Swatch(fill, pattern, _("rank {rank}").format(rank=rank))
            for (rank, _share), (fill, pattern) in zip(ranks, self.paints, strict=True)
        ]
        legend, height = draw_swatches(swatches, (y + 0.6 * look.line, self.width), look)
        self.shapes += legend
        y += 0.6 * look.line + height
        if more := len(self.view.rows) - len(self.drawn):
            text = _n("and {n} more option, never first", "and {n} more options, never first", more).format(n=more)
            self.shapes.append(look.note(0, y + look.small, text))
            y += look.line
        return y + 0.3 * look.size
