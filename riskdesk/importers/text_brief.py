"""A brief from a plain text or a Markdown file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from riskdesk.domain.briefs import Brief
from riskdesk.domain.errors import FileProblem
from riskdesk.domain.ids import BriefId, an_id
from riskdesk.exchange.cleaning import Cleaning
from riskdesk.exchange.regular_file import MEGABYTE
from riskdesk.importers.decoding import decoded
from riskdesk.importers.paragraphs import LONGEST_TITLE, of_markdown, of_text
from riskdesk.words import _, _n

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
    text, repairs = decoded(content, name)
    cleaning = Cleaning()
    # A page break parts paragraphs; it is a control character that says something.
    pages = [cleaning.text(page) for page in text.split("\f")]
    parts = of_markdown("\n\n".join(pages)) if markdown else of_text("\n\n".join(pages))
    if not parts.paragraphs and not parts.title:
        raise FileProblem(_("“{name}” holds no text.").format(name=name))
    if cleaning.removed:
        what = _n("{n} control character was left out.", "{n} control characters were left out.", cleaning.removed)
        repairs.append(what.format(n=cleaning.removed))
    title = _shortened(parts.title or PurePath(name).stem)
    paragraphs = parts.paragraphs or (parts.title,)
    return ReadBrief(Brief(BriefId(an_id(title)), title, paragraphs=paragraphs), tuple(repairs))


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
