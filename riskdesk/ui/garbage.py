"""Garbage is collected on the window's thread alone.

Python collects wherever it happens to allocate. On a worker's thread it would destroy Qt objects that the window's
thread is using, which ends the process.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QTimer

NAME = "garbage"
EVERY = 1_000
"""Milliseconds between two looks at how much has gathered."""


def collect_on_this_thread() -> None:
    """From now on collect by a timer of the application, and not by chance."""
    app = QCoreApplication.instance()
    if app is None or app.findChild(QTimer, NAME) is not None:
        return
    gc.disable()
    timer = QTimer(app)
    timer.setObjectName(NAME)
    timer.timeout.connect(collect_what_gathered)
    timer.start(EVERY)


def collect_what_gathered() -> None:
    """Collect the oldest generation whose count has passed its threshold, as Python itself would."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
