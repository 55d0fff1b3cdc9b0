"""The dimensions under one parent, weighed against each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QPushButton, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.weighting import ExplainWeights
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Direct
from riskdesk.ui.document import Document
from riskdesk.ui.pages.weigh.direct_bars import DirectBars
from riskdesk.ui.pages.weigh.row import WeightRow
from riskdesk.ui.pages.weigh.ways.answers import Answers, needed
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.careful_chooser import CarefulChooser
from riskdesk.ui.pages.weigh.ways.panels import panel_for
from riskdesk.ui.pages.weigh.ways.sitting import Sitting, everybodys, weights_in_use
from riskdesk.ui.pages.weigh.ways.way_panel import WayPanel
from riskdesk.ui.pages.weigh.ways.words import still_needed, way_names, why_not_yet
from riskdesk.ui.pages.weigh.words import group_title, of_everything, own_ways, why_no_bars
from riskdesk.ui.widgets.fields import Labelled, LineField
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import Card
from riskdesk.ui.widgets.two_panes import USUAL_LINE
from riskdesk.words import _

COMPACT = 400
"""Below this width, at the usual size of text, the chooser stands under the heading."""


class GroupCard(Card):
    """Bars, or the questions of another way of weighing, and the reason for the weights."""

    lock_toggled = Signal(object, bool)
    began = Signal()
    """The user has begun to move weights."""
    panel_changed = Signal()
    """Other controls are shown than before."""
    panel: WayPanel | None = None
    """The questions; None while there are none, or bars are moved directly."""

    def __init__(self, document: Document, sitting: Sitting, parent: DimensionId | None) -> None:
        a = document.current
        self._group = group_title(a, parent)
        super().__init__(self._group)
        self.heading.wrapped()
        self._document, self._sitting, self._parent = document, sitting, parent
        self._of_all: Mapping[DimensionId, float] = {}
        self._locked: Collection[DimensionId] = ()
        self._answers: Answers | None = None
        self._stands_on: tuple[object, ...] = (None,) * 4
        self._shown: Asked | None = None
        self.way = CarefulChooser(_("Way of weighing {group}").format(group=self._group))
        self.way.offer(list(way_names().items()))
        self.equal = QPushButton(_("Equal"))
        self.equal.setAccessibleName(_("Weigh all in “{group}” equally").format(group=self._group))
        self.instead, self.own, self.state = (PlainLabel().wrapped() for _n in range(3))
        self.bars = DirectBars(document, parent)
        reason = LineField(_("Reason for the weights of {group}").format(group=self._group), self._explain)
        reason.setPlaceholderText(_("Why these weights; printed in the report"))
        self.reason = reason
        self._why = Labelled(_("Reason"), reason)
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.way)
        row.addWidget(self.equal)
        self.add_button(corner)
        for widget in (self.instead, self.own, self.state, self.bars, self._why):
            self.body.addWidget(widget)
        self.way.chosen.connect(self._choose)
        self.equal.clicked.connect(self.bars.weigh_equally)
        self.bars.lock_toggled.connect(self.lock_toggled)
        self.bars.began.connect(self.began)

    @property
    def rows(self) -> list[WeightRow]:
        """The rows of bars."""
        return self.bars.rows

    @property
    def first_control(self) -> QWidget | None:
        """What one comes for; None where there is nothing to weigh."""
        if self.instead.text():
            return None
        return self.rows[0].bar if self.panel is None else self.way

    def show_weights(self, a: Assessment, of_all: Mapping[DimensionId, float], locked: Collection[DimensionId]) -> None:
        """Show the weights and answers as they are now, or why there are none to show."""
        self._of_all, self._locked = of_all, locked
        # While a hand drags, only weights change: all that stands on these four is left alone.
        stands_on = (a.weighting, a.weights, a.assessors, self._sitting.draft(self._parent))
        if any(now is not before for now, before in zip(stands_on, self._stands_on, strict=True)):
            self._stands_on = stands_on
            self._show_way(a)
        self._say_what_is_divided()
        if self._answers is None:
            self.bars.show_weights(of_all, locked)
        else:
            in_use = weights_in_use(a, self._parent)
            counts = in_use is not None and self._sitting.draft(self._parent) is None
            self._show_panel(Asked(a, self._parent, self._answers, in_use, of_all, counts))

    def _show_way(self, a: Assessment) -> None:
        """Bars or questions, and what is said of them."""
        instead = why_no_bars(a, self._parent)
        self._answers = None if instead else self._sitting.answers(self._parent)
        way = Direct.name if self._answers is None else self._answers.name
        loses_focus = way != self.way.currentData() and self._holds_focus()
        for label, text in ((self.instead, instead), (self.own, own_ways(a, self._parent))):
            label.setText(text)
            label.setVisible(bool(text))
        self.way.setVisible(not instead)
        self._why.setVisible(not instead)
        self.bars.setVisible(not instead and self._answers is None)
        self.equal.setVisible(not instead and self._answers is None)
        self.way.show_value(way)
        weighing = everybodys(a, self._parent)
        self.reason.draft.show(weighing.reason if weighing else "")
        if self._answers is None:
            self._show_panel(None)
        if loses_focus:
            self.way.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def _arrange(self) -> None:
        """The chooser beside the heading, or under it where there is little room."""
        compact = self.width() < COMPACT * self.fontMetrics().height() / USUAL_LINE
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.top.setDirection(down if compact else beside)

    def _holds_focus(self) -> bool:
        """Whether the keyboard is at what is about to make room for other questions."""
        at = QApplication.focusWidget()
        return at is not None and (self.bars.isAncestorOf(at) or bool(self.panel and self.panel.isAncestorOf(at)))

    def _say_what_is_divided(self) -> None:
        """Of a group its share; what weights are is said at the top, where nothing else is asked."""
        if self._parent is None:
            about = _("A weight says what the swing from worst to best is worth, against the swings beside it.")
            self.say("" if self._answers else about)
        elif self._parent in self._of_all:
            self.say(_("Divides {share}.").format(share=of_everything(self._of_all[self._parent])))

    def _show_panel(self, asked: Asked | None) -> None:
        """The panel of the way that is used now, made when it is first needed."""
        way, was = asked.answers.name if asked else None, self.panel
        if self._shown is not None and self._shown.answers.name != way and self.panel is not None:
            self.body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
        self._shown = asked
        self.state.setText(self._state(asked))
        self.state.setVisible(bool(self.state.text()))
        if asked is not None and self.panel is not None:
            self.panel.show_asked(asked)
        elif asked is not None:
            self.panel = panel_for(asked, self._group)
            self.body.insertWidget(self.body.indexOf(self.bars), self.panel)
            self.panel.show()
            self.panel.answered.connect(self._answer)
            self.panel.let_go.connect(self._document.end_burst)
            self._put_in_order(self.panel)
        if was is not self.panel:
            self.panel_changed.emit()

    def _put_in_order(self, panel: WayPanel) -> None:
        """Tab goes from the chooser through the panel to the reason, though the panel was made last."""
        before: QWidget = self.equal
        for widget in panel.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.window() is self.window():
                self.setTabOrder(before, widget)
                before = widget

    def _state(self, asked: Asked | None) -> str:
        """Why the answers do not count yet."""
        if asked is None or asked.counts:
            return ""
        more = needed(asked.answers, asked.siblings)
        return still_needed(more, in_use=asked.in_use is not None) or why_not_yet(asked.answers, asked.siblings)

    def _choose(self, way: str) -> None:
        self.began.emit()
        self._sitting.choose(self._parent, way)
        self._refresh()

    def _answer(self, answers: Answers) -> None:
        self.began.emit()
        self._sitting.answer(self._parent, answers)
        self._refresh()

    def _refresh(self) -> None:
        """Also where nothing of the document changed."""
        self.show_weights(self._document.current, self._of_all, self._locked)

    def _explain(self, reason: str) -> str:
        self._document.edit(ExplainWeights(self._parent, reason.strip()))
        return ""
