"""Where rows of the Frame tables stand and go, and how widths are shared: pure functions, without a window."""

from types import SimpleNamespace

import pytest

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points
from riskdesk.ui.models.numbers import number, share_text
from riskdesk.ui.models.row_tree import NEW, TOP, RowTree, Step, place_in_list
from riskdesk.ui.pages.frame.column_widths import LEAST_LONG, share_width
from riskdesk.ui.pages.frame.scale_curve import marks
from riskdesk.ui.pages.frame.scale_draft import IMPACT, LEVELS, MEASURED, POINTS, draft_of, first_draft


def a_tree(adding_under=TOP, **parents):
    items = [(SimpleNamespace(id=item, name=item), parent) for item, parent in parents.items()]
    return RowTree.of(items, adding_under)


def test_the_row_for_a_new_item_stands_last_where_it_is_wanted():
    assert list(a_tree(a=None, b=None, c="a").in_order()) == ["a", "c", "b", NEW]
    assert list(a_tree("a", a=None, b=None, c="a").in_order()) == ["a", "c", NEW, "b"]
    assert list(a_tree("gone", a=None).in_order()) == ["a", NEW]


@pytest.mark.parametrize(
    ("item", "step", "place"),
    [
        ("a", Step.UP, None),
        ("b", Step.UP, (None, 0)),
        ("a", Step.DOWN, (None, 1)),
        ("b", Step.DOWN, None),
        ("a", Step.IN, None),
        ("b", Step.IN, ("a", 1)),
        ("c", Step.OUT, (None, 1)),
        ("a", Step.OUT, None),
    ],
)
def test_steps_lead_to_the_next_place_or_nowhere(item, step, place):
    assert a_tree(a=None, b=None, c="a").stepped(item, step, nests=True) == place


def test_nothing_goes_inward_where_rows_do_not_nest():
    assert a_tree(a=None, b=None).stepped("b", Step.IN, nests=False) is None


@pytest.mark.parametrize(("row", "place"), [(0, 0), (1, 2), (2, 3)])
def test_a_place_among_siblings_is_a_place_in_the_list_without_the_moved_one(row, place):
    items = [SimpleNamespace(id=item, name=item) for item in ("a", "x", "b", "moved")]
    assert place_in_list(items, "moved", ["a", "b", "moved"], row) == place


@pytest.mark.parametrize("room", [300, 700, 2000])
def test_columns_fill_the_room_exactly(room):
    assert sum(share_width(room, {1: 200, 3: 60}, 2).values()) == room


def test_descriptions_go_first_where_there_is_little_room():
    assert share_width(1000, {2: 80}, 1)[1] >= LEAST_LONG
    assert 1 not in share_width(250, {2: 80}, 1)


@pytest.mark.parametrize("scale", [first_draft(kind).scale() for kind in (POINTS, LEVELS, MEASURED, IMPACT)])
def test_a_draft_of_a_scale_makes_the_scale_again(scale):
    assert draft_of(scale).scale() == scale


def test_a_curve_marks_every_point_and_level():
    assert marks(Points(0, 10)) == [(0, 0, "0"), (1, 100, "10")]
    assert [x for x, _worth, _name in marks(Measured("", ((0, 0), (30, 50), (100, 100))))] == [0, 0.3, 1]
    for kind in (Levels, LikelihoodImpact):
        levels = first_draft(LEVELS if kind is Levels else IMPACT).scale()
        assert len(marks(levels)) == 3


@pytest.mark.parametrize(("text", "value"), [("40", 40), ("12,5", 12.5), (" 30 % ", 30), ("−2", -2)])
def test_numbers_are_read_as_people_type_them(text, value):
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "many", "1_0", "nan", "inf", "1,2,3"])
def test_what_is_no_number_is_refused_in_a_sentence(text):
    with pytest.raises(InvalidEdit, match="is not a number"):
        number(text)


def test_shares_have_a_decimal_only_where_it_says_more():
    assert (share_text(0.5), share_text(1 / 3)) == ("50 %", "33.3 %")
