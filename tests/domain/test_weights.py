import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.dimensions import Dimension, DimensionTree
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weights import give_way, shares


def test_shares_of_siblings_sum_to_100():
    group = DimensionId("g")
    tree = DimensionTree(
        (
            Dimension(group, "G", weight=3.0),
            Dimension(DimensionId("a"), "A"),
            Dimension(DimensionId("b"), "B", parent=group, weight=2.0),
            Dimension(DimensionId("c"), "C", parent=group, weight=6.0),
        )
    )
    assert shares(tree, None) == {"g": 75, "a": 25}
    assert shares(tree, group) == {"b": 25, "c": 75}


@pytest.mark.parametrize(("before", "wanted", "locked", "after"), [
    ({"a": 50, "b": 30, "c": 20}, 0, (), {"a": 0, "b": 60, "c": 40}),
    ({"a": 50, "b": 30, "c": 20}, 75, (), {"a": 75, "b": 15, "c": 10}),
    ({"a": 50, "b": 30, "c": 20}, 60, ("b",), {"a": 60, "b": 30, "c": 10}),
    ({"a": 50, "b": 30, "c": 20}, 90, ("b",), {"a": 70, "b": 30, "c": 0}),  # as near as the lock allows
    ({"a": 50, "b": 30, "c": 20}, 120, (), {"a": 100, "b": 0, "c": 0}),
    ({"a": 50, "b": 30, "c": 20}, -5, (), {"a": 0, "b": 60, "c": 40}),
    ({"a": 100, "b": 0, "c": 0}, 40, (), {"a": 40, "b": 30, "c": 30}),  # from zero they share equally
    ({"a": 50, "b": 30, "c": 20}, 90, ("b", "c"), {"a": 50, "b": 30, "c": 20}),  # nobody is free
    ({"a": 100}, 40, (), {"a": 100}),
    ({"a": 50, "b": 50}, 20, ("a",), {"a": 20, "b": 80}),  # the one that is moved is not held by its own lock
])  # fmt: skip
def test_the_others_give_way_in_proportion(before, wanted, locked, after):
    assert give_way(before, "a", wanted, locked) == pytest.approx(after)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=6), st.floats(-10, 110), st.data())
def test_weights_sum_to_100_and_locks_hold(raw, wanted, data):
    total = sum(raw) or 1
    before = {str(i): 100 * r / total for i, r in enumerate(raw)}
    if not any(raw):
        before = {str(i): 100 / len(raw) for i in range(len(raw))}
    locked = data.draw(st.sets(st.sampled_from(sorted(before))))
    moved = data.draw(st.sampled_from(sorted(before)))
    after = give_way(before, moved, wanted, locked)
    assert sum(after.values()) == pytest.approx(100)
    assert all(weight >= -1e-9 for weight in after.values())
    assert {d: after[d] for d in locked - {moved}} == {d: before[d] for d in locked - {moved}}
