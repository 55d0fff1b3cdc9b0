"""The headers of the score grid: dimensions across, under their groups, and options down."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from riskdesk.ui.models.numbers import share_text
from riskdesk.ui.models.score_table import ScoreTable
from riskdesk.ui.models.score_words import kind_arrow, kind_words, scale_words
from riskdesk.ui.selection import Selection
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

WRAP = Qt.TextFlag.TextWordWrap
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TALLEST = 10_000


class PaintedHeader(QHeaderView):
    """A header that paints its sections itself, in the theme's colours."""

    def __init__(self, orientation: Qt.Orientation, table: ScoreTable, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.grid = parent
        self.table = table
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.remeasure()

    def remeasure(self) -> None:
        """The font changed."""
        font = self.grid.font()
        self.bold, self.plain, self.small = sized(font, bold=True), sized(font), sized(font, "small")

    def ground(self, painter: QPainter, rect: QRect, colour: str) -> None:
        """A quiet surface with a line to the right and below."""
        painter.fillRect(rect, QColor(colour))
        painter.setPen(QColor(THEME.colours.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class DimensionHeader(PaintedHeader):
    """Name, kind, scale and weight of each leaf dimension; groups span their parts above."""

    def __init__(self, table: ScoreTable, parent: QWidget) -> None:
        self._made_for: tuple[object, ...] = ()
        self._height = 0
        super().__init__(Qt.Orientation.Horizontal, table, parent)
        self.setAccessibleName(_("Dimensions"))

    def sizeHint(self) -> QSize:
        made_for = (self.table.leaves, self.table.weights, self.length(), self.bold.key())
        if made_for != self._made_for:
            tallest = max((self._text_height(column) for column in range(self.count())), default=0)
            self._made_for, self._height = made_for, self._tiers() * self._tier_height() + tallest + 2 * GAP
        return QSize(super().sizeHint().width(), self._height)

    def least_width(self) -> int:
        """Room for a range beside its figure, and for the longer words of names."""
        letter, bold = QFontMetrics(self.bold).averageCharWidth(), QFontMetrics(self.bold).horizontalAdvance
        words = (word for leaf in self.table.leaves for word in leaf.name.split())
        longest = max(map(bold, words), default=0) + 2 * GAP + 4
        return max(11 * letter, min(longest, 16 * letter))

    def sectionSizeFromContents(self, column: int) -> QSize:
        return QSize(self.minimumSectionSize(), 6 * GAP)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        self.ground(painter, rect, THEME.colours.surface)
        room = rect.adjusted(GAP, 0, -GAP - 2, -GAP)
        small = "\n".join(self.small_lines(column))
        painter.setFont(self.small)
        painter.setPen(QColor(THEME.colours.quiet))
        painter.drawText(room, RIGHT | WRAP, small)
        under = QFontMetrics(self.small).boundingRect(room, RIGHT | WRAP, small).height()
        painter.setFont(self.bold)
        painter.setPen(QColor(THEME.colours.text))
        painter.drawText(room.adjusted(0, 0, 0, -under), RIGHT | WRAP, self.table.leaves[column].name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.small)
        for name, tier, first, last in self._groups():
            ends = [self.sectionViewportPosition(column) for column in (first, last)]
            height = self._tier_height()
            wide = max(ends) - min(ends) + self.sectionSize(last if ends[1] > ends[0] else first)
            band = QRect(min(ends), tier * height, wide, height)
            if band.intersects(event.rect()):
                self.ground(painter, band, THEME.colours.surface)
                painter.setPen(QColor(THEME.colours.quiet))
                shown = band.intersected(self.viewport().rect()).adjusted(GAP, 0, -GAP, 0)
                text = QFontMetrics(self.small).elidedText(name, Qt.TextElideMode.ElideRight, shown.width())
                painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, text)

    def small_lines(self, column: int) -> Iterator[str]:
        """What stands under the name."""
        leaf = self.table.leaves[column]
        yield self._kind_line(column)
        if scale := scale_words(leaf.scored_on):
            yield scale
        if self.table.weights is not None:
            yield share_text(self.table.weights[column])

    def _kind_line(self, column: int) -> str:
        """The kind and which way is better: in one line, in two, or with an arrow, as the width allows."""
        kind, width = self.table.kinds[column], QFontMetrics(self.small).horizontalAdvance
        words = kind_words(kind)
        if width(words) <= self._room(column):
            return words
        above, _dot, below = words.partition(" · ")
        return f"{above}\n{below if width(below) <= self._room(column) else kind_arrow(kind)}"

    def _text_height(self, column: int) -> int:
        room = QRect(0, 0, self._room(column), TALLEST)
        small = "\n".join(self.small_lines(column))
        name = self.table.leaves[column].name
        return (
            QFontMetrics(self.small).boundingRect(room, WRAP, small).height()
            + QFontMetrics(self.bold).boundingRect(room, WRAP, name).height()
        )

    def _room(self, column: int) -> int:
        return max(self.sectionSize(column), self.minimumSectionSize()) - 2 * GAP - 2

    def _tier_height(self) -> int:
        return QFontMetrics(self.small).height() + GAP

    def _tiers(self) -> int:
        return max((self.table.tree.depth(leaf.id) for leaf in self.table.leaves), default=0)

    def _groups(self) -> Iterator[tuple[str, int, int, int]]:
        """Name, depth, first and last column of each group."""
        tree = self.table.tree
        columns = {leaf.id: column for column, leaf in enumerate(self.table.leaves)}
        for group in tree.groups:
            parts = [columns[d.id] for d in tree.below(group.id) if d.id in columns]
            yield group.name, tree.depth(group.id), parts[0], parts[-1]


class OptionHeader(PaintedHeader):
    """Name of each option; the baseline says so; the option that is pointed at anywhere stands out."""

    def __init__(self, table: ScoreTable, selection: Selection, parent: QWidget) -> None:
        self._selection = selection
        super().__init__(Qt.Orientation.Vertical, table, parent)
        self.setAccessibleName(_("Options"))
        selection.option_changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.plain)
        widest = max((metrics.horizontalAdvance(o.name) for o in self.table.options), default=0) + 3 * GAP
        letter = metrics.averageCharWidth()
        room = max(18 * letter, self.grid.width() * 2 // 7)
        return QSize(max(14 * letter, min(widest, room, 40 * letter)), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        option = self.table.options[row]
        pointed = option.id == self._selection.option
        self.ground(painter, rect, THEME.colours.selected if pointed else THEME.colours.surface)
        room = rect.adjusted(GAP + 2, 2, -GAP, -2)
        if option.baseline:
            painter.setFont(self.small)
            painter.setPen(QColor(THEME.colours.quiet))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, _("baseline"))
            room.adjust(0, 0, 0, -QFontMetrics(self.small).height())
        painter.setFont(self.plain)
        painter.setPen(QColor(THEME.colours.text))
        metrics = QFontMetrics(self.plain)
        lines = max(1, room.height() // metrics.height())
        text = option.name
        if metrics.boundingRect(room, LEFT | WRAP, text).height() > room.height() or lines == 1:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, lines * room.width() - (lines - 1) * 4 * GAP)
        painter.drawText(room, LEFT | WRAP, text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()
