"""The Report page: what is printed, and the very pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from riskdesk.domain.errors import RiskdeskError
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import Job, JobRunner
from riskdesk.ui.models.report_choices import ReportChoices
from riskdesk.ui.pages.report.plan_card import PlanCard
from riskdesk.ui.pages.report.stumbles_card import StumblesCard
from riskdesk.ui.pages.report.typesetting import Setting, Typesetting
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.message_strip import MessageStrip
from riskdesk.ui.widgets.progress_strip import ProgressStrip
from riskdesk.ui.widgets.surfaces import GAP, EmptyState, PageSurface
from riskdesk.ui.widgets.two_panes import USUAL_LINE, TwoPanes
from riskdesk.words import _

if TYPE_CHECKING:  # start-up: it brings Qt's PDF library
    from riskdesk.ui.pages.report.pdf_preview import PdfPreview

SIDE_BY_SIDE = 510
"""From this width on, choices and pages stand beside each other."""


class ReportPage(PageSurface):
    """Choices on one side, the PDF that would be written on the other."""

    export_wanted = Signal(str)
    """Write a file with this ending."""

    def __init__(self, document: Document, jobs: JobRunner, selection: Selection, chosen: ReportChoices) -> None:
        super().__init__(_("Report"), _("The very pages that are exported. They follow every edit and choice."))
        self._document = document
        self.preview: PdfPreview | None = None
        self.typesetting = Typesetting(document, jobs, chosen, self)
        self.plan = PlanCard(document, chosen)
        self.stumbles = StumblesCard(selection)
        self.trouble, self.progress = MessageStrip("warning"), ProgressStrip()
        self.export = QPushButton(_("Export PDF…"))
        self.other = QToolButton()
        self.empty = EmptyState(
            _("Nothing to print yet"), _("Open an assessment to see its report here."), _("Go to Home")
        )
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("home"))
        self._lay_out()
        self._offer_exports()
        self._connect(chosen)
        self._start_over()

    def _lay_out(self) -> None:
        self._exports = QWidget()
        exports = QHBoxLayout(self._exports)
        exports.setContentsMargins(0, 0, 0, 0)
        exports.setSpacing(GAP)
        exports.addWidget(self.export)
        exports.addWidget(self.other)
        self.heading.addWidget(self._exports, 0, Qt.AlignmentFlag.AlignLeading)
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, GAP // 2, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self.plan)
        column.addWidget(self.stumbles)
        column.addStretch(1)
        pages = QWidget()
        self._pages = QVBoxLayout(pages)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.setSpacing(GAP)
        self._pages.addWidget(self.trouble)
        self._pages.addStretch(1)
        self._pages.addWidget(self.progress)
        self._content = TwoPanes(choices, pages, SIDE_BY_SIDE, (2, 3))
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self.empty, 1)

    def _offer_exports(self) -> None:
        self.export.setProperty("primary", True)
        self.export.clicked.connect(lambda: self.export_wanted.emit(".pdf"))
        self.other.setText(_("Export as…"))
        self.other.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.other)
        for ending, name in _other_files().items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _checked=False, ending=ending: self.export_wanted.emit(ending))
        self.other.setMenu(menu)

    def _connect(self, chosen: ReportChoices) -> None:
        self.typesetting.began.connect(self._began)
        self.typesetting.done.connect(self._show_pages)
        self.typesetting.failed.connect(self._failed)
        self.typesetting.stopped.connect(self._stopped)
        chosen.changed.connect(self._follow)
        self._document.opened.connect(self._start_over)
        self._document.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_preview()
        self._show_choices()
        self.typesetting.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.typesetting.watch(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= SIDE_BY_SIDE * self.fontMetrics().height() / USUAL_LINE
        self.heading.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.preview:
            self.preview.dress()

    def _make_preview(self) -> None:
        if self.preview is None:
            from riskdesk.ui.pages.report.pdf_preview import PdfPreview  # noqa: PLC0415 - start-up

            self.preview = PdfPreview()
            self.preview.hide()
            self._pages.insertWidget(1, self.preview, 100)

    def _start_over(self) -> None:
        is_open = self._document.is_open
        self.empty.setVisible(not is_open)
        for part in (self._content, self._exports):
            part.setVisible(is_open)
        self.trouble.hide()
        self.stumbles.hide()
        if self.preview:
            self.preview.hide()
        if is_open:
            self.plan.forget_typing()
            self._show_choices()
        self.typesetting.start_over()

    def _follow(self, _change: object = None) -> None:
        self._show_choices()
        self.typesetting.outdate()

    def _show_choices(self) -> None:
        if self._document.is_open and self.isVisible():
            self.plan.show_choices()

    def _began(self, job: Job) -> None:
        self.progress.follow(job, _("Setting the pages"))

    def _show_pages(self, setting: Setting) -> None:
        assert self.preview is not None
        self.trouble.hide()
        self.preview.show_pdf(setting.content)
        self.preview.show()
        self.stumbles.show_setting(setting)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, RiskdeskError):
            raise error
        self.trouble.say(str(error))

    def _stopped(self) -> None:
        self.trouble.say(
            _("Stopped: the pages are not up to date."), (_("Set them again"), self.typesetting.start_over)
        )


def _other_files() -> dict[str, str]:
    """What else can be written, by the ending of the file."""
    return {
        ".yaml": _("YAML: the assessment, to read and edit"),
        ".json": _("JSON: the assessment, for other programs"),
        ".csv": _("CSV: one row for each score"),
    }
