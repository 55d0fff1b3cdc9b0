"""Nothing twice: of finds in the same stretch the surest and most specific stays."""

from __future__ import annotations

from collections.abc import Iterable

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.passages import Find

MOST_OF_A_KIND = 8
"""In one sentence or item; a list of options is the longest that is usual."""
RANK = {Confidence.HIGH: 0, Confidence.MODERATE: 1, Confidence.LOW: 2}
ORDER = {tag: at for at, tag in enumerate(Tag)}


def merged(finds: Iterable[Find]) -> list[Find]:
    """The finds of a sentence, in the order of the text."""
    kept: list[Find] = []
    for find in sorted(finds, key=lambda f: (RANK[f.confidence], f.end - f.start, f.start, ORDER[f.tag])):
        same = [other for other in kept if other.tag is find.tag]
        if len(same) < MOST_OF_A_KIND and not any(_overlap(find, other) for other in same):
            kept.append(find)
    return sorted(kept, key=lambda f: (f.start, ORDER[f.tag], f.end))


def _overlap(one: Find, other: Find) -> bool:
    return one.start < other.end and other.start < one.end
