"""Stretches of the text on screen: from places in paragraphs to cursors and back."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from riskdesk.importers.text.sentences import sentences
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.widgets.utf16 import signs, units


def cursor_at(document: QTextDocument, place: Place) -> QTextCursor:
    """A cursor that has selected a place; the whole paragraph where it has no length."""
    block = document.findBlockByNumber(place.paragraph)
    text = block.text()
    end = units(text, place.end) if place.length else max(block.length() - 1, 0)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + units(text, place.start))
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def selected(cursor: QTextCursor) -> list[Place]:
    """What is selected, one place for each paragraph, without the space around it."""
    document, first, last = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    block, places = document.findBlock(first), []
    while cursor.hasSelection() and block.isValid() and block.position() < last:
        text = block.text()
        start = signs(text, max(0, first - block.position()))
        end = signs(text, min(len(text) * 2, last - block.position()))
        chosen = text[start:end]
        trimmed = chosen.strip()
        if trimmed:
            places.append(Place(block.blockNumber(), start + chosen.index(trimmed), len(trimmed)))
        block = block.next()
    return places


def sentence_at(cursor: QTextCursor, language: str) -> Place | None:
    """The sentence that the cursor stands in or right after; the next one where it stands before the first."""
    block = cursor.block()
    here = signs(block.text(), cursor.positionInBlock())
    found = list(_sentences(block, language))
    return next((place for place in found if here <= place.end), found[-1] if found else None)


def next_sentence(cursor: QTextCursor, language: str, step: int) -> Place | None:
    """The sentence after the selection, or before it for a step of -1; None at either end of the text."""
    block = cursor.document().findBlock(cursor.selectionStart() if step < 0 else cursor.selectionEnd())
    edge = signs(block.text(), (cursor.selectionStart() if step < 0 else cursor.selectionEnd()) - block.position())
    while block.isValid():
        found = list(_sentences(block, language))
        if step < 0:
            beyond = [place for place in reversed(found) if place.start < edge]
        else:
            beyond = [place for place in found if place.start >= edge]
        if beyond:
            return beyond[0]
        block = block.previous() if step < 0 else block.next()
        edge = len(block.text()) + 1 if step < 0 else 0
    return None


def _sentences(block: QTextBlock, language: str) -> Iterator[Place]:
    for start, end in sentences(block.text(), language):
        yield Place(block.blockNumber(), start, end - start)
