"""Whether a quote's words are found where it says they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote

Texts = Mapping[BriefId, tuple[str, ...]]
"""The paragraphs of each brief, plain."""

_SAME_SIGNS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"})
_LEFT_OUT = re.compile(r"\s*\[?(?:…|\.\.\.)\]?\s*")


def plain(text: str) -> str:
    """The text without differences that typing makes: case, spaces, kinds of quotation marks and dashes."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_SAME_SIGNS)).casefold().split())


def plain_texts(briefs: Iterable[Brief]) -> Texts:
    """The paragraphs of all briefs, plain."""
    return {brief.id: tuple(plain(paragraph) for paragraph in brief.paragraphs) for brief in briefs}


def is_found(quote: Quote, texts: Texts) -> bool:
    """Whether the words stand in the paragraph; "…" may leave words out. A brief without text cannot be checked."""
    paragraphs = texts.get(quote.brief, ())
    if not paragraphs:
        return True
    if quote.paragraph is not None:
        paragraphs = paragraphs[quote.paragraph - 1 : quote.paragraph]
    pieces = [plain(piece) for piece in _LEFT_OUT.split(quote.text)]
    return any(_in_order(pieces, paragraph) for paragraph in paragraphs)


def _in_order(pieces: Iterable[str], paragraph: str) -> bool:
    reached = 0
    for piece in pieces:
        at = paragraph.find(piece, reached)
        if at < 0:
            return False
        reached = at + len(piece)
    return True
