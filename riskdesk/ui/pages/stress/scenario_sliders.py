"""A slider for the likelihood of each scenario; while one moves, the others keep their proportions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from riskdesk.analysis.trial import in_steps, one_moved
from riskdesk.report.figures.percent import percent
from riskdesk.ui.pages.stress.share_slider import ShareSlider
from riskdesk.ui.widgets.labels import ElidedLabel, PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

Likelihoods = tuple[float, ...]


class _Row(NamedTuple):
    name: ElidedLabel
    slider: ShareSlider
    figure: PlainLabel


class ScenarioSliders(QWidget):
    """One move is measured from where it began, so that going back brings everything back."""

    moved = Signal(object)
    """The user wants these Likelihoods."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        self._shown: Likelihoods = ()
        self._move: tuple[int, Likelihoods] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)

    def offer(self, names: Sequence[str]) -> None:
        """A row for each scenario; rows that are there are used again."""
        while len(self.rows) < len(names):
            self._add_row()
        while len(self.rows) > len(names):
            for part in self.rows.pop():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        for row, name in zip(self.rows, names, strict=True):
            row.name.setText(name)
            row.figure.setFixedWidth(row.figure.fontMetrics().horizontalAdvance(percent(0.9999)) + GAP)

    def show_likelihoods(self, shown: Likelihoods) -> None:
        """Show likelihoods without asking for them."""
        if shown != self._shown:
            self._shown, self._move = shown, None
        for row, share in zip(self.rows, shown, strict=True):
            row.slider.show_share(share, _("Likelihood of {name}").format(name=row.name.text()))
            row.figure.setText(percent(share))

    def proportions(self, place: int) -> Likelihoods:
        """Likelihoods in whose proportions the others stand while the one at a place moves."""
        return self._move[1] if self._move is not None and self._move[0] == place else self._shown

    def move_to(self, place: int, share: float) -> None:
        """Ask for a likelihood of the scenario at a place."""
        self._move = place, self.proportions(place)
        wanted = one_moved(np.array(self._move[1]), place, share)
        self._shown = tuple(in_steps(wanted).tolist())
        self.moved.emit(self._shown)

    def _add_row(self) -> None:
        place = len(self.rows)
        row = _Row(ElidedLabel(parent=self), ShareSlider(self), PlainLabel(parent=self))
        row.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.slider.moved.connect(lambda share: self.move_to(place, share))
        for column, part in enumerate(row):
            self._grid.addWidget(part, place, column)
        self.rows.append(row)
