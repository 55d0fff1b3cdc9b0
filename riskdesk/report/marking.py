"""The protective marking of a report: never lower than the assessment's own or than that of a brief in it."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import InvalidEdit
from riskdesk.words import _

LEVELS = (
    ("UNCLASSIFIED", "PUBLIC"),
    ("OFFICIAL",),
    ("OFFICIAL-SENSITIVE", "OFFICIAL SENSITIVE", "RESTRICTED"),
    ("CONFIDENTIAL",),
    ("SECRET",),
    ("TOP SECRET",),
)
"""Markings that can be compared, lowest first."""


def marking_of(a: Assessment) -> str:
    """The assessment's marking, or a higher one of its briefs."""
    marking = a.marking.strip()
    for brief in a.briefs:
        if _is_higher(brief.marking, marking):
            marking = brief.marking.strip()
    return marking


def chosen_marking(a: Assessment, wanted: str | None) -> str:
    """The marking wanted for a report (None: as it is); refused where it is lower, or cannot be compared."""
    least = marking_of(a)
    if wanted is None or wanted.strip() == least:
        return least
    if least and not (_is_higher(wanted, least) or wanted.strip().upper().startswith(least.upper())):
        raise InvalidEdit(
            _("The report cannot be marked “{wanted}”: it holds what is marked “{least}”.").format(
                wanted=wanted.strip(), least=least
            )
        )
    return wanted.strip()


def _is_higher(marking: str, other: str) -> bool:
    if not other.strip():
        return bool(marking.strip())
    here, there = _level(marking), _level(other)
    return here is not None and there is not None and here > there


def _level(marking: str) -> int | None:
    """The place of a marking by its longest known beginning, so that caveats after it do not matter."""
    text = " ".join(marking.upper().split())
    known = [(len(name), place) for place, names in enumerate(LEVELS) for name in names if text.startswith(name)]
    return max(known)[1] if known else None
