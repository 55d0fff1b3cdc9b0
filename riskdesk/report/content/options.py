"""The options, with what ties each to its source."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.report.content.blocks import Block, Cell, Column, Heading, Table, Words
from riskdesk.report.content.subject import Subject
from riskdesk.words import _


def options(subject: Subject) -> Iterator[Block]:
    """Every option in the order of the assessment."""
    yield Heading(_("Options"), page=True)
    if not subject.a.options:
        yield Words(_("No option was stated."))
        return
    rows = tuple(
        (
            str(number),
            Cell(option.name, _("baseline: carrying on as now") if option.baseline else "", strong=True),
            Cell(option.description, quotes=subject.quotes(option.quotes)),
        )
        for number, option in enumerate(subject.a.options, 1)
    )
    yield Table((Column("#"), Column(_("Option"), 1), Column(_("What it means"), 2)), rows)
