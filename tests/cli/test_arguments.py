"""What the command line takes, and the workspaces that it works on."""

import json
import sqlite3

import pytest

from riskdesk.config.resources import seed

SEED = str(seed("nrf-offer.yaml"))
DONE, WRONG_USE, REFUSED, WORKSPACE = 0, 2, 3, 4


class TestArguments:
    def test_the_version(self, run):
        assert run("--version") == (DONE, "Riskdesk 0.1.0\n", "")

    @pytest.mark.parametrize(
        "arguments",
        [
            ["list", "more"],
            ["report", SEED],
            ["analyse"],
            ["compare", SEED],
            ["compare", SEED, SEED, SEED],
            ["import"],
            ["import", SEED, "--as", "novel"],
            ["analyse", SEED, "--samples", "0"],
            ["analyse", SEED, "--seed", "-1"],
            ["list", "--colour"],
            ["--colour"],
            ["list", "--workspace", ""],
            ["list", "--workspace"],
            ["frobnicate"],
        ],
    )
    def test_wrong_use_is_told_and_nothing_is_done(self, run, own_folders, arguments):
        status, out, err = run(*arguments)
        assert (status, out) == (WRONG_USE, "")
        assert err.startswith(("usage: riskdesk ", "“"))
        assert "COMMAND … " not in err
        assert not list(own_folders.rglob("*.riskdesk"))

    def test_a_word_that_is_no_command_names_the_commands(self, run):
        assert run("analyze")[2] == (
            "“analyze” is neither a command nor a file. "
            "The commands are: list, import, read, analyse, check, report, compare, schema, doctor.\n"
        )

    def test_a_file_that_is_gone(self, run):
        assert run("gone.yaml") == (REFUSED, "", "There is no file “gone.yaml”.\n")

    @pytest.mark.parametrize(("word", "expected"), [("analyze", WRONG_USE), ("gone.yaml", REFUSED)])
    def test_asked_for_json_a_refused_word_is_told_in_json_too(self, run_json, word, expected):
        status, plain = run_json(word)
        assert status == expected
        assert f"“{word}”" in plain["problems"][0]["what"]

    @pytest.mark.parametrize("before", [True, False])
    def test_shared_options_may_stand_anywhere(self, run, tmp_path, before):
        options = ["--workspace", tmp_path / "own.riskdesk", "--json"]
        status, out, _err = run(*options, "list") if before else run("list", *options)
        assert (status, json.loads(out)) == (DONE, {"assessments": []})
        assert (tmp_path / "own.riskdesk").exists()

    def test_the_environment_names_a_workspace_and_the_option_overrules_it(self, run, tmp_path, monkeypatch):
        monkeypatch.setenv("RISKDESK_WORKSPACE", str(tmp_path / "by-environment.riskdesk"))
        run("import", SEED)
        assert (tmp_path / "by-environment.riskdesk").exists()
        assert json.loads(run("list", "--json", "--workspace", tmp_path / "other.riskdesk")[1]) == {"assessments": []}


class TestWorkspacesThatCannotBeUsed:
    @pytest.mark.parametrize("command", [["list"], ["import", SEED], ["analyse", "nrf-offer"], []])
    def test_each_command_says_so(self, run, tmp_path, command, monkeypatch):
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        status, out, err = run(*command, "--workspace", tmp_path)
        assert (status, out) == (WORKSPACE, "")
        assert err

    def test_a_foreign_database_stays_as_it_is(self, run, tmp_path):
        foreign = tmp_path / "foreign.db"
        with sqlite3.connect(foreign) as db:
            db.execute("create table t (x)")
        db.close()
        before = foreign.read_bytes()
        assert run("import", SEED, "--workspace", foreign)[0] == WORKSPACE
        assert foreign.read_bytes() == before
