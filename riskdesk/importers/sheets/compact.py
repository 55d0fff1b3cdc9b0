"""The cells of a sheet as JSON holds them in little room: many numbers as their bytes."""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from math import isfinite
from typing import Any, cast

Cell = str | float | bool
"""What a cell shows; an empty one is the empty text, a date is text."""
Row = tuple[Cell, ...]

# Written as digits, a million numbers would take longer on their way than the whole file took to be read.
NUMBERS = "d"


def rows_to_plain(rows: Sequence[Row]) -> dict[str, Any]:
    """The lengths of the rows and all cells: as they are where none is a number, else with the numbers apart."""
    cells, lengths = list(chain.from_iterable(rows)), list(map(len, rows))
    if float not in set(map(type, cells)):
        return {"lengths": lengths, "cells": cells}
    places = [place for place, cell in enumerate(cells) if type(cell) is not float]
    others = [cells[place] for place in places]
    for place in places:
        cells[place] = 0.0
    numbers = b64encode(array(NUMBERS, cast(list[float], cells)).tobytes()).decode("ascii")
    return {"lengths": lengths, "numbers": numbers, "places": places, "others": others}


def rows_from_plain(plain: Mapping[str, Any]) -> tuple[Row, ...]:
    """The rows that were made plain; ValueError for anything else."""
    lengths, cells = plain["lengths"], _sound(plain["cells"]) if "cells" in plain else _together(plain)
    if sum(lengths) != len(cells) or min(lengths, default=0) < 0:
        raise ValueError("not as many cells as there should be")
    ends = accumulate(lengths, initial=0)
    return tuple(tuple(cells[start:end]) for start, end in pairwise(ends))


def _sound(cells: Sequence[Cell]) -> Sequence[Cell]:
    if not set(map(type, cells)) <= {str, bool}:
        raise ValueError("not the cells of a sheet")
    return cells


def _together(plain: Mapping[str, Any]) -> Sequence[Cell]:
    """The cells with the numbers at their places again."""
    numbers = array(NUMBERS)
    numbers.frombytes(b64decode(plain["numbers"], validate=True))
    if not all(map(isfinite, numbers)):
        raise ValueError("not a number")
    cells: list[Cell] = list(numbers)
    places, others = plain["places"], _sound(plain["others"])
    if places and not 0 <= min(places) <= max(places) < len(cells):
        raise ValueError("a cell outside of its sheet")
    for place, cell in zip(places, others, strict=True):
        cells[place] = cell
    return cells
