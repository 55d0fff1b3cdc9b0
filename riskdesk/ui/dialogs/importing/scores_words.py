"""What a sheet of scores brings, in words."""

from __future__ import annotations

from riskdesk.app.understanding import Understanding
from riskdesk.words import _, _n


def count_words(understood: Understanding) -> str:
    """48 scores, 2 unknown, 3 not understood, 1 new option."""
    reading = understood.reading
    if not reading.sheets:
        return _("No table of options and dimensions was found. Choose the row of its head, or another sheet.")
    parts = [_n("{n} score", "{n} scores", len(reading.scores)).format(n=len(reading.scores))]
    if understood.unknown:
        parts.append(_n("{n} unknown", "{n} unknown", understood.unknown).format(n=understood.unknown))
    if unclear := len(reading.not_understood):
        parts.append(_n("{n} not understood", "{n} not understood", unclear).format(n=unclear))
    for n, told in (
        (len(reading.options), _n("{n} new option", "{n} new options", len(reading.options))),
        (len(reading.dimensions), _n("{n} new dimension", "{n} new dimensions", len(reading.dimensions))),
        (len(reading.scenarios), _n("{n} new scenario", "{n} new scenarios", len(reading.scenarios))),
        (len(reading.assessors), _n("{n} new assessor", "{n} new assessors", len(reading.assessors))),
    ):
        if n:
            parts.append(told.format(n=n))
    return ", ".join(parts)
