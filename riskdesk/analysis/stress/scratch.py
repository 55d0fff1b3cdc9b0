"""Arrays to work in, used again for one block after another: memory new to a process costs more than the work in it."""

from __future__ import annotations

import math
import threading
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", bound=np.generic)


class _Kept(threading.local):
    """The memory of each thread, by its use; gone with the thread."""

    def __init__(self) -> None:
        self.bytes: dict[str, NDArray[np.uint8]] = {}


_KEPT = _Kept()


def scratch(use: str, shape: tuple[int, ...], dtype: type[Number]) -> NDArray[Number]:
    """An array that holds anything, for one use in this thread; it is lent until it is asked for again."""
    wanted = math.prod(shape) * np.dtype(dtype).itemsize
    kept = _KEPT.bytes.get(use)
    if kept is None or kept.size < wanted:
        kept = _KEPT.bytes[use] = np.empty(wanted, dtype=np.uint8)
    return kept[:wanted].view(dtype).reshape(shape)
