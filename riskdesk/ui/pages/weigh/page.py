"""The Weigh page: what each dimension is worth, and what that does to the ranking while it moves."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.ids import DimensionId, OptionId
from riskdesk.ui.document import Document
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.pages.weigh.group_card import GroupCard
from riskdesk.ui.pages.weigh.live_ranking import LiveRanking, ranks
from riskdesk.ui.pages.weigh.shares_of_all import shares_of_all
from riskdesk.ui.pages.weigh.ways.sitting import Sitting
from riskdesk.ui.pages.weigh.words import notices, shifts
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, Card, EmptyState, PageSurface
from riskdesk.ui.widgets.two_panes import TwoPanes
from riskdesk.words import _

CALM = 4_000
"""After so many milliseconds without a move, the next move begins a new comparison of ranks."""
SIDE_BY_SIDE = 680
"""From this width on, the ranking stands beside the bars."""


class WeighPage(PageSurface):
    """A card of bars for each group of dimensions, beside the ranking they lead to."""

    def __init__(self, document: Document, results: LiveResults, selection: Selection) -> None:
        super().__init__(
            _("Weigh"),
            _("What is each swing from worst to best worth? Drag a bar, type a percentage, or choose another way."),
        )
        self._document, self._results = document, results
        self._sitting = Sitting(document)
        self._locked: set[DimensionId] = set()
        self._ranks_before: dict[OptionId, int] = {}
        self._stale = True
        self._other_shape = True
        self.groups: list[GroupCard] = []
        self.empty = EmptyState(
            _("Nothing to weigh yet"), _("Add the dimensions that options are judged on."), _("Go to Frame")
        )
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("frame"))
        self.notice = PlainLabel().wrapped()
        self.ranking = LiveRanking(selection)
        self.moves = PlainLabel("", "small", quiet=True).wrapped()
        self._lay_out()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        document.closing.connect(self._write_reasons)
        document.opened.connect(self._start_over)
        document.changed.connect(self._follow)
        results.updated.connect(self._show_ranking)
        self._start_over()

    def _lay_out(self) -> None:
        self._side = Card(_("Ranking"), _("Expected outcome, 0–100, at these weights"))
        self._side.body.addWidget(self.ranking)
        self._side.body.addWidget(self.moves)
        cards = QWidget()
        self._cards = QVBoxLayout(cards)
        self._cards.setContentsMargins(0, 0, GAP // 2, 0)
        self._cards.setSpacing(2 * GAP)
        self._cards.addStretch(1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._side)
        column.addStretch(1)
        self._content = TwoPanes(cards, side, SIDE_BY_SIDE, (3, 2))
        self.body.addWidget(self.notice)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self._content, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._other_shape:
            self._rebuild()
        elif self._stale:
            self._show_all()

    def _start_over(self) -> None:
        self._locked.clear()
        self._sitting.start_over()
        self._ranks_before = {}
        self._reshape()

    def _reshape(self) -> None:
        """Make the bars again, now or when somebody looks."""
        self._other_shape = True
        if self.isVisible():
            self._rebuild()

    def _follow(self, change: Change) -> None:
        if not change.parts & (Part.DIMENSIONS | Part.WEIGHTS | Part.WEIGHTING | Part.ASSESSORS):
            return
        if _shape(change.before) != _shape(change.after):
            self._reshape()
        elif self.isVisible():
            self._show_weights()
        else:
            self._stale = True

    def _rebuild(self) -> None:
        self._other_shape = False
        for card in self.groups:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.groups = []
        a = self._document.shown
        has_some = a is not None and bool(a.dimensions)
        self.empty.setVisible(not has_some)
        self._content.setVisible(has_some)
        if a is not None and has_some:
            self._locked &= {d.id for d in a.dimensions}
            parents = (None, *(g.id for g in a.tree.groups))
            self.groups = [GroupCard(self._document, self._sitting, parent) for parent in parents]
            for place, card in enumerate(self.groups):
                card.lock_toggled.connect(self._lock)
                card.began.connect(self._begin)
                card.panel_changed.connect(self._choose_focus)
                self._cards.insertWidget(place, card)
            # Made after the ranking, but read before it; the first bar is what one comes for.
            self.setTabOrder(self.groups[-1].findChildren(QWidget)[-1], self.ranking)
        self._show_all()
        self._choose_focus()

    def _show_all(self) -> None:
        self._stale = False
        self._show_weights()
        self._show_ranking()

    def _show_weights(self) -> None:
        a = self._document.shown
        says = notices(a) if a else ""
        self.notice.setText(says)
        self.notice.setVisible(bool(says))
        if a is not None and self.groups:
            of_all = shares_of_all(a)
            for card in self.groups:
                card.show_weights(a, of_all, self._locked)

    def _show_ranking(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        results = self._results.current
        self._side.setVisible(results is not None)
        if results is not None:
            a = self._document.current
            self.ranking.show_results(a, results, self._ranks_before)
            moves = shifts(self._ranks_before, ranks(results), {o.id: o.name for o in a.options})
            self.moves.setText(moves)
            self.moves.setVisible(bool(moves))

    def _begin(self) -> None:
        results = self._results.current
        if results is not None and not self._calm.isActive():
            self._ranks_before = ranks(results)
        self._calm.start()

    def _choose_focus(self) -> None:
        self.setFocusProxy(next(filter(None, (card.first_control for card in self.groups)), self.ranking))

    def _write_reasons(self) -> None:
        for card in self.groups:
            card.reason.commit()

    def _lock(self, dimension: DimensionId, locked: bool) -> None:
        (self._locked.add if locked else self._locked.discard)(dimension)
        self._show_weights()


def _shape(a: Assessment) -> tuple[object, ...]:
    """What the controls are made for; weights apart."""
    return tuple((d.id, d.name, d.parent, a.tree.kind(d.id), d.scale) for d in a.dimensions)
