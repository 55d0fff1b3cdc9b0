"""Every fault in a file is named, in a sentence, with the path that leads to it."""

import pytest
from spoilt_file import DROP, SOUND, as_text, parsed, spoilt

from riskdesk.domain.errors import FileProblem

S, D, O = "scores", "dimensions", "options"  # noqa: E741 - options
NUMBERLESS = "This has to be a number."
TEXTLESS = "This has to be a text; put it in quotation marks."
UNKNOWN_KEY = "This key is not known. Check its spelling, or take it out."


def found(*changes):
    with pytest.raises(FileProblem) as caught:
        parsed(as_text(spoilt(*changes)))
    return caught.value.problems


def test_the_file_that_is_spoilt_below_is_sound():
    assert parsed(as_text(SOUND)).title == "A"


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        (("titel", "x"), "titel", UNKNOWN_KEY),
        ((S, 0, "confidense", "low"), "scores[0].confidense", UNKNOWN_KEY),
        ((S, 1, "value", {"low": 1, "high": 2, "bset": 1}), "scores[1].value.bset", UNKNOWN_KEY),
        (("title", DROP), "title", "This is missing."),
        (("title", "  "), "title", "This cannot be empty."),
        (("title", 5), "title", TEXTLESS),
        ((O, []), "options", "This needs at least 1 entry."),
        ((O, DROP), "options", "This is missing."),
        ((D, []), "dimensions", "This needs at least 1 entry."),
        ((O, {"id": "x"}), "options", "This has to be a list."),
        ((O, 0, {}), "options[0]", "Give it an id or a name."),
        ((O, 0, "baseline", 1), "options[0].baseline", "This has to be true or false."),
        ((O, 0, 7), "options[0]", "This has to be a part with keys of its own, such as “name: …”."),
        ((D, 1, "weight", -3), "dimensions[1].weight", "This has to be 0 or more."),
        ((D, 1, "weight", 1e308), "dimensions[1].weight", "This has to be 1e+100 or less."),
        ((D, 1, "scale", {"type": "points", "low": 0, "high": 1.7e308}), "dimensions[1].scale",
         "The ends of the scale are too far apart."),
        ((D, 1, "scale", {"type": "measured", "points": [[-1.7e308, 0], [1.7e308, 9]]}), "dimensions[1].scale",
         "The ends of the scale are too far apart."),
        ((D, 1, "weight", "3"), "dimensions[1].weight", NUMBERLESS),
        ((D, 1, "weight", True), "dimensions[1].weight", NUMBERLESS),
        ((D, 1, "weight", float("nan")), "dimensions[1].weight", "This has to be a finite number."),
        ((D, 1, "weight", float("inf")), "dimensions[1].weight", "This has to be a finite number."),
        ((D, 1, "kind", "chance"), "dimensions[1].kind", "This has to be one of these: 'opportunity', 'risk'."),
        ((D, 1, "scale", {"type": "stars"}), "dimensions[1].scale",
         "A scale has a type: points, levels, measured or likelihood-impact."),
        ((D, 1, "scale", {"type": "points", "low": 5, "high": 5}), "dimensions[1].scale",
         "The low end of a points scale must be below its high end."),
        ((D, 1, "scale", {"type": "measured", "points": [[0, 0]]}), "dimensions[1].scale.points",
         "This needs at least 2 entries."),
        ((D, 1, "scale", {"type": "measured", "points": [[0, 0], [0, 100]]}), "dimensions[1].scale",
         "The quantities of a measured scale must rise from point to point."),
        ((D, 2, "scale", "levels", [{"label": "A", "value": 101}]), "dimensions[2].scale.levels[0].value",
         "This has to be 100 or less."),
        ((D, 2, "scale", "levels", [{"label": "Poor", "value": 0}, {"label": "poor", "value": 1}]),
         "dimensions[2].scale", "There are two levels “Poor”."),
        (("scenarios", 0, "likelihood", 1.2), "scenarios[0].likelihood", "This has to be 1 or less."),
        (("scenarios", 0, "likelihood", [0.1, 0.2, 0.3]), "scenarios[0].likelihood", "This takes 2 entries at most."),
        (("scenarios", 0, "likelihood", {}), "scenarios[0].likelihood",
         "A likelihood is a number from 0 to 1, two of them, or a word."),
        (("yardstick", "mine"), "yardstick", "This has to be one of these: 'phia', 'icd203'."),
        ((S, 0, "value", True), "scores[0].value",
         "A value is a number, a level's label, {low, best, high}, {mean, sd}, {likelihood, impact} or null."),
        ((S, 1, "value", {"low": 1}), "scores[1].value.high", "This is missing."),
        ((S, 1, "value", {"low": [], "high": 2}), "scores[1].value.low",
         "An end of a range is a number or a level's label."),
        ((S, 1, "value", {"mean": 5, "sd": -1}), "scores[1].value.sd", "This has to be 0 or more."),
        ((S, 3, "value", {"likelihood": None, "impact": "Major"}), "scores[3].value",
         "Give a likelihood beside the impact."),
        ((S, 0, "confidence", "sure"), "scores[0].confidence",
         "This has to be one of these: 'low', 'moderate', 'high'."),
        ((S, 0, "dissent", {"reason": "no"}), "scores[0].dissent.by", "This is missing."),
        (("briefs", 0, "credibility", True), "briefs[0].credibility", "This has to be a whole number."),
        (("briefs", 0, "credibility", 7), "briefs[0].credibility", "This has to be 6 or less."),
        (("briefs", 0, "reliability", "G"), "briefs[0].reliability",
         "This has to be one of these: 'A', 'B', 'C', 'D', 'E', 'F'."),
        (("analysis", {"seed": 1.5}), "analysis.seed", "This has to be a whole number."),
        (("analysis", {"spread": 2}), "analysis.spread", "This has to be 1 or less."),
        (("weighting", [{"parent": None, "method": "guess"}]), "weighting[0]",
         "A way of weighing is direct, swing, ranked, pairwise or best-worst."),
        (("weighting", [{"method": "pairwise", "judgements": [{"more": "d1", "less": "d2", "ratio": 0.5}]}]),
         "weighting[0].judgements[0].ratio", "This has to be 1 or more."),
    ],
)  # fmt: skip
def test_a_wrong_shape_is_named(change, where, what):
    assert found(change) == [(where, what)]


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        ((O, 1, "id", "o1"), "options[1].id", "The id “o1” is used twice."),
        ((S, 0, "value", 120), "scores[0].value", "Points: 120 is off the scale, which goes from 0 to 100."),
        ((S, 1, "value", {"low": 20, "high": 10}), "scores[1].value",
         "Points: A range goes from low to high, with the best estimate between them."),
        ((S, 2, "value", "Good"), "scores[2].value", "Levels: “Good” is not a level of the scale. Use one of: Poor."),
        ((S, 2, "value", 5), "scores[2].value", "Levels: This dimension is scored by a level: Poor."),
        ((S, 3, "value", {"likelihood": "perhaps", "impact": "Major"}), "scores[3].value",
         "Both: “perhaps” is not a word of the yardstick. Use one of: remote chance, highly unlikely, unlikely, "
         "realistic possibility, likely, probable, highly likely, almost certain."),
        ((S, 0, "dissent", {"by": "X", "value": 200}), "scores[0].value",
         "Points: 200 is off the scale, which goes from 0 to 100."),
        ((S, 0, "dimension", "g"), "scores[0].value", "Only dimensions without parts of their own are scored."),
        ((S, 0, "dimension", "d9"), "scores[0].dimension", "There is no dimension “d9”."),
        ((S, 0, "assessor", "me"), "scores[0].assessor", "There is no assessor “me”."),
        ((S, 0, "quotes", [{"brief": "b", "paragraph": 3}]), "scores[0].quotes[0].paragraph",
         "The brief “b” has no paragraph 3."),
        ((O, 0, "quotes", [{"brief": "x"}]), "options[0].quotes[0].brief", "There is no brief “x”."),
        ((S, 4, {"option": "o1", "dimension": "d1", "assessor": "desk"}), "scores[4]",
         "scores[0] scores the same cell already."),
        ((D, 0, "kind", DROP), "dimensions[1].kind", "“Points” needs a kind: opportunity or risk."),
        ((D, 1, "parent", "h"), "dimensions[1].parent", "There is no dimension “h”."),
        ((D, 3, "parent", "d3"), "dimensions[3].parent", "“Both” stands under itself."),
        ((D, 1, "id", "g"), "dimensions[1].id", "The id “g” is used twice."),
        (("scenarios", 1, "likelihood", [0.5, 0.2]), "scenarios[1].likelihood",
         "Storm: A likelihood is a number from 0 to 1, or a range such as 0.2 to 0.4."),
        (("weighting", [{"parent": "x"}]), "weighting[0].parent", "There is no parent “x”."),
        (("weighting", [{"method": "swing", "points": {"d9": 100}}]), "weighting[0].dimension",
         "There is no dimension “d9”."),
        (("weights", [{"assessor": "you", "dimension": "d1", "weight": 1}]), "weights[0].assessor",
         "There is no assessor “you”."),
        (("assumptions", [{"text": "x", "scores": [{"option": "o9", "dimension": "d1"}]}]),
         "assumptions[0].scores[0].option", "There is no option “o9”."),
        (("indicators", [{"text": "x", "scenario": "s9"}]), "indicators[0].scenario", "There is no scenario “s9”."),
        (("assessors", [{"name": "A", "weight": 0}]), "assessors",
         "At least one assessor needs a weight above zero."),
    ],
)  # fmt: skip
def test_a_broken_rule_is_named_with_the_files_own_place(change, where, what):
    assert (where, what) in found(change)


def test_siblings_that_all_weigh_nothing_are_refused():
    problems = found((D, 1, "weight", 0), (D, 2, "weight", 0))
    assert problems == [("dimensions[1].weight", "At least one of these needs a weight above zero: Points, Levels.")]


def test_all_problems_are_named_at_once_whether_of_shape_or_of_rules():
    problems = found(
        (O, 0, "colour", "red"), (O, 1, "id", "o1"), (D, 3, "weight", -1), (S, 0, "value", 120), (S, 2, "rationale", 5)
    )
    assert {where for where, _what in problems} >= {
        "options[0].colour",
        "options[1].id",
        "dimensions[3].weight",
        "scores[0].value",
        "scores[2].rationale",
    }


def test_no_problem_is_made_up_where_other_parts_lean_on_a_spoilt_one():
    assert [where for where, _what in found((D, 2, "scale", {"type": "levels", "levels": 3}))] == [
        "dimensions[2].scale.levels"
    ]


def test_the_headline_tells_the_first_and_how_many():
    with pytest.raises(FileProblem) as caught:
        parsed(as_text(spoilt((S, 0, "value", 120), (S, 2, "value", "Good"))))
    assert str(caught.value) == (
        "The text: 2 problems. The first is scores[0].value: Points: 120 is off the scale, which goes from 0 to 100."
    )


def test_keys_given_twice_are_named_with_their_path():
    twice = as_text(SOUND).replace('"name": "Two"', '"name": "Two", "name": "Three"')
    with pytest.raises(FileProblem) as caught:
        parsed(twice)
    assert caught.value.problems == [("options[1].name", "This key is given twice. Keep one of them.")]
    with pytest.raises(FileProblem) as caught:
        parsed(twice, "yaml")
    assert caught.value.problems == [("options[1].name", "This key is given twice. Keep one of them.")]


def test_a_part_is_left_out_once_however_much_is_wrong_in_it():
    value = {"low": 1, "best": "x", "high": None, "mean": 3}
    where = [problem.where for problem in found((S, 0, "value", value), (S, 1, "value", 999))]
    assert {"scores[0].value.low", "scores[0].value.sd", "scores[1].value"} <= set(where)
