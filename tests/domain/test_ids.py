import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.ids import LONGEST, NewIds, an_id


@pytest.mark.parametrize(("name", "expected"), [
    ("Formal alliance", "formal-alliance"), ("  A – B / C  ", "a-b-c"), ("پاکستان", "پاکستان"), ("!?", "unnamed"),
    ("x" * 90, "x" * 60), ("Zürich", "zürich"),
])  # fmt: skip
def test_an_id_is_made_from_a_name(name, expected):
    assert an_id(name) == expected


def test_an_id_is_unlike_all_that_are_taken():
    assert an_id("Option", ["option", "option-2"]) == "option-3"


def test_ids_made_one_after_another_are_unlike_each_other_and_the_taken():
    new = NewIds(["a-2", "b"])
    assert [new.of(name) for name in ("A", "a", "B", "a!", "a-3")] == ["a", "a-3", "b-2", "a-4", "a-3-2"]


@given(st.text(), st.lists(st.text(max_size=3)))
def test_any_name_gives_an_id_that_is_not_empty_and_not_taken(name, taken):
    made = an_id(name, taken)
    assert made
    assert made not in taken
    assert len(made) <= LONGEST + 4
