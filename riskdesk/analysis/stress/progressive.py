"""Running the stress test: first figures at once, then ever better ones."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from riskdesk.analysis.results import Results
from riskdesk.analysis.stress.confidence import confidence
from riskdesk.analysis.stress.counting import Counts, counted, nothing
from riskdesk.analysis.stress.points import Block, Lattice
from riskdesk.analysis.stress.pools import Pools
from riskdesk.analysis.stress.reading import values_of
from riskdesk.analysis.stress.result import StressTest, central, errors_of
from riskdesk.analysis.stress.weights import drawing
from riskdesk.domain.assessment import Assessment
from riskdesk.progress import Progress, Silent
from riskdesk.words import _

COPIES = 32
"""Independent copies of the test: enough that the error found from their differences is itself within an eighth."""
FIRST, LARGE = (128, 32), 2**11
"""Points of each copy behind the first figures, fewer where there are so many cells; each further step doubles them."""
BLOCK, LEAST_BLOCK, ROOM = 2**16, 2**8, 2**20
"""Draws looked at together: the more, the less is lost between steps; but no more than so many values."""
CONFIDENCE, GLANCE = 2**15, 2**12
"""The most draws behind confidence factors, whose error is then 0.003 at most; fewer before the last figures."""
FEWEST, WORK = 2**10, 2**31
"""Fewer too, down to this, where there are so many options and leaves that it would be so many multiplications."""


def stress_test(
    a: Assessment, results: Results, progress: Progress | None = None, until: float | None = None
) -> StressTest:
    """The stress test with as many samples as the assessment asks for, or until its error is small enough."""
    found = list(refining(a, results, progress, until))
    return found[-1]


def refining(
    a: Assessment,
    results: Results,
    progress: Progress | None = None,
    until: float | None = None,
    threads: int | None = None,
) -> Iterator[StressTest]:
    """The stress test on ever more samples, until its error is small enough or there are as many as asked for.

    The figures depend on the seed and not on the number of threads.
    """
    test, progress = _Test(a, results), progress or Silent()
    with ThreadPoolExecutor(threads or _half_of_the_processors()) as pool:
        for blocks in test.steps():
            for block, counts in zip(blocks, pool.map(test.count, blocks), strict=True):
                test.add(block, counts)
                progress.step(test.samples / test.settings.samples, _("Testing under other weights and scores"))
            enough = until is not None and test.error <= until
            yield test.result(CONFIDENCE if enough or test.is_done else GLANCE)
            if enough:
                return


def _half_of_the_processors() -> int:
    """So the window keeps its own; where it was measured, a second thread on two processors gained nothing."""
    return max(1, (os.cpu_count() or 1) // 2)


class _Test:
    """What is drawn, and what was counted so far."""

    def __init__(self, a: Assessment, results: Results) -> None:
        self.settings = a.analysis
        self.samples = 0
        self._values = values_of(a, results)
        self._copies = min(COPIES, self.settings.samples)
        options, leaves = self._values.fixed.shape
        rng = np.random.default_rng(self.settings.seed)
        self._lattice = Lattice(rng, self._copies, leaves)
        self._pools = Pools(self._values.drawn, self._copies, self.settings.seed)
        self._weights = drawing(results.weights, self.settings)
        self._counts = nothing(self._copies, options, leaves)
        self._is_large = options * leaves > LARGE
        self._block, self._few = (max(LEAST_BLOCK, min(BLOCK, ROOM // n)) for n in (options, options * leaves))

    def steps(self) -> Iterator[list[Block]]:
        """The blocks of each step; the last draws what is left over from equal copies."""
        each, left = divmod(self.settings.samples, self._copies)
        start, stop, number = 0, min(FIRST[self._is_large], each), 0
        while start < each:
            blocks = list(self._blocks(start, stop, number, self._block))
            number += len(blocks)
            if stop == each and left:
                blocks.append(Block(number, range(left), each, each + 1))
            yield blocks
            start, stop = stop, min(2 * stop, each)

    def count(self, block: Block) -> Counts:
        """What a block's draws come to; depends on nothing but the seed and the block."""
        weights = self._weights(self._lattice, block, (self.settings.seed, 2, block.number))
        return counted(self._values, self._pools.at(block), weights, len(block.copies))

    def add(self, block: Block, counts: Counts) -> None:
        """Join what was counted in a block; in the order of the blocks, as sums of figures depend on it."""
        self._counts.add(counts, block.copies)
        self.samples += block.draws

    @property
    def error(self) -> float:
        """The largest standard error of an acceptability so far."""
        return float(errors_of(self._counts.ranks).max())

    @property
    def is_done(self) -> bool:
        """Whether there are as many samples as asked for."""
        return self.samples == self.settings.samples

    def result(self, most: int) -> StressTest:
        """The figures so far, with confidence factors from so many draws at most."""
        weights = central(self._counts)
        options, leaves = self._values.fixed.shape
        each = min(self.samples, most, max(FEWEST, WORK // (options**2 * leaves))) // self._copies
        blocks = map(self._pools.at, self._blocks(0, each, 0, self._few))
        winning = self._counts.wins / self.samples
        np.fill_diagonal(winning, 0.5)
        return StressTest(
            samples=self.samples,
            settings=self.settings,
            acceptability=self._counts.ranks.sum(axis=0) / self.samples,
            errors=errors_of(self._counts.ranks),
            central_weights=weights,
            confidence=confidence(self._values, weights, blocks),
            winning=winning,
        )

    def _blocks(self, start: int, stop: int, number: int, most: int) -> Iterator[Block]:
        wide = min(stop - start, most, self._pools.levels)
        deep = max(1, most // wide)
        for first in range(start, stop, wide):
            for copy in range(0, self._copies, deep):
                copies = range(copy, min(copy + deep, self._copies))
                yield Block(number, copies, first, min(first + wide, stop))
                number += 1
