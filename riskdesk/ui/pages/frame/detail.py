"""What stands beside the tables: the chosen row in full, with its description, scale and quotes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from riskdesk.domain.changes import Change
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.quotes import Quote
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.models.columns import Noun
from riskdesk.ui.pages.frame.quotes_list import QuotesList
from riskdesk.ui.pages.frame.scale_editor import ScaleEditor
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.fields import Labelled, TextField
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import Card
from riskdesk.words import _


class Detail(Card):
    """Follows the row that is current in any of the tables."""

    removal_wanted = Signal()
    part_wanted = Signal()

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__()
        self._document = document
        self._noun: Noun[Any] | None = None
        self._id = ""
        self.kind = PlainLabel("", "small", quiet=True)
        self.name = PlainLabel("", "heading").wrapped()
        self.hint = PlainLabel(_("Choose a row to see its description and quotes."), quiet=True).wrapped()
        self.description = TextField(_("Description"), self._write_description, lines=(3, 10))
        self._described = Labelled(_("Description"), self.description)
        self.scale = ScaleEditor(document)
        self._quotes_heading = PlainLabel(_("Quotes"), "small", quiet=True)
        self.quotes = QuotesList(selection)
        self.quotes.wanted.connect(selection.go_to_quote)
        self.quotes.given_up.connect(self._give_up)
        self.add_part = QPushButton(_("Add a part"))
        self.add_part.clicked.connect(self.part_wanted)
        self.remove = QPushButton()
        self.remove.clicked.connect(self.removal_wanted)
        self._lay_out()
        document.changed.connect(self._follow)
        self.show_row(None, "")

    def _lay_out(self) -> None:
        for widget in (self.kind, self.name, self.hint, self._described, self.scale, self._quotes_heading, self.quotes):
            self.body.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_part)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def show_row(self, noun: Noun[Any] | None, item_id: str) -> None:
        """Show another row; none where the row for a new item is current."""
        if (noun, item_id) != (self._noun, self._id):
            self.description.commit()
            self._noun, self._id = noun, item_id
            self.description.draft.revert()
        self._show()

    def _item(self) -> Any:
        if self._noun is None or not self._document.is_open:
            return None
        return next((i for i in self._noun.items(self._document.current) if i.id == self._id), None)

    def _follow(self, change: Change) -> None:
        if self._noun is not None and change.parts & self._noun.parts:
            self._show()

    def _show(self) -> None:
        item = self._item()
        noun = self._noun if item is not None else None
        can_quote = hasattr(item, "quotes")
        is_dimension = isinstance(item, Dimension)
        self.kind.setVisible(noun is not None)
        self.name.setVisible(noun is not None)
        self.hint.setVisible(noun is None)
        self.remove.setVisible(noun is not None)
        self.add_part.setVisible(is_dimension)
        for widget in (self._described, self._quotes_heading, self.quotes):
            widget.setVisible(can_quote)
        has_scale = is_dimension and self._document.current.tree.is_leaf(item.id)
        if not has_scale:  # before it loses the focus, and with it writes what was typed
            self.scale.start_over()
        self.scale.setVisible(has_scale)
        if item is None or noun is None:
            return
        self.kind.setText(noun.columns[0].title)
        self.remove.setText(noun.removal)
        self.name.setText(item.name)
        if can_quote:
            self.description.draft.show(item.description)
            self.quotes.show_quotes(self._document.current, item.quotes)
        if is_dimension:
            self.scale.show_scale(item, self._document.current.tree.kind(item.id))

    def _write_description(self, text: str) -> str:
        item, noun = self._item(), self._noun
        if item is None or noun is None:
            return ""
        return attempt(self._document, lambda: noun.revise(replace(item, description=text.strip())))

    def _give_up(self, quote: Quote) -> None:
        item, noun = self._item(), self._noun
        if item is not None and noun is not None:
            kept = tuple(q for q in item.quotes if q != quote)
            attempt(self._document, lambda: noun.revise(replace(item, quotes=kept)))
