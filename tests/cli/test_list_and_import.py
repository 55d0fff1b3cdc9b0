"""What `list` and `import` do."""

import json
from pathlib import Path

import pytest
from spoilt_file import SOUND, as_text, spoilt

from riskdesk.cli import import_files
from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment

SEED = str(seed("nrf-offer.yaml"))
DONE, LOOK, REFUSED, STOPPED = 0, 1, 3, 130


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


class TestBriefsAgain:
    BEFORE = "The bridge is cheap.\n\nThe ferry is slow.\n"
    AFTER = "A new beginning.\n\nThe bridge is cheap.\n"

    @pytest.fixture
    def scored(self, run, tmp_path):
        """An assessment with a score on each sentence of a brief called Crossing."""
        texts = ("bridge is cheap", "ferry is slow")
        quotes = [{"brief": "c", "paragraph": n, "text": text} for n, text in enumerate(texts, 1)]
        plain = {
            "format": "riskdesk/1",
            "title": "River",
            "briefs": [{"id": "c", "title": "Crossing", "paragraphs": self.BEFORE.split("\n\n")}],
            "options": [{"id": "b", "name": "Bridge"}, {"id": "f", "name": "Ferry"}],
            "dimensions": [{"id": "d", "name": "Speed", "kind": "opportunity"}],
            "scores": [
                {"option": option, "dimension": "d", "value": 50, "quotes": [quote]}
                for option, quote in zip("bf", quotes, strict=True)
            ],
        }
        (tmp_path / "river.json").write_text(as_text(plain))
        run("import", tmp_path / "river.json")

    def river(self, run, tmp_path):
        run("report", "river", "-o", "out.json")
        return read_assessment(tmp_path / "out.json")

    def test_a_known_title_is_read_again_and_its_quotes_follow(self, run, run_json, file, scored, tmp_path):
        status, done = run_json("import", file("CROSSING.txt", self.AFTER), "--into", "river")
        assert status == LOOK
        (problem,) = done["problems"]
        assert "“ferry is slow” (paragraph 2) is no longer in the text" in problem["what"]
        assert "Speed of Ferry" in problem["what"]
        after = self.river(run, tmp_path)
        (brief,) = after.briefs
        assert (brief.id, brief.title) == ("c", "Crossing")
        assert brief.paragraphs == ("A new beginning.", "The bridge is cheap.")
        places = {quote.text: quote.paragraph for _cell, score in after.cells() for quote in score.quotes}
        assert places == {"bridge is cheap": 2, "ferry is slow": None}

    def test_the_same_text_changes_nothing(self, run, run_json, file, scored, tmp_path):
        for _turn in range(2):
            status, done = run_json("import", file("Crossing.txt", self.BEFORE), "--into", "river")
        assert status == DONE
        assert "nothing changed" in done["imported"][0]["made"]
        assert run_json("list")[1]["assessments"][0]["revision"] <= 2

    def test_the_article_repaired(self, run, run_json, tmp_path):
        article = Path(__file__).parents[1] / "importers/files/invented_article.txt"
        status, done = run_json("import", article, "--repair")
        assert status == DONE
        assert done["imported"][0]["repaired"] > 10
        run("report", "invented-article", "-o", "out.json")
        text = " ".join(json.loads((tmp_path / "out.json").read_text())["briefs"][0]["paragraphs"])
        assert "the delta has dropped" in text
        assert "*" not in text

    def test_without_being_asked_nothing_is_repaired(self, run, run_json, tmp_path):
        article = Path(__file__).parents[1] / "importers/files/invented_article.txt"
        assert run_json("import", article)[1]["imported"][0]["repaired"] == 0


class TestManyFiles:
    def test_each_is_named_as_its_turn_comes(self, run, file):
        _status, out, err = run("import", file("a.txt", "Some words."), file("b.txt", "Other words."))
        assert err.splitlines() == ["1 of 2: a.txt", "2 of 2: b.txt"]
        assert len(out.splitlines()) == 2

    def test_quietly(self, run, file):
        assert run("import", "--quiet", file("a.txt", "Some words."), file("b.txt", "Other words.")) == (DONE, "", "")

    def test_stopped_by_the_user_it_keeps_and_tells_what_was_imported(self, run, file, monkeypatch):
        first, second = file("a.txt", "Some words."), file("b.txt", "Other words.")
        whole = import_files.import_file

        def interrupted(library, path, *rest):
            if path == second:
                raise KeyboardInterrupt
            return whole(library, path, *rest)

        monkeypatch.setattr(import_files, "import_file", interrupted)
        status, out, err = run("import", first, second)
        assert status == STOPPED
        assert "“a” (a)" in out
        assert err.splitlines()[-1] == "Stopped."
        assert "a" in run("list")[1]


class TestScores:
    SHEET = "Option,Cost,Speed\nkind,risk,opportunity\nBuild,7,80\nWait,3,?\nSell,many,20..40\n"

    def test_a_sheet_makes_an_assessment_and_names_what_it_did_not_understand(self, run, run_json, file, tmp_path):
        status, done = run_json("import", file("Crossing_scores.csv", self.SHEET))
        assert status == LOOK
        assert done["imported"][0]["title"] == "Crossing scores"
        (problem,) = done["problems"]
        assert "B5" in problem["what"]
        assert "many" in problem["what"]
        run("report", "crossing-scores", "-o", "out.json")
        a = read_assessment(tmp_path / "out.json")
        assert [option.name for option in a.options] == ["Build", "Wait", "Sell"]
        assert len(list(a.cells())) == 5

    def test_a_sheet_is_folded_in_as_one_step(self, run, run_json, file):
        run("import", file("s.csv", self.SHEET))
        status, done = run_json("import", file("more.csv", "Option,Cost\nBuild,9\nSel,5\nFerry,4\n"), "--into", "s")
        assert "3 scores" in done["imported"][0]["made"]
        assert "1 new name" in done["imported"][0]["made"]
        assert status == LOOK
        assert any("“Sel” was taken for “sell”" in problem["what"] for problem in done["problems"])
        assert run_json("list")[1]["assessments"][0]["revision"] == 2

    def test_the_same_sheet_again_changes_nothing(self, run, run_json, file):
        path = file("s.csv", self.SHEET)
        run("import", path)
        assert "nothing changed" in run_json("import", path, "--into", "s")[1]["imported"][0]["made"]

    def test_a_table_without_options_and_dimensions_is_refused(self, run, file):
        status, out, err = run("import", file("s.csv", "just words\n"))
        assert (status, out) == (REFUSED, "")
        assert "s.csv" in err
