"""The Frame page: what is decided, between what, judged on what, in which futures, by whom."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.edits.particulars import SetYardstick
from riskdesk.ui.document import Document
from riskdesk.ui.models.assessors import Assessors
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.models.dimensions import Dimensions
from riskdesk.ui.models.options import Options, carry_on_as_now
from riskdesk.ui.models.row_tree import NEW
from riskdesk.ui.models.scenarios import Scenarios, sum_sentence
from riskdesk.ui.pages.frame.columns import Columns
from riskdesk.ui.pages.frame.detail import Detail
from riskdesk.ui.pages.frame.list_card import ListCard
from riskdesk.ui.pages.frame.question_card import QuestionCard
from riskdesk.ui.pages.frame.refusal_bubble import RefusalBubble
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import RefusalLine
from riskdesk.ui.widgets.surfaces import EmptyState, PageSurface
from riskdesk.words import _

TABLES = (Noun.OPTION, Noun.DIMENSION, Noun.SCENARIO, Noun.ASSESSOR)
"""What each table holds, from the top."""


class FramePage(PageSurface):
    """Question, options, dimensions, scenarios and assessors, all edited in place."""

    def __init__(self, document: Document, selection: Selection) -> None:
        purpose = _("What has to be decided, between which options, judged on what, in which futures, by whom?")
        super().__init__(_("Frame"), purpose, scrolls=False)
        self._document, self._selection = document, selection
        surface = QWidget()
        bubble = RefusalBubble(surface)
        self.question = QuestionCard(document)
        self.options = ListCard(document, Options(), _("Courses of action that could be taken."), bubble)
        self.dimensions = ListCard(
            document, Dimensions(), _("What options are judged on. Parts of a dimension share its weight."), bubble
        )
        self.scenarios = ListCard(document, Scenarios(), " ", bubble)
        self.assessors = ListCard(document, Assessors(), _("Who scores, and what each counts for."), bubble)
        self.tables = (self.options, self.dimensions, self.scenarios, self.assessors)
        self.detail = Detail(document, selection)
        self._shown_table = self.options
        self.setFocusProxy(self.options.view)
        self._add_extras()
        self.split = Columns(surface, (self.question, *self.tables), self.detail)
        self._lay_out()
        self._connect()
        self._show_all()

    def _add_extras(self) -> None:
        self.baseline = QPushButton(_("Add “Carry on as now” as baseline"))
        self.options.add_button(self.baseline)
        self.baseline.clicked.connect(self._add_baseline)
        self.yardstick = Chooser(_("Yardstick of likelihood words"))
        self.yardstick.offer([("phia", _("PHIA yardstick")), ("icd203", _("ICD 203 yardstick"))])
        self.yardstick.setMinimumContentsLength(16)
        self.yardstick.chosen.connect(self._choose_yardstick)
        self.scenarios.add_button(self.yardstick)
        self.yardstick_refusal = RefusalLine()
        self.scenarios.body.insertWidget(1, self.yardstick_refusal)

    def _lay_out(self) -> None:
        self.nothing = EmptyState(
            _("No assessment is open"), _("Open one on Home, or import a file there."), _("Go to Home")
        )
        self.nothing.pressed.connect(lambda: self._selection.page_wanted.emit("home"))
        self.body.addWidget(self.split, 1)
        self.body.addWidget(self.nothing, 1)

    def _connect(self) -> None:
        for table in self.tables:
            table.view.row_chosen.connect(lambda _item, table=table: self._take_row(table))
            table.view.got_focus.connect(lambda table=table: self._show_detail(table))
        self.dimensions.view.opened_elsewhere.connect(lambda _item: self.detail.scale.kind.setFocus())
        self.detail.removal_wanted.connect(lambda: self._shown_table.remove())
        self.detail.part_wanted.connect(self.dimensions.add_part)
        self._selection.item_wanted.connect(self._show_item)
        self._document.opened.connect(self._show_all)
        self._document.changed.connect(self._follow)

    def _show_all(self) -> None:
        is_open = self._document.is_open
        self.split.setVisible(is_open)
        self.nothing.setVisible(not is_open)
        if is_open:
            a = self._document.current
            self.setFocusProxy(self.options.view if a.options or a.question else self.question.title)
            for table in self.tables:
                table.view.start_over()
            self._show_around(Part.FRAME)
            self._show_detail(self.options)

    def _follow(self, change: Change) -> None:
        self._show_around(change.parts)

    def _show_around(self, parts: Part) -> None:
        """What stands around the tables and depends on their rows."""
        a = self._document.current
        if parts & Part.OPTIONS:
            self.baseline.setVisible(carry_on_as_now(a) is not None)
        if parts & (Part.SCENARIOS | Part.YARDSTICK):
            sentence, _sound = sum_sentence(a)
            self.scenarios.say(sentence)
            self.yardstick.show_value(a.likelihood_words)
            self.yardstick_refusal.say("")

    def _take_row(self, table: ListCard) -> None:
        if table is self._shown_table:  # a row of another table became current by an undo, not by the user
            self._show_detail(table)

    def _show_detail(self, table: ListCard) -> None:
        self._shown_table = table
        for other in self.tables:
            other.view.stand_out(other is table)
        self.split.show_under(table)
        item = table.view.current_id
        self.detail.show_row(table.noun if item != NEW else None, item)

    def _show_item(self, item: Item) -> None:
        table = dict(zip(TABLES, self.tables, strict=True))[item.noun]
        table.view.choose(item.id)
        self._show_detail(table)
        table.view.setFocus()

    def _add_baseline(self) -> None:
        attempt(self._document, lambda: carry_on_as_now(self._document.current))

    def _choose_yardstick(self, yardstick: Any) -> None:
        why = attempt(self._document, lambda: SetYardstick(yardstick))
        self.yardstick.show_value(self._document.current.likelihood_words)
        self.yardstick_refusal.say(why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.split.fit(self.width())
