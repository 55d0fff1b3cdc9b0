"""What a drawing says is what is painted."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.drawing import Dot, Drawing, Line, Pattern, Polygon, Rect, Text
from riskdesk.report.figures.palette import HATCHINGS
from riskdesk.ui.charts import painting
from riskdesk.ui.charts.painting import measured, paint

WHITE = QColor("#ffffff")
A, B = OptionId("a"), OptionId("b")
EVERYTHING = QRectF(0, 0, 100, 100)

pytestmark = pytest.mark.usefixtures("qapp")


def painted(*shapes, exposed=EVERYTHING, standing_out=None):
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint(painter, Drawing(100, 100, shapes, (), "", "", ""), exposed, standing_out)
    painter.end()
    return image


def ink(image):
    """The places that are not white."""
    return {(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y) != WHITE}


def colour(image, x, y):
    return image.pixelColor(x, y).name()


def test_a_rectangle_has_its_fill_and_its_edge():
    image = painted(Rect(10, 10, 40, 30, "#ff0000", "#0000ff"))
    assert colour(image, 30, 25) == "#ff0000"
    assert colour(image, 10, 25) == "#0000ff"
    assert colour(image, 60, 25) == "#ffffff"


def test_a_polygon_fills_what_its_corners_enclose():
    corners = ((10, 90), (50, 10), (90, 90))
    image = painted(Polygon(corners, "#ff0000", "#0000ff"))
    assert colour(image, 50, 60) == "#ff0000"
    assert image.pixelColor(50, 90).blue() > image.pixelColor(50, 90).red()
    assert colour(image, 15, 20) == "#ffffff"
    hatched = painted(Polygon(corners, "#ff0000", "", Pattern("cross", "#000000")))
    assert "#ff0000" in {colour(hatched, x, y) for x, y in ink(hatched)}
    assert min(hatched.pixelColor(x, y).lightness() for x, y in ink(hatched)) < 60
    assert not ink(painted(Polygon(corners)))


@pytest.mark.parametrize("shape", ["circle", "square", "diamond", "up", "left"])
def test_a_dot_stands_around_its_centre(shape):
    image = painted(Dot(50, 50, 10, "#000000", shape))
    assert colour(image, 50, 50) == "#000000"
    xs, ys = zip(*ink(image), strict=True)
    assert 36 <= min(xs) <= 41
    assert 58 <= max(xs) <= 63
    assert 36 <= min(ys) <= 41
    assert 57 <= max(ys) <= 63


def test_dots_differ_by_shape_and_fills_by_pattern():
    dots = [painted(Dot(50, 50, 10, "#000000", shape)) for shape in ("circle", "square", "diamond", "up", "left")]
    fills = [painted(Rect(0, 0, 60, 60, "#56b4e9", "", h and Pattern(h, "#003355"))) for h in HATCHINGS]
    for images in (dots, fills):
        assert len({frozenset((x, y, colour(i, x, y)) for x, y in ink(i)) for i in images}) == len(images)


def test_lines_run_through_their_points_and_dashes_have_gaps():
    whole = ink(painted(Line(((10, 50), (90, 50)), "#000000", 2.0)))
    dashed = ink(painted(Line(((10, 50), (90, 50)), "#000000", 2.0, (6.0, 6.0))))
    bent = painted(Line(((10, 10), (50, 50), (90, 10)), "#000000", 3.0))
    assert {x for x, _y in whole} >= set(range(11, 89))
    assert 0.3 * len(whole) < len(dashed) < 0.7 * len(whole)
    assert colour(bent, 50, 49) == "#000000"
    assert colour(bent, 30, 30) == "#000000"


@pytest.mark.parametrize(("align", "left", "right"), [("left", 50, 100), ("right", 0, 51), ("center", 25, 75)])
def test_a_text_stands_on_its_side_of_a_point(align, left, right):
    xs = {x for x, _y in ink(painted(Text(50, 50, "Wide", 14, "#000000", align=align)))}
    assert left - 1 <= min(xs)
    assert max(xs) <= right + 1
    assert max(xs) - min(xs) == pytest.approx(measured("Wide", 14, False), abs=4)


def test_figures_read_the_same_in_a_window_that_is_read_from_the_right():
    images = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        image = QImage(100, 100, QImage.Format.Format_RGB32)
        image.fill(WHITE)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        paint(painter, Drawing(100, 100, (Text(10, 50, "+8.2 %", 20, "#000000"),), (), "", "", ""), EVERYTHING)
        painter.end()
        images.append(image)
    assert images[0] == images[1]


def test_text_that_looks_like_markup_is_painted_as_it_stands():
    assert measured("<b>x</b>", 12, False) > 3 * measured("x", 12, False)
    assert ink(painted(Text(0, 50, "<b>x</b>", 12, "#000000"))) != ink(painted(Text(0, 50, "x", 12, "#000000", True)))


def test_only_what_is_exposed_is_painted(monkeypatch):
    shapes = (
        Rect(0, 0, 10, 10, "#000000"), Text(0, 40, "x", 10, "#000000"), Dot(5, 60, 3, "#000000"),
        Line(((0, 80), (50, 90)), "#000000"), Polygon(((0, 110), (50, 120), (0, 120)), "#000000"),
    )  # fmt: skip
    drawn = []
    monkeypatch.setattr(painting, "_paint_shape", lambda _painter, shape: drawn.append(type(shape)))
    for top, expected in ((0, [Rect]), (30, [Text]), (55, [Dot]), (75, [Line]), (115, [Polygon])):
        drawn.clear()
        painted(*shapes, exposed=QRectF(0, top, 100, 15))
        assert drawn == expected


def test_beside_an_option_that_stands_out_the_others_fade():
    both = (Rect(0, 0, 40, 100, "#000000", option=A), Rect(60, 0, 40, 100, "#000000", option=B))
    image = painted(*both, Rect(45, 0, 10, 100, "#000000"), standing_out=A)
    assert colour(image, 20, 50) == "#000000"
    assert colour(image, 50, 50) == "#000000"
    assert image.pixelColor(80, 50).lightness() > 150


@pytest.mark.parametrize(
    "shape",
    [
        Rect(10, 10, 50, 50, "#000000", "#000000", Pattern("cross", "#ff0000"), B),
        Polygon(((10, 10), (80, 10), (50, 80)), "#000000", "#000000", Pattern("cross", "#ff0000"), B),
        Line(((10, 10), (80, 80)), "#000000", 4.0, option=B),
        Dot(50, 50, 20, "#000000", option=B),
        Text(10, 50, "Text", 30, "#000000", option=B),
    ],
)
def test_every_kind_of_shape_fades(shape):
    darkest = [
        min(i.pixelColor(x, y).lightness() for x, y in ink(i)) for i in (painted(shape), painted(shape, standing_out=A))
    ]
    assert darkest[0] < 30
    assert darkest[1] > 120
