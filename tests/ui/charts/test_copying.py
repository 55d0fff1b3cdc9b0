"""Charts are taken along as picture, SVG and figures, light-coloured whatever the theme."""

import csv
import io
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from riskdesk.domain.errors import FileProblem
from riskdesk.ui.charts.copying import SHARPNESS, WIDTH, copy_figures, copy_picture, copy_svg, save_picture
from riskdesk.ui.theme import THEME


@pytest.fixture(params=["light", "dark", "contrast"])
def theme(request, qapp):
    THEME.use(qapp, request.param)
    return request.param


@pytest.fixture(autouse=True)
def clipboard(qapp):
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()  # Python's data must not outlive it


def test_a_picture_is_sharp_and_light_in_every_theme(chart, view, clipboard, theme):
    copy_picture(chart, view)
    image = clipboard.image()
    assert image.width() >= SHARPNESS * WIDTH
    assert image.pixelColor(2, 2).name() == "#ffffff"
    light = sum(
        image.pixelColor(x, y).lightness() > 200
        for x in range(0, image.width(), 9)
        for y in range(0, image.height(), 9)
    )
    assert light > 0.7 * (image.width() // 9) * (image.height() // 9)


def test_svg_is_the_same_in_every_theme(chart, view, clipboard, qapp):
    found = []
    for theme in ("light", "dark"):
        THEME.use(qapp, theme)
        copy_svg(chart, view)
        found.append(bytes(clipboard.mimeData().data("image/svg+xml").data()))
    assert found[0] == found[1]
    texts = "".join(ElementTree.fromstring(found[0]).itertext())
    assert all(row.name in texts for row in view.rows)
    assert clipboard.text().startswith("<svg")


def test_figures_are_the_table_with_tabs_and_with_commas(chart, view, clipboard):
    copy_figures(chart, view)
    expected = chart.table(view)
    assert [line.split("\t") for line in clipboard.text().split("\n")] == expected
    comma_separated = bytes(clipboard.mimeData().data("text/csv").data()).decode()
    assert list(csv.reader(io.StringIO(comma_separated))) == expected


def test_no_name_becomes_a_formula_or_breaks_a_row(chart, view, clipboard):
    hostile = replace(view.rows[0], name="=1+1\tcmd|\n' /C calc'!A0")
    copy_figures(chart, replace(view, rows=(hostile, *view.rows[1:])))
    lines = clipboard.text().split("\n")
    assert len(lines) == len(chart.table(view))
    assert lines[1].startswith("'=1+1 cmd|")
    assert lines[1].count("\t") == lines[0].count("\t")


def test_a_picture_is_saved_as_its_name_ends(chart, view, tmp_path, qapp):
    save_picture(chart, view, tmp_path / "chart.png")
    save_picture(chart, view, tmp_path / "chart.SVG")
    assert QImage(str(tmp_path / "chart.png")).width() >= SHARPNESS * WIDTH
    assert ElementTree.parse(tmp_path / "chart.SVG").getroot().tag.endswith("svg")


def test_a_picture_that_cannot_be_saved_says_why_and_leaves_nothing(chart, view, tmp_path, qapp):
    with pytest.raises(FileProblem, match="could not be written"):
        save_picture(chart, view, tmp_path / "no such folder" / "chart.png")
    folder = tmp_path / "chart.png"
    folder.mkdir()
    with pytest.raises(FileProblem, match="Choose another place"):
        save_picture(chart, view, folder)
    assert list(tmp_path.iterdir()) == [folder]
