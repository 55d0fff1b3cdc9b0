"""How paragraphs look in the text: headings as headings, items indented, rows as rows, notes apart and quiet."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from riskdesk.domain.briefs import Brief, Layout, Note, NoteKind, Role
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

BREAKS = str.maketrans(dict.fromkeys("\n\r\u2029\v\f\ufdd0\ufdd1", "\u2028"))
"""What Qt takes for the end of a paragraph must not end one here."""
DEEPEST = 6
"""Items are indented so often at most."""
LARGER = {0: 1, 1: 1}
"""Steps by which headings of the first level are larger than text."""


def lines(brief: Brief) -> list[str]:
    """The paragraphs; after them, apart, the notes."""
    notes = [_("Notes"), *map(_note_line, brief.notes)] if brief.notes else []
    return [text.translate(BREAKS) for text in (*brief.paragraphs, *notes)]


def dress(document: QTextDocument, brief: Brief) -> None:
    """Give every block its look, in the colours of the theme in use."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_block(1.5 * GAP))
    cursor.setCharFormat(QTextCharFormat())
    for layout in brief.layout:
        if layout.role is not Role.TEXT:
            _dress_block(document, layout.paragraph - 1, *_look(layout))
    _dress_notes(document, len(brief.paragraphs))
    cursor.endEditBlock()


def _look(layout: Layout) -> tuple[QTextBlockFormat, QTextCharFormat]:
    letters = QTextCharFormat()
    match layout.role:
        case Role.HEADING:
            letters.setFontWeight(QFont.Weight.DemiBold)
            letters.setProperty(QTextFormat.Property.FontSizeAdjustment, LARGER.get(layout.level, 0))
            return _block(GAP, above=GAP), letters
        case Role.ITEM:
            return _block(GAP, indent=min(max(layout.level, 1), DEEPEST)), letters
        case Role.ROW:
            return _block(GAP), letters
        case _:
            letters.setForeground(QColor(THEME.colours.quiet))
            return _block(GAP), letters


def _dress_notes(document: QTextDocument, first: int) -> None:
    quiet, heading = QTextCharFormat(), QTextCharFormat()
    for letters in (quiet, heading):
        letters.setForeground(QColor(THEME.colours.quiet))
    heading.setFontWeight(QFont.Weight.DemiBold)
    for number in range(first, document.blockCount()):
        if number == first:
            _dress_block(document, number, _block(GAP / 2, above=3 * GAP), heading)
        else:
            _dress_block(document, number, _block(GAP / 2), quiet)


def _dress_block(document: QTextDocument, number: int, block: QTextBlockFormat, letters: QTextCharFormat) -> None:
    cursor = QTextCursor(document.findBlockByNumber(number))
    cursor.setBlockFormat(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(letters)


def _block(below: float, *, above: float = 0, indent: int = 0) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setTopMargin(above)
    block.setBottomMargin(below)
    block.setIndent(indent)
    block.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block


def _note_line(note: Note) -> str:
    kinds = {NoteKind.FOOTNOTE: _("Footnote"), NoteKind.ENDNOTE: _("Endnote"), NoteKind.COMMENT: _("Comment")}
    parts = [f"{kinds[note.kind]} {note.mark}".strip()]
    if note.author:
        parts.append(note.author)
    if note.paragraph is not None:
        parts.append(_("paragraph {n}").format(n=note.paragraph))
    return f"{' · '.join(parts)}: {note.text}"
