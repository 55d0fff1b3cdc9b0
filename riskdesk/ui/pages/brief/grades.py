"""The Admiralty code in words: how reliable a source is, and how credible what it says; judged apart."""

from __future__ import annotations

from collections.abc import Sequence

from riskdesk.words import _


def reliabilities() -> Sequence[tuple[str | None, str]]:
    """Grades of the source."""
    return (
        (None, _("not graded")),
        ("A", _("A · completely reliable")),
        ("B", _("B · usually reliable")),
        ("C", _("C · fairly reliable")),
        ("D", _("D · not usually reliable")),
        ("E", _("E · unreliable")),
        ("F", _("F · cannot be judged")),
    )


def credibilities() -> Sequence[tuple[int | None, str]]:
    """Grades of the information."""
    return (
        (None, _("not graded")),
        (1, _("1 · confirmed")),
        (2, _("2 · probably true")),
        (3, _("3 · possibly true")),
        (4, _("4 · doubtful")),
        (5, _("5 · improbable")),
        (6, _("6 · cannot be judged")),
    )
