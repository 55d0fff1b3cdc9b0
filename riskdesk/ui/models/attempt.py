"""Making an edit where a refusal is shown beside the field, not in the strip under the page."""

from __future__ import annotations

from collections.abc import Callable

from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.errors import InvalidEdit
from riskdesk.ui.document import Document

Make = Callable[[], Edit | None]
"""Makes an edit out of what was typed, or None when nothing was; may refuse."""


def refusal(document: Document, make: Make) -> str:
    """Why the edit would be refused now, or nothing."""
    _edit, why = _tried(document, make)
    return why


def attempt(document: Document, make: Make) -> str:
    """Make the edit; why it was refused, or nothing."""
    edit, why = _tried(document, make)
    if edit is not None:
        document.edit(edit)
    return why


def _tried(document: Document, make: Make) -> tuple[Edit | None, str]:
    """The edit if it can be made, and why it cannot. Edits are pure, so trying one changes nothing."""
    try:
        edit = make()
        if edit is not None:
            edit.apply(document.current)
    except InvalidEdit as refused:
        return None, str(refused)
    return edit, ""
