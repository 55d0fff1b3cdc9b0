"""How firm the leader is: in words, in a few figures, then what there is to know about each."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.holding_words import holding_sentences
from riskdesk.report.content.verdict import verdict
from riskdesk.ui.pages.stress.key_figures import key_figures
from riskdesk.ui.pages.stress.sentences import Sentences
from riskdesk.ui.pages.stress.tiles import Tile
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.message_strip import announce
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _

TILES = 4
PATIENCE = 150
"""Milliseconds that figures of results before may stay until new ones are there; then what is known is shown."""
VERDICT, SENTENCES = 3, 7
"""So many lines have room from the beginning, so that the page does not jump when they come."""


class FirmCard(Card):
    """The verdict, key figures, sentences."""

    def __init__(self) -> None:
        super().__init__(_("How firm is that?"))
        self._known: tuple[Assessment, Robustness] | None = None
        self._announced = ""
        self.verdict = PlainLabel(role="lead").wrapped()
        self.tiles = tuple(Tile() for _place in range(TILES))
        self.sentences = Sentences()
        row, figures = FlowRow(), QWidget()
        figures.setLayout(row)
        for tile in self.tiles:
            row.addWidget(tile)
        self.body.addWidget(self.verdict)
        self.body.addSpacing(GAP)
        for widget in (figures, self.sentences):
            self.body.addWidget(widget)
        self._later = later(self, PATIENCE, self._show)
        self._keep_room()

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show at once what is complete or the first; otherwise wait a moment for the rest."""
        is_first = self._known is None or self._known[0].id != a.id
        self._known = a, held
        if is_first or (held.stress is not None and held.potential is not None):
            self._show()
        elif not self._later.isActive():
            self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "sentences"):
            self._keep_room()

    def _show(self) -> None:
        self._later.stop()
        if self._known is None:
            return
        a, held = self._known
        said = verdict(a, held.results, held)
        self.verdict.setText(said)
        figures = key_figures(a, held)
        for place, tile in enumerate(self.tiles):
            tile.setVisible(place < len(figures))
            tile.show_figure(figures[place] if place < len(figures) else None)
        self.sentences.say(holding_sentences(a, held))
        if held.is_done and said != self._announced:
            self._announced = said
            announce(self.verdict, said)

    def _keep_room(self) -> None:
        self.verdict.setMinimumHeight(VERDICT * self.verdict.fontMetrics().lineSpacing())
        self.sentences.keep_room(SENTENCES)
