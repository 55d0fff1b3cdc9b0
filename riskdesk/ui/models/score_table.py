"""The scores of one scenario and assessor as a table: options down, leaf dimensions across. It holds none itself."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from riskdesk.analysis.weights import leaf_weights
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.dimensions import Dimension, DimensionTree, Kind
from riskdesk.domain.edits.scores import ClearScores, SetValue
from riskdesk.domain.errors import CannotCompute, InvalidEdit
from riskdesk.domain.ids import DimensionId, OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.score_text import parse_value, value_text
from riskdesk.domain.scores import Cell, Range
from riskdesk.ui.document import Document
from riskdesk.ui.models.cell_face import CellFace, cell_face
from riskdesk.ui.models.score_words import cell_speech, kind_words
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.tooltips import escaped

Role = Qt.ItemDataRole
REFRAMED = Part.OPTIONS | Part.DIMENSIONS | Part.SCENARIOS | Part.ASSESSORS | Part.YARDSTICK
WEIGHED = Part.WEIGHTS | Part.WEIGHTING
MANY = 200
"""From so many changed cells on, the whole table is repainted at once."""


class ScoreTable(QAbstractTableModel):
    """Reads the document; writes by edits only."""

    def __init__(self, document: Document, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self.options: tuple[Option, ...] = ()
        self.leaves: tuple[Dimension, ...] = ()
        self.kinds: tuple[Kind | None, ...] = ()
        self.tree = DimensionTree(())
        self._dimensions: tuple[Dimension, ...] = ()
        self.weights: tuple[float, ...] | None = None
        """The global weights of the leaves, 0-1, or None while they cannot be computed."""
        self._rows: dict[OptionId, int] = {}
        self._columns: dict[DimensionId, int] = {}
        self._show_frame()
        document.opened.connect(self._start_over)
        document.changed.connect(self._follow)
        selection.scenario_changed.connect(self._repaint_all)
        selection.assessor_changed.connect(self._repaint_all)

    @property
    def assessment(self) -> Assessment:
        """What is shown."""
        return self._document.current

    @property
    def is_current(self) -> bool:
        """Whether rows and columns are those of the open assessment; not while another is just being opened."""
        if not self._document.is_open:
            return False
        a = self._document.current
        return a.options is self.options and a.dimensions is self._dimensions

    # ---- places

    def cell(self, row: int, column: int) -> Cell:
        """The place, in the shown scenario and by the shown assessor."""
        s = self._selection
        return Cell(self.options[row].id, self.leaves[column].id, s.scenario, s.assessor)

    def place(self, cell: Cell) -> QModelIndex:
        """Where a cell is shown, whatever its scenario; nowhere when it is gone."""
        row, column = self._rows.get(cell.option), self._columns.get(cell.dimension)
        return NOWHERE if row is None or column is None else self.index(row, column)

    def face(self, row: int, column: int) -> CellFace | None:
        """What the delegate paints."""
        return cell_face(self.assessment, self.cell(row, column), self.leaves[column].scored_on)

    # ---- edits

    def typed(self, cell: Cell, text: str) -> SetValue:
        """The edit that a typed text means; a range keeps its shape. InvalidEdit says why it means none."""
        a = self.assessment
        value = parse_value(text, a.tree.by_id[cell.dimension].scored_on)
        before = a.counting(cell)
        if isinstance(value, Range) and before and isinstance(before.value, Range):
            value = replace(value, shape=before.value.shape)
        edit = SetValue(cell, value)
        edit.apply(a)
        return edit

    def clear(self, indexes: list[QModelIndex]) -> bool:
        """Take away the scores given at these very places; False when there is none among them."""
        cells = [self.cell(at.row(), at.column()) for at in indexes]
        given = tuple(cell for cell in cells if self.assessment.score(cell) is not None)
        return bool(given) and self._document.edit(ClearScores(given))

    # ---- as Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.options)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.leaves)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        match role:
            case Role.DisplayRole | Role.EditRole:
                score = self.assessment.counting(cell)
                return "" if score is None else value_text(score.value)
            case Role.AccessibleTextRole:
                return cell_speech(self.assessment, cell)
            case Role.ToolTipRole:
                score = self.assessment.counting(cell)
                return escaped(score.rationale) if score else None
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        named = self.leaves if across else self.options
        if section >= len(named):
            return None
        if role == Role.DisplayRole:
            return named[section].name
        if role == Role.ToolTipRole:
            return escaped(f"{named[section].name}\n{named[section].description}".strip())
        if role == Role.AccessibleTextRole and across:
            return f"{named[section].name}, {kind_words(self.assessment.tree.kind(self.leaves[section].id))}"
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid():
            return False
        try:
            edit = self.typed(self.cell(index.row(), index.column()), str(value))
        except InvalidEdit:
            return False
        return self._document.edit(edit)

    # ---- following the document

    def _start_over(self) -> None:
        self.beginResetModel()
        self._show_frame()
        self.endResetModel()

    def _show_frame(self) -> None:
        a = self._document.shown
        self.options = a.options if a else ()
        self._dimensions = a.dimensions if a else ()
        self.tree = a.tree if a else DimensionTree(())
        self.leaves = self.tree.leaves
        self.kinds = tuple(self.tree.kind(leaf.id) for leaf in self.leaves)
        self._rows = {option.id: row for row, option in enumerate(self.options)}
        self._columns = {leaf.id: column for column, leaf in enumerate(self.leaves)}
        self._weigh()

    def _weigh(self) -> None:
        self.weights = None
        if self.leaves:
            with suppress(CannotCompute):  # the Results dock says why
                self.weights = tuple(float(w) for w in leaf_weights(self.assessment))

    def _follow(self, change: Change) -> None:
        parts = change.parts
        if parts & REFRAMED:
            self._reframe(change.after)
        elif parts & WEIGHED:
            self._weigh()
            self._repaint_headers()
        if Part.SCORES in parts:
            self._repaint(change)

    def _reframe(self, after: Assessment) -> None:
        """Names and weights change in place; only another set or order of rows or columns starts the table over."""
        rows = [option.id for option in after.options]
        columns = [leaf.id for leaf in after.tree.leaves]
        if rows != list(self._rows) or columns != list(self._columns):
            self._start_over()
        else:
            self._show_frame()
            self._repaint_headers()
            self._repaint_all()

    def _repaint(self, change: Change) -> None:
        s = self._selection
        shown = [c for c in change.cells() if c.assessor == s.assessor and c.scenario in (s.scenario, None)]
        if len(shown) > MANY:
            self._repaint_all()
            return
        for cell in shown:
            at = self.place(cell)
            if at.isValid():
                self.dataChanged.emit(at, at)

    def _repaint_all(self) -> None:
        if self.options and self.leaves:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.options) - 1, len(self.leaves) - 1))

    def _repaint_headers(self) -> None:
        for orientation, count in (
            (Qt.Orientation.Horizontal, len(self.leaves)),
            (Qt.Orientation.Vertical, len(self.options)),
        ):
            if count:
                self.headerDataChanged.emit(orientation, 0, count - 1)
