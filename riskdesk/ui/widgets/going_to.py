"""Going to a place in the assessment, from a finding or from what was found."""

from __future__ import annotations

from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.ui.selection import Selection


def go_to_place(place: Place, selection: Selection) -> None:
    """Show a score on the Score page, a brief on the Brief page, everything else on the Frame page."""
    if not isinstance(place, Item):
        selection.go_to_cell(place)
    elif place.noun is Noun.BRIEF:
        selection.go_to_quote(Quote(BriefId(place.id), 1, ""))
    else:
        selection.go_to_item(place)
