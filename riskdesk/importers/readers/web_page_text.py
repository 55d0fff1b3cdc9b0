"""Which elements of a web page are seen, and the words that are seen of one."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from riskdesk.importers.readers.wrapping import flat

UNSEEN = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "head", "title", "meta", "link", "iframe", "object",
        "embed", "audio", "video", "canvas", "map", "select", "option", "datalist", "button", "input", "textarea",
        "progress", "dialog",
    )
)  # fmt: skip
PARTS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
"""Elements that stand on lines of their own."""
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def unfold(page: Any) -> None:
    """Open the parts of a page that a button folds in and out: they are text, though they were closed when saved."""
    buttons = [element.get("aria-controls") for element in page.iter("button") if element.get("aria-controls")]
    folded = set(" ".join(buttons).split())
    for element in page.iter() if folded else ():
        if element.get("id") in folded:
            element.attrib.pop("hidden", None)
            element.attrib.pop("style", None)


def visible_text(element: Any) -> str:
    """The words that are seen of an element."""
    words: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start":
            if not isinstance(inner.tag, str) or inner.tag in UNSEEN or is_hidden(inner):
                walk.skip_subtree()
                continue
            words.append(" " if inner.tag in PARTS or inner.tag == "br" else "")
            words.append(inner.text or "")
        elif inner is not element:
            words.append((" " if inner.tag in PARTS else "") + (inner.tail or ""))
    return flat("".join(words))


def is_hidden(element: Any) -> bool:
    """Whether the page says that an element is not shown."""
    return element.get("hidden", "until-found") != "until-found" or HIDDEN.search(element.get("style", "")) is not None
