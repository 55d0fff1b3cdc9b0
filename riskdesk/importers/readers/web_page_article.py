"""Which paragraphs of a web page are its article, and which stand around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any

from riskdesk.domain.briefs import Role
from riskdesk.importers.readers.web_page_blocks import Part
from riskdesk.importers.readers.wrapping import flat

AROUND = frozenset(("nav", "aside", "footer", "form", "menu"))
AROUND_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search"))
LEAST = 0.3
"""An article that holds less of a page's words is thought to be cut, and the page is taken whole."""
LINKED = 0.6
"""What holds so much of its text in links is a menu."""


def article_of(parts: Sequence[Part], page: Any) -> list[Part]:
    """The parts of a page that are its article: those that stand where the text was found, whole.

    What the search for the text drops inside of it, such as tables and lists, is kept; what it drops around it is not.
    """
    text = _main_text(page)
    hits = [place for place, part in enumerate(parts) if len(part.block.text) > 20 and part.block.text[:200] in text]
    inside = [part for part in parts if not _is_around(part.element)]
    if hits:
        home = _common([parts[place].element for place in hits])
        kept = [
            part
            for place, part in enumerate(parts)
            if (not _is_around(part.element) or place in hits)
            and _stands_in(part.element, home)
            and (hits[0] <= place <= hits[-1] or not _is_menu(part))
        ]
        kept = _headings_before(parts, kept) + kept
        if _words(kept) >= LEAST * _words(inside):
            return kept
    return inside or list(parts)


def _main_text(page: Any) -> str:
    """The running text as a search for the main part of the page finds it; empty where it finds none."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - start-up

    try:
        found = bare_extraction(deepcopy(page), favor_recall=True, include_comments=False)
    except Exception:  # noqa: BLE001 - it raises errors of all kinds on a hostile page, which is then taken whole
        return ""
    body = getattr(found, "body", None)
    return "" if body is None else "\n".join(flat("".join(part.itertext())) for part in body.iter() if part is not body)


def _common(elements: Iterable[Any]) -> Any:
    """The innermost element that holds all of some."""
    shared: list[Any] | None = None
    for element in elements:
        line = [element, *element.iterancestors()][::-1]
        if shared is None:
            shared = line
        same = next((n for n, (a, b) in enumerate(zip(shared, line, strict=False)) if a is not b), None)
        shared = shared[: min(len(shared), len(line)) if same is None else same]
    return shared[-1] if shared else None


def _stands_in(element: Any, home: Any) -> bool:
    return element is home or any(ancestor is home for ancestor in element.iterancestors())


def _headings_before(parts: Sequence[Part], kept: Sequence[Part]) -> list[Part]:
    """The title that stands above the article, outside of what holds it."""
    first = next((place for place, part in enumerate(parts) if kept and part is kept[0]), 0)
    above = [part for part in parts[:first] if part.block.role is Role.HEADING and part.block.level == 1]
    return above[-1:] if not any(part.block.role is Role.HEADING and part.block.level == 1 for part in kept) else []


def _is_around(element: Any) -> bool:
    return any(
        line.tag in AROUND or line.get("role") in AROUND_ROLES
        for line in (element, *element.iterancestors())
        if line is not None
    )


def _is_menu(part: Part) -> bool:
    """Whether hardly anything but links stands in a paragraph."""
    linked = sum(len(flat("".join(link.itertext()))) for link in part.element.iter("a"))
    return linked > LINKED * max(len(part.block.text), 1)


def _words(parts: Iterable[Part]) -> int:
    return sum(len(part.block.text) for part in parts)
