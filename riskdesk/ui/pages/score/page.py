"""The Score page: how each option does on each dimension, scenario by scenario."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QMenu,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from riskdesk.domain.changes import Change, Part
from riskdesk.domain.edits.scores import BlankScores
from riskdesk.ui.document import Document
from riskdesk.ui.models.pasted_scores import Pasted
from riskdesk.ui.models.score_table import ScoreTable
from riskdesk.ui.pages.score.grid import ScoreGrid
from riskdesk.ui.pages.score.inspector import Inspector
from riskdesk.ui.pages.score.legend import Legend
from riskdesk.ui.pages.score.misread_list import MisreadList
from riskdesk.ui.pages.score.scenario_tabs import ScenarioTabs
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.message_strip import MessageStrip
from riskdesk.ui.widgets.surfaces import GAP, EmptyState, PageSurface
from riskdesk.words import _, _n

WIDE = 160 * GAP
"""From this width on, the inspector stands beside the grid."""


class ScorePage(PageSurface):
    """Tabs by scenario, the grid, and what stands behind the current score."""

    def __init__(self, document: Document, selection: Selection) -> None:
        purpose = _("How does each option do on each dimension, if this scenario comes true?")
        hint = _("Type a number, a range (20..60) or ?")
        super().__init__(_("Score"), f"{purpose} {hint}")
        self._document, self._selection = document, selection
        self.table = ScoreTable(document, selection, self)
        self.tabs = ScenarioTabs(selection)
        self.assessor = Chooser(_("Assessor"))
        self.grid = ScoreGrid(document, self.table, selection, self)
        self.misread = MisreadList()
        self.strip = MessageStrip()
        self.inspector = Inspector(document, selection)
        self.empty = EmptyState(
            _("Nothing to score yet"),
            _("Scores stand in a grid of options and dimensions. Name at least one of each first."),
            _("Go to Frame"),
        )
        self._lay_out()
        self._connect()
        self._rebuild()

    def _lay_out(self) -> None:
        self.heading.addWidget(self._menu_button(), 0, Qt.AlignmentFlag.AlignTop)
        self._who = Labelled(_("Scores of"), self.assessor)
        self._under_grid = QSpacerItem(0, 0)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.grid, 1)
        left.addWidget(Legend())
        for strip in (self.strip, self.misread):
            strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            left.addWidget(strip)
        left.addSpacerItem(self._under_grid)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(2 * GAP)
        self._halves.addLayout(left)
        self._halves.addWidget(self.inspector, 0, Qt.AlignmentFlag.AlignTop)
        self._full = QWidget()
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._who, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.tabs)
        column.addLayout(self._halves, 1)
        self.body.addWidget(self._full, 1)
        self.body.addWidget(self.empty, 1)

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAccessibleName(_("More for scores"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self.blank = menu.addAction(_("Start from blank scores"), lambda: self._document.edit(BlankScores()))
        self.copy_all = menu.addAction(_("Copy the whole grid"), self._copy_all)
        button.setMenu(menu)
        return button

    def _connect(self) -> None:
        self.empty.pressed.connect(lambda: self._selection.page_wanted.emit("frame"))
        self.assessor.chosen.connect(self._selection.choose_assessor)
        self.grid.rationale_wanted.connect(self._begin_rationale)
        self.grid.quote_wanted.connect(self._begin_quote)
        self.grid.confidence_wanted.connect(self._change_confidence)
        self.grid.said.connect(self.strip.say)
        self.grid.pasted.connect(self._say_what_was_pasted)
        self.misread.wanted.connect(self._selection.go_to_cell)
        self._document.opened.connect(self._rebuild)
        self._document.changed.connect(self._follow)
        self._selection.cell_changed.connect(self._inspect)
        self._selection.assessor_changed.connect(self._show_assessors)

    # ---- showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._inspect()

    def hideEvent(self, event: QHideEvent) -> None:
        self.inspector.rationale.commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for half, share in enumerate((3, 2) if wide else (1, 0)):
            self._halves.setStretch(half, share)
        # What is left over stands under the grid when it is alone in its column, else under the inspector.
        policy = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self._under_grid.changeSize(0, 0, QSizePolicy.Policy.Minimum, policy)
        self._halves.invalidate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.grid.hasFocus():
            self.grid.setFocus()
            self.bring_into_sight(self.grid)
        else:
            super().keyPressEvent(event)

    def _rebuild(self) -> None:
        self.misread.hide()
        self.strip.hide()
        self._show_frame()

    def _show_frame(self) -> None:
        a = self._document.shown
        full = a is not None and bool(a.options and a.tree.leaves)
        self._full.setVisible(full)
        self.empty.setVisible(not full)
        self.setFocusProxy(self.grid if full else self.empty.button)
        self.blank.setEnabled(a is not None and bool(a.scores))
        self.copy_all.setEnabled(full)
        if a is not None and full:
            self.tabs.offer(a)
            self._show_assessors()
            self.grid.show_chosen()
        self._inspect()

    def _show_assessors(self) -> None:
        if self._document.is_open:
            assessors = self._document.current.assessors
            self._who.setVisible(len(assessors) > 1)
            self.assessor.offer([(assessor.id, assessor.name) for assessor in assessors])
            self.assessor.show_value(self._selection.assessor)

    def _follow(self, change: Change) -> None:
        if change.parts & Part.FRAME:
            self._show_frame()
        elif change.parts & (Part.SCORES | Part.BRIEFS):
            self.blank.setEnabled(bool(change.after.scores))
            self._inspect()

    def _inspect(self) -> None:
        if self.isVisible() and self._document.is_open:
            self.inspector.show_cell(self._selection.cell)

    # ---- acting

    def _begin_rationale(self) -> None:
        self.inspector.write_rationale()
        self.bring_into_sight(self.inspector.why)

    def _begin_quote(self) -> None:
        if self.inspector.quotes.begin():
            self.bring_into_sight(self.inspector.quotes.form)
        else:
            self.strip.say(_("There is no brief to quote from. Import one on Home."))

    def _change_confidence(self) -> None:
        if not self.inspector.next_confidence():
            self.strip.say(_("Score this cell first, then say how sure the judgement is."))

    def _copy_all(self) -> None:
        self.grid.selectAll()
        self.grid.copy()

    def _say_what_was_pasted(self, pasted: Pasted) -> None:
        self.misread.show_misread(pasted)
        scored = len(pasted.values)
        if not pasted.misread:
            self.strip.say(_n("{n} cell was scored.", "{n} cells were scored.", scored).format(n=scored))
