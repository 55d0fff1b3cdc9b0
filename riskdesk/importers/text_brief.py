"""A brief from a plain text or a Markdown file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from riskdesk.domain.briefs import Brief
from riskdesk.domain.errors import FileProblem
from riskdesk.domain.ids import BriefId, an_id
from riskdesk.exchange.cleaning import Cleaning
from riskdesk.exchange.regular_file import MEGABYTE
from riskdesk.importers import front_matter
from riskdesk.importers.decoding import decoded
from riskdesk.importers.paragraphs import LONGEST_TITLE, Parts, of_markdown, of_text
from riskdesk.words import _, shortened

LARGEST = 16 * MEGABYTE
LARGEST_MARKDOWN = 2 * MEGABYTE
"""Markdown nests, and takes far longer to read than plain text."""


@dataclass(frozen=True)
class ReadBrief:
    """A brief that was read, and what a person should know about how."""

    brief: Brief
    repairs: tuple[str, ...] = ()


def read_text_brief(content: bytes, name: str, markdown: bool = False) -> ReadBrief:
    """The brief in a text; its title is the first heading, or else the file's name."""
    largest = LARGEST_MARKDOWN if markdown else LARGEST
    if len(content) > largest:
        sentence = _("“{name}” is too large for a brief: Riskdesk reads texts up to {size} MB.")
        raise FileProblem(sentence.format(name=name, size=largest // MEGABYTE))
    text, repairs = _clean(content, name)
    particulars, body = front_matter.split(text) if markdown else ({}, text)
    parts = of_markdown(body) if markdown else of_text(body)
    if not parts.paragraphs and not parts.title:
        raise FileProblem(_("“{name}” holds no text.").format(name=name))
    title = shortened(particulars.get("title") or parts.title or PurePath(name).stem, LONGEST_TITLE)
    # A heading that is not the title, or that is all there is, is text too.
    paragraphs = parts.paragraphs if title == parts.title and parts.paragraphs else _with_heading(parts)
    return ReadBrief(_brief(title, particulars, paragraphs), repairs)


def _clean(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text, and what was guessed or left out to get it."""
    text, repairs = decoded(content, name)
    cleaning = Cleaning()
    # A page break parts paragraphs; it is a control character that says something.
    clean = "\n\n".join(cleaning.text(page) for page in text.split("\f"))
    return clean, (*repairs, *cleaning.repairs)


def _brief(title: str, particulars: Mapping[str, str], paragraphs: tuple[str, ...]) -> Brief:
    return Brief(
        BriefId(an_id(title)),
        title,
        author=particulars.get("author", ""),
        publisher=particulars.get("publisher", ""),
        date=particulars.get("date", ""),
        place=particulars.get("place", ""),
        language=particulars.get("language", ""),
        url=particulars.get("url", ""),
        paragraphs=paragraphs,
    )


def _with_heading(parts: Parts) -> tuple[str, ...]:
    return (parts.title, *parts.paragraphs) if parts.title else parts.paragraphs
