"""Five lines for somebody's first time, one on each page; each goes for good once it was closed."""

from __future__ import annotations

from riskdesk.words import _


def coaching() -> dict[str, str]:
    """The lines by page."""
    return {
        "brief": _("This is the brief that everything rests on. The cards on the side show what each quote supports."),
        "frame": _("Options, the dimensions that they are judged on, and scenarios: rename, add and remove them. "
                   "Ctrl+Z undoes any edit."),
        "score": _("Move with the arrow keys and type: 70, a range such as 50..80, or ? for unknown. "
                   "The results on the side follow at once."),
        "weigh": _("Drag a bar to say how much a dimension matters; lock the ones that should stay. "
                   "The ranking moves while you drag."),
        "compare": _("The same options in each scenario. Point at any bar to see what it is made of; "
                     "Ctrl+E prints all of it as a PDF."),
    }  # fmt: skip
