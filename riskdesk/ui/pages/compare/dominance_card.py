"""Which options are beaten whatever the weights, which could never lead, and under which weights the others would."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QToolButton

from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.holding_words import potential_sentences
from riskdesk.ui.charts.chart_menu import ChartMenu
from riskdesk.ui.pages.compare.dominance import best_weights, dominance_sentences
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import Card
from riskdesk.words import _


class DominanceCard(Card):
    """Sentences; the weights on request."""

    def __init__(self) -> None:
        super().__init__(_("Dominance"), _("Options that are beaten whatever the weights, or could lead under none"))
        self.says = PlainLabel().wrapped()
        self.could_lead = PlainLabel().wrapped()
        self.ask = QToolButton()
        self.ask.setProperty("flat", True)
        self.ask.setCheckable(True)
        self.ask.setText(_("Under which weights?"))
        self.ask.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.ask.toggled.connect(lambda _asked: self._show_weights())
        self.weights = PlainLabel("", "small", quiet=True).wrapped()
        self._method = PlainLabel(_how(), "small", quiet=True).wrapped()
        self._method.hide()
        self.menu = ChartMenu(_("Dominance"))
        self.method_action = self.menu.offer_switch(_("How it is computed"), self._method.setVisible)
        self.add_button(self.menu)
        for widget in (self.says, self.could_lead, self.ask, self.weights, self._method):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._weights = ""
        self._show_weights()

    def show_results(self, a: Assessment, results: Results) -> None:
        """Show other results."""
        self.says.setText(dominance_sentences(a, results))

    def show_potential(self, a: Assessment, held: Robustness | None) -> None:
        """Show which options could lead, as far as that is known."""
        self.could_lead.setText("\n".join(potential_sentences(a, held)) if held else "")
        self._weights = best_weights(a, held) if held else ""
        self._show_weights()

    def _show_weights(self) -> None:
        self.could_lead.setVisible(bool(self.could_lead.text()))
        self.ask.setVisible(bool(self._weights))
        self.weights.setText(self._weights if self.ask.isChecked() else "")
        self.weights.setVisible(bool(self.weights.text()))


def _how() -> str:
    return _(
        "An option is beaten when another is at least as good on every dimension in every scenario, the worst end of "
        "its ranges against the best end of the other's, and better once. Whether an option could lead is found "
        "exactly: the weights are sought under which it is furthest ahead of its best rival, likelihoods held."
    )
