"""What `read` prints of a file, without storing it."""

import json
from pathlib import Path

import pytest
from hostile_files import an_xlsx

from riskdesk.config.resources import seed

ARTICLE = Path(__file__).parents[1] / "importers/files/invented_article.txt"
SEED = str(seed("nrf-offer.yaml"))
DONE, LOOK, WRONG_USE, REFUSED = 0, 1, 2, 3
KEYS = {
    "particulars", "paragraphs", "layout", "notes", "tables", "suggestions", "repairs", "problems", "encoding",
}  # fmt: skip

MARKDOWN = """---
title: The bridge
author: A. N. Other
date: 2025-08-14
language: en
---
# The bridge

The council may build a bridge.[^1]

## Costs

| Part | Cost |
| --- | --- |
| Piers | 7 |

- *First point:* a gain for all.

[^1]: Said on Monday.
"""


def test_a_brief_as_json(run_json, file):
    status, read = run_json("read", file("a.md", MARKDOWN))
    assert status == DONE
    assert set(read) == KEYS
    assert read["particulars"] == {
        "title": "The bridge", "author": "A. N. Other", "date": "2025-08-14", "language": "en"
    }  # fmt: skip
    assert read["paragraphs"][1] == "Costs"
    assert {"paragraph": 2, "role": "heading", "level": 2} in read["layout"]
    assert [table["rows"] for table in read["tables"]] == [[["Part", "Cost"], ["Piers", "7"]]]
    assert [note["text"] for note in read["notes"]] == ["Said on Monday."]
    assert read["encoding"] == "utf-8"


def test_suggestions_and_repairs_point_into_the_text(run_json):
    status, read = run_json("read", ARTICLE)
    assert status == DONE
    kinds = {suggestion["kind"] for suggestion in read["suggestions"]}
    assert {"option", "opportunity", "risk", "scenario", "evidence"} <= kinds
    for suggestion in read["suggestions"]:
        text = read["paragraphs"][suggestion["paragraph"] - 1]
        assert text[suggestion["start"] :].startswith(suggestion["text"])
        assert suggestion["reason"]
        assert suggestion["confidence"] in ("low", "moderate", "high")
    assert ("thedelta", "the delta") in [(repair["before"], repair["after"]) for repair in read["repairs"]]


def test_a_brief_as_lines(run, file):
    status, out, err = run("read", file("a.md", MARKDOWN))
    assert (status, err) == (DONE, "")
    lines = out.splitlines()
    assert lines[:2] == ["Title: The bridge", "Author: A. N. Other"]
    assert "2  ## Costs" in lines
    assert "Piers  7" in lines
    assert "footnote 1 (1): Said on Monday." in lines


def test_repairs_are_shown_before_and_after(run):
    out = run("read", ARTICLE)[1]
    (line,) = [line for line in out.splitlines() if "thedelta" in line and "→" in line]
    before, after = line.split("…  ")[0].split("… → …")
    assert before.endswith(" reaching thedelta has dropped")
    assert after.endswith(" reaching the delta has dropped")


def test_problems_need_a_look(run, run_json, file):
    path = file("a.txt", "A\x07 word here.")
    status, read = run_json("read", path)
    assert status == LOOK
    assert [problem["what"] for problem in read["problems"]] == ["1 control character was left out."]
    status, out, _err = run("read", path)
    assert status == LOOK
    assert out.splitlines()[-2:] == ["To look at", "1 control character was left out."]


def test_an_assessment(run, run_json):
    status, read = run_json("read", SEED)
    assert status == DONE
    assert set(read) == KEYS | {"assessment"}
    assert read["paragraphs"] == read["suggestions"] == []
    assert read["assessment"]["title"] == read["particulars"]["title"] == "The NRF offer to Pakistan"
    assert (read["assessment"]["options"], read["assessment"]["scores"]) == (5, 47)
    assert "An assessment: “The NRF offer to Pakistan”, 5 options" in run("read", SEED)[1]


def test_scores(run, run_json, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(an_xlsx())
    status, read = run_json("read", path)
    assert status in (DONE, LOOK)
    assert read["paragraphs"] == []
    assert read["sheets"][0]["name"] == "Scores"
    assert ["Build", "7"] in [line.split() for line in run("read", path)[1].splitlines()]


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_a_refused_file_is_told(run, file, as_json):
    path = file("a.json", '{"format": "riskdesk/1"}')
    status, out, err = run("read", path, *as_json)
    assert status == REFUSED
    assert "a.json: 3 problems" in err
    if as_json:
        assert len(json.loads(out)["problems"]) == 3
    else:
        assert out == ""


def test_it_is_read_as_asked(run_json, file):
    path = file("a.csv", "Option,Cost\nBuild,7\n")
    assert "sheets" in run_json("read", path)[1]
    status, read = run_json("read", path, "--as", "brief")
    assert (status, read["paragraphs"]) == (DONE, ["Option,Cost Build,7"])
    assert run_json("read", path, "--as", "assessment")[0] == REFUSED


def test_the_encoding_can_be_named(run, run_json, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("Ürün şöyle.".encode("cp1254"))
    assert run_json("read", path)[0] == LOOK  # a guess
    status, read = run_json("read", path, "--encoding", "cp1254")
    assert (status, read["paragraphs"], read["encoding"]) == (DONE, ["Ürün şöyle."], "cp1254")
    for unknown in ("klingon", "hex", ""):
        assert run("read", path, "--encoding", unknown)[0] == WRONG_USE


def test_nothing_is_stored(run_json, own_folders):
    run_json("read", ARTICLE)
    assert not list(own_folders.rglob("*.riskdesk"))


def test_what_steers_a_terminal_is_shown_as_signs(run, file):
    out = run("read", file("a.txt", "One \u202etwo three."))[1]
    assert "\u202e" not in out
    assert "[U+202E]" in out
