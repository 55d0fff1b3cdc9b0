import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.lines import Fan, Lines, parts

VALUES = st.integers(0, 10).map(float)
FANS = st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=6).map(
    lambda ends: Fan(0.5, np.array([z for z, _o in ends]), np.array([o for _z, o in ends]))
)


def members(*rows):
    return np.array(rows, dtype=np.bool_)


def test_parts_keep_their_proportions_inside_and_outside():
    now, inside, outside = parts(np.array([0.1, 0.3, 0.6]), members([True, True, False], [False, False, True]))
    assert now == pytest.approx([0.4, 0.6])
    assert inside == pytest.approx(np.array([[0.25, 0.75, 0], [0, 0, 1]]))
    assert outside == pytest.approx(np.array([[0, 0, 1], [0.25, 0.75, 0]]))


def test_where_nothing_is_left_all_share_equally():
    now, inside, outside = parts(np.array([1.0, 0.0, 0.0]), members([True, False, False], [False, True, True]))
    assert now == pytest.approx([1, 0])
    assert outside[0] == pytest.approx([0, 0.5, 0.5])
    assert inside[1] == pytest.approx([0, 0.5, 0.5])


def test_a_part_that_is_everything_cannot_move():
    _now, inside, outside = parts(np.array([0.3, 0.7]), members([True, True]))
    assert outside == pytest.approx(inside)


def test_lines_cross_where_the_formula_says():
    fan = Fan(0.5, np.array([60.0, 20.0]), np.array([20.0, 80.0]))
    at, one, other = fan.crossings()
    assert at == pytest.approx([(20 - 60) / ((20 - 60) - (80 - 20))])
    assert (one.tolist(), other.tolist()) == ([0], [1])
    assert fan.at(0.4) == pytest.approx([44, 44])


def test_lines_that_only_touch_at_an_end_do_not_cross():
    assert Fan(0.5, np.array([50.0, 50.0]), np.array([20.0, 80.0])).crossings().at.size == 0
    assert Fan(0.5, np.array([50.0, 50.0]), np.array([20.0, 20.0])).crossings().at.size == 0


@given(FANS)
def test_at_each_crossing_two_options_are_level_and_change_places(fan):
    for at, one, other in zip(*fan.crossings(), strict=True):
        assert 0 < at < 1
        outcomes = fan.at(at)
        assert outcomes[one] == pytest.approx(outcomes[other])
        assert fan.at(0.0)[one] > fan.at(0.0)[other]
        assert fan.at(1.0)[other] > fan.at(1.0)[one]


@given(FANS)
def test_every_change_of_order_is_a_crossing(fan):
    count = len(fan.at_zero)
    before, after = fan.at(0.0), fan.at(1.0)
    changing = sum((before[i] - before[j]) * (after[i] - after[j]) < 0 for i in range(count) for j in range(i))
    assert len(fan.crossings().at) == changing


@given(FANS)
def test_the_leaders_follow_each_other_from_0_to_1_and_nobody_is_ahead_of_them(fan):
    leaders = fan.leaders()
    ends = [x for stretch in leaders for x in (stretch.start, stretch.end)]
    assert (ends[0], ends[-1]) == (0.0, 1.0)
    assert ends[1:-1:2] == ends[2::2]
    assert len({stretch.option for stretch in leaders}) == len(leaders)
    for option, start, end in leaders:
        assert start < end
        for t in np.linspace(start, end, 7):
            assert fan.at(t)[option] >= fan.at(t).max() - 1e-9


def test_of_options_that_lead_together_the_first_in_the_file_is_named():
    fan = Fan(0.5, np.array([10.0, 50.0, 50.0]), np.array([10.0, 50.0, 50.0]))
    assert fan.leaders() == ((1, 0.0, 1.0),)


def test_level_is_nearest_to_now_and_nan_where_lines_do_not_meet():
    lines = Lines(
        np.array([0.5]), np.array([[60.0], [20.0], [10.0], [60.0]]), np.array([[60.0], [80.0], [50.0], [40.0]])
    )
    assert lines.level_with(0)[:, 0] == pytest.approx([0.5, 2 / 3, np.nan, 0.0], nan_ok=True)
