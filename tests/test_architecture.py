"""The import contracts of pyproject.toml hold: run here, they cannot be forgotten."""

from importlinter.cli import lint_imports


def test_every_import_contract_is_kept():
    assert lint_imports(no_cache=True) == 0
