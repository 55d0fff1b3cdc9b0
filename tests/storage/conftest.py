import pytest
from builders import an_assessment

from riskdesk.storage.workspace import Workspace


@pytest.fixture
def made(tmp_path):
    """A workspace file with an assessment, closed."""
    path = tmp_path / "made.riskdesk"
    with Workspace.open(path) as workspace:
        workspace.create(an_assessment(), "Create")
    return path
