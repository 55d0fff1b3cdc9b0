"""Reads a hostile file as a user would, in the limited process."""

import pytest

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.read_file import read_file


@pytest.fixture
def read(file):
    def of(name, content, as_=None):
        return read_file(file(name, content), as_)

    return of


@pytest.fixture
def refusal(read):
    """The sentence that refuses a file: short, about the file, and saying what to do."""

    def of(name, content, as_=None):
        with pytest.raises(FileProblem) as refused:
            read(name, content, as_)
        sentence = str(refused.value)
        assert name in sentence
        assert len(sentence) < 400
        return sentence

    return of
