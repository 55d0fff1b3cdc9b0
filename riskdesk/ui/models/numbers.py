"""Numbers as they are typed into a table, and shares as they are shown."""

from __future__ import annotations

import math

from riskdesk.domain.errors import InvalidEdit
from riskdesk.words import _


def number(text: str) -> float:
    """The number that was typed, with a point or a comma; a percent sign is let be."""
    plain = text.strip().removesuffix("%").strip().replace("−", "-")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or "_" in plain:
        raise InvalidEdit(_("“{text}” is not a number. Type one such as 40 or 12.5.").format(text=text.strip()))
    return value


def share_text(share: float) -> str:
    """A share of 1 as a percentage, with one decimal only where it says more."""
    percent = round(100 * share, 1)
    return _("{percent:g} %").format(percent=percent)
