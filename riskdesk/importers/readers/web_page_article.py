"""Which paragraphs of a web page are its article, and which stand around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from lxml import etree

from riskdesk.domain.briefs import Role
from riskdesk.importers.readers.web_page_blocks import Part
from riskdesk.importers.readers.wrapping import flat

AROUND = frozenset(("nav", "aside", "footer", "form", "menu"))
AROUND_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search"))
START = 100
"""So many letters of a paragraph tell it from others."""
SHORTEST = 20
"""What is shorter stands in menus too."""
LEAST = 0.3
"""An article that holds less of a page's words is thought to be cut, and the page is taken whole."""
LINKED = 0.6
"""What holds so much of its text in links is a menu."""


def article_of(parts: Sequence[Part], page: Any) -> list[Part]:
    """The parts of a page that are its article: those that stand where the text was found, whole.

    What the search for the text drops inside of it, such as tables and lists, is kept; what it drops around it is not.
    """
    starts = _starts_of_main_text(page)
    hits = [place for place, part in enumerate(parts) if part.block.text[:START] in starts]
    is_around = _answered(_is_around, parts)
    inside = [part for part in parts if not is_around[part.element]]
    if hits:
        home = _home(parts, _common([parts[place].element for place in hits]), is_around)
        stands_in = _answered(lambda element: _stands_in(element, home), parts)
        kept = [
            part
            for place, part in enumerate(parts)
            if (not is_around[part.element] or part.block.text[:START] in starts)
            and stands_in[part.element]
            and (hits[0] <= place <= hits[-1] or not _is_menu(part))
        ]
        kept = _headings_before(parts, kept) + kept
        if _words(kept) >= LEAST * _words(inside):
            return kept
    return inside or list(parts)


def _answered(question: Callable[[Any], bool], parts: Iterable[Part]) -> dict[Any, bool]:
    """The answer for each element that has parts, asked once."""
    return {element: question(element) for element in {part.element for part in parts}}


def _starts_of_main_text(page: Any) -> set[str]:
    """How the paragraphs begin that a search for the main part of the page finds; empty where it finds none."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - start-up

    page = deepcopy(page)
    etree.strip_attributes(page, "colspan", "rowspan")  # for which the search would make as many cells as are stated
    try:
        found = bare_extraction(page, favor_recall=True, fast=True, include_comments=False)
    except Exception:  # noqa: BLE001 - it raises errors of all kinds on a hostile page, which is then taken whole
        return set()
    body = getattr(found, "body", None)
    texts = (flat("".join(part.itertext())) for part in (() if body is None else body.iterdescendants("*")))
    return {text[:START] for text in texts if len(text) > SHORTEST}


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


def _home(parts: Iterable[Part], element: Any, is_around: Mapping[Any, bool]) -> Any:
    """The outermost element around an article that brings no menu, footer or the like with it."""
    shared: set[Any] = set()  # the elements that hold something of that kind
    for other in {part.element for part in parts if is_around[part.element] or _is_menu(part)}:
        line = {other, *other.iterancestors()}
        shared |= line if element not in line else set()
    for outer in element.iterancestors():
        if outer in shared:
            break
        element = outer
    return element


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
    return part.linked > LINKED * len(part.block.text)


def _words(parts: Iterable[Part]) -> int:
    return sum(len(part.block.text) for part in parts)
