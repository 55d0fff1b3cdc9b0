"""`riskdesk compare`: what changed between two assessments."""

import json
from pathlib import Path

import pytest
from spoilt_file import as_text, spoilt

from riskdesk.analysis.changed import changed
from riskdesk.app.comparison_file import comparison_to_plain
from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment

SEED = str(seed("nrf-offer.yaml"))
DONE, WRONG_USE, REFUSED = 0, 2, 3


@pytest.fixture
def both(file):
    """Writes a first file and a second one with these changes."""

    def written(*changes):
        return file("before.json", as_text(spoilt())), file("after.json", as_text(spoilt(*changes)))

    return written


@pytest.fixture
def later(file):
    """The seed with one weight doubled, which changes the leader."""
    text = Path(SEED).read_text(encoding="utf-8").replace("weight: 30\n", "weight: 60\n", 1)
    return file("later.yaml", text.replace("title: The NRF offer to Pakistan", "title: Later", 1))


def test_the_text_says_who_leads_and_what_moved_each_outcome(run, later):
    status, out, err = run("compare", SEED, later)
    assert (status, err) == (DONE, "")
    first, _gap, lead, _gap, head, *rows = out.splitlines()
    assert first == "From “The NRF offer to Pakistan” to “Later”"
    assert lead == (
        "“Formal alliance” leads instead of “Limited security cooperation”. What moved their distance: weights +2.6."
    )
    assert head.split() == ["option", "before", "now", "change", "weights"]
    assert rows[0] == "Formal alliance                 48.6  51.9    +3.3     +3.3"
    assert rows[5:] == [
        "",
        "Weights:",
        "- Weight of “Security Cooperation”: 30 → 60",
        "Other differences, which move no outcome: title.",
    ]


def test_an_assessment_against_itself(run):
    status, out, _err = run("compare", SEED, SEED)
    assert status == DONE
    assert "“Limited security cooperation” leads in both." in out
    assert out.endswith("\nNothing differs.\n")


def test_two_of_one_title_are_told_apart_by_their_places(run, file, later):
    same = file(
        "same.yaml", later.read_text(encoding="utf-8").replace("title: Later", "title: The NRF offer to Pakistan")
    )
    assert run("compare", SEED, same)[1].startswith(f"“The NRF offer to Pakistan”, from {SEED} to {same}\n")


def test_the_best_now_comes_first(run, later):
    rows = run("compare", later, SEED)[1].splitlines()[5:10]
    now = [float(row.split()[-3]) for row in rows]
    assert now == sorted(now, reverse=True)
    assert rows[0].startswith("Limited security cooperation")


def test_the_json_holds_everything_in_full(run_json, later):
    status, plain = run_json("compare", SEED, later)
    before, after = read_assessment(Path(SEED)), read_assessment(later)
    assert status == DONE
    assert plain == json.loads(json.dumps(comparison_to_plain(before, after, changed(before, after))))
    assert list(plain) == ["format", "before", "after", "options", "new", "gone", "differences", "other"]
    assert plain["format"] == "riskdesk-comparison/1"
    assert (plain["before"]["leader"], plain["after"]["leader"]) == ("limited-cooperation", "formal-alliance")
    for option in plain["options"]:
        assert list(option["effects"]) == ["scores", "weights", "likelihoods", "structure"]
        assert sum(option["effects"].values()) == pytest.approx(option["change"])
        assert option["after"] - option["before"] == pytest.approx(option["change"])
    assert plain["differences"] == [
        {"group": "weights", "key": "weight", "dimension": "security-cooperation", "before": 30.0, "after": 60.0}
    ]
    assert plain["other"] == ["title"]


DIFFERENCES = [
    ([("scores", 0, "value", 9)], "Points of One: 5 → 9", {"option": "o1", "dimension": "d1", "after": {"value": 9}}),
    ([("scores", 0, "rationale", "New.")], "Points of One: 5 as before, on other grounds", {"before": {"value": 5}}),
    ([("scores", 4, {"option": "o2", "dimension": "d2", "value": None})],
     "Levels of Two: no score → unknown", {"before": None, "after": {"value": None}}),
    ([("dimensions", 1, "weight", 3)], "Weight of “Points”: not stated → 3", {"key": "weight", "dimension": "d1"}),
    ([("weighting", [{"parent": "g", "method": "ranked", "order": [["d1"], ["d2"]]}])],
     "How the parts of “Group” are weighed: not stated → ranked", {"key": "weighting", "dimension": "g"}),
    ([("weighting", [{"parent": None, "method": "swing", "points": {"g": 1, "d3": 2}}])],
     "How the dimensions at the top are weighed: not stated → swing", {"key": "weighting"}),
    ([("scenarios", 0, "likelihood", 0.25)],
     "Likelihood of “Calm”: likely (55–75 %) → 25 %", {"scenario": "s1", "before": "likely", "after": 0.25}),
    ([("scenarios", 1, "likelihood", [0.1, 0.2])], "not stated → 10–20 %", {"after": [0.1, 0.2]}),
    ([("yardstick", "icd203")], "Words of likelihood: PHIA → ICD203", {"key": "yardstick", "after": "icd203"}),
    ([("dimensions", 1, "kind", "opportunity")],
     "Kind of “Points”: that of its group → opportunity: more is better", {"after": "opportunity"}),
    ([("dimensions", 1, "scale", {"type": "points", "low": 0, "high": 10}), ("scores", 1, "value", 5)],
     "Scale of “Points”: Points from 0 to 100 → Points from 0 to 10",
     {"key": "scale", "after": {"type": "points", "low": 0, "high": 10}}),
    ([("dimensions", 3, "parent", "g")], "Group of “Both”: the top → Group", {"before": None, "after": "g"}),
    ([("scenarios", 2, {"id": "s3", "name": "Flood"})],
     "Scenario “Flood” is new", {"key": "scenarios", "before": None, "after": {"id": "s3", "name": "Flood"}}),
    ([("assessors", [{"id": "desk", "name": "Desk"}, {"id": "x", "name": "Xu"}])],
     "Assessor “Xu” is new", {"assessor": "x", "before": None}),
    ([("assessors", [{"id": "desk", "name": "Desk", "weight": 2}])],
     "Weight of “Desk”: not stated → 2", {"group": "structure", "assessor": "desk", "after": 2}),
    ([("weights", [{"assessor": "desk", "dimension": "d1", "weight": 4}])],
     "Weight of “Points” (Desk): none of their own → 4", {"assessor": "desk", "dimension": "d1"}),
    ([("analysis", {"combine": "median"})],
     "How assessors are combined: by the mean → by the median", {"after": "median"}),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "line", "plain"), DIFFERENCES, ids=[line for _c, line, _p in DIFFERENCES])
def test_every_kind_of_difference_is_told_and_written(run, run_json, both, changes, line, plain):
    before, after = both(*changes)
    assert line in run("compare", before, after)[1]
    found = run_json("compare", before, after)[1]["differences"]
    assert any(plain.items() <= difference.items() for difference in found)


def test_where_several_assess_a_difference_says_whose_it_is(run, both):
    people = ("assessors", [{"id": "desk", "name": "Desk"}, {"id": "x", "name": "Xu"}])
    ranked = {"parent": "g", "assessor": "x", "method": "ranked", "order": [["d1"], ["d2"]]}
    before, after = both(people, ("scores", 0, {"option": "o1", "dimension": "d1", "assessor": "x", "value": 9}))
    before.write_text(as_text(spoilt(people)), encoding="utf-8")
    assert "Points of One (Xu): no score → 9" in run("compare", before, after)[1]
    after.write_text(as_text(spoilt(people, ("weighting", [ranked]))), encoding="utf-8")
    assert "How the parts of “Group” are weighed (Xu): not stated → ranked" in run("compare", before, after)[1]


def test_options_that_are_new_or_gone_are_named(run, both):
    before, after = both(("options", 0, {"id": "o3", "name": "Three"}), ("scores", []))
    out = run("compare", before, after)[1]
    assert "New options: “Three”" in out
    assert "Options that are gone: “One”" in out


def test_two_that_share_no_option(run, both):
    status, out, _err = run("compare", *both(("options", [{"id": "o3", "name": "Three"}]), ("scores", [])))
    assert status == DONE
    assert "“Three” leads now; “One” led before." in out
    assert "option  " not in out


def test_a_gone_dimension_is_named_as_it_was(run, both):
    before, after = both()
    gone = spoilt(("scores", []))
    del gone["dimensions"][3]
    after.write_text(as_text(gone), encoding="utf-8")
    assert "Dimension “Both” is gone" in run("compare", before, after)[1]


def test_an_id_or_title_of_the_workspace_and_a_file(run, later):
    run("import", SEED)
    assert run("compare", "nrf-offer", later)[1] == run("compare", SEED, later)[1]


@pytest.mark.parametrize("place", [0, 1])
def test_one_that_is_nowhere_is_named(run, place):
    targets = [SEED, SEED]
    targets[place] = "nothing"
    status, out, err = run("compare", *targets)
    assert (status, out) == (REFUSED, "")
    assert "“nothing”" in err


def test_titles_cannot_steer_the_terminal(run, both):
    out = run("compare", *both(("title", "\u202ebad"), ("options", 0, "name", "a\nb")))[1]
    assert "[U+202E]bad" in out
    assert "a b" in out


def test_options_that_lead_together_are_all_named(run, both):
    out = run("compare", *both(("scores", [])))[1]
    assert "First before: “One”. First now: “One” and “Two”." in out
