import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("lock", "asked_for"),
    [
        ("requirements.lock", lambda project: project["project"]["dependencies"]),
        ("requirements-test.lock", lambda project: project["dependency-groups"]["dev"]),
    ],
)
def test_the_lock_holds_every_requirement_with_hashes_and_names_no_host(lock, asked_for):
    text = (ROOT / "resources" / lock).read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))
    wanted = asked_for(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8")))
    assert {re.match(r"[\w-]+", line)[0].lower() for line in wanted} <= locked
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).strip())
    assert not [entry for entry in entries if not re.match(r"[\w-]+==[\w.]+.*\\\n +--hash=sha256:", entry)]
