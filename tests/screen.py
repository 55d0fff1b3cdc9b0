"""What is seen on a display, read from the memory of its server."""

import struct
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np

HEADER = 25
"""So many numbers of four bytes precede a picture in the X window dump format (XWDFile.h)."""
COLOUR = 12
"""Bytes of a colour in its table."""


class Screen:
    """The one screen of a display whose server keeps its pictures in a folder (`Xvfb -fbdir`)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def picture(self) -> np.ndarray:
        """Every pixel as one number, rows first."""
        held = (self.folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(f">{HEADER}I", held[: 4 * HEADER])
        start, width, height, a_line, colours = (header[place] for place in (0, 4, 5, 12, 19))
        pixels = np.frombuffer(held, "<u4", count=a_line // 4 * height, offset=start + COLOUR * colours)
        return pixels.reshape(height, -1)[:, :width]

    @property
    def right(self) -> int:
        """The last place across."""
        return self.picture().shape[1] - 1

    def at_rest(self, seconds: float = 1.5, patience: float = 30) -> np.ndarray:
        """What is seen once nothing has moved for so long that nothing is still being worked out."""
        until, since, seen = time.monotonic() + patience, time.monotonic(), self.picture()
        while time.monotonic() - since < seconds:
            assert time.monotonic() < until, "something on the screen keeps moving"
            time.sleep(0.05)
            now = self.picture()
            if not np.array_equal(now, seen):
                since, seen = time.monotonic(), now
        return seen


class Upright(NamedTuple):
    """A line down the screen: its place across, its upper end and its height."""

    across: int
    top: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """The place halfway down it."""
        return self.across, self.top + self.height // 2


def upright(before: np.ndarray, after: np.ndarray) -> Upright:
    """The longest upright line of which every pixel has changed."""
    changed = before != after
    longest, run = Upright(0, 0, 0), np.zeros(changed.shape[1], dtype=int)
    for down, row in enumerate(changed, start=1):
        run = (run + 1) * row
        across = int(run.argmax())
        if run[across] > longest.height:
            longest = Upright(across, down - int(run[across]), int(run[across]))
    return longest
