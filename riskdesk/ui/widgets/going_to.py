"""Going to a place in the assessment, from a finding or from what was found."""

from __future__ import annotations

from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.domain.ids import AssessorId, BriefId, OptionId, ScenarioId
from riskdesk.domain.quotes import Quote
from riskdesk.ui.selection import Selection


def go_to_place(place: Place, selection: Selection) -> None:
    """Show a score on the Score page, a brief on the Brief page, everything else on the Frame page."""
    if not isinstance(place, Item):
        selection.go_to_cell(place)
    elif place.noun is Noun.BRIEF:
        selection.go_to_quote(Quote(BriefId(place.id), 1, ""))
    else:
        _look_at(place, selection)
        selection.page_wanted.emit("frame")


def _look_at(item: Item, selection: Selection) -> None:
    if item.noun is Noun.OPTION:
        selection.point_at(OptionId(item.id))
    elif item.noun is Noun.SCENARIO:
        selection.choose_scenario(ScenarioId(item.id))
    elif item.noun is Noun.ASSESSOR:
        selection.choose_assessor(AssessorId(item.id))
