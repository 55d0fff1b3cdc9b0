"""What a text says of itself in its first lines: the head of a memo or cable, and the place in front of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from riskdesk.domain.briefs import Role
from riskdesk.importers.found import Block
from riskdesk.importers.readers.dates import plain_date

FIELDS = {
    "subject": "title",
    "subj": "title",
    "title": "title",
    "re": "title",
    "author": "author",
    "from": "author",
    "by": "author",
    "drafted by": "author",
    "date": "date",
    "dtg": "date",
    "publisher": "publisher",
    "source": "publisher",
    "place": "place",
    "language": "language",
    "classification": "marking",
    "marking": "marking",
    "to": "",
    "cc": "",
    "info": "",
    "through": "",
    "ref": "",
    "reference": "",
}
"""The words that a memo begins its lines with, and what they state of a brief, if anything."""
LINE = re.compile(r"[*_]{0,2}(" + "|".join(FIELDS) + r")[*_]{0,2}\s*:[*_]{0,2}\s*(\S.*)", re.IGNORECASE)
FIRST = 16
"""So many paragraphs may belong to the head of a memo."""
LONGEST = 200

NAME = r"[^\W\d_a-z][\w.'’-]*"
PLACE = re.compile(
    rf"[*_]{{0,2}}({NAME}(?: {NAME}){{0,3}})(?:, [^()]{{1,40}})? \({NAME}[^()]{{0,40}}\)[*_]{{0,2}}\s*[–—-]"
)
"""“Islamabad (News Desk) –”: a place, an agency or desk, a dash."""


def is_head_line(line: str) -> bool:
    """Whether a line could stand in the head of a memo."""
    return len(line) <= LONGEST and LINE.match(line) is not None


def stated_in(blocks: Sequence[Block]) -> dict[str, str]:
    """The particulars that a text states: of a head only where two lines of it follow each other."""
    head = _head(islice(blocks, FIRST))
    if len(head) > 1:
        stated = {field: said for field, said in head.items() if not field.endswith(":")}
        if "date" in stated:
            stated["date"] = plain_date(stated["date"])
    else:
        stated = {}
    if "title" not in stated and len(blocks) > 1 and blocks[0].role is Role.HEADING:
        stated["title"] = blocks[0].text
    if "place" not in stated and (place := _place(blocks)):
        stated["place"] = place
    return stated


def _head(blocks: Iterable[Block]) -> dict[str, str]:
    """What each line of a head says; those that say nothing of a brief keep their own word, with its colon."""
    head: dict[str, str] = {}
    for block in blocks:
        line = LINE.match(block.text) if is_head_line(block.text) else None
        if line is None:
            if head:
                break
            continue
        field = FIELDS[line[1].lower()]
        head.setdefault(field or line[1].lower() + ":", line[2].strip(" *_"))
    return head


def _place(blocks: Sequence[Block]) -> str:
    """Only the first paragraph of running text may tell where it was written."""
    first = next((block.text for block in islice(blocks, FIRST) if block.role is Role.TEXT), "")
    place = PLACE.match(first)
    return place[1] if place else ""
