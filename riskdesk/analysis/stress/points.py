"""Well-spread random points: copies of one lattice, each shifted at random, whose differences tell the error.

Point i has the coordinate frac(rev(i) z + shift), where rev(i) mirrors the bits of i behind the point, so that any
first n points are spread evenly; all is whole numbers modulo 2^32. The multipliers z are 1, g, g^2, ... with g = 17797
(Hickernell, Hong, L'Ecuyer and Lemieux, Extensible lattice sequences for quasi-Monte Carlo quadrature, SIAM J. Sci.
Comput. 22, 2000). The shifts are uniform (Cranley and Patterson 1976), so every point of a copy is uniform and the
copies are independent.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from riskdesk.analysis.stress.scratch import scratch

Bits = NDArray[np.uint32]
"""Numbers of 32 bits; divided by 2^32 they are uniform from 0 to 1."""

GENERATOR = 17797
SWAPS = ((16, 0x0000FFFF), (8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555))


class Block(NamedTuple):
    """The points from `start` to before `stop` of some copies that follow each other; counted copy by copy."""

    number: int
    copies: range
    start: int
    stop: int

    @property
    def each(self) -> int:
        """How many points of each copy."""
        return self.stop - self.start

    @property
    def draws(self) -> int:
        """How many points in all."""
        return len(self.copies) * self.each


class Lattice:
    """Copies of one lattice in as many dimensions as there are weights."""

    def __init__(self, rng: np.random.Generator, copies: int, dimensions: int) -> None:
        powers = [pow(GENERATOR, power, 2**32) for power in range(dimensions)]
        self._multipliers = np.array(powers, dtype=np.uint32)
        self._shifts = rng.integers(0, 2**32, (dimensions, copies), dtype=np.uint32)

    def uniform(self, block: Block) -> NDArray[np.float32]:
        """Coordinates of a block's points, dimensions x points, within 0-1 without its ends; in scratch."""
        numbers = mirrored(np.arange(block.start, block.stop, dtype=np.uint32))
        shifts = self._shifts[:, block.copies.start : block.copies.stop, None]
        bits = scratch("bits", (len(block.copies), block.each), np.uint32)
        found = scratch("uniform", (len(shifts), block.draws), np.float32)
        for row, multiplier, shift in zip(found, self._multipliers, shifts, strict=True):
            np.add(multiplier * numbers, shift, out=bits)
            np.right_shift(bits, np.uint32(8), out=bits)  # single precision holds 24
            row[:] = bits.view(np.int32).reshape(-1)
            row += np.float32(0.5)
            row *= np.float32(2**-24)
        return found


def mirrored(numbers: Bits) -> Bits:
    """The numbers with their 32 bits in the opposite order."""
    for width, mask in SWAPS:
        numbers = ((numbers >> np.uint32(width)) & np.uint32(mask)) | ((numbers & np.uint32(mask)) << np.uint32(width))
    return numbers
