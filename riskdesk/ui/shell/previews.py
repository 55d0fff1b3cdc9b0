"""The previews of what was read, one after another: the next one opens when the one before is closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from riskdesk.app.read_sources import Came, Refused, Source
from riskdesk.domain.ids import BriefId
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.ui.dialogs.importing.brief_preview import BriefPreview
from riskdesk.ui.dialogs.importing.briefs_list import BriefsList, CameBrief
from riskdesk.ui.dialogs.importing.destination import Aim
from riskdesk.ui.dialogs.importing.import_dialog import Desk, ImportDialog
from riskdesk.ui.dialogs.importing.scores_wizard import ScoresWizard
from riskdesk.words import _

Make = Callable[[], ImportDialog]


class Previews(QObject):
    """None stops the work; each stands beside it."""

    made = Signal(object)
    """The AssessmentId of what was stored."""
    said = Signal(str)
    faulty = Signal(object)
    taken = Signal(object)
    """A Source that was imported."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._waiting: deque[Make] = deque()
        self.shown: ImportDialog | None = None

    def show(self, came: Iterable[Came], refused: Sequence[Refused], aim: Aim, brief: BriefId | None) -> None:
        """Show what was read, and begin with this aim; several briefs are shown as a list."""
        open_before, waiting_before = self.shown, len(self._waiting)
        briefs, sheets = [], []
        for source, read in came:
            if isinstance(read, ReadBrief):
                briefs.append(CameBrief(source, read))
            elif isinstance(read, Workbook):
                sheets.append((source, read))
        if len(briefs) > 1:
            self._add([each.source for each in briefs], lambda: self._list(briefs, refused, aim))
        elif briefs:
            self._add_brief(briefs[0], aim, brief)
        for source, workbook in sheets:
            self._add_scores(source, workbook)
        if open_before is not None and len(self._waiting) > waiting_before:
            self.said.emit(_("What was read is shown when the preview that is open now is closed."))
            open_before.raise_()
            open_before.activateWindow()

    def _add_brief(self, came: CameBrief, aim: Aim, brief: BriefId | None = None) -> None:
        def make() -> ImportDialog:
            preview = BriefPreview(came.source, came.read, self._desk, self._window)
            preview.suggest(aim, brief)
            return preview

        self._add([came.source], make)

    def _add_scores(self, source: Source, workbook: Workbook) -> None:
        self._add([source], lambda: ScoresWizard(source, workbook, self._desk, self._window))

    def _list(self, came: Sequence[CameBrief], refused: Sequence[Refused], aim: Aim) -> ImportDialog:
        def show_each(chosen: Sequence[CameBrief]) -> None:
            for each in chosen:
                self._add_brief(each, aim)

        preview = BriefsList(came, refused, self._desk, self._window)
        preview.each_wanted.connect(show_each)
        if aim is Aim.ADD:
            preview.add()
        return preview

    def _add(self, sources: Sequence[Source], make: Make) -> None:
        """Show a preview, now or when its turn comes."""

        def connected() -> ImportDialog:
            preview = make()
            preview.made.connect(self.made)
            preview.said.connect(self.said)
            preview.faulty.connect(self.faulty)
            preview.taken.connect(lambda: list(map(self.taken.emit, sources)))
            return preview

        self._waiting.append(connected)
        if self.shown is None:
            self._next()

    def _next(self) -> None:
        self.shown = None
        if self._waiting:
            self.shown = self._waiting.popleft()()
            self.shown.finished.connect(self._next)
            self.shown.show()
            self.shown.activateWindow()
