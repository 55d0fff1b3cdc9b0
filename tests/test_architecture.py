"""The import contracts of pyproject.toml hold: run here, they cannot be forgotten."""

import logging

import pytest
from importlinter.cli import lint_imports


@pytest.fixture
def loggers():
    """Import-linter silences every logger that is there already; tests after this one need theirs."""
    before = {name: logging.getLogger(name).disabled for name in logging.root.manager.loggerDict}
    yield
    for name, disabled in before.items():
        logging.getLogger(name).disabled = disabled


def test_every_import_contract_is_kept(loggers):
    assert lint_imports(no_cache=True) == 0
