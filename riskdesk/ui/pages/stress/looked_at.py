"""Choosers of what a card looks at: a dimension of the tree, and the expected outcome or that in one scenario."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyleOptionComboBox

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId, ScenarioId
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.words import _

INDENT = "\u2003"


class KeepingChooser(Chooser):
    """Keeps what is chosen for as long as it is offered."""

    def keep_offering(self, choices: Sequence[tuple[object, str]]) -> bool:
        """Offer these values, each in one line; False where the one chosen is gone: the first is chosen instead."""
        choices = [(value, " ".join(words.splitlines())) for value, words in choices]
        if choices == [(self.itemData(n), self.itemText(n)) for n in range(self.count())]:
            return True
        chosen = self.currentData()
        self.offer(choices)
        is_still_there = any(value == chosen for value, _words in choices)
        self.show_value(chosen if is_still_there else choices[0][0])
        return is_still_there

    def offers(self, value: object) -> bool:
        """Whether this value can be chosen."""
        return any(self.itemData(place) == value for place in range(self.count()))


class CaseChooser(KeepingChooser):
    """Expected, or one scenario."""

    def __init__(self) -> None:
        super().__init__(_("Expected outcome, or that in one scenario"))

    @property
    def scenario(self) -> ScenarioId | None:
        """The scenario; None: expected."""
        scenario: ScenarioId | None = self.currentData()
        return scenario

    def offer_cases(self, a: Assessment) -> None:
        """Offer the scenarios of an assessment; with one alone there is nothing to choose."""
        self.keep_offering([(None, _("Expected")), *((s.id, s.name) for s in a.scenarios)])
        self.setVisible(len(a.scenarios) > 1)


class DimensionChooser(KeepingChooser):
    """Groups and leaves in the order of the tree; groups are bold, their parts indented."""

    def __init__(self) -> None:
        super().__init__(_("Weight that moves"))
        self.setMinimumContentsLength(20)

    @property
    def dimension(self) -> DimensionId:
        """The one chosen."""
        dimension: DimensionId = self.currentData()
        return dimension

    def offer_dimensions(self, a: Assessment) -> bool:
        """Offer those of an assessment; False where the one chosen is gone."""
        choices = [(d.id, INDENT * a.tree.depth(d.id) + d.name) for d in a.tree.in_order]
        is_still_there = self.keep_offering(choices)
        for place, d in enumerate(a.tree.in_order):
            font = QFont(self.font())
            font.setBold(not a.tree.is_leaf(d.id))
            self.setItemData(place, font, Qt.ItemDataRole.FontRole)
        return is_still_there

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = option.currentText.strip(INDENT)
