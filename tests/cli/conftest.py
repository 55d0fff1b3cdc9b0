"""Runs commands inside the test's process."""

import json

import pytest

from riskdesk.__main__ import main


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Runs a command in an empty folder: its status, what it printed, and its messages."""
    monkeypatch.chdir(tmp_path)

    def riskdesk(*arguments):
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as left:
            status = left.code
        out, err = capsys.readouterr()
        return status, out, err

    return riskdesk


@pytest.fixture
def run_json(run):
    def riskdesk(*arguments):
        status, out, _err = run(*arguments, "--json")
        return status, json.loads(out)

    return riskdesk


@pytest.fixture
def file(tmp_path):
    def made(name, content):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return made
