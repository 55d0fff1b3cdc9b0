"""Listing a workspace is quick, because it loads nothing that it does not need."""

import subprocess
import sys
from pathlib import Path

LIST = """
import sys
from riskdesk.app.library import Library
from riskdesk.storage.workspace import Workspace

for _ in range(2):
    with Workspace.open(sys.argv[1]) as workspace:
        assert Library(workspace).entries() == []
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""
HEAVY = ("alembic", "sqlalchemy.orm", "numpy", "pydantic", "yaml", "PySide6", "typst")


def test_a_list_needs_no_heavy_library(tmp_path):
    command = [sys.executable, "-c", LIST, str(tmp_path / "w.riskdesk"), *HEAVY]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.split() == []
