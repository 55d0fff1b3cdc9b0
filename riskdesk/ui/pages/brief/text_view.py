"""Reading and marking the text of a brief by keys and mouse. The letters of the tags mark; none is ever typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent

from riskdesk.domain.tags import Tag
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.stretches import cursor_at, next_sentence, selected, sentence_at
from riskdesk.ui.pages.brief.text_column import TextColumn
from riskdesk.ui.widgets.fields import leaves_undo_to_window
from riskdesk.words import _

ZOOMS = (0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0)
LETTERS = {
    Qt.Key.Key_O: Tag.OPTION,
    Qt.Key.Key_P: Tag.OPPORTUNITY,
    Qt.Key.Key_R: Tag.RISK,
    Qt.Key.Key_S: Tag.SCENARIO,
    Qt.Key.Key_E: Tag.EVIDENCE,
    Qt.Key.Key_A: Tag.ASSUMPTION,
}
"""The key of each tag."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BriefText(TextColumn):
    """Read only, plain text only; the caret moves by keys, so that everything the mouse can do keys can do."""

    reached = Signal(list)
    """The numbers of the marks where the user put the caret."""
    entered = Signal()
    """Enter was pressed: accept what is suggested here, or go to the card."""
    find_wanted = Signal()
    tag_wanted = Signal(object)
    """Mark the selection as this Tag."""
    extend_wanted = Signal(object)
    """Quote the selection for a card of this Tag that is there."""
    rename_wanted = Signal()
    given_up = Signal()
    """Delete was pressed: dismiss what is suggested here."""
    menu_wanted = Signal(object)
    """Show the commands at this point of the screen, a QPoint."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Text of the brief"))
        self.setTabChangesFocus(True)
        self._zoom = ZOOMS.index(1.0)

    def stretches(self) -> list[Place]:
        """What a letter would mark now: the selection, or else the sentence under the caret; never a note."""
        cursor = self.textCursor()
        sentence = None if cursor.hasSelection() else sentence_at(cursor, self.brief.language)
        places = [sentence] if sentence else selected(cursor)
        return [place for place in places if place.paragraph < len(self.brief.paragraphs)]

    def can_mark(self) -> bool:
        """Whether a letter would mark something."""
        block = self.textCursor().block()
        return block.blockNumber() < len(self.brief.paragraphs) and bool(block.text().strip())

    def step_sentence(self, step: int) -> None:
        """Select the next sentence, or the one before."""
        cursor, language = self.textCursor(), self.brief.language
        here = sentence_at(cursor, language) if step > 0 and not cursor.hasSelection() else None
        place = here or next_sentence(cursor, language, step)
        if place is not None:
            self.bring_into_view(place, selecting=True)

    def zoom(self, step: int) -> None:
        """Larger or smaller letters; 0 for their usual size."""
        self._zoom = max(0, min(self._zoom + step, len(ZOOMS) - 1)) if step else ZOOMS.index(1.0)
        self.set_text_size(ZOOMS[self._zoom])

    # Mouse and keys

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._tell()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        point = self.cursorRect().bottomLeft() if by_key else event.pos()
        self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_wanted.emit()
        elif (step := _zoom_step(event)) is not None:
            self.zoom(step)
        elif not self._marks(event) and not self._answers(event):
            super().keyPressEvent(event)
            self._tell()

    def _marks(self, event: QKeyEvent) -> bool:
        """Whether it was the letter of a tag."""
        tag = next((tag for key, tag in LETTERS.items() if event.key() == key), None)
        if tag is None or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        (self.extend_wanted if extends else self.tag_wanted).emit(tag)
        return True

    def _answers(self, event: QKeyEvent) -> bool:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_sentence(1 if key == Qt.Key.Key_Down else -1)
        elif key in ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.given_up.emit()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        if leaves_undo_to_window(event, can_undo=False, can_redo=False):
            event.ignore()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(QKeySequence.StandardKey.Find) or _zoom_step(event) is not None
            if mine:
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setCursorWidth(2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _tell(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        here = [n for n in self.by_paragraph.get(cursor.blockNumber(), ()) if self._stands_at(self.marks[n].place)]
        if here:
            self.reached.emit(here)

    def _stands_at(self, place: Place) -> bool:
        quoted = cursor_at(self.document(), place)
        return quoted.selectionStart() <= self.textCursor().position() <= quoted.selectionEnd()


def _zoom_step(event: QKeyEvent) -> int | None:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    keys = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
    return next((step for key, step in keys.items() if event.key() == key), None)
