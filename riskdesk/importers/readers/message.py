"""A brief from a message (EML): its words, and who wrote it when; what is attached is named and never opened."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from riskdesk.domain.briefs import Note, Role
from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.exchange.regular_file import MEGABYTE
from riskdesk.importers.decoding import Decoded, text_in
from riskdesk.importers.found import Block, Found, Table
from riskdesk.importers.readers import plain_text, web_page
from riskdesk.importers.readers.dates import plain_date
from riskdesk.importers.readers.wrapping import flat
from riskdesk.words import _, _n

LARGEST = 32 * MEGABYTE
LONGEST_HEADER = 2_000
DEEPEST = 20
"""Messages inside messages are read so deep."""
MOST_PARTS = 500
MOST_NAMES = 10

QUOTED = re.compile(r"((?:>\s?)+)")
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
PGP = "-----BEGIN PGP MESSAGE-----"
SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")
ENCRYPTED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")


def read(content: bytes, name: str, encoding: str | None = None) -> Found:
    """The text of a message, and of those forwarded in it, in their order."""
    if len(content) > LARGEST:
        sentence = _("“{name}” is too large for a message: Riskdesk reads messages up to {size} MB.")
        raise FileProblem(sentence.format(name=name, size=LARGEST // MEGABYTE))
    reading = _Reading(name, encoding)
    try:
        message = email.message_from_bytes(content)
        reading.take(message)
    except RecursionError as error:
        raise FileProblem(_("“{name}” holds too many messages inside each other.").format(name=name)) from error
    if not reading.blocks:
        raise _without_text(name, reading.is_encrypted)
    how = reading.how or Decoded("", "")
    return Found(
        tuple(reading.blocks),
        _particulars(message),
        tuple(reading.notes),
        tuple(reading.tables),
        tuple(reading.problems()),
        how.encoding,
        how.guessed,
    )


@dataclass
class _Reading:
    """What the parts of a message bring, as they follow each other."""

    name: str
    encoding: str | None
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    how: Decoded | None = None
    is_encrypted: bool = False
    parts: int = 0

    def take(self, part: Message, depth: int = 0) -> None:
        """Take in a part with the parts inside it."""
        self.parts += 1
        kind = part.get_content_type()
        if self.parts > MOST_PARTS or depth > DEEPEST:
            raise FileProblem(_("“{name}” is made of too many parts to be read.").format(name=self.name))
        if kind in SIGNATURES:
            return
        if kind in ENCRYPTED or kind == "multipart/encrypted":
            self.is_encrypted = True
        elif depth and part.get_content_disposition() == "attachment" and kind != "message/rfc822":
            self.attached.append(_file_name(part, kind))
        elif part.is_multipart():
            self._take_many(part, kind, depth)
        elif kind in ("text/plain", "text/html") or not depth:
            self._take_text(part, kind)
        else:
            self.attached.append(_file_name(part, kind))

    def problems(self) -> Iterator[Problem]:
        """What was not read."""
        if self.is_encrypted:
            yield Problem("", _("A part of this message is encrypted, and was not read."))
        if self.attached:
            names = ", ".join(self.attached[:MOST_NAMES]) + (", …" if len(self.attached) > MOST_NAMES else "")
            what = _n("{n} attached file was not opened: {names}.", "{n} attached files were not opened: {names}.",
                      len(self.attached))  # fmt: skip
            yield Problem("", what.format(n=len(self.attached), names=names))

    def _take_many(self, part: Message, kind: str, depth: int) -> None:
        inner = [piece for piece in part.get_payload() if isinstance(piece, Message)]
        if kind == "multipart/alternative":
            inner = _best(inner)
        for piece in inner:
            if kind == "message/rfc822":
                self._take_head(piece)
            self.take(piece, depth + 1)

    def _take_head(self, message: Message) -> None:
        """What a forwarded message says of itself stands above its text."""
        if subject := _header(message, "Subject"):
            self.blocks.append(Block(subject, Role.HEADING, 1))
        said = {_("From"): _header(message, "From"), _("Date"): _header(message, "Date")}
        if lines := [f"{key}: {value}" for key, value in said.items() if value]:
            self.blocks.append(Block(" · ".join(lines)))

    def _take_text(self, part: Message, kind: str) -> None:
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            return
        how = self._decoded(part, content)
        self.how = self.how or how
        if how.text.lstrip().startswith(PGP):
            self.is_encrypted = True
        elif kind == "text/html":
            self._take_page(how)
        else:
            self.blocks.extend(_of_text(how.text))

    def _decoded(self, part: Message, content: bytes) -> Decoded:
        charset = self.encoding or str(part.get_content_charset() or "")
        if charset:
            try:
                return Decoded(content.decode(charset), charset)
            except (ValueError, LookupError):
                pass
        if part.get_content_type() == "text/html":
            return web_page.decoded(content, self.name)
        return text_in(content, self.name)

    def _take_page(self, how: Decoded) -> None:
        try:
            page = web_page.found_in(how, self.name, whole=True)
        except FileProblem:
            return  # a page of pictures only
        before = len(self.blocks)
        self.blocks += page.blocks
        self.tables += [replace(table, paragraph=table.paragraph + before) for table in page.tables]
        self.notes += [replace(n, paragraph=n.paragraph and n.paragraph + before) for n in page.notes]


def _best(inner: list[Message]) -> list[Message]:
    """Of several forms of one text the plain one, unless it is empty."""
    for kind in ("text/plain", "text/html"):
        for part in inner:
            content = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(content, bytes) and content.strip():
                return [part]
    return inner[-1:]


def _of_text(text: str) -> Iterator[Block]:
    """The paragraphs of a text; those quoted from another message keep a sign of it."""
    stretches: list[tuple[int, list[str]]] = []
    for line in SIGNATURE.sub("", plain_text.OTHER_ENDS.sub("\n", text)).split("\n"):
        quoted = QUOTED.match(line)
        depth = quoted[1].count(">") if quoted else 0
        if not stretches or stretches[-1][0] != depth:
            stretches.append((depth, []))
        stretches[-1][1].append(line[quoted.end() :] if quoted else line)
    for depth, lines in stretches:
        for block in plain_text.blocks_of("\n".join(lines)):
            yield replace(block, text=f"{'>' * depth} {block.text}") if depth else block


def _particulars(message: Message) -> dict[str, str]:
    stated = {
        "title": _header(message, "Subject"),
        "author": _sender(_header(message, "From")),
        "publisher": _header(message, "Organization"),
        "date": plain_date(_header(message, "Date")),
        "language": _header(message, "Content-Language"),
    }
    return {field: said for field, said in stated.items() if said}


def _sender(stated: str) -> str:
    """The name of who wrote, or else the address."""
    try:
        name, address = parseaddr(stated)
    except RecursionError:  # thousands of brackets
        return ""
    return name or address


def _header(message: Message, name: str) -> str:
    """The words of a header, whatever they are encoded in."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")[:LONGEST_HEADER]
    try:
        raw = raw.encode("ascii", "surrogateescape").decode("utf-8", "strict")
    except UnicodeError:
        raw = raw.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    try:
        return flat(str(make_header(decode_header(raw))))
    except (MessageError, LookupError, ValueError):
        return flat(raw)


def _file_name(part: Message, kind: str) -> str:
    try:
        name = flat(part.get_filename() or "")
    except (LookupError, ValueError):
        name = ""
    return name[:80] or kind


def _without_text(name: str, is_encrypted: bool) -> FileProblem:
    if is_encrypted:
        sentence = _("“{name}” is encrypted. Open it in your mail program, save its text, and import that.")
    else:
        sentence = _("“{name}” holds no text.")
    return FileProblem(sentence.format(name=name))
