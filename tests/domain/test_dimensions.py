import pytest

from riskdesk.domain.dimensions import Dimension, DimensionTree, Kind
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scales import Points


def a_tree(*rows):
    """A tree from (id, parent, kind)."""
    return DimensionTree(
        tuple(Dimension(DimensionId(i), i.upper(), kind, DimensionId(p) if p else None) for i, p, kind in rows)
    )


TREE = a_tree(
    ("part", "group", None),  # a part may stand before its group
    ("group", None, Kind.RISK),
    ("alone", None, Kind.OPPORTUNITY),
    ("turned", "inner", Kind.OPPORTUNITY),
    ("inner", "group", None),
    ("deep", "inner", None),
)


def ids(dimensions):
    return [d.id for d in dimensions]


def test_the_tree_goes_through_each_group_before_the_next():
    assert ids(TREE.in_order) == ["group", "part", "inner", "turned", "deep", "alone"]
    assert ids(TREE.leaves) == ["part", "turned", "deep", "alone"]
    assert ids(TREE.groups) == ["group", "inner"]
    assert ids(TREE.below("group")) == ["part", "inner", "turned", "deep"]
    assert ids(TREE.children(None)) == ["group", "alone"]
    assert ids(TREE.children("alone")) == []


def test_who_is_a_leaf_and_how_deep():
    assert [d.id for d in TREE.in_order if TREE.is_leaf(d.id)] == ids(TREE.leaves)
    assert not TREE.is_leaf("gone")
    assert [TREE.depth(d) for d in ("group", "part", "deep", "alone")] == [0, 1, 2, 0]
    assert ids(TREE.above("deep")) == ["deep", "inner", "group"]


def test_a_leaf_without_a_kind_takes_the_nearest_groups():
    kinds = {d.id: TREE.kind(d.id) for d in TREE.leaves}
    assert kinds == {"part": Kind.RISK, "deep": Kind.RISK, "turned": Kind.OPPORTUNITY, "alone": Kind.OPPORTUNITY}
    assert a_tree(("group", None, None), ("leaf", "group", None)).kind("leaf") is None


def test_what_is_not_stated_has_a_meaning():
    d = Dimension(DimensionId("d"), "D")
    assert d.raw_weight == 1
    assert d.scored_on == Points(0, 100)
    assert Dimension(DimensionId("d"), "D", weight=0.0).raw_weight == 0


@pytest.mark.parametrize("wrong", [{"name": " "}, {"weight": -1.0}, {"weight": float("nan")}, {"weight": float("inf")}])
def test_a_dimension_needs_a_name_and_a_weight_from_0_up(wrong):
    with pytest.raises(InvalidEdit):
        Dimension(**{"id": DimensionId("d"), "name": "D", **wrong})
