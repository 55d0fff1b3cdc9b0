"""What of an assessment can be found and gone to."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.quotes import Quote
from riskdesk.ui.dialogs.command_palette import Destination
from riskdesk.ui.selection import Selection
from riskdesk.words import _


def named_places(a: Assessment, selection: Selection) -> Iterator[Destination]:
    """Options, dimensions, scenarios, assessors and briefs, by name."""
    kinds = (
        (Noun.OPTION, _("Option"), [(o.id, o.name) for o in a.options]),
        (Noun.DIMENSION, _("Dimension"), [(d.id, d.name) for d in a.dimensions]),
        (Noun.SCENARIO, _("Scenario"), [(s.id, s.name) for s in a.scenarios]),
        (Noun.ASSESSOR, _("Assessor"), [(p.id, p.name) for p in a.assessors]),
        (Noun.BRIEF, _("Brief"), [(b.id, b.title or b.id) for b in a.briefs]),
    )
    for noun, kind, things in kinds:
        for ident, name in things:
            place = Item(noun, ident)
            yield Destination(name, kind, lambda place=place: selection.go_to_place(place))  # type: ignore[misc]


def texts(a: Assessment, selection: Selection) -> Iterator[Destination]:
    """Paragraphs of briefs and rationales of scores."""
    for brief in a.briefs:
        for number, paragraph in enumerate(brief.paragraphs, 1):
            quote = Quote(brief.id, number, "")
            kind = _("Paragraph {n}").format(n=number)
            yield Destination(paragraph, kind, lambda quote=quote: selection.go_to_quote(quote))  # type: ignore[misc]
    for cell, score in a.cells():
        if score.rationale:
            yield Destination(
                score.rationale,
                _("Rationale"),
                lambda cell=cell: selection.go_to_cell(cell),  # type: ignore[misc]
            )
