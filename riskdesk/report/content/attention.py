"""What a person should look at before relying on the results."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.report.content.blocks import Block, Bullets, Heading, Words
from riskdesk.report.content.findings import finding_text, place_name
from riskdesk.report.content.subject import Subject
from riskdesk.words import _, _n

MOST_PLACES = 8


def attention(subject: Subject) -> Iterator[Block]:
    """Every finding with the places that it is about."""
    yield Heading(_("What to look at"))
    if subject.results is None:
        yield Words(subject.verdict)
        return
    if not subject.findings:
        yield Words(_("Nothing was found: every cell is scored and supported, and every quote stands in its source."))
        return
    for finding in subject.findings:
        has_list = len(finding.places) > 1
        yield Words(finding_text(subject.a, finding), "intro" if has_list else "body")
        if has_list:
            yield Bullets(_places(subject, [place_name(subject.a, place) for place in finding.places]))


def _places(subject: Subject, names: list[str]) -> tuple[str, ...]:
    over = len(names) - MOST_PLACES
    more = [_n("… and {n} more", "… and {n} more", over).format(n=over)] if over > 0 else []
    return (*names[:MOST_PLACES], *more)
