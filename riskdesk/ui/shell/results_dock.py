"""The Results pane: verdict, ranking and findings, always those of the assessment as it is now."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from riskdesk.analysis.findings import Finding, Findings, findings
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.findings import finding_text
from riskdesk.report.content.verdict import verdict
from riskdesk.ui.document import Document
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.message_strip import announce
from riskdesk.ui.widgets.ranking_list import RankingList
from riskdesk.ui.widgets.surfaces import GAP, scrolled
from riskdesk.words import _

CALM = 200
"""Milliseconds without an edit before the findings are looked for again."""
NARROWEST = 11
"""Width in heights of a line at which the verdict can still be read."""


class ResultsDock(QWidget):
    """Follows the results while it is visible."""

    def __init__(
        self, document: Document, results: LiveResults, robustness: LiveRobustness, selection: Selection
    ) -> None:
        super().__init__()
        self._document, self._results, self._robustness = document, results, robustness
        self._selection = selection
        self._told = ""
        self._found: tuple[Assessment, Findings] | None = None
        self._listed: list[tuple[str, Finding]] = []
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Results"))
        self.verdict = PlainLabel(role="lead").wrapped()
        self.verdict.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.ranking = RankingList(selection)
        self.ranking.activated.connect(lambda index: self._go_to_scores(index.row()))
        self.findings = QListWidget()
        self.findings.setProperty("bare", True)
        self.findings.setWordWrap(True)
        self.findings.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.findings.setResizeMode(QListView.ResizeMode.Adjust)
        self.findings.setObjectName("findings")
        self.findings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings.setAccessibleName(_("Findings: what to look at"))
        self.findings.itemActivated.connect(self._go_to_finding)
        self.findings.itemClicked.connect(self._go_to_finding)
        self._lay_out()
        self._list()
        self._calm = later(self, CALM, self._look_for_findings)
        results.updated.connect(self._follow)
        robustness.look(self)
        for settled in (robustness.updated, robustness.ended):
            settled.connect(self._say_verdict)

    def _lay_out(self) -> None:
        self.ranking_heading = PlainLabel(_("EXPECTED OUTCOME, 0–100"), "small", quiet=True).wrapped()
        self.legend = PlainLabel(_("line: range of the scores · dots: scenarios"), "small", quiet=True).wrapped()
        self.findings_heading = PlainLabel(_("FINDINGS"), "small", quiet=True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(PlainLabel(_("RESULTS"), "small", quiet=True))
        column.addWidget(self.verdict)
        column.addWidget(self.ranking_heading)
        column.addWidget(self.ranking)
        column.addWidget(self.legend)
        column.addWidget(self.findings_heading)
        column.addWidget(self.findings, 1)
        column.addStretch()  # keeps what is there at the top while there are no findings
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = scrolled(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST * self.fontMetrics().height(), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()
        self._robustness.follow()

    def _follow(self) -> None:
        if not self.isVisible():
            return
        now = self._results.current
        a = self._document.shown
        self._say_verdict()
        self.ranking.rows.show(a if now else None, now)
        self.ranking.fit_rows()
        for widget in (self.ranking_heading, self.ranking, self.legend):
            widget.setVisible(now is not None)
        self._calm.start()

    def _say_verdict(self) -> None:
        """Say at once what is known, and more once the stress test is done; spoken when things are calm."""
        a, now, held = self._document.shown, self._results.current, self._robustness.current
        still_better = held is not None and not held.is_done and self._robustness.is_running
        if still_better or not self.isVisible():
            return
        if a is None:
            said = _("Open an assessment to see its results.")
        else:
            said = verdict(a, now, held) if now else self._results.refusal
        if said != self.verdict.text():
            self.verdict.setText(said)
            self._calm.start()

    def _look_for_findings(self) -> None:
        if self.verdict.text() != self._told:
            self._told = self.verdict.text()
            announce(self.verdict, self._told)
        now, found = self._results.current, []
        if now is not None:
            a = self._document.current
            self._found = a, findings(a, now, self._found)
            found = [(finding_text(a, finding), finding) for finding in self._found[1].found]
        if found != self._listed:
            self._listed = found
            self._list()

    def _list(self) -> None:
        self.findings.clear()
        for text, finding in self._listed:
            item = QListWidgetItem("! " + text)
            item.setData(Qt.ItemDataRole.UserRole, finding)
            self.findings.addItem(item)
        self.findings.setMinimumHeight(min(self.findings.count(), 3) * 4 * self.fontMetrics().height())
        for widget in (self.findings_heading, self.findings):
            widget.setVisible(self.findings.count() > 0)

    def _go_to_finding(self, item: QListWidgetItem) -> None:
        finding: Finding = item.data(Qt.ItemDataRole.UserRole)
        if finding.places:
            self._selection.go_to_place(finding.places[0])

    def _go_to_scores(self, row: int) -> None:
        option = self.ranking.rows.option(row)
        self._selection.page_wanted.emit("score")
        self._selection.point_at(option)
