"""Keeps labels along one line from touching."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], sizes: Sequence[float], room: tuple[float, float]) -> list[float]:
    """Middles as near to those wanted as their sizes allow, inside a room that holds them all; the order is kept."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    clusters: list[tuple[list[int], float, float]] = []
    for i in order:
        cluster = ([i], wanted[i] - sizes[i] / 2, sizes[i])
        while clusters and clusters[-1][1] + clusters[-1][2] > cluster[1]:
            cluster = _joined(clusters.pop(), cluster, wanted, sizes)
        clusters.append(cluster)
    middles = [0.0] * len(wanted)
    low = room[0]
    left = room[1] - room[0] - sum(size for _m, _s, size in clusters)
    for members, start, size in clusters:
        at = min(max(start, low), low + max(left, 0.0))
        left -= at - low
        low = at + size
        for i in members:
            middles[i] = at + sizes[i] / 2
            at += sizes[i]
    return middles


def _joined(
    upper: tuple[list[int], float, float],
    lower: tuple[list[int], float, float],
    wanted: Sequence[float],
    sizes: Sequence[float],
) -> tuple[list[int], float, float]:
    """Two clusters as one, placed so that its members' distances from where they want to be cancel out."""
    members = upper[0] + lower[0]
    offset, pull = 0.0, 0.0
    for i in members:
        pull += wanted[i] - (offset + sizes[i] / 2)
        offset += sizes[i]
    return members, pull / len(members), offset
