"""What changed since another moment, or against another assessment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from riskdesk.app.moments import Moment, Sort
from riskdesk.domain.ids import OptionId
from riskdesk.report.content.differences import group_words, lead_text, other_text
from riskdesk.report.figures.effect_view import EffectView, effect_view
from riskdesk.report.figures.text_fitting import short
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.pages.compare.changes_list import ChangesList
from riskdesk.ui.pages.compare.charts import effects_chart
from riskdesk.ui.pages.compare.comparison import Compared, LiveComparison
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, EmptyState
from riskdesk.words import _


class ChangedCard(ChartCard[EffectView]):
    """The chart of what moved the outcomes, who leads instead of whom, and every difference."""

    def __init__(self, comparison: LiveComparison, selection: Selection) -> None:
        super().__init__(effects_chart(), selection)
        self._comparison = comparison
        self._shown: Sequence[OptionId] = ()
        self.moment = Chooser(_("Compare with"))
        self.moment.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.moment.chosen.connect(comparison.choose)
        self.says = PlainLabel().wrapped()
        self.differences = ChangesList()
        self.differences.wanted.connect(selection.go_to_place)
        self.others = PlainLabel("", "small", quiet=True).wrapped()
        self.all = QToolButton()
        self.all.setProperty("flat", True)
        self.all.clicked.connect(self._show_all)
        self.nothing = EmptyState(
            _("Nothing to compare with yet"), _("Edit something, or import a second version."), _("Go to Home")
        )
        self.nothing.pressed.connect(lambda: selection.page_wanted.emit("home"))
        self._lay_out()
        comparison.offered.connect(self._offer)
        comparison.updated.connect(self._show_compared)
        self._offer()

    def _lay_out(self) -> None:
        self._choice = QWidget()
        line = QHBoxLayout(self._choice)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        label = PlainLabel(_("Compare with"), quiet=True)
        label.setBuddy(self.moment)
        line.addWidget(label)
        line.addWidget(self.moment, 1)
        for place, widget in enumerate((self.nothing, self._choice, self.says), 1):
            self.body.insertWidget(place, widget)
        end = self.body.count() - 1  # before the stretch
        for widget in reversed((self.differences, self.all, self.others)):
            self.body.insertWidget(end, widget)

    def show_options(self, options: Sequence[OptionId]) -> None:
        """Let the chart show these options, as the other charts of the page do."""
        if options != self._shown:
            self._shown = options
            self._show_compared()

    def _offer(self) -> None:
        alone = self._comparison.is_alone
        self.nothing.setVisible(alone)
        for widget in (self._choice, self.says, self.menu):
            widget.setVisible(not alone)
        self.moment.offer([(moment, _said(moment)) for moment in self._comparison.moments])
        self.moment.show_value(self._comparison.chosen)
        self._show_compared()

    def _show_compared(self) -> None:
        alone = self._comparison.is_alone
        compared, refusal = None if alone else self._comparison.current, self._comparison.refusal
        self.says.setText(refusal or (lead_text(*compared[1:]) if compared else ""))
        self.show_view(_view(compared, self._shown) if compared else None)
        self.differences.show_compared(compared)
        self.differences.setVisible(self.differences.count() > 0)
        self.others.setText(other_text(compared.found) if compared else "")
        self.others.setVisible(bool(self.others.text()))
        self._word_all()

    def _show_all(self) -> None:
        self.differences.show_all(not self.differences.shows_all)
        self._word_all()

    def _word_all(self) -> None:
        self.all.setText(_("Show the first only") if self.differences.shows_all else _("Show all"))
        self.all.setVisible(self.differences.is_long)


def _view(compared: Compared, shown: Sequence[OptionId]) -> EffectView:
    """The options that the page shows, in its order."""
    view = effect_view(compared.before, compared.after, compared.found, group_words())
    own = {row.id: row for row in view.rows}
    return replace(view, rows=tuple(own[option] for option in shown if option in own))


def _said(moment: Moment) -> str:
    """A moment as it is chosen."""
    match moment.sort:
        case Sort.OPENED:
            return _("This assessment as it was opened")
        case Sort.STEP:
            return _("Before “{step}”, {time}").format(step=short(moment.label), time=_time(moment))
        case Sort.SITTING:
            return _("As it was on {time}, after “{step}”").format(step=short(moment.label), time=_time(moment))
        case Sort.OTHER:
            return _("Assessment “{title}”, {time}").format(title=short(moment.label), time=_time(moment))


def _time(moment: Moment) -> str:
    if moment.time is None:
        return ""
    time = QDateTime.fromSecsSinceEpoch(int(moment.time.timestamp()))
    locale, today = QLocale(), time.date() == QDateTime.currentDateTime().date()
    if today:
        return locale.toString(time.time(), QLocale.FormatType.ShortFormat)
    return locale.toString(time, QLocale.FormatType.ShortFormat)
