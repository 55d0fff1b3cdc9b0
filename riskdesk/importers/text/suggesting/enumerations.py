"""Enumerations inside a sentence: “(a) …; (b) …” and “three parts: 1) …; 2) …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

ENUMERATOR = re.compile(r"(?:^|(?<=[:;,.])\s+|(?<=\sand)\s+|(?<=\sor)\s+)(?=\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)\s)")
FEWEST = 2


def enumerated(text: str) -> Iterator[tuple[int, int]]:
    """What leads to the points of an enumeration, then each point; nothing where there are not two."""
    cuts = [found.end() for found in ENUMERATOR.finditer(text)]
    if len(cuts) < FEWEST:
        return
    edges = [0, *cuts, len(text)] if cuts[0] else [*cuts, len(text)]
    for low, high in pairwise(edges):
        yield low, low + len(text[low:high].rstrip())
