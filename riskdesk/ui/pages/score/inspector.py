"""What stands behind the current score: worth, confidence, why, quotes, dissent, and where the figure comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.scores import SetConfidence, SetRationale
from riskdesk.domain.scores import Cell, Confidence, Score
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.models.score_words import cell_title, confidence_words, score_sentence, value_words, worth_sentence
from riskdesk.ui.models.standing import standing
from riskdesk.ui.pages.score.cell_history import CellHistory
from riskdesk.ui.pages.score.dissent import DissentPart
from riskdesk.ui.pages.score.quotes import QuotePart
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled, TextField
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _

CYCLE = (None, Confidence.LOW, Confidence.MODERATE, Confidence.HIGH)


class Inspector(Card):
    """Shows the score that counts in the cell, and edits it where it stands."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__(_("Score"), " ")
        self.setAccessibleName(_("The current score"))
        self._document, self._selection = document, selection
        self._shown: Cell | None = None
        """Where the score stands that is shown."""
        self.score, self.worth = PlainLabel().wrapped(), PlainLabel().wrapped()
        self.confidence = Chooser(_("Confidence in this judgement"))
        self.confidence.offer([(level, confidence_words(level)) for level in CYCLE])
        self.confidence.chosen.connect(self._set_confidence)
        self.rationale = TextField(_("Why this score"), self._write_rationale, lines=(1, 8))
        self.why = Labelled(_("Why"), self.rationale)
        self.quotes = QuotePart(document, selection)
        self.dissent = DissentPart(document)
        self.history = CellHistory(document)
        self._lay_out()

    def _lay_out(self) -> None:
        facts = QGridLayout()
        facts.setHorizontalSpacing(3 * GAP)
        facts.addWidget(Labelled(_("Score"), self.score), 0, 0)
        facts.addWidget(Labelled(_("Worth, 0–100"), self.worth), 0, 1)
        facts.addWidget(Labelled(_("Confidence in this judgement"), self.confidence), 0, 2)
        for column, share in enumerate((3, 3, 2)):
            facts.setColumnStretch(column, share)
        self.heading.wrapped()
        self.body.addLayout(facts)
        self.body.addWidget(self.why)
        self.body.addWidget(self.quotes)
        self.body.addWidget(self.dissent)
        self.body.addWidget(self.history)
        self.body.addStretch(1)

    # ---- showing

    def show_cell(self, cell: Cell | None) -> None:
        """Show the score that counts in a cell; what was being typed for another is written first."""
        a = self._document.current
        if cell and (a.option(cell.option) is None or not a.tree.is_leaf(cell.dimension)):
            cell = None
        stands = standing(a, cell) if cell else None
        if stands != self._shown:
            self.rationale.commit()
            self.rationale.draft.revert()
            self._shown = stands
        self.setVisible(cell is not None)
        if cell is not None and stands is not None:
            self._show(a, cell, stands)

    def _show(self, a: Assessment, cell: Cell, stands: Cell) -> None:
        score = a.score(stands)
        dimension = a.tree.by_id[cell.dimension]
        self.heading.setText(cell_title(a, cell))
        self.say(_origin(a, cell, score))
        self.score.setText(score_sentence(score, a.likelihood_words))
        self.worth.setText(worth_sentence(score, dimension, a.tree.kind(cell.dimension), a.likelihood_words))
        self.confidence.show_value(score.confidence if score else None)
        self.confidence.setEnabled(score is not None)
        self.rationale.draft.show(score.rationale if score else "")
        self.quotes.show_score(stands, score)
        self.dissent.show_score(stands, score)
        self.history.show_cell(cell)

    # ---- editing

    def write_rationale(self) -> None:
        """Put the cursor where the reason is written."""
        self.rationale.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_confidence(self) -> bool:
        """Low, moderate, high, not stated, and round again; False while there is no score to be sure of."""
        score = self._document.current.score(self._shown) if self._shown else None
        if score is None:
            return False
        self._set_confidence(CYCLE[(CYCLE.index(score.confidence) + 1) % len(CYCLE)])
        return True

    def _set_confidence(self, confidence: object) -> None:
        if self._shown and (confidence is None or isinstance(confidence, Confidence)):
            self._document.edit(SetConfidence(self._shown, confidence))

    def _write_rationale(self, text: str) -> str:
        cell = self._shown
        return attempt(self._document, lambda: SetRationale(cell, text) if cell else None)


def _origin(a: Assessment, cell: Cell, score: Score | None) -> str:
    """Where the figure comes from."""
    scenario = a.scenario(cell.scenario)
    everywhere = a.score(cell._replace(scenario=None))
    if scenario is None:
        return _("In all scenarios that have no score of their own.")
    if score is None:
        return _("{scenario}. Type a number, a range such as 20..60, or ? for unknown.").format(scenario=scenario.name)
    if a.score(cell) is None:
        return _("{scenario}. This score holds in every scenario; type here to give this one its own.").format(
            scenario=scenario.name
        )
    if everywhere is None:
        return scenario.name
    return _("{scenario}. Its own score; Delete brings back the one for every scenario: {value}.").format(
        scenario=scenario.name, value=value_words(everywhere.value, a.likelihood_words)
    )
