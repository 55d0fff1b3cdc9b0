"""A polygon is the same area for all who write drawings: as SVG, and on paper."""

import json
import xml.etree.ElementTree as ElementTree

import typst
from PySide6.QtGui import QImage

from riskdesk.config.resources import resource
from riskdesk.report.content.blocks import Picture
from riskdesk.report.figures.drawing import Drawing, Pattern, Polygon
from riskdesk.report.figures.svg import to_svg
from riskdesk.report.plain_blocks import plain_blocks

CORNERS = ((10.0, 90.0), (50.0, 10.0), (90.0, 90.0))
SHEET = """
#import "drawing.typ": drawn
#set page(width: auto, height: auto, margin: 0pt)
#drawn(json(bytes(sys.inputs.drawing)))
"""


def of(*shapes):
    return Drawing(100, 100, shapes, (), "Title", "Says", "Alt")


def on_paper(drawing, tmp_path):
    """The drawing as the template of the report paints it, a pixel for each point."""
    for name in ("drawing.typ", "look.typ"):
        (tmp_path / name).write_bytes((resource("report") / name).read_bytes())
    (tmp_path / "sheet.typ").write_text(SHEET, "utf-8")
    (data,) = plain_blocks([Picture(drawing, "")])
    png = typst.compile(
        str(tmp_path / "sheet.typ"), format="png", ppi=72.0, sys_inputs={"drawing": json.dumps(data["drawing"])}
    )
    return QImage.fromData(png)


def test_svg_holds_its_corners_its_edge_and_its_pattern():
    svg = to_svg(of(Polygon(CORNERS, "#ff0000", "#0000ff", Pattern("dots", "#000000"))))
    kind = "{http://www.w3.org/2000/svg}"
    plain, hatched = ElementTree.fromstring(svg).iter(f"{kind}polygon")
    assert plain.get("points") == hatched.get("points") == "10,90 50,10 90,90"
    assert (plain.get("fill"), plain.get("stroke")) == ("#ff0000", "#0000ff")
    (pattern,) = ElementTree.fromstring(svg).iter(f"{kind}pattern")
    assert hatched.get("fill") == f"url(#{pattern.get('id')})"


def test_paper_shows_what_its_corners_enclose(tmp_path):
    image = on_paper(of(Polygon(CORNERS, "#ff0000")), tmp_path)
    assert image.pixelColor(50, 60).name() == "#ff0000"
    assert image.pixelColor(15, 20).name() == "#ffffff"
    assert image.pixelColor(85, 20).name() == "#ffffff"


def test_paper_shows_its_edge_and_its_pattern(tmp_path):
    image = on_paper(of(Polygon(CORNERS, "#ff0000", "#0000ff", Pattern("cross", "#000000"))), tmp_path)
    assert image.pixelColor(50, 90).blue() > image.pixelColor(50, 90).red()
    inside = [image.pixelColor(x, y) for x in range(40, 60) for y in range(55, 75)]
    assert min(colour.red() for colour in inside) < 60
    assert max(colour.red() for colour in inside) > 200
    assert max(colour.green() for colour in inside) < 60
