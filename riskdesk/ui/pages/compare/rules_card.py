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
from riskdesk.ui.charts.table_card import TableCard
from riskdesk.ui.document import Document
from riskdesk.ui.pages.compare.rule_rows import rule_columns, rule_names, rule_rows
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tab_order import walk_in_order
from riskdesk.words import _


class RulesCard(TableCard):
    """The table, with the options that the rules name in the line above it."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__(_("Decision rules"), _method(), selection)
        self._document = document
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
        self._knowing = PlainLabel(quiet=True).wrapped()
        below = self.body.indexOf(self.table) + 1
        self.body.insertLayout(below, row)
        self.body.insertWidget(below + 1, self._knowing)
        walk_in_order(self.menu, self.table, self.optimism)

    def show_results(self, a: Assessment, results: Results, *, by_rank: bool = True) -> None:
        """Show other results."""
        self.table.show_rows(rule_columns(), rule_rows(a, results, by_rank=by_rank))
        with QSignalBlocker(self.optimism):
            self.optimism.setValue(round(100 * results.optimism))
        self._optimism_says.setText(_("Optimism of Hurwicz: {percent} %").format(percent=round(100 * results.optimism)))
        self.say(choices(a, results))
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


def _method() -> str:
    return _(
        "Expected: the outcomes of the scenarios, each times its likelihood. Laplace: their plain mean. Maximin: the "
        "worst of them, maximax: the best. Hurwicz: the best times the optimism and the worst times the rest. Regret: "
        "what an option loses against the best one in a scenario; the smallest largest regret is chosen. Best figures "
        "are marked. Knowing is worth the mean of the best outcomes by likelihood, less the best expected outcome."
    )
