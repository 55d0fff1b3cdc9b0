"""What the other commands print, and answer with their exit status."""

import json
from pathlib import Path

import pytest
from builders import an_assessment
from spoilt_file import as_text, spoilt

from riskdesk.analysis.results import results
from riskdesk.app.results_file import results_to_plain
from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment, write_json
from riskdesk.exchange.schema import schema
from riskdesk.importers.read_file import read_assessment_file

SEED = str(seed("nrf-offer.yaml"))
DONE, LOOK, REFUSED = 0, 1, 3


class TestAnalyse:
    KEYS = [
        "format", "assessment", "complete", "likelihoods", "weights", "weighting", "outcomes", "rules", "regret",
        "value_of_knowing", "dominance", "stability", "stability_by_scenario", "flips", "stress", "panel",
        "cross_check", "verdict",
    ]  # fmt: skip

    def test_every_published_key_of_this_version_is_there(self, run_json):
        status, plain = run_json("analyse", SEED)
        assert status == DONE
        assert list(plain) == self.KEYS
        assert plain["format"] == "riskdesk-results/1"
        assert list(plain["outcomes"][0]) == [
            "option", "rank", "expected", "low", "high", "low_all", "high_all", "by_scenario"
        ]  # fmt: skip
        (first, *_rest) = plain["outcomes"][0]["by_scenario"].values()
        assert list(first) == ["outcome", "rank", "opportunity", "risk", "contributions"]
        assert sum(first["contributions"].values()) == pytest.approx(first["outcome"])
        assert set(plain["rules"]) == {
            "expected_value", "laplace", "maximin", "maximax", "hurwicz", "minimax_regret"
        }  # fmt: skip
        assert plain["rules"]["hurwicz"]["optimism"] == 0.5
        assert [o["rank"] for o in plain["outcomes"]] == sorted(o["rank"] for o in plain["outcomes"])

    def test_how_firm_it_is_stands_under_the_ranking(self, run, run_json):
        plain = run_json("analyse", SEED)[1]
        _status, told, _messages = run("analyse", SEED)
        assert "20,000 draws, free weights, seed 1" in told
        assert "TOPSIS names “Formal alliance”; " in told
        first = plain["stress"]["acceptability"]["regional-balancing"][0]
        nearest = next(flip for flip in plain["flips"] if flip["option"] == "regional-balancing")
        figures = f"{100 * first:.1f} {100 * nearest['moved']:.1f}"
        assert f"Regional balancing first {figures}" in [" ".join(line.split()) for line in told.splitlines()]

    def test_with_one_scenario_nothing_is_told_that_several_would_tell_apart(self, run, file):
        target = file("one.json", write_json(an_assessment(3, 3, 1)))
        _status, told, _messages = run("analyse", target)
        assert "Maximin" not in told
        assert "Knowing the scenario" not in told
        assert "Stress test: " in told

    def test_the_figures_are_those_of_the_analysis_in_full(self, run_json):
        a = read_assessment(Path(SEED))
        assert run_json("analyse", SEED)[1] == json.loads(json.dumps(results_to_plain(a, results(a))))

    def test_a_file_an_id_a_title_and_a_report_give_the_same(self, run, run_json):
        run("import", SEED)
        run("report", "nrf-offer", "-o", "r.pdf")
        answers = [
            run_json("analyse", target)[1] for target in (SEED, "nrf-offer", "The NRF offer to Pakistan", "r.pdf")
        ]
        assert all(answer == answers[0] for answer in answers)

    def test_the_text_says_the_verdict_and_the_ranking(self, run):
        status, out, err = run("analyse", SEED)
        assert (status, err) == (DONE, "")
        assert "Scores are illustrative" in out
        assert "1.  Limited security cooperation" in out
        assert "Minimax regret (the smallest largest regret)" in out

    def test_a_weighing_counts(self, run_json, file):
        weighed = spoilt(("weighting", [{"parent": "g", "method": "swing", "points": {"d1": 100, "d2": 25}}]))
        status, plain = run_json("analyse", file("a.json", as_text(weighed)))
        assert status == DONE
        assert plain["weights"] == pytest.approx({"d1": 0.4, "d2": 0.1, "d3": 0.5})

    def test_a_weighing_that_leaves_a_dimension_out_is_refused_by_its_name(self, run, file):
        weighed = spoilt(("weighting", [{"parent": "g", "method": "swing", "points": {"d1": 100}}]))
        status, out, err = run("analyse", file("a.json", as_text(weighed)))
        assert (status, out) == (REFUSED, "")
        assert "“Levels”" in err

    def test_a_target_that_is_nowhere(self, run_json):
        status, plain = run_json("analyse", "nothing")
        assert status == REFUSED
        assert "no assessment “nothing”" in plain["problems"][0]["what"]

    def test_a_target_whose_name_no_file_can_have(self, run):
        status, _out, err = run("analyse", "x" * 300)
        assert (status, err.startswith("There is no file and no assessment")) == (REFUSED, True)

    def test_titles_cannot_begin_a_line_of_their_own(self, run, file):
        title = "a\nb\r\nc\td\u2028e\u061cf"
        path = file("a.json", as_text(spoilt(("title", title), ("options", 0, "name", title))))
        out = run("analyse", path)[1].split("\n")
        assert out[0] == "a b c d e[U+061C]f"
        assert not [line for line in out if line.startswith(("b", "c"))]

    def test_titles_cannot_steer_the_terminal(self, run, file):
        _status, out, _err = run("analyse", file("a.json", as_text(spoilt(("title", "\u202ebad\u2066")))))
        assert out.startswith("[U+202E]bad[U+2066]\n")


class TestCheck:
    def test_findings_need_a_look(self, run, run_json):
        status, plain = run_json("check", SEED)
        assert status == LOOK
        assert plain["assessment"] == "The NRF offer to Pakistan"
        assert any("unknown" in problem["what"] for problem in plain["problems"])
        assert all(problem["where"] and problem["what"] for problem in plain["problems"])
        assert run("check", SEED)[1].count("\n") == len(plain["problems"])

    def test_nothing_found(self, run, file):
        good = {
            "format": "riskdesk/1",
            "title": "A",
            "options": [{"id": "o"}, {"id": "p"}],
            "dimensions": [{"id": "cost", "kind": "risk"}],
            "scores": [
                {"option": o, "dimension": "cost", "value": 5, "rationale": "Counted."} for o in ("o", "p")
            ],
        }  # fmt: skip
        assert run("check", file("a.json", as_text(good))) == (DONE, "", "Nothing was found in “A”.\n")

    def test_an_assessment_that_cannot_be_computed_yet_says_what_is_missing(self, run, run_json, file):
        run("import", file("offer.txt", "The offer\n\nIt was made."))
        status, plain = run_json("check", "the-offer")
        assert status == LOOK
        assert [problem["where"] for problem in plain["problems"]] == ["options", "dimensions"]


class TestReport:
    @pytest.mark.parametrize("ending", ["pdf", "json", "yaml"])
    def test_the_assessment_comes_back_from_it(self, run, tmp_path, ending):
        out = tmp_path / f"out.{ending}"
        assert run("report", SEED, "-o", out) == (DONE, "", f"Wrote {out}.\n")
        assert read_assessment_file(out).assessment == read_assessment(Path(SEED))

    def test_a_table(self, run, tmp_path):
        assert run("report", SEED, "-o", "out.csv", "--quiet") == (DONE, "", "")
        assert "Formal alliance" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")

    def test_samples_and_seed_are_set(self, run, tmp_path):
        run("report", SEED, "-o", "out.yaml", "--samples", "500", "--seed", "9")
        settings = read_assessment(tmp_path / "out.yaml").settings
        assert settings is not None
        assert (settings.samples, settings.seed) == (500, 9)

    @pytest.mark.parametrize("out", ["out.docx", "out", "gone/out.pdf", "folder.pdf"])
    def test_where_it_cannot_be_written_nothing_is_left(self, run_json, tmp_path, out):
        (tmp_path / "folder.pdf").mkdir()
        before = sorted(tmp_path.rglob("*"))
        status, plain = run_json("report", SEED, "-o", out)
        assert status == REFUSED
        assert plain["problems"][0]["what"]
        assert sorted(tmp_path.rglob("*")) == before


class TestTheRest:
    def test_the_schema(self, run, run_json):
        assert json.loads(run("schema")[1]) == run_json("schema")[1] == schema()

    def test_the_doctor_says_what_is_there(self, run, run_json):
        status, plain = run_json("doctor")
        assert status == (LOOK if plain["problems"] else DONE)
        assert {"Riskdesk", "Python", "numpy", "Workspace", "Fonts", "System libraries"} <= {
            check["name"] for check in plain["checks"]
        }
        assert len(run("doctor")[1].splitlines()) == len(plain["checks"])

    def test_the_doctor_makes_no_workspace(self, run, own_folders):
        run("doctor")
        assert not list(own_folders.rglob("*.riskdesk"))

    def test_the_doctor_finds_a_workspace_that_is_none(self, run_json, file):
        status, plain = run_json("doctor", "--workspace", file("w.riskdesk", "not a database" * 100))
        assert status == LOOK
        assert [problem["where"] for problem in plain["problems"]] == ["Workspace"]
