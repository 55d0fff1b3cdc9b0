from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np

from riskdesk.analysis.stress.scratch import scratch


def test_the_same_use_gets_the_same_memory_again_in_any_shape_that_fits():
    first = scratch("test", (4, 6), np.float64)
    again = scratch("test", (3, 5), np.float32)
    assert (again.shape, again.dtype) == ((3, 5), np.float32)
    assert np.shares_memory(first, again)


def test_a_use_that_needs_more_gets_more():
    scratch("test", (2,), np.uint8)
    large = scratch("test", (2**20,), np.float64)
    large[:] = 1
    assert large.sum() == 2**20


def test_two_uses_do_not_share():
    assert not np.shares_memory(scratch("test", (8,), np.uint8), scratch("other", (8,), np.uint8))


def test_two_threads_do_not_share():
    together = Barrier(2)

    def lent(_thread):
        together.wait(5)
        return scratch("test", (64,), np.uint8)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lent, range(2))
    assert not np.shares_memory(first, second)
