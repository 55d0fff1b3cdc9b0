"""A brief from a web page, saved as HTML or as MHTML; nothing that it refers to is ever fetched."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Sequence
from email.message import EmailMessage
from typing import Any

from lxml import etree, html

from riskdesk.domain.briefs import Note
from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.exchange.regular_file import MEGABYTE
from riskdesk.importers.decoding import Decoded, text_in
from riskdesk.importers.found import Found, Table
from riskdesk.importers.readers.stated import stated_in
from riskdesk.importers.readers.web_page_article import article_of
from riskdesk.importers.readers.web_page_blocks import Part, Seen
from riskdesk.importers.readers.web_page_particulars import particulars_of
from riskdesk.words import _, _n

LARGEST = 16 * MEGABYTE
START = 4096
STATED_ENCODING = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
STATED_IN_XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
WESTERN = frozenset(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"))
"""Pages that state these mean Western Windows, and are read so by every browser."""
SAVED_WHOLE = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?i:content-type:\s*multipart/related)")


def read(content: bytes, name: str, encoding: str | None = None) -> Found:
    """The article of a page with what it states of itself; a page without an article is taken whole."""
    if len(content) > LARGEST:
        sentence = _("“{name}” is too large for a brief: Riskdesk reads web pages up to {size} MB.")
        raise FileProblem(sentence.format(name=name, size=LARGEST // MEGABYTE))
    if SAVED_WHOLE.match(content[:START]):
        return _saved_whole(content, name, encoding)
    return found_in(decoded(content, name, encoding), name)


def found_in(how: Decoded, name: str, whole: bool = False) -> Found:
    """What a page holds that has been decoded: its article, or the whole of it."""
    page = _parsed(how.text, name)
    seen = Seen()
    seen.walk(page)
    if not seen.parts:
        raise FileProblem(_("“{name}” holds no text.").format(name=name))
    kept = seen.parts if whole else article_of(seen.parts, page)
    blocks = tuple(part.block for part in kept)
    return Found(
        blocks,
        {**stated_in(blocks), **particulars_of(page)},
        tuple(_notes(seen, kept)),
        tuple(_tables(kept)),
        _left_out(len(seen.parts) - len(kept)),
        how.encoding,
        how.guessed,
    )


def decoded(content: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of a page in the encoding that was chosen, that it shows or states, or else by a guess."""
    stated = STATED_ENCODING.search(content[:START]) or STATED_IN_XML.search(content[:START])
    read = text_in(content, name, encoding) if encoding or stated is None else None
    if read is not None or stated is None:
        return read or text_in(content, name)
    charset = stated[1].decode("ascii", "ignore").lower()
    charset = "cp1252" if charset in WESTERN else charset
    try:  # what is sound UTF-8 is that, whatever a page states; only an encoding of seven bits looks the same
        return Decoded(content.decode(charset if charset.startswith(("iso-2022", "hz")) else "utf-8-sig"), "utf-8")
    except (ValueError, LookupError):
        pass
    try:
        return Decoded(content.decode(charset), charset)
    except (ValueError, LookupError):
        return text_in(content, name)


def _parsed(text: str, name: str) -> Any:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, recover=True, remove_pis=True, remove_comments=True
    )
    try:
        page = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise FileProblem(_("“{name}” is no web page that can be read.").format(name=name)) from error
    if page is None:
        raise FileProblem(_("“{name}” holds no text.").format(name=name))
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):  # what follows was not read
        sentence = _("“{name}” is nested too deeply to be a page. Save it anew, or as a PDF.")
        raise FileProblem(sentence.format(name=name))
    return page


def _notes(seen: Seen, kept: Sequence[Part]) -> list[Note]:
    referring: dict[str, int] = {}
    for number, part in enumerate(kept, 1):
        for name in part.notes:
            referring.setdefault(name, number)
    return [Note(n.kind, n.text, n.mark, referring.get(name)) for name, n in seen.notes.items()]


def _tables(kept: Sequence[Part]) -> list[Table]:
    tables: list[Table] = []
    for number, part in enumerate(kept, 1):
        if part.cells is None:
            continue
        if part.begins_table or not tables:
            tables.append(Table((part.cells,), number))
        else:
            tables[-1] = Table((*tables[-1].rows, part.cells), tables[-1].paragraph)
    return tables


def _left_out(many: int) -> tuple[Problem, ...]:
    if not many:
        return ()
    what = _n(
        "{n} paragraph around the article, such as a menu, was left out.",
        "{n} paragraphs around the article, such as menus, were left out.",
        many,
    )
    return (Problem("", what.format(n=many)),)


def _saved_whole(content: bytes, name: str, encoding: str | None) -> Found:
    """The page among the parts that a browser saved with it."""
    whole = email.message_from_bytes(content, EmailMessage, policy=email.policy.default)
    for part in whole.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            charset = encoding or part.get_content_charset()
            if isinstance(page, bytes):
                return found_in(decoded(page, name, charset), name)
    raise FileProblem(_("“{name}” holds no web page.").format(name=name))
