"""What the stress test draws: what varies of the weights, how many draws, from which seed. Each choice is an edit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from riskdesk.analysis.stress.result import StressTest
from riskdesk.domain.edits.particulars import SetSettings
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.settings import Settings, WeightFreedom
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt
from riskdesk.ui.models.numbers import number
from riskdesk.ui.pages.stress.error_button import ErrorButton
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled, LineField
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.words import _

USUAL_SAMPLES = (20_000, 100_000, 1_000_000)
LONGEST = 16
"""So many letters of a choice of weights can be seen."""
SHORT = 8
"""So many digits of a field can be seen."""


class DrawsBar(QWidget):
    """Choosers and fields in a row."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.weights = Chooser(_("Weights that are drawn"))
        self.weights.offer([
            (WeightFreedom.FREE, _("Any weights")),
            (WeightFreedom.RANKED, _("Same order as now")),
            (WeightFreedom.NEAR, _("Near those of now")),
        ])  # fmt: skip
        self.weights.setMinimumContentsLength(LONGEST)
        self.weights.chosen.connect(lambda freedom: self._change(freedom))
        self.spread = LineField(_("How near, in percent of each weight"), self._write_spread)
        self.samples = Chooser(_("Draws"))
        self.samples.chosen.connect(lambda samples: self._change(samples=samples))
        self.seed = LineField(_("Seed"), self._write_seed)
        self.error = ErrorButton()
        self.error.wanted.connect(lambda samples: self._change(samples=samples))
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Show what is stored."""
        self.weights.show_value(settings.weights)
        self.spread.draft.show(f"{100 * settings.spread:g} %")
        self._spread.setVisible(settings.weights is WeightFreedom.NEAR)
        if self.samples.currentData() != settings.samples:  # a list that is open must stay as it is
            offered = sorted({*USUAL_SAMPLES, settings.samples})
            self.samples.offer([(count, f"{count:,}") for count in offered])
            self.samples.show_value(settings.samples)
        self.seed.draft.show(str(settings.seed))

    def show_test(self, stress: StressTest) -> None:
        """Show how sure the figures are by now."""
        self.error.show_test(stress)

    def _lay_out(self) -> None:
        row = FlowRow()
        self.setLayout(row)
        self._spread = Labelled(_("How near"), self.spread)
        for name, field in ((_("Weights"), self.weights), (_("Draws"), self.samples), (_("Seed"), self.seed)):
            row.addWidget(Labelled(name, field))
            if field is self.weights:
                row.addWidget(self._spread)
        row.addWidget(Labelled(_("Standard error"), self.error))
        for line in (self.spread, self.seed):
            line.setFixedWidth(line.fontMetrics().averageCharWidth() * (SHORT + 4))

    def _change(self, freedom: WeightFreedom | None = None, samples: int | None = None) -> None:
        """A choice is a step of its own."""
        now = self._now
        self._document.end_burst()
        self._document.edit(SetSettings(replace(now, weights=freedom or now.weights, samples=samples or now.samples)))
        self.show_settings(self._now)  # how near can be said at once, before other draws are there

    def _write_spread(self, text: str) -> str:
        self._document.end_burst()
        return attempt(self._document, lambda: SetSettings(replace(self._now, spread=number(text) / 100)))

    def _write_seed(self, text: str) -> str:
        self._document.end_burst()
        return attempt(self._document, lambda: SetSettings(replace(self._now, seed=_seed(text))))

    @property
    def _now(self) -> Settings:
        return self._document.current.analysis


def _seed(text: str) -> int:
    if not text.strip().isdecimal():
        raise InvalidEdit(_("A seed is a whole number from 0, such as 1."))
    return int(text)
