"""What is being typed when something else happens: it is written where it was meant for, and nowhere else."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from riskdesk.ui.widgets.fields import LineField, TextField


def finish_typing(window: QWidget) -> None:
    """A field or cell writes when it is left: leave it, and come back."""
    field = window.focusWidget()
    if field is not None:
        field.clearFocus()
        field.setFocus()


def end_drafts(window: QWidget) -> None:
    """Write all that was typed, and give up what is refused: the next assessment must not find it in its fields."""
    finish_typing(window)
    fields: list[LineField | TextField] = [*window.findChildren(LineField), *window.findChildren(TextField)]
    for field in fields:
        if field.draft.touched:
            field.commit()
            field.draft.revert()
