"""What a report is about, gathered once for all its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from riskdesk.analysis.findings import Finding, findings
from riskdesk.analysis.results import Results, results
from riskdesk.analysis.robustness import Robustness, robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.quotes import Quote
from riskdesk.progress import Progress, Silent
from riskdesk.report.choices import Choices
from riskdesk.report.content.blocks import QuoteLine
from riskdesk.report.content.summary_charts import SummaryCharts, summary_charts
from riskdesk.report.content.verdict import verdict
from riskdesk.report.figures.from_results import view_of
from riskdesk.report.figures.view import View
from riskdesk.words import _


@dataclass(frozen=True)
class Subject:
    """An assessment, what it amounts to, and what the reader asked for."""

    a: Assessment
    choices: Choices
    made: datetime
    progress: Progress = field(default_factory=Silent)
    """Told how long the stress test takes."""

    @cached_property
    def _outcome(self) -> Results | CannotCompute:
        try:
            return results(self.a)
        except CannotCompute as refusal:
            return refusal

    @property
    def results(self) -> Results | None:
        """The results, or None where there are none to have; then `verdict` says why."""
        return None if isinstance(self._outcome, CannotCompute) else self._outcome

    @cached_property
    def held(self) -> Robustness | None:
        """How far the results hold, worked out once; None where there is no choice between scored options."""
        if self.results is None or len(self.results.options) < 2 or not self.results.cube.known.any():
            return None
        return robustness(self.a, self.results, self.progress)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What a person should look at; nothing where there are no results."""
        return findings(self.a, self.results).found if self.results else ()

    @cached_property
    def view(self) -> View | None:
        """What the charts show; None as well where nothing is scored, since charts of nothing would mislead."""
        if self.results is None or not self.results.cube.known.any():
            return None
        return view_of(self.a, self.results)

    @cached_property
    def summary_charts(self) -> SummaryCharts | None:
        """The charts of the summary."""
        return summary_charts(self.view) if self.view else None

    @cached_property
    def verdict(self) -> str:
        """The verdict in words."""
        if isinstance(self._outcome, CannotCompute):
            return str(self._outcome)
        return verdict(self.a, self._outcome, self.held)

    def has(self, block: str) -> bool:
        """Whether a part is printed."""
        return block in self.choices.blocks

    def quotes(self, quotes: Sequence[Quote]) -> tuple[QuoteLine, ...]:
        """Quotes with the number of their source, which leads to it where the sources are printed."""
        return tuple(map(self._quote, quotes))

    def _quote(self, quote: Quote) -> QuoteLine:
        number = next((n for n, b in enumerate(self.a.briefs, 1) if b.id == quote.brief), None)
        brief = self.a.brief(quote.brief)
        if number is None or brief is None:
            return QuoteLine(quote.text, quote.brief)
        source = (
            f"[{number}]"
            if quote.paragraph is None
            else _("[{source}] ¶ {paragraph}").format(source=number, paragraph=quote.paragraph)
        )
        return QuoteLine(quote.text, source, anchor(number) if self.has("sources") else "", brief.language or None)


def anchor(source: int) -> str:
    """The anchor of a source by its number."""
    return f"source-{source}"
