"""The Weigh page: what each dimension is worth, and what that does to the ranking while it moves."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.ids import DimensionId
from riskdesk.ui.document import Document
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.pages.weigh.group_card import GroupCard
from riskdesk.ui.pages.weigh.words import notices, shifts
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.ranking_list import RankingList
from riskdesk.ui.widgets.surfaces import GAP, Card, EmptyState, PageSurface
from riskdesk.words import _

CALM = 4_000
"""After so many milliseconds without a move, the next move begins a new comparison of ranks."""


class WeighPage(PageSurface):
    """A card of bars for each group of dimensions, beside the ranking they lead to."""

    def __init__(self, document: Document, results: LiveResults, selection: Selection) -> None:
        super().__init__(
            _("Weigh"),
            _("What is each swing from worst to best worth? Drag a bar, use the arrow keys, or type a percentage."),
        )
        self._document, self._results = document, results
        self._locked: set[DimensionId] = set()
        self._ranks_before: dict[str, int] = {}
        self._stale = True
        self.groups: list[GroupCard] = []
        self.empty = EmptyState(
            _("Nothing to weigh yet"), _("Add the dimensions that options are judged on."), _("Go to Frame")
        )
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("frame"))
        self.notice = PlainLabel().wrapped()
        self.ranking = RankingList(selection)
        self.moves = PlainLabel("", "small", quiet=True).wrapped()
        self._lay_out()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        document.opened.connect(self._start_over)
        document.changed.connect(self._follow)
        results.updated.connect(self._show_ranking)
        self._start_over()

    def _lay_out(self) -> None:
        self._left = QVBoxLayout()
        self._left.setSpacing(2 * GAP)
        self._side = Card(_("Ranking"), _("Expected outcome, 0–100, at these weights"))
        self._side.body.addWidget(self.ranking, 1)
        self._side.body.addWidget(self.moves)
        self._side.body.addStretch(0)
        self._content = QWidget()
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        row.addLayout(self._left, 3)
        column = QVBoxLayout()
        column.addWidget(self._side)
        column.addStretch(1)
        row.addLayout(column, 2)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show_all()

    def _start_over(self) -> None:
        self._locked.clear()
        self._ranks_before = {}
        self._rebuild()

    def _follow(self, change: Change) -> None:
        if not change.parts & (Part.DIMENSIONS | Part.WEIGHTS | Part.WEIGHTING | Part.ASSESSORS):
            return
        if _shape(change.before) != _shape(change.after):
            self._rebuild()
        elif self.isVisible():
            self._show_weights()
        else:
            self._stale = True

    def _rebuild(self) -> None:
        for card in self.groups:
            self._left.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.groups = []
        a = self._document.current if self._document.is_open else None
        has_some = a is not None and bool(a.dimensions)
        self.empty.setVisible(not has_some)
        self._content.setVisible(has_some)
        if a is not None and has_some:
            self._locked &= {d.id for d in a.dimensions}
            self.groups = [GroupCard(self._document, parent) for parent in (None, *(g.id for g in a.tree.groups))]
            for card in self.groups:
                card.lock_toggled.connect(self._lock)
                card.began.connect(self._begin)
                self._left.addWidget(card)
            self._left.addStretch(1)
            # Made after the ranking, but read before it; the first bar is what one comes for.
            self.setTabOrder(self.groups[-1].findChildren(QWidget)[-1], self.ranking)
            self.setFocusProxy(self.groups[0].rows[0].bar)
        self._show_all()

    def _show_all(self) -> None:
        self._stale = False
        self._show_weights()
        self._show_ranking()

    def _show_weights(self) -> None:
        if not self._document.is_open:
            self.notice.hide()
            return
        a, results = self._document.current, self._results.current
        says = notices(a)
        self.notice.setText(says)
        self.notice.setVisible(bool(says))
        of_all = results.weight_of() if results else {}
        for card in self.groups:
            card.show_weights(a, of_all, self._locked)

    def _show_ranking(self) -> None:
        results = self._results.current
        a = self._document.current if self._document.is_open else None
        self._side.setVisible(results is not None)
        if not self.isVisible() or a is None:
            self._stale = True
            return
        self.ranking.ranking.show(a, results)
        self.ranking.fit_rows()
        if results is not None:
            self._show_weights()
            names = {str(o.id): o.name for o in a.options}
            self.moves.setText(shifts(self._ranks_before, _ranks(results), names) if self._ranks_before else "")

    def _begin(self) -> None:
        results = self._results.current
        if results is not None and not self._calm.isActive():
            self._ranks_before = _ranks(results)
        self._calm.start()

    def _lock(self, dimension: DimensionId, locked: bool) -> None:
        (self._locked.add if locked else self._locked.discard)(dimension)
        self._show_weights()


def _shape(a: Assessment) -> tuple[object, ...]:
    """What the controls are made for; weights apart."""
    return tuple((d.id, d.name, d.parent, a.tree.kind(d.id), d.scale) for d in a.dimensions)


def _ranks(results: Results) -> dict[str, int]:
    return dict(zip(map(str, results.options), results.outcomes.rank.tolist(), strict=True))
