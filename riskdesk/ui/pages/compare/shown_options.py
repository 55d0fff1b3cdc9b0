"""Which options the charts show, and in which order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

AT_ONCE = 20
"""So many options can be compared at a glance; more are shown in parts."""
AT_MOST = 60
"""Up to so many can be asked for at once."""


class ShownOptions(QWidget):
    """Two choices; the second only where there are many options."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._options = 0
        self.order = Chooser(_("Order of the options"))
        self.order.offer([(True, _("Best first")), (False, _("As in Frame"))])
        self.part = Chooser(_("Options shown"))
        self._part_label = PlainLabel(_("Options shown"), quiet=True)
        rows = [(PlainLabel(_("Order of the options"), quiet=True), self.order), (self._part_label, self.part)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.setColumnStretch(2, 1)
        for row, (label, chooser) in enumerate(rows):
            label.setBuddy(chooser)
            chooser.chosen.connect(lambda _value: self.changed.emit())
            grid.addWidget(label, row, 0)
            grid.addWidget(chooser, row, 1, Qt.AlignmentFlag.AlignLeft)

    @property
    def by_rank(self) -> bool:
        """Whether the best stand first."""
        return bool(self.order.currentData())

    @property
    def places(self) -> range | None:
        """The places of the order that are shown; None: all."""
        places: range | None = self.part.currentData()
        return places

    def start_over(self) -> None:
        """Show the first options, best first."""
        self._options = 0
        self.order.show_value(True)

    def offer(self, options: int) -> None:
        """Offer the parts that so many options have; the part shown is kept where it still exists."""
        if options == self._options:
            return
        parts = _parts(options)
        first = parts[0][0]
        shown = self.places if self._options else first
        self._options = options
        self.part.offer(parts)
        self.part.show_value(shown if shown in [part for part, _words in parts] else first)
        for widget in (self.part, self._part_label):
            widget.setVisible(options > AT_ONCE)


def _parts(options: int) -> list[tuple[object, str]]:
    everything = (None, _("All {n}").format(n=options))
    if options <= AT_ONCE:
        return [everything]
    parts = [range(first, min(first + AT_ONCE, options)) for first in range(0, options, AT_ONCE)]
    named: list[tuple[object, str]] = [
        (part, _("{first} to {last} of {n}").format(first=part.start + 1, last=part.stop, n=options)) for part in parts
    ]
    return [*named, everything] if options <= AT_MOST else named
