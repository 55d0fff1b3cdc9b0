"""What a web page states of itself, in its head and nowhere else: nothing is guessed from its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from riskdesk.importers.readers.dates import plain_date
from riskdesk.importers.readers.wrapping import flat

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "dc.title", "dcterms.title", "twitter:title"),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher"),
    "date": (
        "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dcterms.created", "pubdate",
        "publish-date", "citation_publication_date", "created",
    ),
    "language": ("content-language", "language", "dc.language", "og:locale"),
    "url": ("og:url",),
}  # fmt: skip
STATED_AS_DATA = {
    "author": re.compile(r'"author"\s*:\s*\[?\s*\{[^{}]{0,400}?"name"\s*:\s*"([^"\\]{1,200})"'),
    "publisher": re.compile(r'"publisher"\s*:\s*\{[^{}]{0,400}?"name"\s*:\s*"([^"\\]{1,200})"'),
    "date": re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,40})"'),
}
YEAR = re.compile(r"[12][0-9]{3}")
LONGEST = 300


def particulars_of(page: Any) -> dict[str, str]:
    """The particulars of a brief that a page states."""
    said = _said(page)
    stated = {field: next((said[name] for name in names if said.get(name)), "") for field, names in NAMES.items()}
    data = " ".join(script.text or "" for script in page.iter("script") if "ld+json" in script.get("type", ""))
    for field, form in STATED_AS_DATA.items():
        if not stated[field] and (match := form.search(data)):
            stated[field] = flat(match[1])
    stated["title"] = stated["title"] or _title(page)
    stated["language"] = (page.get("lang") or stated["language"]).replace("_", "-")
    date = stated["date"] or _time(page)
    stated["date"] = plain_date(date) if YEAR.search(date) else ""
    stated["url"] = _link(page) or stated["url"]
    if not stated["url"].startswith(("http://", "https://")):
        stated["url"] = ""
    if stated["author"].startswith(("http://", "https://")):
        stated["author"] = ""
    return {field: value[:LONGEST] for field, value in stated.items() if value}


def _said(page: Any) -> dict[str, str]:
    said: dict[str, str] = {}
    for meta in page.iter("meta"):
        content = flat(meta.get("content") or "")
        for key in ("name", "property", "itemprop", "http-equiv"):
            if content and meta.get(key):
                said.setdefault(meta.get(key).strip().lower(), content)
    return said


def _title(page: Any) -> str:
    title = page.find(".//title")
    return "" if title is None else flat("".join(title.itertext()))


def _time(page: Any) -> str:
    """The moment that the page marks as when it was published."""
    for time in page.iter("time"):
        if time.get("datetime") and (time.get("pubdate") is not None or "ublish" in (time.get("itemprop") or "")):
            return flat(time.get("datetime"))
    return ""


def _link(page: Any) -> str:
    links = (link for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((link.get("href") or "" for link in links), "")
