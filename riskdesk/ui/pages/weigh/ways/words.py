"""What the ways of weighing ask and say."""

from __future__ import annotations

from riskdesk.analysis.findings import ACCEPTED_RATIO
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.score_text import number_text
from riskdesk.domain.weighting import BestWorst, Direct, Pairwise, Ranked, Swing
from riskdesk.ui.pages.weigh.ways.answers import Answers, Siblings, weights_by
from riskdesk.words import _, _n


def way_names() -> dict[str, str]:
    """The ways as a chooser offers them."""
    return {
        Direct.name: _("Direct"),
        Swing.name: _("Swing"),
        Ranked.name: _("Ranked"),
        Pairwise.name: _("Pairwise"),
        BestWorst.name: _("Best-worst"),
    }


def question(way: str) -> str:
    """What a way asks."""
    return {
        Swing.name: _(
            "All stand at worst. Which swing from worst to best matters most? It gets 100. "
            "How much of that is each other swing worth?"
        ),
        Ranked.name: _(
            "Which swing from worst to best matters most, which next? The order alone gives the weights: "
            "the middle of all weights that respect it (rank order centroid)."
        ),
        Pairwise.name: _("Which swing from worst to best matters more, and how many times as much?"),
        BestWorst.name: _("Which swing from worst to best matters most, and which least?"),
    }[way]


def still_needed(count: int, *, in_use: bool) -> str:
    """That answers do not count yet, and what does."""
    if not count:
        return ""
    more = _n(
        "{n} more answer is needed before these count.", "{n} more answers are needed before these count.", count
    ).format(n=count)
    until = _("Until then the weights before stay in use.") if in_use else _("Until then there are no weights.")
    return f"{more} {until}"


def why_not_yet(answers: Answers, siblings: Siblings) -> str:
    """Why answers that are all given do not count."""
    try:
        weights_by(answers, siblings)
    except CannotCompute as refusal:
        return str(refusal)
    return _("What was added since stands last. Move it to its place, or use this order as it is.")


def how_much(ratio: float) -> str:
    """A comparison from 1 to 9 in words."""
    if not 1 <= ratio <= 9:
        return _("more than extremely") if ratio > 9 else _("less")
    words = {
        1: _("equally"),
        3: _("moderately more"),
        5: _("strongly more"),
        7: _("very strongly more"),
        9: _("extremely more"),
    }
    if ratio in words:
        return words[int(ratio)]
    below = int(ratio) - (int(ratio) + 1) % 2
    return _("between {less} and {more}").format(less=words[below], more=words[below + 2])


def compared(more: str, less: str, ratio: float) -> str:
    """One comparison as a sentence."""
    if ratio == 1:
        return _("“{more}” matters as much as “{less}”").format(more=more, less=less)
    text = _("“{more}” matters {ratio} times as much as “{less}” ({words})")
    return text.format(more=more, less=less, ratio=number_text(round(ratio, 2)), words=how_much(ratio))


def told_weight(name: str, percent: float | None, group: str, of_all: str) -> str:
    """A weight that counts now, in words."""
    if percent is None:
        return _("{name}: no weight").format(name=name)
    text = _("{name}: {percent:.1f} % of {group}").format(name=name, percent=percent, group=group)
    return f"{text}, {of_all}" if of_all else text


def pairs_answered(answered: int, pairs: int, unchecked: int) -> str:
    """How far the pairs are answered, and whether that is enough."""
    so_far = _("{answered} of {pairs} pairs are answered.").format(answered=answered, pairs=pairs)
    if answered == pairs:
        return _n("The only pair is answered.", "All {n} pairs are answered.", pairs).format(n=pairs)
    if not unchecked:
        return so_far + " " + _("This is enough: every answer is checked by others. More make it firmer.")
    enough = _n(
        "This is enough to count; {n} answer is not yet checked by any other.",
        "This is enough to count; {n} answers are not yet checked by any other.",
        unchecked,
    )
    return so_far + " " + enough.format(n=unchecked)


def pairwise_consistency(count: int, ratio: float | None, *, checked: bool) -> str:
    """The consistency ratio of pairs, and up to where it is fine."""
    if count <= 2:
        return ""
    if ratio is None:
        return _("Saaty’s random index ends at 10 dimensions, so there is no consistency ratio for these.")
    if not checked:
        return _("No answer checks another yet, so nothing can be said of their consistency.")
    verdict = _("fine") if ratio <= ACCEPTED_RATIO else _("too high: some answers contradict each other")
    text = _("Consistency ratio {ratio:.2f}: {verdict}. Fine up to {accepted:.2f} (Saaty’s random index).")
    return text.format(ratio=ratio, verdict=verdict, accepted=ACCEPTED_RATIO)


def input_consistency(ratio: float | None, accepted: float | None) -> str:
    """The input-based consistency ratio of best-worst, and up to where it is accepted."""
    if ratio is None:
        return _("Compare the best with the worst, and their consistency can be told.")
    if accepted is None:
        text = _("Input-based consistency ratio {ratio:.2f}; 0 is without contradiction, and 1 the most of it.")
        return text.format(ratio=ratio)
    verdict = _("fine") if ratio <= accepted else _("too high: some answers contradict each other")
    text = _("Input-based consistency ratio {ratio:.2f}: {verdict}. Fine up to {accepted:.2f} (Liang and others 2020).")
    return text.format(ratio=ratio, verdict=verdict, accepted=accepted)
