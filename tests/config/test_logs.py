"""The log is private, and does not grow without end."""

import logging
import stat

import pytest

from riskdesk.config import logs
from riskdesk.config.logs import KEPT, start_log, stop_log


@pytest.fixture
def log(tmp_path):
    level = logging.getLogger().level
    yield lambda: start_log(tmp_path)
    stop_log()
    logging.getLogger().setLevel(level)


def test_what_happens_is_written_privately(log):
    path = log()
    logging.getLogger("riskdesk.some").info("Opened %s", "nrf-offer")
    assert path.read_text().endswith("INFO riskdesk.some: Opened nrf-offer\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_old_parts_are_put_aside_and_dropped(log, monkeypatch):
    monkeypatch.setattr(logs, "LARGEST", 200)
    path = log()
    for _ in range(50):
        logging.getLogger("riskdesk").info("x" * 50)
    files = [*path.parent.glob("riskdesk.log*")]
    assert len(files) == KEPT + 1
    assert all(file.stat().st_size <= 200 and stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_stopping_lets_go_of_the_file(log):
    path = log()
    logging.getLogger("riskdesk").info("one")
    stop_log()
    logging.getLogger("riskdesk").warning("two")
    assert path.read_text().count("\n") == 1
