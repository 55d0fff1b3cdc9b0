"""A ranking with ties, as rows that are moved and tied."""

from __future__ import annotations

from collections.abc import Sequence

from riskdesk.domain.ids import DimensionId

Order = tuple[tuple[DimensionId, ...], ...]
"""Places, best first; several in one place tie."""


def ranks(order: Order) -> list[int]:
    """The rank of each row; those that tie share one."""
    found: list[int] = []
    for place in order:
        found += [len(found) + 1] * len(place)
    return found


def tied_rows(order: Order) -> list[bool]:
    """For each row whether it matters as much as the one above."""
    return [at > 0 for place in order for at in range(len(place))]


def moved(order: Order, dimension: DimensionId, step: int) -> Order:
    """One up (-1) or down (1): out of its tie, or else past the whole place beside it."""
    at = _place_of(order, dimension)
    left = tuple(d for d in order[at] if d != dimension)
    if left:
        apart = ((dimension,), left) if step < 0 else (left, (dimension,))
        return order[:at] + apart + order[at + 1 :]
    to = at + step
    if not 0 <= to < len(order):
        return order
    places = [place for n, place in enumerate(order) if n != at]
    places.insert(to, (dimension,))
    return tuple(places)


def tied(order: Order, dimension: DimensionId) -> Order:
    """Tied with the row above, together with those tied to it; or no longer, where it is."""
    at = _place_of(order, dimension)
    here = order[at].index(dimension)
    if here:
        return (*order[:at], order[at][:here], order[at][here:], *order[at + 1 :])
    if not at:
        return order
    return (*order[: at - 1], order[at - 1] + order[at], *order[at + 1 :])


def dropped(order: Order, rows: Sequence[DimensionId], dimension: DimensionId) -> Order:
    """After a row was dropped elsewhere, in its own place: `rows` as they stand now. Ties that it split are no more."""
    tie = {d: n for n, place in enumerate(order) for d in place if d != dimension}
    places: list[tuple[DimensionId, ...]] = []
    for d in rows:
        before = places[-1][-1] if places else None
        if d != dimension and before is not None and tie.get(before) == tie[d]:
            places[-1] += (d,)
        else:
            places.append((d,))
    return tuple(places)


def _place_of(order: Order, dimension: DimensionId) -> int:
    return next(at for at, place in enumerate(order) if dimension in place)
