"""What stands between two spaces, as far as it is writing and no address, name of a file or piece of code."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CHUNK = re.compile(r"\S+")
_TECHNICAL = re.compile(r"[@/\\_#=<>{}\[\]|~`$^&+]|\w\.[a-z]{2,}|\w\(\)|^[‘'\"]?www\.")

_LONGEST = 120


def plain_chunks(text: str) -> Iterator[tuple[int, str]]:
    """Every chunk of writing, with where it begins."""
    for chunk in _CHUNK.finditer(text):
        if len(chunk[0]) <= _LONGEST and not _TECHNICAL.search(chunk[0]):
            yield chunk.start(), chunk[0]
