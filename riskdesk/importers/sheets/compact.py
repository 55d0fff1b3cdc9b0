"""The cells of a sheet as JSON holds them in little room: numbers as their bytes, everything else by its place."""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from math import isfinite
from typing import Any

Cell = str | float | bool
"""What a cell shows; an empty one is the empty text, a date is text."""
Row = tuple[Cell, ...]

# Written as digits, a million numbers would take longer on their way than the whole file took to be read.
NUMBERS = "d"


def rows_to_plain(rows: Sequence[Row]) -> dict[str, Any]:
    """The rows: their lengths, the bytes of all numbers, and what is no number with its place among all cells."""
    cells = list(chain.from_iterable(rows))
    numbers = array(NUMBERS, [cell if type(cell) is float else 0.0 for cell in cells])
    places = [place for place, cell in enumerate(cells) if type(cell) is not float]
    return {
        "lengths": list(map(len, rows)),
        "numbers": b64encode(numbers.tobytes()).decode("ascii"),
        "places": places,
        "others": [cells[place] for place in places],
    }


def rows_from_plain(plain: Mapping[str, Any]) -> tuple[Row, ...]:
    """The rows that were made plain; ValueError for anything else."""
    numbers = array(NUMBERS)
    numbers.frombytes(b64decode(plain["numbers"], validate=True))
    if not all(map(isfinite, numbers)):
        raise ValueError("not a number")
    cells: list[Cell] = list(numbers)
    lengths, places, others = plain["lengths"], plain["places"], plain["others"]
    if sum(lengths) != len(cells) or min(lengths, default=0) < 0 or len(places) != len(others):
        raise ValueError("not as many cells as there should be")
    if not set(map(type, others)) <= {str, int, bool}:
        raise ValueError("not the cells of a sheet")
    if places and not 0 <= min(places) <= max(places) < len(cells):
        raise ValueError("a cell outside of its sheet")
    for place, cell in zip(places, others, strict=True):
        cells[place] = float(cell) if type(cell) is int else cell
    ends = accumulate(lengths, initial=0)
    return tuple(tuple(cells[start:end]) for start, end in pairwise(ends))
