"""Confidence factors: how likely an option is first at its central weights, while scores are drawn."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.analysis.stress.pools import Picks
from riskdesk.analysis.stress.values import Values


def confidence(values: Values, central: Floats, blocks: Iterable[Picks]) -> Floats:
    """For each option the share of draws in which it is first; of options that tie, each has an equal part."""
    leading = np.flatnonzero(~np.isnan(central[:, 0])).tolist()
    found = np.full(len(central), np.nan)
    if not values.pieces:
        found[leading] = [_firsts((values.fixed @ central[option])[:, None], option) for option in leading]
        return found
    first, draws = np.zeros(len(central)), 0
    for picks in blocks:
        drawn = values.at(picks)
        draws += picks.count
        for option in leading:
            outcomes = np.einsum("adn,d->an", drawn, central[option])
            first[option] += _firsts(outcomes, option)
    found[leading] = first[leading] / draws
    return found


def _firsts(outcomes: Floats, option: int) -> float:
    """In how many draws the option is first; of options that tie each has an equal part."""
    tops = outcomes[:, outcomes[option] >= outcomes.max(axis=0) - TIE]
    return float((1 / (tops >= tops[option] - TIE).sum(axis=0)).sum())
