"""The Brief page: the source text with its particulars, and everything that rests on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from riskdesk.domain.briefs import Brief
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.edits.briefs import RemoveBrief
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.ui.document import Document
from riskdesk.ui.pages.brief.find_bar import FindBar
from riskdesk.ui.pages.brief.locate import Place, locate
from riskdesk.ui.pages.brief.particulars import Particulars
from riskdesk.ui.pages.brief.support_list import SupportList
from riskdesk.ui.pages.brief.supports import supports
from riskdesk.ui.pages.brief.text_view import BriefText
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, EmptyState, PageSurface
from riskdesk.words import _, _n

NARROW = 85 * GAP
"""Below this width the cards stand under the text rather than beside it."""
SHALLOW = 84 * GAP
"""Below this height the particulars are folded away, unless the user says otherwise."""
RESTING = Part.BRIEFS | Part.OPTIONS | Part.DIMENSIONS | Part.SCENARIOS | Part.SCORES


class BriefPage(PageSurface):
    """One brief at a time; a chooser where there are several."""

    add_wanted = Signal()
    """Import another brief."""

    def __init__(self, document: Document, selection: Selection) -> None:
        purpose = _("What the sources say, and what rests on them.")
        super().__init__(_("Brief"), purpose, scrolls=False)
        self._document, self._selection = document, selection
        self._shown: Brief | None = None
        self._known: set[BriefId] = set()
        self._was_folded_by_hand = False
        self._is_stale = True
        self._wanted: Quote | None = None
        self.chooser = Chooser(_("Brief"))
        self.add = QPushButton(_("Add a brief…"))
        self.remove = QPushButton(_("Remove brief"))
        self.particulars = Particulars(document)
        self.find_bar = FindBar()
        self.text = BriefText()
        self.cards = SupportList()
        self.told = PlainLabel("", "heading").wrapped()
        self.nothing = EmptyState(
            _("No brief yet"),
            _("A brief is a source text: an article, a memo, a cable. Its sentences support options and scores."),
            _("Add a brief…"),
        )
        self.setFocusProxy(self.text)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for widget in (self.chooser, self.add, self.remove):
            self.heading.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        reading, resting = QWidget(), QWidget()
        left, right = QVBoxLayout(reading), QVBoxLayout(resting)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP)
        left.addWidget(self.find_bar)
        left.addWidget(self.text, 1)
        right.addWidget(self.told)
        right.addWidget(self.cards, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setProperty("bare", True)
        self.split.setHandleWidth(2 * GAP)
        self.split.setChildrenCollapsible(False)
        for part, stretch in ((reading, 2), (resting, 1)):
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.count() - 1, stretch)
        self.split.setSizes([680, 340])
        self.body.addWidget(self.particulars)
        self.body.addWidget(self.split, 1)
        self.body.addWidget(self.nothing, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_wanted)
        self.nothing.pressed.connect(self.add_wanted)
        self.remove.clicked.connect(self._remove)
        self.chooser.chosen.connect(self._choose_brief)
        self.particulars.fold.clicked.connect(self._fold_by_hand)
        self.find_bar.moved.connect(self.text.show_found)
        self.find_bar.closed.connect(self.text.setFocus)
        self.text.find_wanted.connect(self.find_bar.open_bar)
        self.text.reached.connect(self._choose_card)
        self.text.entered.connect(self.cards.setFocus)
        self.cards.chosen.connect(self.text.choose)
        self.cards.text_wanted.connect(self.text.setFocus)
        self.cards.score_wanted.connect(self._open_use)
        self._selection.quote_wanted.connect(self._show_quote)
        self._document.opened.connect(self._start_over)
        self._document.changed.connect(self._follow)

    def find_words(self, words: str) -> None:
        """Find words in the brief that is shown."""
        if self._is_stale:
            self._refresh()
        if self._shown is not None:
            self.find_bar.open_bar(words)

    # Following the document

    def _start_over(self) -> None:
        self._shown, self._known = None, set()
        self._follow_later()

    def _follow(self, change: Change) -> None:
        if change.parts & RESTING:
            self._follow_later()

    def _follow_later(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        a = self._document.shown
        briefs = a.briefs if a else ()
        self.chooser.offer([(brief.id, brief.title or brief.id) for brief in briefs])
        self.chooser.setVisible(len(briefs) > 1)
        brief = self._to_show(briefs)
        for widget in (self.particulars, self.split, self.add, self.remove):
            widget.setVisible(brief is not None)
        self.nothing.setVisible(brief is None)
        if brief is not None:
            self._show_brief(brief)

    def _to_show(self, briefs: tuple[Brief, ...]) -> Brief | None:
        """The brief that was added just now, or else the one that was shown before, or the first."""
        before, self._known = self._known, {brief.id for brief in briefs}
        added = [brief for brief in briefs if before and brief.id not in before]
        same = [brief for brief in briefs if self._shown is not None and brief.id == self._shown.id]
        return next(iter((*reversed(added), *same, *briefs)), None)

    def _show_brief(self, brief: Brief) -> None:
        same_text = self._shown is not None and self._shown.paragraphs is brief.paragraphs
        self._shown = brief
        self.chooser.show_value(brief.id)
        self.particulars.show_brief(brief)
        if not same_text:
            self.text.show_paragraphs(brief.paragraphs)
            self.find_bar.search_in(brief.paragraphs)
        resting = supports(self._document.current, brief)
        if resting != self.cards.supports:
            self.cards.show_supports(resting)
            count = len(resting)
            told = _n("{n} quote from this brief", "{n} quotes from this brief", count).format(n=count)
            self.told.setText(told if count else _("Nothing quotes this brief yet. On Score, E quotes it for a score."))
        if not same_text or resting is self.cards.supports:
            self.text.show_supports(resting)

    # What the user does

    def _choose_brief(self, brief: BriefId) -> None:
        chosen = self._document.current.brief(brief)
        if chosen is not None:
            self._show_brief(chosen)

    def _choose_card(self, numbers: list[int]) -> None:
        """Choose the card of the quote under the caret; where several are, another one each time."""
        here = self.cards.currentIndex().row()
        number = numbers[(numbers.index(here) + 1) % len(numbers)] if here in numbers else numbers[0]
        self.cards.choose(number)

    def _open_use(self, number: int) -> None:
        self._selection.go_to_place(self.cards.supports[number].supported)

    def _remove(self) -> None:
        if self._shown is not None:
            self._document.edit(RemoveBrief(self._shown.id))

    def _show_quote(self, quote: Quote) -> None:
        if self._is_stale:
            self._refresh()
        a = self._document.shown
        brief = a.brief(quote.brief) if a else None
        if brief is None:
            return
        self._show_brief(brief)
        resting = self.cards.supports
        number = next((n for n, support in enumerate(resting) if support.quote == quote), None)
        place: Place | None = locate(brief.paragraphs, quote)
        if number is not None:
            self.cards.choose(number)
            self.text.choose(number)
        elif place is not None:
            self.text.show_found([place], place)
        self.text.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = Qt.Orientation.Horizontal if self.width() >= NARROW else Qt.Orientation.Vertical
        if beside != self.split.orientation():
            self.split.setOrientation(beside)
            self.split.setSizes([680, 340])
        if not self._was_folded_by_hand:
            self.particulars.fold.setChecked(self.height() >= SHALLOW)

    def _fold_by_hand(self) -> None:
        self._was_folded_by_hand = True
