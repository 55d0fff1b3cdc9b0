"""Files out: the open assessment in any format, and a copy of what the workspace did not take."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from riskdesk.app.export_report import export_report
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import an_id
from riskdesk.progress import Progress
from riskdesk.report.choices import Choices
from riskdesk.ui.dialogs import files
from riskdesk.ui.document import Document
from riskdesk.ui.shell.drafts import finish_typing
from riskdesk.ui.shell.long_work import LongWork
from riskdesk.words import _

KINDS = {
    ".pdf": "PDF (*.pdf)",
    ".yaml": "YAML (*.yaml)",
    ".json": "JSON (*.json)",
    ".csv": "CSV (*.csv)",
}


class Exporting(QObject):
    """Asks for a place, and writes."""

    exported = Signal(object, object)
    """The Path of a file that was written, and what could not be printed in it, in sentences."""

    def __init__(self, document: Document, work: LongWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._work, self._window = document, work, window

    def export(self, ending: str, choices: Choices) -> None:
        """Write the open assessment to a file that the user chooses."""
        if not self._document.is_open:
            return
        finish_typing(self._window)
        a = self._document.current
        path = files.save_file(self._window, _("Export"), f"{an_id(a.title)}{ending}", KINDS[ending])
        if path is None:
            return

        def work(progress: Progress) -> tuple[str, ...]:
            return export_report(a, path, progress, choices=choices)

        job = self._work.begin(f"export {path}", work, _("Writing the file"))
        job.done.connect(lambda remarks: self.exported.emit(path, remarks))

    def save_copy(self, a: Assessment) -> None:
        """Write an assessment that the workspace did not take to a file elsewhere."""
        path = files.save_file(self._window, _("Save a copy elsewhere"), f"{an_id(a.title)}.yaml", KINDS[".yaml"])
        if path is None:
            return

        def work(progress: Progress) -> tuple[str, ...]:
            return export_report(a, path, progress)

        job = self._work.begin(f"export {path}", work, _("Writing the copy"))
        job.done.connect(lambda _result: self._work.said.emit(_("A copy is in {path}").format(path=path)))
