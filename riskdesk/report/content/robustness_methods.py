"""How it is found out how far results hold, in words."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain.settings import Settings, WeightFreedom
from riskdesk.report.figures.percent import percent
from riskdesk.words import _


def robustness_methods(settings: Settings) -> Iterator[tuple[str, str]]:
    """Every way of asking, each with what it takes and its source."""
    yield _("Stress test"), _drawn(settings)
    yield from _read()
    yield from _changed()
    yield from _others()


def _drawn(settings: Settings) -> str:
    weights = {
        WeightFreedom.FREE: _("weights evenly from all that sum to 100 %"),
        WeightFreedom.RANKED: _("weights evenly from all in the same order as now"),
        WeightFreedom.NEAR: _("weights evenly from all within {spread} of what they are now"),
    }[settings.weights].format(spread=percent(settings.spread))
    return _(
        "SMAA-2 (Lahdelma and Salminen, 2001). Each draw takes {weights}, and scores from their ranges: by the stated "
        "shape, else PERT; unknown ones evenly from 0 to 100. Likelihoods stay as they are, and options that tie share "
        "their ranks. Drawing again with seed {seed} gives the same figures."
    ).format(weights=weights, seed=settings.seed)


def _read() -> Iterator[tuple[str, str]]:
    yield (
        _("Error"),
        _(
            "The standard error of a share, found from parts of the draws that are independent of each other. Two "
            "shares that are less than about three errors apart may be the same."
        ),
    )
    yield (
        _("Confidence factor"),
        _(
            "The share of draws of the scores in which an option is first, under the mean of all weights with which it "
            "came first."
        ),
    )


def _changed() -> Iterator[tuple[str, str]]:
    yield (
        _("One weight"),
        _(
            "Outcomes are straight lines while one weight moves and the others keep their proportions, so where they "
            "cross is exact (Mareschal, 1988; Triantaphyllou and Sanchez, 1997). Likelihoods move in the same way."
        ),
    )
    yield (
        _("Smallest change"),
        _(
            "Of all weights: the least weight that has to pass from some dimensions to others until two options tie. "
            "Of scores: the one whose value has least to move, if that stays on its scale. Both are exact."
        ),
    )
    yield (
        _("One range"),
        _(
            "The lead over the best rival with one score, unknown or likelihood at both ends of its range, all else at "
            "its single figure (tornado; Howard, 1988)."
        ),
    )
    yield (
        _("Any weights"),
        _("The most that an option could be ahead of its best rival under any weights, exact (Hazen, 1986)."),
    )


def _others() -> Iterator[tuple[str, str]]:
    yield (
        _("Other methods"),
        _(
            "TOPSIS with vector normalisation (Hwang and Yoon, 1981), PROMETHEE II with the usual criterion (Brans and "
            "Vincke, 1985) and VIKOR with v = 0.5 (Opricovic and Tzeng, 2004), on expected values and the same weights."
        ),
    )
    yield (
        _("Left out"),
        _(
            "If an assumption fails, the scores that rest on it are unknown. Without a dimension the others keep their "
            "proportions; without an assessor the others’ scores count alone; without an option the others are ranked."
        ),
    )
