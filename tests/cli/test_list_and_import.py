"""What `list` and `import` do."""

from spoilt_file import SOUND, as_text, spoilt

from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment

SEED = str(seed("nrf-offer.yaml"))
DONE, LOOK, REFUSED = 0, 1, 3


def titles(run_json):
    return [entry["title"] for entry in run_json("list")[1]["assessments"]]


class TestListAndImport:
    def test_an_empty_workspace(self, run):
        status, out, err = run("list")
        assert (status, out) == (DONE, "")
        assert "holds no assessment yet" in err
        assert run("list", "--quiet") == (DONE, "", "")

    def test_an_assessment(self, run, run_json):
        status, out, _err = run("import", SEED)
        assert status == DONE
        assert out == (
            "Imported “The NRF offer to Pakistan” as nrf-offer: 5 options, 5 dimensions, 3 scenarios, 47 scores.\n"
        )
        (entry,) = run_json("list")[1]["assessments"]
        assert (entry["id"], entry["title"], entry["options"]) == ("nrf-offer", "The NRF offer to Pakistan", 5)
        assert "nrf-offer" in run("list")[1]

    def test_a_known_id_makes_a_copy(self, run_json):
        ids = [run_json("import", SEED)[1]["imported"][0]["id"] for _turn in range(2)]
        assert ids == ["nrf-offer", "nrf-offer-2"]

    def test_a_brief_makes_an_assessment_with_nothing_else(self, run_json, file):
        status, done = run_json("import", file("offer.txt", "The offer\n\nIt was made."))
        assert status == DONE
        assert done["imported"][0]["title"] == "The offer"
        assert run_json("analyse", "the-offer") == (
            REFUSED,
            {"problems": [{"where": "", "what": "Add an option and a dimension to see results."}]},
        )

    def test_a_brief_into_an_assessment(self, run, run_json, file, tmp_path):
        run("import", SEED)
        status, _out, _err = run(
            "import", file("article.txt", "More.\n\nAnd more."), "--into", "the nrf offer to pakistan"
        )
        assert status == DONE
        run("report", "nrf-offer", "-o", "out.json")
        briefs = read_assessment(tmp_path / "out.json").briefs
        assert [(b.id, len(b.paragraphs)) for b in briefs] == [("article", 14), ("article-2", 2)]

    def test_an_assessment_into_another_takes_its_place_under_its_id(self, run, run_json, file):
        run("import", SEED)
        assert run("import", file("a.json", as_text(SOUND)), "--into", "nrf-offer")[0] == DONE
        (entry,) = run_json("list")[1]["assessments"]
        assert (entry["id"], entry["title"], entry["revision"]) == ("nrf-offer", "A", 2)

    def test_into_nothing_is_refused(self, run):
        status, _out, err = run("import", SEED, "--into", "nobody")
        assert status == REFUSED
        assert "no assessment “nobody”" in err

    def test_what_was_repaired_is_told_and_needs_a_look(self, run_json, file):
        status, done = run_json("import", file("x.txt", "A\x07 word here."))
        assert status == LOOK
        assert [problem["what"] for problem in done["problems"]] == ["1 control character was left out."]

    def test_a_refused_file_leaves_nothing(self, run, run_json, file):
        bad = file("bad.json", as_text(spoilt(("scores", 0, "value", 120), ("options", 0, "colour", 1))))
        status, out, err = run("import", bad)
        assert (status, out) == (REFUSED, "")
        assert "  options[0].colour: This key is not known." in err
        assert "  scores[0].value: Points: 120 is off the scale, which goes from 0 to 100." in err
        assert titles(run_json) == []

    def test_among_several_files_one_refusal_does_not_keep_the_others_out(self, run_json, file, tmp_path):
        good, bad = file("good.json", as_text(SOUND)), file("bad.json", "{")
        status, done = run_json("import", bad, good, tmp_path)
        assert status == LOOK
        assert [made["title"] for made in done["imported"]] == ["A"]
        assert [problem["where"] for problem in done["problems"]] == [str(bad), str(tmp_path)]
        assert titles(run_json) == ["A"]
        assert run_json("import", bad, tmp_path)[0] == REFUSED
