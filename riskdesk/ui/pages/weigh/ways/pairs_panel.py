"""Pairwise: one question at a time, the most telling first; what was answered, and how far it agrees."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from riskdesk.analysis.findings import ACCEPTED_RATIO
from riskdesk.analysis.weighing.questions import Pair, next_pair, unchecked
from riskdesk.domain.weighting import Pairwise
from riskdesk.ui.pages.weigh.ways.answers import judged_pairs
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.in_use_list import InUseList
from riskdesk.ui.pages.weigh.ways.judgement_list import JudgementList
from riskdesk.ui.pages.weigh.ways.judging import ratio_of, with_ratio
from riskdesk.ui.pages.weigh.ways.pair_question import PairQuestion
from riskdesk.ui.pages.weigh.ways.way_panel import WayPanel
from riskdesk.ui.pages.weigh.ways.words import pairs_answered, pairwise_consistency
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.words import _, _n


class PairsPanel(WayPanel):
    """A question, the answers given so far, their consistency, and the weights."""

    def __init__(self, asked: Asked, group: str) -> None:
        super().__init__(asked, group)
        self._pair: Pair | None = None
        self._passed: set[Pair] = set()
        self.pair = PairQuestion()
        self.done = PlainLabel().wrapped()
        self.ask_again = QPushButton(_("Ask the skipped again"))
        self.so_far = PlainLabel().wrapped()
        self.given = JudgementList(_("Pairs answered in {group}").format(group=group))
        self.consistency = PlainLabel().wrapped()
        self.reconsider = QPushButton(_("Reconsider what fits least"))
        self.weights = InUseList(asked)
        for widget in (self.pair, self.done, self.ask_again, self.so_far, self.given, self.consistency,
                       self.reconsider, self.weights):  # fmt: skip
            button = isinstance(widget, QPushButton)
            self.column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if button else Qt.AlignmentFlag(0))
        self.pair.bar.rated.connect(self._rate)
        self.pair.bar.let_go.connect(self.let_go)
        self.pair.bar.taken_back.connect(lambda: self._take_back(self._pair))
        self.pair.went_on.connect(self._go_on)
        self.pair.passed_over.connect(self._pass_over)
        self.ask_again.clicked.connect(self._ask_again)
        self.given.wanted.connect(self._ask)
        self.given.taken_back.connect(self._take_back)
        self.reconsider.clicked.connect(self._reconsider)
        self.show_asked(asked)

    @property
    def _answers(self) -> Pairwise:
        answers = self.asked.answers
        return answers if isinstance(answers, Pairwise) else Pairwise(())

    def show_asked(self, asked: Asked) -> None:
        """The question stays where it is; all else follows the answers."""
        super().show_asked(asked)
        if self._pair is None:
            self._pair = self._next()
        self._show_question()
        self._show_given()
        self.weights.show_asked(asked, self.group)

    def _show_question(self) -> None:
        siblings, pair = self.asked.siblings, self._pair
        self.pair.setVisible(pair is not None)
        if pair is not None:
            both = siblings[pair[0]], siblings[pair[1]]
            ratio = ratio_of(self._answers, siblings, pair)
            self.pair.show_pair(self.asked, both, ratio, is_last=ratio is not None and self._next() is None)
        skipped = len(self._passed - judged_pairs(self._answers, siblings))
        self.done.setVisible(pair is None and skipped > 0)
        self.ask_again.setVisible(pair is None and skipped > 0)
        self.done.setText(_n("{n} pair was skipped.", "{n} pairs were skipped.", skipped).format(n=skipped))

    def _show_given(self) -> None:
        siblings, answers = self.asked.siblings, self._answers
        judged = judged_pairs(answers, siblings)
        loose = unchecked(len(siblings), judged)
        in_use = self.asked.in_use if self.asked.counts else None
        pairs = len(siblings) * (len(siblings) - 1) // 2
        self.so_far.setVisible(in_use is not None)
        self.consistency.setVisible(in_use is not None and len(siblings) > 2)
        ratio = in_use.consistency_ratio if in_use else None
        self.so_far.setText(pairs_answered(len(judged), pairs, len(loose)))
        checked = len(loose) < len(judged)
        self.consistency.setText(pairwise_consistency(len(siblings), ratio, checked=checked))
        worst = in_use.most_inconsistent if in_use else None
        self.given.show_judgements(self.asked, answers, worst, warns=(ratio or 0) > ACCEPTED_RATIO)
        self.given.setVisible(bool(judged))
        self.reconsider.setVisible(worst is not None)
        if worst is not None:
            first, second = (self.asked.name(d) for d in worst)
            text = _("Reconsider “{first}” and “{second}”, whose answer fits least with the others")
            self.reconsider.setAccessibleName(text.format(first=first, second=second))

    def _next(self) -> Pair | None:
        siblings = self.asked.siblings
        return next_pair(len(siblings), judged_pairs(self._answers, siblings), self._passed)

    def _rate(self, ratio: float) -> None:
        if self._pair is not None:
            self.answered.emit(with_ratio(self._answers, self.asked.siblings, self._pair, ratio))

    def _take_back(self, pair: Pair | None) -> None:
        if pair is not None:
            self.answered.emit(with_ratio(self._answers, self.asked.siblings, pair, None))
            self.let_go.emit()

    def _go_on(self) -> None:
        self.let_go.emit()
        self._ask(self._next())

    def _pass_over(self) -> None:
        if self._pair is not None:
            self._passed.add(self._pair)
            self._go_on()

    def _ask_again(self) -> None:
        self._passed.clear()
        self._ask(self._next())

    def _ask(self, pair: Pair | None) -> None:
        self._pair = pair
        self._show_question()
        (self.pair.bar if pair is not None else self.given).setFocus()

    def _reconsider(self) -> None:
        if self.asked.in_use is not None and (worst := self.asked.in_use.most_inconsistent):
            at = [d.id for d in self.asked.siblings]
            first, second = sorted(at.index(d) for d in worst)
            self._ask((first, second))
