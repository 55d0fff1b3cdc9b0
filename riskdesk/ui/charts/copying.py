"""Takes a chart along: as a picture, as SVG, as figures. Light-coloured whatever the theme, for paper."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from riskdesk.config.whole_file import write_whole
from riskdesk.domain.errors import FileProblem
from riskdesk.report.csv_file import guarded
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.palette import PRINT
from riskdesk.report.figures.svg import to_svg
from riskdesk.ui.charts.chart import Chart, Shown
from riskdesk.ui.charts.painting import measured, paint
from riskdesk.words import _

WIDTH = 900.0
"""The width of a copied chart, in its own pixels."""
SHARPNESS = 2
MARGIN = 12


def copy_picture(chart: Chart[Shown], view: Shown) -> None:
    """The chart as a picture."""
    QGuiApplication.clipboard().setImage(picture(for_paper(chart, view)))


def copy_svg(chart: Chart[Shown], view: Shown) -> None:
    """The chart as SVG, for programs that know it; as its text for others."""
    svg = to_svg(for_paper(chart, view))
    data = QMimeData()
    data.setData("image/svg+xml", svg.encode("utf-8"))
    data.setText(svg)
    QGuiApplication.clipboard().setMimeData(data)


def copy_figures(chart: Chart[Shown], view: Shown) -> None:
    """The figures behind the chart: as CSV, and with tabs between them, as spreadsheets paste them."""
    head, *body = chart.table(view)
    rows = [[guarded(text) for text in head], *([guarded(name), *figures] for name, *figures in body)]
    comma_separated = io.StringIO()
    csv.writer(comma_separated).writerows(rows)
    data = QMimeData()
    data.setText("\n".join("\t".join(_flat(cell) for cell in row) for row in rows))
    data.setData("text/csv", comma_separated.getvalue().encode("utf-8"))
    QGuiApplication.clipboard().setMimeData(data)


def save_picture(chart: Chart[Shown], view: Shown, path: Path) -> None:
    """Write the chart to a file, as SVG where its name ends so, otherwise as PNG; whole or not at all."""
    drawing = for_paper(chart, view)
    content = to_svg(drawing) if path.suffix.lower() == ".svg" else _png(picture(drawing))
    try:
        write_whole(path, content)
    except OSError as error:
        sentence = _("“{path}” could not be written ({reason}). Choose another place.")
        raise FileProblem(sentence.format(path=path, reason=error.strerror)) from error


def for_paper(chart: Chart[Shown], view: Shown) -> Drawing:
    """The chart as it is taken along."""
    return chart.draw(view, WIDTH, Look(PRINT, 12.0, measured))


def picture(drawing: Drawing) -> QImage:
    """A drawing painted on white."""
    size = round(drawing.width + 2 * MARGIN), round(drawing.height + 2 * MARGIN)
    image = QImage(SHARPNESS * size[0], SHARPNESS * size[1], QImage.Format.Format_RGB32)
    image.fill(QColor(PRINT.ground))
    painter = QPainter(image)
    painter.scale(SHARPNESS, SHARPNESS)
    painter.translate(MARGIN, MARGIN)
    paint(painter, drawing, QRectF(0, 0, drawing.width, drawing.height))
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _flat(text: str) -> str:
    return " ".join(text.split())
