"""Best-worst: choose both, then compare the best with each, and each with the worst."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from riskdesk.analysis.weighing.best_worst import accepted_input_ratio
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.best_worst_answers import BestWorstAnswers
from riskdesk.ui.pages.weigh.ways.careful_chooser import CarefulChooser
from riskdesk.ui.pages.weigh.ways.compared_rows import ComparedRows
from riskdesk.ui.pages.weigh.ways.in_use_list import InUseList
from riskdesk.ui.pages.weigh.ways.way_panel import WayPanel
from riskdesk.ui.pages.weigh.ways.words import input_consistency
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.words import _


class BestWorstPanel(WayPanel):
    """Two choosers, two lists of scales, the consistency and the weights."""

    def __init__(self, asked: Asked, group: str) -> None:
        super().__init__(asked, group)
        self.best = self._chooser(_("Matters most"))
        self.worst = self._chooser(_("Matters least"))
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        for name, chooser in ((_("Matters most"), self.best), (_("Matters least"), self.worst)):
            row.addWidget(Labelled(name, chooser), 1)
        self.from_best = ComparedRows(asked)
        self.to_worst = ComparedRows(asked)
        self.consistency = PlainLabel().wrapped()
        self.weights = InUseList(asked)
        for widget in (choices, self.from_best, self.to_worst, self.consistency, self.weights):
            self.column.addWidget(widget)
        self.best.chosen.connect(lambda d: self.answered.emit(self._answers.with_best(d)))
        self.worst.chosen.connect(lambda d: self.answered.emit(self._answers.with_worst(d)))
        self.from_best.rated.connect(lambda d, ratio: self.answered.emit(self._answers.best_rated(d, ratio)))
        self.to_worst.rated.connect(lambda d, ratio: self.answered.emit(self._answers.worst_rated(d, ratio)))
        for rows in (self.from_best, self.to_worst):
            rows.let_go.connect(self.let_go)
        self.show_asked(asked)

    @property
    def _answers(self) -> BestWorstAnswers:
        answers = self.asked.answers
        return answers if isinstance(answers, BestWorstAnswers) else BestWorstAnswers()

    def show_asked(self, asked: Asked) -> None:
        """Only what can be compared already is asked about."""
        super().show_asked(asked)
        answers = self._answers
        self.best.show_value(answers.best)
        self.worst.show_value(answers.worst)
        for rows, ratios, about, left_out in (
            (self.from_best, dict(answers.best_to_others), answers.best, {answers.best}),
            (self.to_worst, dict(answers.others_to_worst), answers.worst, {answers.best, answers.worst}),
        ):
            has_both = answers.best is not None and answers.worst is not None
            rows.setVisible(has_both and len(left_out) < len(asked.siblings))
            if has_both and about is not None:
                if rows is self.from_best and answers.worst is not None and answers.span is not None:
                    ratios[answers.worst] = answers.span
                rows.show_ratios(self._asks(rows, asked.name(about)), ratios, left_out)
        self._show_consistency(asked)
        self.weights.show_asked(asked, self.group)

    def _show_consistency(self, asked: Asked) -> None:
        found, span = asked.in_use, self._answers.span
        self.consistency.setVisible(asked.counts and len(asked.siblings) > 2)
        accepted = accepted_input_ratio(len(asked.siblings), span) if span else None
        self.consistency.setText(input_consistency(found.consistency_ratio if found else None, accepted))

    def _chooser(self, name: str) -> CarefulChooser:
        chooser = CarefulChooser(_("{name} in {group}").format(name=name, group=self.group))
        chooser.setPlaceholderText(_("Choose…"))
        chooser.offer([(d.id, d.name) for d in self.asked.siblings])
        return chooser

    def _asks(self, rows: ComparedRows, name: str) -> str:
        if rows is self.from_best:
            return _("How many times as much as each of these does “{name}” matter?").format(name=name)
        return _("How many times as much as “{name}” does each of these matter?").format(name=name)
