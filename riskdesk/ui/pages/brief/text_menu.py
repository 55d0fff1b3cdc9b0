"""The menu in the text: everything its keys do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from riskdesk.ui.pages.brief.suggesting import Suggesting
from riskdesk.ui.pages.brief.tag_bar import mark_as
from riskdesk.ui.pages.brief.text_view import BriefText
from riskdesk.ui.pages.brief.uses import TAGS, Use
from riskdesk.words import _


def text_menu(text: BriefText, suggesting: Suggesting) -> QMenu:
    """The commands with their keys; those that have nothing to work on are greyed."""
    menu = QMenu(text)
    if suggesting.selected() is not None:
        menu.addAction(_("Accept the suggestion") + "\tEnter", lambda: suggesting.answer(True))
        menu.addAction(_("Dismiss the suggestion") + "\tDel", lambda: suggesting.answer(False))
        menu.addSeparator()
    extend = QMenu(_("Quote it for one there is"), menu)
    for tag in TAGS:
        use = Use.of(tag)
        mark = menu.addAction(f"{mark_as(tag)}\t{use.letter}", partial(text.tag_wanted.emit, tag))
        quote = extend.addAction(f"{use.word}…\tShift+{use.letter}", partial(text.extend_wanted.emit, tag))
        for action in (mark, quote):
            action.setEnabled(text.can_mark())
    menu.addMenu(extend)
    menu.addSeparator()
    menu.addAction(_("Next sentence") + "\tAlt+Down", lambda: text.step_sentence(1))
    menu.addAction(_("Sentence before") + "\tAlt+Up", lambda: text.step_sentence(-1))
    menu.addAction(_("Next suggestion") + "\tF4", lambda: suggesting.step(1)).setEnabled(bool(suggesting.open))
    menu.addAction(_("Suggestion before") + "\tShift+F4", lambda: suggesting.step(-1)).setEnabled(bool(suggesting.open))
    menu.addSeparator()
    menu.addAction(_("Copy") + "\tCtrl+C", text.copy).setEnabled(text.textCursor().hasSelection())
    menu.addAction(_("Find…") + "\tCtrl+F", text.find_wanted.emit)
    menu.addAction(_("Larger letters") + "\tCtrl++", lambda: text.zoom(1))
    menu.addAction(_("Smaller letters") + "\tCtrl+-", lambda: text.zoom(-1))
    menu.addAction(_("Usual letters"), lambda: text.zoom(0))
    return menu


def show_text_menu(text: BriefText, suggesting: Suggesting, point: QPoint) -> None:
    """Show it at a point of the screen."""
    menu = text_menu(text, suggesting)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(point)
