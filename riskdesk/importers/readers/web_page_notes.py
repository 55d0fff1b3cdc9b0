"""The footnotes and endnotes of a web page: where each stands, what refers to it, and what it says."""

from __future__ import annotations

import re
from typing import Any

from riskdesk.domain.briefs import Note, NoteKind
from riskdesk.importers.readers.web_page_text import visible_text

NAME = re.compile(
    r"_?(?P<kind>sdfootnote|sdendnote|footnote|endnote|fn|ftn|edn|cite_note)[-_:]?(?P<mark>\w{1,12}?)(?:sym)?"
)
"""How programs name the place of a note that the text refers to."""
ELEMENTS = frozenset(("li", "div", "p", "aside", "section"))
WAY_BACK = re.compile(r"\A[\^↑*†‡§]\s*|\s*[↩↑]\ufe0e?\s*\Z")
LONGEST_MARK = 6


def place_of(element: Any) -> str | None:
    """The place of the note whose text an element holds."""
    name: str = element.get("id") or ""
    is_note = element.tag in ELEMENTS and (
        NAME.fullmatch(name) is not None or element.get("role") in ("doc-footnote", "doc-endnote")
    )
    return _place(name) if is_note and name and not name.endswith("s") else None


def referred_by(link: Any) -> str | None:
    """The place in the same page that a link leads to."""
    href: str = link.get("href", "")
    return _place(href[1:]) if href.startswith("#") else None


def take_marks_out(page: Any) -> None:
    """Leave nothing of the marks of notes in the text: behind a figure they would be read as part of it."""
    places = {place_of(element) for element in page.iter(*ELEMENTS)} - {None}
    for link in page.iter("a") if places else ():
        if referred_by(link) in places and _is_mark(link):
            href = link.get("href")
            link.clear(keep_tail=True)
            link.set("href", href)


def note_in(element: Any, place: str) -> Note | None:
    """The note that an element holds."""
    mark = _shown_mark(element) or _named_mark(place)
    text = WAY_BACK.sub("", visible_text(element))
    if mark:
        ends = r"(?!\d)" if mark[-1].isdigit() else ""
        text = re.sub(rf"\A\W{{0,2}}{re.escape(mark)}{ends}[\])]*[.:]?\s*", "", text)
    is_end = "end" in place or place.startswith("edn")
    return Note(NoteKind.ENDNOTE if is_end else NoteKind.FOOTNOTE, text, mark) if text else None


def _is_mark(link: Any) -> bool:
    """Whether what is seen of a link is the mark of a note, and no word of the text."""
    text = visible_text(link)
    if len(text) > LONGEST_MARK or " " in text:
        return False
    is_raised = next(link.iter("sup"), None) is not None or next(link.iterancestors("sup"), None) is not None
    return is_raised or link.get("role") == "doc-noteref" or text.startswith("[")


def _place(name: str) -> str:
    known = NAME.fullmatch(name)
    return f"{known['kind']}{known['mark']}" if known else name


def _named_mark(place: str) -> str:
    known = NAME.fullmatch(place)
    return known["mark"] if known else ""


def _shown_mark(element: Any) -> str:
    """What the link says that a note begins with, which leads back to the text."""
    link = next((link for link in element.iter("a") if link.get("href", "").startswith("#")), None)
    mark = visible_text(link).strip("[]().: ") if link is not None else ""
    is_first = bool(mark) and len(mark) <= LONGEST_MARK and visible_text(element).lstrip("[( ").startswith(mark)
    return mark if is_first and not WAY_BACK.fullmatch(mark) else ""
