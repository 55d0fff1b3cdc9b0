"""One button for each kind with its count: it shows that kind alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from riskdesk.ui.pages.brief.badges import BadgeButton
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _

MANY = 6
"""With so many things or fewer there is nothing to choose."""


class KindChips(QWidget):
    """Hidden while there are few things, or of one kind only."""

    chosen = Signal(object)
    """The Use that is shown alone, or None for all."""

    def __init__(self) -> None:
        super().__init__()
        row = FlowRow()
        self.setLayout(row)
        self.buttons = {use: BadgeButton(use, "", use.word) for use in Use}
        for use, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda checked, use=use: self.chosen.emit(use if checked else None))
            row.addWidget(button)

    def show_uses(self, uses: Iterable[Use], only: Use | None) -> None:
        """Show how many there are of each kind, and which is shown alone."""
        counts = Counter(uses)
        self.setVisible(counts.total() > MANY and len(counts) > 1)
        for use, button in self.buttons.items():
            said = _("Only {kind}: {n}").format(kind=use.word, n=counts[use])
            button.setText(str(counts[use]))
            button.setAccessibleName(said)
            set_tooltip(button, said)
            button.setVisible(use in counts)
            button.setChecked(use is only)
        self.updateGeometry()
