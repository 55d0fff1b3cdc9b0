"""Drawing weights: what the stress test lets vary of them. Global weights of leaves, each draw summing to 1."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.analysis.stress.points import Block, Lattice
from riskdesk.analysis.stress.pools import Singles
from riskdesk.domain.settings import Settings, WeightFreedom

Seed = tuple[int, ...]
Draw = Callable[[Lattice, Block, Seed], Singles | Floats]
"""Weights at the points of a block, leaves x points."""


def drawing(weights: Floats, settings: Settings) -> Draw:
    """How weights are drawn around those of now."""
    match settings.weights:
        case WeightFreedom.NEAR:
            return lambda _lattice, block, seed: near(weights, settings.spread, block, seed)
        case WeightFreedom.RANKED if len(places := in_order(weights)) > 1:
            return lambda lattice, block, seed: ranked(places, lattice.uniform(block), seed)
        case _:
            return lambda lattice, block, _seed: free(lattice.uniform(block))


def free(uniform: Singles) -> Singles:
    """Uniform on the simplex: exponential figures divided by their sum (Rubinstein 1982)."""
    found = np.log(uniform, out=uniform)
    found /= found.sum(axis=0)
    return found


def ranked(places: list[list[int]], uniform: Singles, seed: Seed) -> Singles:
    """Uniform on the part of the simplex where weights are ordered as now; leaves that tie now go in any order.

    With e uniform on the simplex, w_i = sum over k >= i of e_k / k has the i-th greatest weight (the corners of that
    part are the means of the first k). Every order of those that tie has a part of the same size.
    """
    found = free(uniform)
    found /= np.arange(1, len(found) + 1, dtype=np.float32)[:, None]
    descending = found[::-1].cumsum(axis=0)[::-1]
    rng = np.random.default_rng(seed)
    start = 0
    for group in places:
        share = descending[start : start + len(group)]
        found[group] = rng.permuted(share, axis=0) if len(group) > 1 else share
        start += len(group)
    return found


def in_order(weights: Floats) -> list[list[int]]:
    """The places of the weights from the greatest to the least; those that tie with the first of a group join it."""
    groups: list[list[int]] = []
    for place in np.argsort(-weights, kind="stable").tolist():
        if groups and weights[groups[-1][0]] - weights[place] <= TIE:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def near(weights: Floats, spread: float, block: Block, seed: Seed) -> Floats:
    """Uniform on the polytope (1 - spread) w <= w' <= (1 + spread) w, sum 1.

    All weights but the greatest are drawn uniformly and the greatest is what they leave of 1; kept where that is within
    its own range. As none has a wider range, at least one draw in about 1 + 0.7 sqrt(leaves) is kept. The polytope is
    symmetric about w, so each draw is used with its mirror image, which takes error out of the means.
    """
    half = (block.each + 1) // 2
    drawn = _within(weights, spread, len(block.copies) * half, np.random.default_rng(seed))
    kept = drawn.reshape(len(weights), len(block.copies), half)
    both = np.concatenate([kept, 2 * weights[:, None, None] - kept[:, :, : block.each - half]], axis=2)
    return both.reshape(len(weights), -1)


def _within(weights: Floats, spread: float, wanted: int, rng: np.random.Generator) -> Floats:
    greatest = int(weights.argmax())
    reach = (spread * weights)[:, None]
    found: list[Floats] = []
    missing = wanted
    while missing > 0:
        tried = (1 + int(0.7 * len(weights) ** 0.5)) * missing
        moves = reach * rng.uniform(-1, 1, (len(weights), tried))
        moves[greatest] = 0
        moves[greatest] = -moves.sum(axis=0)
        found.append(moves[:, np.abs(moves[greatest]) <= reach[greatest] + TIE**2])
        missing -= found[-1].shape[1]
    drawn: Floats = weights[:, None] + np.concatenate(found, axis=1)[:, :wanted]
    return drawn
