"""Brute force for what moves: weights and likelihoods moved by hand, one by one, as the definitions say."""

from __future__ import annotations

import numpy as np


def moved_weights(r, a, dimension, share):
    """The leaf weights with one dimension's total at a share: inside and outside keep their proportions."""
    weights = dict(zip(r.leaves, r.weights.tolist(), strict=True))
    inside = [leaf for leaf in weights if any(d.id == dimension for d in a.tree.above(leaf))]
    outside = [leaf for leaf in weights if leaf not in inside]
    if not outside:
        return np.array(list(weights.values()))
    return np.array(
        [_part(weights, inside, leaf, share) + _part(weights, outside, leaf, 1 - share) for leaf in weights]
    )


def moved_likelihoods(r, place, share):
    """The likelihoods with one scenario's at a share."""
    held = dict(enumerate(r.likelihoods.held.tolist()))
    others = [s for s in held if s != place]
    if not others:
        return np.array(list(held.values()))
    return np.array([share if s == place else _part(held, others, s, 1 - share) for s in held])


def _part(shares, members, one, whole):
    if one not in members:
        return 0.0
    total = sum(shares[m] for m in members)
    return whole * (shares[one] / total if total > 0 else 1 / len(members))
