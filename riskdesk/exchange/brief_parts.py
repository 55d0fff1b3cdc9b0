"""How a brief stood in its file, as plain Python, and back."""

from __future__ import annotations

from collections.abc import Iterable

from riskdesk.domain.briefs import Layout, Note, NoteKind, Role
from riskdesk.exchange.plain import Plain, stated


def layout_to_plain(layout: Iterable[Layout]) -> list[Plain]:
    """What is known of paragraphs; that one is plain text and at no depth goes without saying."""
    return [
        {
            "paragraph": part.paragraph,
            **stated(role=part.role.value if part.role is not Role.TEXT else None, level=part.level or None),
            **stated(place=part.place),
        }
        for part in layout
    ]


def layout_from_plain(plain: Iterable[Plain] | None) -> tuple[Layout, ...]:
    """The layout that was written."""
    return tuple(
        Layout(part["paragraph"], Role(part.get("role") or "text"), part.get("level") or 0, part.get("place") or "")
        for part in plain or ()
    )


def notes_to_plain(notes: Iterable[Note]) -> list[Plain]:
    """Footnotes, endnotes and comments."""
    return [
        {"kind": n.kind.value, "text": n.text, **stated(mark=n.mark, paragraph=n.paragraph, author=n.author)}
        for n in notes
    ]


def notes_from_plain(plain: Iterable[Plain] | None) -> tuple[Note, ...]:
    """The notes that were written."""
    return tuple(
        Note(NoteKind(n["kind"]), n["text"], n.get("mark") or "", n.get("paragraph"), n.get("author") or "")
        for n in plain or ()
    )
