"""Five lines for somebody's first time, one on each page; each goes for good once it was closed."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.words import _


def coaching(page: str, a: Assessment) -> str:
    """The line for a page; none while there is nothing yet that it could speak of."""
    lines = {"brief": _brief(), "frame": _frame()} if a.briefs else {"frame": _frame()}
    if a.options and a.dimensions:
        lines |= _about_scores()
    return lines.get(page, "")


def _brief() -> str:
    return _("This is the brief that everything rests on. The cards on the side show what each quote supports.")


def _frame() -> str:
    return _(
        "Options, the dimensions that they are judged on, and scenarios: rename, add and remove them. "
        "Ctrl+Z undoes any edit."
    )


def _about_scores() -> dict[str, str]:
    return {
        "score": _("Move with the arrow keys and type: 70, a range such as 50..80, or ? for unknown. "
                   "The results on the side follow at once."),
        "weigh": _("Drag a bar to say how much a dimension matters; lock the ones that should stay. "
                   "The ranking moves while you drag."),
        "compare": _("The same options in each scenario. Point at any bar to see what it is made of; "
                     "Ctrl+E prints all of it as a PDF."),
    }  # fmt: skip
