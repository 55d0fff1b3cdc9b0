"""Charts of how far results hold: no text covers another, nothing leaves the frame, hovering an option finds it."""

from dataclasses import replace
from functools import cache

import pytest
from builders import a_cell, an_assessment, with_values
from measuring import outside, touching_texts
from odd_names import NAMES, named

from riskdesk.analysis.changed import changed
from riskdesk.analysis.differences import Group
from riskdesk.analysis.flips import flips
from riskdesk.analysis.results import results
from riskdesk.analysis.stability import stability
from riskdesk.analysis.stress.progressive import stress_test
from riskdesk.analysis.tornado import tornado
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.scores import Range
from riskdesk.domain.settings import Settings
from riskdesk.report.figures import acceptability_bars, effect_bars, flip_bars, stability_bars, tornado_bars
from riskdesk.report.figures.acceptability_view import acceptability_view
from riskdesk.report.figures.drawing import Text
from riskdesk.report.figures.effect_view import effect_view
from riskdesk.report.figures.flip_view import flip_view
from riskdesk.report.figures.look import PAPER, SCREEN, Look
from riskdesk.report.figures.palette import DARK, HIGH_CONTRAST
from riskdesk.report.figures.stability_view import stability_view
from riskdesk.report.figures.tornado_view import tornado_view

CHARTS = {
    "stability": stability_bars,
    "tornado of the lead": tornado_bars,
    "tornado of an option": tornado_bars,
    "acceptability": acceptability_bars,
    "flip": flip_bars,
    "effect": effect_bars,
}
SIZES = {
    "one of each": (1, 1, 1),
    "two options": (2, 3, 2),
    "the first brief's size": (5, 5, 3),
    "forty options": (40, 12, 4),
}
GROUPS = {group: f"all that was done about {group.value}" for group in Group}


@cache
def views(size, pattern):
    options, dimensions, _scenarios = size
    a = named(an_assessment(*size), pattern)
    ranges = {a_cell(o, 0, 0): Range(float(o % 30), float(60 + o % 40)) for o in range(options)}
    a = replace(with_values(a, ranges), settings=Settings(samples=256))
    if dimensions > 3:
        top = Dimension("top", pattern.format(noun="Group", n=1), weight=3.0)
        a = replace(a, dimensions=(top, *(replace(d, parent="top") for d in a.dimensions[:3]), *a.dimensions[3:]))
    r = results(a)
    later = with_values(a, {a_cell(o, 0, 0): float(o * 13 % 90) for o in range(options)})
    later = replace(later, options=(*later.options[1:], replace(later.options[0], id="new")))
    later = replace(later, dimensions=(replace(later.dimensions[0], weight=0.3), *later.dimensions[1:]))
    *_others, flip = (None, *flips(r, a))
    return {
        "stability": stability_view(a, stability(r, a).expected),
        "tornado of the lead": tornado_view(a, tornado(r, a, spread=0.2)),
        "tornado of an option": tornado_view(a, tornado(r, a, a.options[-1].id)),
        "acceptability": acceptability_view(a, r, stress_test(a, r)),
        "effect": effect_view(a, later, changed(a, later), GROUPS),
    } | ({"flip": flip_view(a, r, flip)} if flip else {})


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("width", "look"), [(455, PAPER), (340, SCREEN), (900, SCREEN)], ids=["page", "narrow", "wide"]
)
def test_nothing_touches_or_leaves_the_frame(size, names, width, look):
    for name, view in views(SIZES[size], NAMES[names]).items():
        drawing = CHARTS[name].draw(view, width, look)
        assert drawing.width == width
        assert not outside(drawing), name
        assert not touching_texts(drawing), name


@pytest.mark.parametrize("name", CHARTS)
def test_the_description_holds_the_line_and_every_mark_its_tip(name):
    view = views(SIZES["the first brief's size"], NAMES["short"])[name]
    drawing = CHARTS[name].draw(view, 700)
    assert drawing.title == CHARTS[name].title()
    assert drawing.says == CHARTS[name].says(view)
    assert drawing.says in drawing.alt
    assert drawing.marks
    for mark in drawing.marks:
        assert mark.tip
        assert mark.x >= 0
        assert mark.x + mark.width <= 700
        assert mark.option or mark.dimension or mark.scenario


@pytest.mark.parametrize("name", ["acceptability", "effect"])
def test_every_shape_of_an_option_names_it(name):
    view = views(SIZES["the first brief's size"], NAMES["short"])[name]
    drawing = CHARTS[name].draw(view, 700)
    for row in view.rows:
        own = [shape for shape in drawing.shapes if shape.option == row.id]
        assert row.name in [shape.text for shape in own if isinstance(shape, Text)]
        assert {type(shape) for shape in own} - {Text}


@pytest.mark.parametrize("palette", [DARK, HIGH_CONTRAST], ids=["dark", "high contrast"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_colour_is_that_of_the_theme(name, palette):
    view = views(SIZES["the first brief's size"], NAMES["short"])[name]
    light, other = (CHARTS[name].draw(view, 700, look) for look in (SCREEN, Look(palette)))
    shared = colours(light) & colours(other)
    assert shared <= {"#000000", "#ffffff", palette.ground, palette.heat}


def colours(drawing):
    return {
        getattr(shape, key) for shape in drawing.shapes for key in ("fill", "colour", "stroke") if hasattr(shape, key)
    } - {""}
