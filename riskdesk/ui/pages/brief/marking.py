"""What the letters and the cards do to the assessment, and the sentence that says it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.quotes import ReplaceQuote
from riskdesk.domain.quoted import overlap
from riskdesk.domain.quotes import Quote
from riskdesk.domain.tags import Tag
from riskdesk.ui.dialogs.command_palette import CommandPalette, Destination
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.pages.brief.card_edits import STATED, dropping, flipping, renaming, unquoting
from riskdesk.ui.pages.brief.card_pane import CardPane
from riskdesk.ui.pages.brief.card_rows import Row
from riskdesk.ui.pages.brief.cards import BriefCard, LostQuote, items
from riskdesk.ui.pages.brief.in_hand import InHand
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.marks import Mark
from riskdesk.ui.pages.brief.tagging import making, quote_at, touched, widened
from riskdesk.ui.pages.brief.text_view import BriefText
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.words import _, shortened

SAID = 60
"""Letters of a name in what is said."""


class Marking(QObject):
    """Turns keys into edits. Every answer is said in one sentence."""

    said = Signal(str)

    def __init__(self, document: Document, hand: InHand, text: BriefText, cards: CardPane) -> None:
        super().__init__(text)
        self._document, self._hand, self._text, self._cards = document, hand, text, cards
        self.name_for: Callable[[Place], str] = lambda _place: ""
        """The name that is suggested for a stretch, or nothing."""
        text.tag_wanted.connect(self.tag)
        text.extend_wanted.connect(self.extend)
        cards.list.rows.renamed.connect(self._rename)
        cards.list.dropped.connect(self._drop)
        cards.list.flipped.connect(self._flip)
        cards.lost.list.attached.connect(self._attach)
        cards.lost.list.given_up.connect(self._let_go)

    # Marking the text

    def tag(self, tag: Tag) -> None:
        """Mark what is selected: a new card, or a wider quote of one that quotes a part of it."""
        brief, places = self._hand.brief, self._text.stretches()
        if brief is None or not places:
            self.said.emit(_("Nothing to mark here: select words, or put the caret in a sentence."))
            return
        there = next(filter(None, (touched(self._hand.resting.cards, tag, place) for place in places)), None)
        if there is None:
            self._make(brief, tag, places)
        else:
            self._quote_for(brief, tag, there[0], places)

    def extend(self, tag: Tag) -> None:
        """Let the user choose the card of this kind that quotes what is selected too."""
        brief, places, use = self._hand.brief, self._text.stretches(), Use.of(tag)
        cards = [BriefCard(kind, ident, name, ()) for kind, ident, name, _quotes in items(self._document.current)
                 if kind is use]  # fmt: skip
        if brief is None or not places:
            self.said.emit(_("Nothing to mark here: select words, or put the caret in a sentence."))
        elif not cards:
            told = _("There is no card of this kind yet: {key} makes one.")
            self.said.emit(told.format(key=use.letter))
        else:
            chosen = self._cards.list.current
            cards.sort(key=lambda card: not (chosen and chosen.card.key == card.key))
            self._choose_among(brief, tag, cards, places)

    def _choose_among(self, brief: Brief, tag: Tag, cards: Sequence[BriefCard], places: Sequence[Place]) -> None:
        def quote_for(card: BriefCard) -> None:
            self._quote_for(brief, tag, card, places)
            self._text.setFocus()

        offered = [Destination(card.name, card.use.word, partial(quote_for, card)) for card in cards]
        hint = _("Quote the selection for …")
        self.palette = CommandPalette(offered, hint, self._text.window(), loosely=False)
        self.palette.show()

    def _make(self, brief: Brief, tag: Tag, places: Sequence[Place]) -> None:
        edit = making(brief, tag, places, self.name_for(places[0]))
        name = edit.cards[0].name
        known = {(use, named.strip().casefold()) for use, _id, named, _quotes in items(self._document.current)}
        if not self._document.edit(edit):
            return
        self._stand_out(edit.cards[0].quotes[0])
        if (Use.of(tag), name.casefold()) in known:
            told = _("“{name}” quotes this too now.").format(name=shortened(name, SAID))
        else:
            told = _("{kind} “{name}” made. F2 names it.").format(kind=Use.of(tag).word, name=shortened(name, SAID))
        self.said.emit(told)

    def _quote_for(self, brief: Brief, tag: Tag, card: BriefCard, places: Sequence[Place]) -> None:
        """Let a card quote these stretches, each as one with those of its quotes that share words with it."""
        before = self._document.current
        shared = [touched([held for held in self._hand.resting.cards if held.key == card.key], tag, place)
                  for place in places]  # fmt: skip
        wide = [widened(place, there[1] if there else ()) for place, there in zip(places, shared, strict=True)]
        if not self._document.edit(making(brief, tag, wide, card.name)):
            return
        self._stand_out(quote_at(brief, wide[0]))
        name = shortened(card.name, SAID)
        if self._document.current is before:
            self.said.emit(_("“{name}” quotes this already.").format(name=name))
        elif any(shared):
            self.said.emit(_("The quote of “{name}” is wider now.").format(name=name))
        else:
            self.said.emit(_("“{name}” quotes this too now.").format(name=name))

    def _stand_out(self, quote: Quote) -> None:
        """Choose the card of a quote while the text keeps the keyboard."""
        there = self._hand.card_with(quote)
        if there is not None:
            card, quoted = there
            self._cards.list.choose(Row(card, quoted).key)
            self._text.emphasise(Mark(card.use, quoted.place))

    # Working with the cards

    def _rename(self, card: BriefCard, name: str) -> None:
        why = attempt(self._document, lambda: renaming(self._document.current, card, name))
        if why:
            self.said.emit(why)
            # Once the editor has closed it opens again with what was typed, to be mended.
            QTimer.singleShot(0, self._cards.list, lambda: self._cards.list.rename(name))

    def _flip(self, row: Row, use: Use) -> None:
        why = attempt(self._document, lambda: flipping(self._document.current, row.card, use))
        if why or row.card.use not in (Use.OPPORTUNITY, Use.RISK):
            self.said.emit(why or _("Only an opportunity or a risk can be turned into the other."))
        elif row.card.use is not use:
            told = _("“{name}” is an opportunity now: more of it is better.")
            if use is Use.RISK:
                told = _("“{name}” is a risk now: more of it is worse.")
            self.said.emit(told.format(name=shortened(row.card.name, SAID)))

    def _drop(self, row: Row) -> None:
        a, name = self._document.current, shortened(row.card.name, SAID)
        edit, told = self._dropping(a, row), _("“{name}” has one quote less.")
        if edit is None or not self._document.edit(edit):
            return
        if row.cell is None and not any(card.key == row.card.key for card in self._hand.resting.cards):
            told = _("“{name}” stays in the frame, without a quote from this brief.")
            if row.card.use in STATED and not self._still_there(row.card):
                told = _("“{name}” is gone with its last quote. Ctrl+Z brings it back.")
        self.said.emit(told.format(name=name))

    def _dropping(self, a: Assessment, row: Row) -> Edit | None:
        if row.cell is not None and row.quoted is not None:
            return unquoting(a, row.cell, row.quoted.quote, partial(overlap, a))
        if row.card.use is Use.SCORE:
            return ReplaceQuote(row.place.quote, None)
        return dropping(a, row.card, row.quoted.quote if row.quoted else None)

    def _still_there(self, card: BriefCard) -> bool:
        return any(card.key == BriefCard(use, ident, name, ()).key for use, ident, name, _q in
                   items(self._document.current))  # fmt: skip

    def _attach(self, lost: LostQuote) -> None:
        brief = self._hand.brief
        places = self._text.stretches() if self._text.textCursor().hasSelection() else []
        if brief is None or not places:
            self.said.emit(_("Select the words in the text that it quotes now, then attach it."))
            return
        quote = quote_at(brief, places[0])
        if self._document.edit(ReplaceQuote(lost.quote, quote)):
            self._stand_out(quote)
            self.said.emit(_("Attached to paragraph {n}.").format(n=quote.paragraph))

    def _let_go(self, lost: LostQuote) -> None:
        if self._document.edit(ReplaceQuote(lost.quote, None)):
            self.said.emit(_("Nothing rests on it any more."))
