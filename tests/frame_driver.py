"""Driving the Frame page as a user does: going to cells, typing into them, seeing what stands there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from riskdesk.ui.pages.frame.cell_editors import CellEditor

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def editor_in(view):
    """The editor that is open in a table."""
    return next(e for e in view.findChildren(QWidget) if isinstance(e, CellEditor) and e.isVisible())


def is_editing(view):
    return view.state() == QAbstractItemView.State.EditingState


def go_to(view, item, column=0):
    view.setFocus()
    view.setCurrentIndex(view.model().index_of(item, column))


def type_in(qtbot, view, text, end=Key.Key_Return, modifiers=Qt.KeyboardModifier.NoModifier):
    """Type over what stands in the open editor, and finish with a key."""
    editor = editor_in(view)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, end, modifiers)
    qtbot.wait(10)


def names(items):
    return [item.name for item in items]


def last_step(document):
    return document.session.history.done[-1].label
