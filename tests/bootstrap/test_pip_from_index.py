import hashlib

import pytest

from riskdesk.bootstrap import pip_from_index


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A folder that is a package index with one pip, and the lock for it."""
    page = tmp_path / "simple" / "pip"
    page.mkdir(parents=True)
    (page / "index.html").write_text("<a href='../../pip-99.1-py3-none-any.whl#sha256=ab'>pip</a>")
    (tmp_path / "pip-99.1-py3-none-any.whl").write_bytes(b"a pip")
    (tmp_path / "pip.lock").write_text(f"pip==99.1 --hash=sha256:{hashlib.sha256(b'a pip').hexdigest()}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.setattr(pip_from_index, "_configuration_files", lambda: [tmp_path / "pip.conf"])
    return tmp_path


def test_pip_comes_from_the_index_that_the_environment_names(index, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", (index / "simple").as_uri())
    assert pip_from_index.fetch(index / "pip.lock", into=index / "simple").read_bytes() == b"a pip"


def test_pip_comes_from_the_index_that_the_configuration_names(index):
    (index / "pip.conf").write_text(
        f"[global]\nextra-index-url =\n  file:///nowhere\n  {(index / 'simple').as_uri()}\n"
    )
    assert pip_from_index.fetch(index / "pip.lock", into=index / "simple")


def test_a_pip_that_is_not_the_locked_one_is_refused(index, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", (index / "simple").as_uri())
    (index / "pip-99.1-py3-none-any.whl").write_bytes(b"another pip")
    assert pip_from_index.fetch(index / "pip.lock", into=index / "simple") is None
