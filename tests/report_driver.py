"""Driving the Report page as a user does, and reading its pages as a reader of PDF files does."""

import re
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton


def set_pages(page, qtbot, act=lambda: None):
    """What the page shows after an act, as a reader of PDF files sees it."""
    with qtbot.waitSignal(page.typesetting.done, timeout=20_000) as done:
        act()
    return PdfReader(BytesIO(done.args[0].content))


def text_of(pdf):
    return re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in pdf.pages))


def headings(pdf):
    return [entry.title for entry in pdf.outline if not isinstance(entry, list)]


def key(widget, which, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, which, modifier)


def row_of(page, part):
    return page.plan.parts.order.index(part)
