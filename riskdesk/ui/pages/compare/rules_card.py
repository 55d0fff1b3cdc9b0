"""Decision rules: what each names, how optimistic Hurwicz is, what knowing the scenario would be worth."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.particulars import SetSettings
from riskdesk.report.content.rule_words import worth_of_knowing
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.phrases import first_of
from riskdesk.ui.document import Document
from riskdesk.ui.pages.compare.rule_rows import rule_columns, rule_names, rule_rows
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.figure_table import FigureTable
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _

ROWS = 14
"""So many options are shown before the table scrolls."""


class RulesCard(Card):
    """The table with its sentences."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__(_("Decision rules"), _("How different attitudes to the scenarios would choose"))
        self._document = document
        self.table = FigureTable(_("Decision rules"), selection, ROWS)
        self.body.addWidget(self.table)
        self._optimism_says = PlainLabel()
        self.optimism = QSlider(Qt.Orientation.Horizontal)
        self.optimism.setRange(0, 100)
        self.optimism.setPageStep(10)
        self.optimism.setAccessibleName(_("Optimism of the Hurwicz rule, percent"))
        self.optimism.valueChanged.connect(self._set_optimism)
        self.optimism.sliderReleased.connect(document.end_burst)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._optimism_says)
        row.addWidget(self.optimism, 1)
        self.body.addLayout(row)
        self._choices = PlainLabel().wrapped()
        self._knowing = PlainLabel(quiet=True).wrapped()
        for label in (self._choices, self._knowing):
            self.body.addWidget(label)

    def show_results(self, a: Assessment, results: Results, *, by_rank: bool = True) -> None:
        """Show other results."""
        self.table.show_rows(rule_columns(), rule_rows(a, results, by_rank=by_rank))
        with QSignalBlocker(self.optimism):
            self.optimism.setValue(round(100 * results.optimism))
        self._optimism_says.setText(_("Optimism of Hurwicz: {percent} %").format(percent=round(100 * results.optimism)))
        self._choices.setText(choices(a, results))
        self._knowing.setText(worth_of_knowing(results.rules.value_of_knowing))

    def _set_optimism(self, percent: int) -> None:
        self._document.edit(SetSettings(replace(self._document.current.analysis, hurwicz_optimism=percent / 100)))


def choices(a: Assessment, results: Results) -> str:
    """Which option each rule names, rules that agree together."""
    named: dict[str, list[str]] = {}
    for name, rule in results.rules.named().items():
        best = [short(a.options[place].name) for place in rule.best.tolist()]
        named.setdefault(first_of(best), []).append(rule_names()[name][0])
    if len(named) == 1:
        return _("Every rule names {option}.").format(option=next(iter(named)))
    return " ".join(_("{rules}: {option}.").format(rules=", ".join(r), option=o) for o, r in named.items())
