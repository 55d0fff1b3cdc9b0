"""The parts that charts are made of."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from itertools import pairwise

import pytest
from builders import an_assessment
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.results import results
from riskdesk.report.figures import opportunity_risk, outcome_bars, rank_slopes, regret_map
from riskdesk.report.figures.axis import evenly, nice_step, ticks
from riskdesk.report.figures.drawing import Text
from riskdesk.report.figures.from_results import letter, view_of
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.palette import DARK, HIGH_CONTRAST, LIGHT, blend, edge, patterned, readable_on
from riskdesk.report.figures.spread import spread
from riskdesk.report.figures.svg import to_svg
from riskdesk.report.figures.text_fitting import elide, estimate, wrap

SIZES = st.lists(st.tuples(st.floats(0, 300), st.floats(5, 40)), min_size=1, max_size=30)


@given(SIZES, st.floats(0, 100), st.floats(0, 500))
def test_spread_labels_keep_inside_apart_and_in_order(labels, start, spare):
    wanted, sizes = zip(*labels, strict=True)
    end = start + sum(sizes) + spare
    middles = spread(wanted, sizes, (start, end))
    boxes = sorted((m - s / 2, m + s / 2) for m, s in zip(middles, sizes, strict=True))
    assert boxes[0][0] >= start - 1e-6
    assert boxes[-1][1] <= end + 1e-6
    assert all(upper[1] <= lower[0] + 1e-6 for upper, lower in pairwise(boxes))
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    assert [middles[i] for i in order] == sorted(middles)


def test_labels_with_room_stay_where_they_want_to_be():
    assert spread([20, 50, 90], [10, 10, 10], (0, 100)) == [20, 50, 90]


@given(st.text(max_size=200), st.floats(20, 400), st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_nothing_but_what_the_ellipsis_says(text, room, most):
    def measure(part):
        return estimate(part, 10)

    lines = wrap(text, room, most, measure)
    assert 1 <= len(lines) <= most
    assert all(measure(line) <= room or len(line) <= 2 for line in lines)
    joined = "".join("".join(lines).split())
    whole = "".join(text.split())
    assert joined == whole or (joined.endswith("…") and whole.startswith(joined[:-1]))


def test_elide_cuts_as_little_as_it_must():
    assert elide("a text", 100, len) == "a text"
    assert elide("a longer text", 9, len) == "a longer…"


@given(st.floats(1e-3, 1e6), st.integers(1, 12))
def test_ticks_are_round_few_and_hold_zero(end, most):
    found = ticks(-end / 3, end, most)
    assert 0 in found
    assert len(found) <= most + 2
    step = nice_step(end + end / 3, most)
    assert f"{step:e}"[0] in "125"


@pytest.mark.parametrize(("count", "most", "each"), [(4, 3, 2), (8, 3, 3), (3, 3, 3), (1, 9, 1), (5, 0, 1), (0, 3, 1)])
def test_rows_of_panels_are_even(count, most, each):
    assert evenly(count, most) == each


def test_letters_go_on_after_z():
    assert [letter(n) for n in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])
def test_contrast_of_text_and_marks(palette):
    for text in (palette.ink, palette.quiet):
        assert contrast(text, palette.ground) >= 4.5
    edges = [max(edge(fill, palette), fill, key=lambda c: contrast(c, palette.ground)) for fill in bars(palette)]
    for mark in (palette.accent, palette.quiet, palette.ink, *edges):
        assert contrast(mark, palette.ground) >= 3
    for fill in bars(palette):
        assert contrast(readable_on(fill), fill) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])
def test_no_two_dimensions_look_alike(palette):
    looks = [patterned(n, palette.opportunities, palette.ground) for n in range(12)]
    assert len(set(looks)) == 12
    assert all(a[0] != b[0] and a[1] != b[1] for a, b in pairwise(looks))


def test_blend_goes_from_one_colour_to_the_other():
    assert blend("#ff0000", "#0000ff", 0) == "#0000ff"
    assert blend("#ff0000", "#0000ff", 1) == "#ff0000"


def test_svg_is_well_formed_and_says_what_it_shows():
    a = an_assessment(4, 5, 2)
    title = '<script>&\x00\ud800 "quoted" \''
    a = replace(a, options=(replace(a.options[0], name=title), *a.options[1:]))
    view = view_of(a, results(a))
    for drawing in (outcome_bars.draw(view, 600), rank_slopes.draw(view, 600, Look(DARK))):
        root = ElementTree.fromstring(to_svg(drawing))
        kind = "{http://www.w3.org/2000/svg}"
        assert root.find(f"{kind}desc").text.startswith(drawing.alt[:20])
        assert root.find(f"{kind}title").text == drawing.title
        written = [element.text for element in root.iter(f"{kind}text")]
        assert any("<script>&" in text for text in written)
        assert float(root.get("width")) == drawing.width


def bars(palette):
    return (*palette.opportunities, *palette.risks)


def contrast(one, other):
    def luminance(colour):
        channels = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("chart", [outcome_bars, rank_slopes, regret_map, opportunity_risk])
def test_every_shape_of_an_option_names_it_so_that_it_can_stand_out(chart):
    a = an_assessment(4, 6, 2)
    drawing = chart.draw(view_of(a, results(a)), 700)
    for option in a.options:
        own = [shape for shape in drawing.shapes if shape.option == option.id]
        assert option.name in [shape.text for shape in own if isinstance(shape, Text)]
        assert {type(shape) for shape in own} - {Text}
    named = {shape.text for shape in drawing.shapes if isinstance(shape, Text) and shape.option is None}
    assert not named & {option.name for option in a.options}


def test_rows_can_stand_in_the_order_of_the_assessment():
    a = an_assessment(6, 4, 3)
    found = results(a)
    assert [row.id for row in view_of(a, found, by_rank=False).rows] == [option.id for option in a.options]
    part = view_of(a, found, range(2, 4), by_rank=False)
    assert [row.id for row in part.rows] == ["o2", "o3"]
    whole = view_of(a, found, by_rank=False)
    assert whole.leader == view_of(a, found).leader
    assert sorted(row.rank for row in whole.rows) == [row.rank for row in view_of(a, found).rows]
