"""The Brief page: the source text with its particulars, and everything that rests on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter

from riskdesk.domain.briefs import Brief
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.edits.briefs import RemoveBrief
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.pages.brief.brief_bar import BriefBar
from riskdesk.ui.pages.brief.card_edits import place_of
from riskdesk.ui.pages.brief.card_rows import Row
from riskdesk.ui.pages.brief.cards import Resting, resting_on
from riskdesk.ui.pages.brief.in_hand import InHand
from riskdesk.ui.pages.brief.locate import locate
from riskdesk.ui.pages.brief.marking import Marking
from riskdesk.ui.pages.brief.marks import Mark
from riskdesk.ui.pages.brief.mending import Mending
from riskdesk.ui.pages.brief.offers import Offers
from riskdesk.ui.pages.brief.particulars import Particulars
from riskdesk.ui.pages.brief.reading import Reading
from riskdesk.ui.pages.brief.side import Side
from riskdesk.ui.pages.brief.suggesting import Suggesting
from riskdesk.ui.pages.brief.text_menu import show_text_menu
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.surfaces import GAP, EmptyState, PageSurface
from riskdesk.words import _

NARROW = 40
"""Below the width of so many lines' heights the cards stand under the text rather than beside it."""
SHALLOW = 56
"""Below the height of so many lines the particulars are folded away, unless the user says otherwise."""
LEAST_TEXT, LEAST_SIDE = 8, 10
"""Lines of text, and of what stands under it, that are always seen; where that is too much, the page scrolls."""
RESTING = Part.BRIEFS | Part.OPTIONS | Part.DIMENSIONS | Part.SCENARIOS | Part.SCORES | Part.EVIDENCE | Part.ASSUMPTIONS


class _Panes(QSplitter):
    """Wants no more height than it needs, so that the page scrolls only where it must."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class BriefPage(PageSurface):
    """One brief at a time; a chooser where there are several."""

    add_wanted = Signal()
    """Import another brief."""
    reread_wanted = Signal(str)
    """Read the brief with this id again from a file."""
    frame_wanted = Signal(str)
    """Make a new assessment of what is marked in the brief with this id."""

    def __init__(self, document: Document, selection: Selection, jobs: JobRunner) -> None:
        purpose = _("What the sources say, and what rests on them.")
        super().__init__(_("Brief"), purpose)
        self._document, self._selection = document, selection
        self.hand = InHand()
        self._known: set[BriefId] = set()
        self._was_folded_by_hand = self._was_split_by_hand = False
        self._is_stale = True
        self.bar = BriefBar()
        self.particulars = Particulars(document)
        self.reading = Reading()
        self.text = self.reading.text
        self.side = Side(self._cell_name)
        self.cards = self.side.cards
        self.offers = Offers(jobs, self)
        self.marking = Marking(document, self.hand, self.text, self.cards)
        self.suggesting = Suggesting(document, self.hand, self.text, self.side.offers, self.offers)
        self.mending = Mending(document, self.hand, self.reading, self.side, self.offers)
        self.marking.name_for = self.suggesting.name_for
        self.nothing = EmptyState(
            _("No brief yet"),
            _("A brief is a source text: an article, a memo, a cable. Its sentences support options and scores."),
            _("Add a brief…"),
        )
        self.setFocusProxy(self.text)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.heading.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        self.split = _Panes(Qt.Orientation.Horizontal)
        self.split.setProperty("bare", True)
        self.split.setHandleWidth(2 * GAP)
        self.split.setChildrenCollapsible(False)
        for part, stretch in ((self.reading, 2), (self.side, 1)):
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.count() - 1, stretch)
        self.body.addWidget(self.particulars)
        self.body.addWidget(self.split, 1)
        self.body.addWidget(self.nothing, 1)

    def _connect(self) -> None:
        self.bar.add_wanted.connect(self.add_wanted)
        self.nothing.pressed.connect(self.add_wanted)
        self.bar.frame_wanted.connect(lambda: self.frame_wanted.emit(self._brief_id()))
        self.bar.reread_wanted.connect(lambda: self.reread_wanted.emit(self._brief_id()))
        self.bar.remove_wanted.connect(lambda: self._document.edit(RemoveBrief(self._brief_id())))
        self.bar.chooser.chosen.connect(self._choose_brief)
        self.particulars.fold.clicked.connect(self._fold_by_hand)
        self.split.splitterMoved.connect(self._split_by_hand)
        self.text.reached.connect(self._choose_card)
        self.text.entered.connect(self._enter)
        self.text.given_up.connect(lambda: self.suggesting.answer(False))
        self.text.rename_wanted.connect(self._rename)
        self.text.menu_wanted.connect(lambda point: show_text_menu(self.text, self.suggesting, point))
        for part in (self.marking, self.suggesting, self.mending):
            part.said.connect(self.reading.say)
        self.offers.found.connect(self._show_offers)
        for key, by in (("F4", 1), ("Shift+F4", -1)):
            step = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            step.activated.connect(lambda by=by: self._step(by))
        self.cards.list.chosen.connect(self._show_row)
        self.cards.list.text_wanted.connect(self.text.setFocus)
        self.cards.list.use_wanted.connect(self._open_use)
        self.cards.lost.list.score_wanted.connect(self._selection.go_to_cell)
        self._selection.quote_wanted.connect(self._show_quote)
        self._document.opened.connect(self._start_over)
        self._document.changed.connect(self._follow)

    def find_words(self, words: str) -> None:
        """Find words in the brief that is shown."""
        if self._is_stale:
            self._refresh()
        if self.hand.brief is not None:
            self.reading.find_bar.open_bar(words)

    # Following the document

    def _start_over(self) -> None:
        self.hand.show(None, Resting())
        self._known = set()
        self.reading.said.setText("")
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
        self.bar.offer(briefs)
        brief = self._to_show(briefs)
        for widget in (self.particulars, self.split, self.bar):
            widget.setVisible(brief is not None)
        self.nothing.setVisible(brief is None)
        if brief is not None:
            self._show_brief(brief)

    def _to_show(self, briefs: tuple[Brief, ...]) -> Brief | None:
        """The brief that was added just now, or else the one that was shown before, or the first."""
        before, self._known = self._known, {brief.id for brief in briefs}
        added = [brief for brief in briefs if before and brief.id not in before]
        same = [brief for brief in briefs if self.hand.brief is not None and brief.id == self.hand.brief.id]
        return next(iter((*reversed(added), *same, *briefs)), None)

    def _show_brief(self, brief: Brief) -> None:
        before = self.hand.brief
        same_text = before is not None and _text_of(before) == _text_of(brief)
        self.hand.show(brief, resting_on(self._document.current, brief))
        self.bar.chooser.show_value(brief.id)
        self.particulars.show_brief(brief)
        if not same_text:
            self.reading.show_brief(brief)
        if not same_text or self.hand.marks != self.text.marks:
            self.text.show_marks(self.hand.marks)
        self.cards.show_resting(self.hand.resting)
        self.offers.look_at(brief)
        self._show_offers()
        self.reading.enable_tags()

    def _show_offers(self) -> None:
        self.suggesting.refresh()
        self.side.count(len(self.hand.resting.cards), len(self.suggesting.open), len(self.mending.open))

    # What the user does

    def _cell_name(self, cell: Cell) -> str:
        return cell_name_with_scenario(self._document.current, cell)

    def _brief_id(self) -> BriefId:
        """The brief that is shown; the buttons that ask are there only while one is."""
        if self.hand.brief is None:
            raise RuntimeError("No brief is shown.")
        return self.hand.brief.id

    def _choose_brief(self, brief: BriefId) -> None:
        chosen = self._document.current.brief(brief)
        if chosen is not None:
            self._show_brief(chosen)

    def _step(self, by: int) -> None:
        self.side.show_pane(self.side.offers)
        self.suggesting.step(by)

    def _enter(self) -> None:
        if not self.suggesting.answer(True):
            self.side.show_pane(self.cards)
            self.cards.list.setFocus()
            self.bring_into_sight(self.side)

    def _rename(self) -> None:
        self.side.show_pane(self.cards)
        if not self.cards.list.rename_for_text():
            self.reading.say(_("No card is chosen: put the caret in a quote first."))

    def _choose_card(self, numbers: list[int]) -> None:
        """Choose the card of the quote under the caret; where several are, another one each time."""
        keys = list(dict.fromkeys(Row(*self.hand.marked[number]).key for number in numbers))
        here = self.cards.list.current
        at = keys.index(here.key) + 1 if here and here.key in keys else 0
        self.cards.list.choose(keys[at % len(keys)])

    def _show_row(self, row: Row) -> None:
        place = row.place.place
        self.text.emphasise(Mark(row.card.use, place))
        self.text.bring_into_view(place)

    def _open_use(self, row: Row) -> None:
        place = row.cell or place_of(row.card) or next(iter(row.place.cells), None)
        if place is not None:
            self._selection.go_to_place(place)
        else:
            self.reading.say(_("No score stands on it yet. On Score, E quotes it for one."))

    def _show_quote(self, quote: Quote) -> None:
        if self._is_stale:
            self._refresh()
        a = self._document.shown
        brief = a.brief(quote.brief) if a else None
        if brief is None:
            return
        self._show_brief(brief)
        holding, place = self.hand.card_with(quote), locate(brief.paragraphs, quote)
        if holding is not None:
            self.cards.list.choose(Row(*holding).key)
        if place is not None:
            use = holding[0].use if holding and holding[1].quote == quote else Use.SCORE
            self.text.emphasise(Mark(use, place))
            self.text.bring_into_view(place)
        self.text.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        beside = Qt.Orientation.Horizontal if self.width() >= NARROW * line else Qt.Orientation.Vertical
        is_beside = beside is Qt.Orientation.Horizontal
        self.text.setMinimumHeight(LEAST_TEXT * line)
        self.side.need(0 if is_beside else LEAST_SIDE * line)
        if beside is not self.split.orientation() or not self._was_split_by_hand:
            self.split.setOrientation(beside)
            room = self.split.width() if is_beside else self.split.height()
            self.split.setSizes([2 * room // 3, room // 3])
        if not self._was_folded_by_hand:
            self.particulars.fold.setChecked(self.height() >= SHALLOW * line)
        self.bar.fit_into(self.width())

    def _fold_by_hand(self) -> None:
        self._was_folded_by_hand = True

    def _split_by_hand(self) -> None:
        self._was_split_by_hand = True


def _text_of(brief: Brief) -> tuple[object, ...]:
    return brief.id, brief.paragraphs, brief.layout, brief.notes
