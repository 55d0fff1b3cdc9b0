"""What a cell of the score grid shows, worked out from its score; the delegate only paints it."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.figures import figures
from riskdesk.domain.scales import Scale
from riskdesk.domain.scores import Cell, LikelyImpact, Normal, Range, Value
from riskdesk.ui.models.score_words import number_words


@dataclass(frozen=True, slots=True)
class CellFace:
    """A judged cell. The bar shows the score itself, so a long bar of a risk is bad."""

    text: str
    aside: str = ""
    """The range, in small."""
    bar: float | None = None
    """How long the bar is, 0-1; None: judged, and unknown."""
    supported: bool = True
    inherited: bool = False
    """Holds in every scenario; this scenario has no score of its own."""


def cell_face(a: Assessment, cell: Cell, scale: Scale) -> CellFace | None:
    """The face of the score that counts in a cell; None where nothing was judged."""
    own = a.score(cell)
    score = own or a.counting(cell)
    if score is None:
        return None
    supported, inherited = score.supported, own is None
    if score.value is None:
        return CellFace("?", supported=supported, inherited=inherited)
    text, aside = _texts(score.value)
    worth = figures(score.value, scale, a.likelihood_words).best
    return CellFace(text, aside, worth / 100, supported, inherited)


def _texts(value: Value) -> tuple[str, str]:
    match value:
        case Range(low=float() | int() as low, high=float() | int() as high, best=best):
            middle = (low + high) / 2 if best is None else best
            return _end(middle), f"{_end(low)}–{_end(high)}"
        case Range(low=low, high=high, best=None):
            return f"{_end(low)}–{_end(high)}", ""
        case Range(low=low, high=high, best=best):
            return _end(best or ""), f"{_end(low)}–{_end(high)}"
        case Normal(mean=mean, sd=sd):
            return number_words(mean), f"± {number_words(sd)}"
        case LikelyImpact(likelihood=likelihood, impact=impact):
            return f"{_chance(likelihood)}\n× {impact}", ""
        case _:
            return _end(value), ""


def _end(end: float | str) -> str:
    return end if isinstance(end, str) else number_words(end)


def _chance(likelihood: float | tuple[float, float] | str) -> str:
    if isinstance(likelihood, tuple):
        return f"{number_words(likelihood[0])}–{number_words(likelihood[1])}"
    return _end(likelihood)
