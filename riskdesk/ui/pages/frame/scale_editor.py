"""Editing the scale of a dimension, with a picture of what scores are worth."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.dimensions import ReviseDimension, unfit_scores
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scales import Scale
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.pages.frame.pair_table import PairTable
from riskdesk.ui.pages.frame.scale_curve import ScaleCurve
from riskdesk.ui.pages.frame.scale_draft import IMPACT, LEVELS, MEASURED, POINTS, ScaleDraft, draft_of, first_draft
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled, LineField, RefusalLine, Write
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, _n


class ScaleEditor(QWidget):
    """Each finished text makes the new scale at once; a scale that cannot stand stays here, with the reason."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._dimension: DimensionId | None = None
        self._stored: Scale | None = None
        self._draft = first_draft(POINTS)
        self.kind = Chooser(_("How it is scored"))
        self.kind.offer([
            (POINTS, _("Points")), (LEVELS, _("Named levels")), (MEASURED, _("A measured quantity")),
            (IMPACT, _("Likelihood × impact")),
        ])  # fmt: skip
        self.kind.chosen.connect(lambda kind: self._take(first_draft(kind)))
        self.low = LineField(_("Lowest score"), self._write("low"))
        self.high = LineField(_("Highest score"), self._write("high"))
        self.unit = LineField(_("Unit"), self._write("unit"))
        self.pairs = PairTable(_("Levels and what they are worth"))
        self.pairs.edited.connect(lambda: self._take(replace(self._draft, pairs=self.pairs.pairs())))
        self.curve = ScaleCurve()
        self.caption = PlainLabel("", "small", quiet=True).wrapped()
        self.refusal = RefusalLine()
        self.clear = QPushButton()
        self.clear.clicked.connect(self._clear_unfit)
        self.keep = QPushButton(_("Keep the scale as it was"))
        self.keep.clicked.connect(self.start_over)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Labelled(_("How it is scored"), self.kind))
        self._ends = QWidget()
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.addWidget(Labelled(_("Lowest score"), self.low))
        ends.addWidget(Labelled(_("Highest score"), self.high))
        self._unit_row = Labelled(_("Unit"), self.unit)
        for widget in (self._ends, self._unit_row, self.pairs, self.refusal, self.clear, self.keep, self.curve):
            column.addWidget(widget)
        column.addWidget(self.caption)

    def show_scale(self, dimension: Dimension, kind: Kind | None) -> None:
        """Show a dimension's scale; what is being typed stays while its scale is the same."""
        is_other = dimension.id != self._dimension or dimension.scored_on != self._stored
        self._dimension, self._stored = dimension.id, dimension.scored_on
        self._is_risk = kind is Kind.RISK
        if is_other:
            self.start_over()
        self.caption.setText(
            _("Severity from 0 to 100, turned round in the outcome") if self._is_risk else _("Value from 0 to 100")
        )
        self.curve.show_scale(dimension.scored_on, is_risk=self._is_risk)

    def start_over(self) -> None:
        """Forget what was typed and show the scale that is stored."""
        if self._stored is not None:
            self._draft = draft_of(self._stored)
            self._show_draft()
            self._say("", 0)

    def _show_draft(self) -> None:
        draft = self._draft
        self.kind.show_value(draft.kind)
        for field, text in ((self.low, draft.low), (self.high, draft.high), (self.unit, draft.unit)):
            field.draft.revert()
            field.draft.show(text)
        headings = {
            LEVELS: (_("Level"), _("Worth")),
            IMPACT: (_("Impact"), _("Worth")),
            MEASURED: (_("Quantity"), _("Worth")),
        }
        self._ends.setVisible(draft.kind == POINTS)
        self._unit_row.setVisible(draft.kind == MEASURED)
        self.pairs.setVisible(draft.kind != POINTS)
        self.pairs.name_columns(*headings.get(draft.kind, ("", "")))
        self.pairs.show_pairs(draft.pairs)

    def _write(self, part: Literal["low", "high", "unit"]) -> Write:
        def write(text: str) -> str:
            self._take(replace(self._draft, **{part: text}))  # type: ignore[arg-type]
            return ""

        return write

    def _take(self, draft: ScaleDraft) -> None:
        """Make the scale that was typed, or say why it cannot be."""
        shows_other_fields, self._draft = draft.kind != self._draft.kind, draft
        if shows_other_fields:
            self._show_draft()
        try:
            revised = replace(self._current(), scale=draft.scale())
            unfit = len(unfit_scores(self._document.current, revised))
        except InvalidEdit as refused:
            self._say(str(refused), 0)
            return
        self._say(attempt(self._document, lambda: ReviseDimension(revised)), unfit)

    def _clear_unfit(self) -> None:
        revised = replace(self._current(), scale=self._draft.scale())
        self._say(attempt(self._document, lambda: ReviseDimension(revised, clear_unfit=True)), 0)

    def _current(self) -> Dimension:
        dimension = self._document.current.tree.by_id.get(self._dimension) if self._dimension else None
        if dimension is None:
            raise InvalidEdit(_("This dimension is no longer in the assessment."))
        return dimension

    def _say(self, sentence: str, unfit: int) -> None:
        self.refusal.say(sentence)
        self.keep.setVisible(bool(sentence))
        self.clear.setVisible(unfit > 0)
        self.clear.setText(
            _n(
                "Change the scale and clear that score", "Change the scale and clear those {n} scores", unfit
            ).format(n=unfit)
        )  # fmt: skip
