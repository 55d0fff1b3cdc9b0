"""The table of options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Part
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.options import AddOption, MoveOption, RemoveOption, ReviseOption
from riskdesk.domain.ids import OptionId, an_id
from riskdesk.domain.options import Option
from riskdesk.ui.models.columns import Column, Way
from riskdesk.words import _


class Options:
    """Rows of the table of options."""

    parts = Part.OPTIONS
    nests = False

    def __init__(self) -> None:
        self.title = _("Options")
        self.invitation = _("Add an option…")
        self.removal = _("Remove option")
        self.columns: Sequence[Column[Option]] = (
            Column(_("Option"), lambda _a, o: o.name, lambda _a, o, text: ReviseOption(replace(o, name=text.strip()))),
            Column(
                _("Description"),
                lambda _a, o: o.description,
                lambda _a, o, text: ReviseOption(replace(o, description=text.strip())),
                way=Way.LINES,
                long=True,
            ),
            Column(
                _("Baseline"),
                lambda _a, o: _("baseline") if o.baseline else "",
                lambda _a, o, _text: ReviseOption(replace(o, baseline=not o.baseline)),
                way=Way.RADIO,
            ),
        )

    def items(self, a: Assessment) -> tuple[Option, ...]:
        """All options."""
        return a.options

    def parent(self, item: Option) -> str | None:
        """Options stand side by side."""
        return None

    def add(self, a: Assessment, name: str, parent: str | None) -> Edit:
        """Adding an option at the end."""
        return AddOption(Option(OptionId(an_id(name, (o.id for o in a.options))), name.strip()))

    def revise(self, item: Option) -> Edit:
        """Putting it in the place of what has its id."""
        return ReviseOption(item)

    def remove(self, item: Option) -> Edit:
        """Removing it with its scores."""
        return RemoveOption(item.id)

    def move(self, item: Option, to: int, parent: str | None) -> Edit:
        """Putting it at another place."""
        return MoveOption(item.id, to)


def carry_on_as_now(a: Assessment) -> Edit | None:
    """Making "Carry on as now" the baseline, added where it is not an option yet; None where there is a baseline."""
    if any(o.baseline for o in a.options):
        return None
    name = _("Carry on as now")
    known = next((o for o in a.options if o.name.strip().casefold() == name.casefold()), None)
    if known is not None:
        return ReviseOption(replace(known, baseline=True))
    return AddOption(Option(OptionId(an_id(name, (o.id for o in a.options))), name, baseline=True))
