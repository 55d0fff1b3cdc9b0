"""Rows of tables whose first row says what their first column lists: “Risk | Likelihood | Mitigation”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.naming import clean
from riskdesk.importers.text.suggesting.passages import Find
from riskdesk.words import _

CELL = " | "
COLUMNS = (
    (Tag.RISK, re.compile(r"(?:key |main )?(?:risks?|threats?|hazards?)(?: description)?", re.IGNORECASE)),
    (Tag.OPTION, re.compile(r"(?:policy )?(?:options?|alternatives?|recommendations?)", re.IGNORECASE)),
    (Tag.OPPORTUNITY, re.compile(r"(?:opportunit(?:y|ies)|benefits?)", re.IGNORECASE)),
    (Tag.SCENARIO, re.compile(r"scenarios?", re.IGNORECASE)),
    (Tag.ASSUMPTION, re.compile(r"(?:key )?assumptions?", re.IGNORECASE)),
)
COUNTER = re.compile(r"(?:no\.?|#|id|ref\.?|number|[A-Z]{0,2}\d{1,3}\.?)", re.IGNORECASE)
LETTER = re.compile(r"\s*(?:[A-H]|\d{1,2})\s(?=[A-Z])")
SHORTEST = 3


def column(row: str) -> tuple[Tag, int] | None:
    """What the column of names holds and where it stands, if the row is a head of that sort."""
    for at, cell in enumerate(row.split(CELL)[:2]):
        tag = next((tag for tag, pattern in COLUMNS if pattern.fullmatch(cell.strip())), None)
        if tag is not None:
            return tag, at
        if not COUNTER.fullmatch(cell.strip()):
            return None
    return None


def find(row: str, head: tuple[Tag, int]) -> Iterator[Find]:
    """The name in a row under such a head."""
    tag, at = head
    cells = row.split(CELL)
    if at >= len(cells) or len(cells[at].strip()) < SHORTEST or COUNTER.fullmatch(cells[at].strip()):
        return
    start = sum(len(cell) + len(CELL) for cell in cells[:at])
    reason = _("It stands in a table that lists these.")
    yield Find(tag, start, start + len(cells[at]), clean(LETTER.sub("", cells[at]))[:90], reason, Confidence.HIGH)
