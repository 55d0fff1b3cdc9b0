"""Names in menus, where & marks the letter that chooses them."""

from __future__ import annotations


def plain_name(name: str) -> str:
    """A name without the mark of its menu letter, and without the dots that promise a dialog."""
    return name.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def as_menu_text(text: str) -> str:
    """A user's text in a menu or on a button, with no letter of it taken for a mark."""
    return " ".join(text.split()).replace("&", "&&")
