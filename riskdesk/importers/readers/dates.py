"""Dates as files state them, in the one form that sorts."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

FORMS = ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y", "%d.%m.%Y", "%Y/%m/%d", "%B %Y")
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


def plain_date(stated: str) -> str:
    """The day as year-month-day where the words allow one reading only; else the words as they are."""
    words = " ".join(stated.replace(",", " ").split())
    try:
        return date.fromisoformat(words[:10]).isoformat()
    except ValueError:
        pass
    words = ORDINAL.sub("", words)
    for form in FORMS:
        try:
            day = datetime.strptime(words, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return day.strftime("%Y-%m" if "%d" not in form else "%Y-%m-%d")
    return _of_message(stated)


def _of_message(stated: str) -> str:
    try:
        return parsedate_to_datetime(stated).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return " ".join(stated.split())
