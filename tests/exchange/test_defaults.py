"""What a file leaves out."""

from spoilt_file import DROP, as_text, parsed, spoilt

from riskdesk.domain.panel import DEFAULT_ASSESSOR
from riskdesk.domain.scales import DEFAULT_SCALE
from riskdesk.domain.scenarios import DEFAULT_SCENARIO
from riskdesk.domain.scores import Cell, Range
from riskdesk.domain.settings import Settings
from riskdesk.exchange.assessment_file import write_yaml


def read(*changes):
    return parsed(as_text(spoilt(*changes)))


def test_without_scenarios_and_assessors_there_is_one_of_each_which_is_not_written():
    a = read(("scenarios", DROP), ("scores", 1, "scenario", DROP))
    assert a.scenarios == (DEFAULT_SCENARIO,)
    assert a.assessors == (DEFAULT_ASSESSOR,)
    assert "scenarios" not in write_yaml(a)
    assert "assessors" not in write_yaml(a)


def test_an_empty_list_and_null_are_as_if_left_out():
    a = read(("assessors", []), ("yardstick", None), ("analysis", None), ("options", 0, "description", None))
    assert a == read()


def test_a_score_without_assessor_is_the_first_ones():
    a = read(("assessors", [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}]))
    assert {cell.assessor for cell, _score in a.cells()} == {"x"}


def test_a_score_without_value_or_with_null_is_judged_and_unknown():
    for change in (("scores", 0, "value", DROP), ("scores", 0, "value", None)):
        score = read(change).score(Cell("o1", "d1", None, "desk"))
        assert score is not None
        assert score.value is None


def test_ids_are_made_from_names_and_names_from_ids():
    a = read(
        ("title", "Formal Alliance"),
        ("options", 2, {"name": "Neither of them"}),
        ("options", 3, {"name": "Neither of them!"}),
        ("options", 4, {"id": "bare"}),
        ("assumptions", [{"text": "All is well"}]),
    )
    assert a.id == "formal-alliance"
    assert [(o.id, o.name) for o in a.options[2:]] == [
        ("neither-of-them", "Neither of them"),
        ("neither-of-them-2", "Neither of them!"),
        ("bare", "bare"),
    ]
    assert a.assumptions[0].id == "all-is-well"


def test_what_was_not_stated_stays_unstated():
    a = read()
    leaf = a.tree.by_id["d1"]
    assert (leaf.weight, leaf.scale, leaf.kind) == (None, None, None)
    assert leaf.scored_on == DEFAULT_SCALE
    assert a.settings is None
    assert a.scenarios[1].likelihood is None
    ranged = a.score(Cell("o2", "d1", "s1", "desk"))
    assert ranged is not None
    assert ranged.value == Range(10, 20, None, None)


def test_settings_given_in_part_have_the_defaults_for_the_rest():
    assert read(("analysis", {"seed": 7})).settings == Settings(seed=7)
