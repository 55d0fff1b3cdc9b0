"""Shows a PDF held in memory, with a way through its pages. Qt's PDF library comes with it, so import it late."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.small_button import small_button
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

FIT_WIDTH, FIT_PAGE = "width", "page"
PERCENTS = (50, 75, 100, 150, 200, 300)


class PdfPreview(QWidget):
    """Pages below each other; another PDF takes the place of the last one without moving the reader."""

    def __init__(self) -> None:
        super().__init__()
        self._pdf = QPdfDocument(self)
        self._held = QBuffer(self)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(2 * GAP)
        self.view.setAccessibleName(_("Pages of the report"))
        self.back, self.on = small_button("‹", _("Previous page")), small_button("›", _("Next page"))
        self.place = PlainLabel("", "small", quiet=True)
        self.zoom = Chooser(_("Size of the pages"))
        self.zoom.offer(
            [(FIT_WIDTH, _("Whole width")), (FIT_PAGE, _("Whole page")), *((p, f"{p} %") for p in PERCENTS)]
        )
        self.zoom.chosen.connect(self._zoom)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.view.pageNavigator().currentPageChanged.connect(self._say_place)
        self._lay_out()
        self.dress()

    def show_pdf(self, content: bytes) -> None:
        """Show this PDF at the place where the last one was being read."""
        bars = (self.view.verticalScrollBar(), self.view.horizontalScrollBar())
        places = [bar.value() for bar in bars]
        pdf, held = QPdfDocument(self), QBuffer(self)
        held.setData(QByteArray(content))
        held.open(QIODevice.OpenModeFlag.ReadOnly)
        pdf.load(held)
        self.view.setDocument(pdf)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        for old in (self._pdf, self._held):
            old.deleteLater()
        self._pdf, self._held = pdf, held
        self._say_place()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pdf.pageCount()

    def dress(self) -> None:
        """Lay the pages on the ground of the theme; paper itself stays white."""
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(THEME.colours.track))
        self.view.setPalette(palette)

    def _lay_out(self) -> None:
        turning = QWidget()
        turns = QHBoxLayout(turning)
        turns.setContentsMargins(0, 0, 0, 0)
        turns.setSpacing(GAP)
        for widget in (self.back, self.place, self.on):
            turns.addWidget(widget)
        tools = FlowRow()
        tools.addWidget(turning)
        tools.addWidget(self.zoom)
        self.view.setMinimumHeight(12 * self.fontMetrics().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(tools)
        column.addWidget(self.view, 1)

    def _turn(self, step: int) -> None:
        navigator = self.view.pageNavigator()
        page = navigator.currentPage() + step
        if 0 <= page < self.pages:
            navigator.jump(page, QPointF())

    def _say_place(self, _page: int = 0) -> None:
        page = self.view.pageNavigator().currentPage() + 1
        self.place.setText(_("Page {page} of {pages}").format(page=page, pages=self.pages))
        self.view.setAccessibleDescription(self.place.text())
        self.back.setEnabled(page > 1)
        self.on.setEnabled(page < self.pages)

    def _zoom(self, wanted: str | int) -> None:
        modes = {FIT_WIDTH: QPdfView.ZoomMode.FitToWidth, FIT_PAGE: QPdfView.ZoomMode.FitInView}
        if isinstance(wanted, int):
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(wanted / 100)
        else:
            self.view.setZoomMode(modes[wanted])
