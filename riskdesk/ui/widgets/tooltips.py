"""Tooltips. Qt would read a text that looks like HTML as rich text, with its pictures; these are always plain."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget


def escaped(text: str) -> str:
    """A text for ToolTipRole or setToolTip, with its line breaks, that shows exactly as it stands."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""


def set_tooltip(widget: QWidget, text: str) -> None:
    """Let the widget say a text under the pointer."""
    widget.setToolTip(escaped(text))
