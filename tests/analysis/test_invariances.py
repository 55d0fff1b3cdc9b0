"""What may not depend on options that cannot matter, and what a better score may not spoil."""

from dataclasses import replace

import numpy as np
import pytest
from builders import OPPORTUNITY, a_cell, an_assessment, with_values
from hypothesis import given, settings
from hypothesis import strategies as st

from riskdesk.analysis.results import results
from riskdesk.analysis.stress.progressive import stress_test
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scores import Range
from riskdesk.domain.settings import Settings, WeightFreedom

TABLES = st.tuples(st.integers(2, 5), st.integers(1, 4), st.integers(0, 2**32 - 1)).map(
    lambda x: np.random.default_rng(x[2]).integers(1, 11, x[:2]) * 9.0
)


def scored_so(values, weights=WeightFreedom.FREE):
    """One scenario, opportunities only, each weighing more than the one before."""
    options, leaves = values.shape
    dimensions = tuple(Dimension(DimensionId(f"d{j}"), f"D{j}", OPPORTUNITY, weight=1.0 + j) for j in range(leaves))
    settled = Settings(samples=2_000, weights=weights)
    bare = replace(an_assessment(options, leaves, 1), scores={}, dimensions=dimensions, settings=settled)
    return with_values(bare, {a_cell(i, j): float(x) for (i, j), x in np.ndenumerate(values)})


def stressed(a):
    return stress_test(a, results(a))


@settings(max_examples=60, deadline=None)
@given(TABLES, st.sampled_from(WeightFreedom))
def test_an_option_worse_than_another_in_everything_changes_nothing_for_the_others(values, weights):
    count = len(values)
    fewer = scored_so(values, weights)
    more = scored_so(np.vstack([values, values[0] - 1 / 8]), weights)
    now, then = results(fewer).outcomes, results(more).outcomes
    assert then.expected[:count] == pytest.approx(now.expected)
    assert then.order[then.order != count].tolist() == now.order.tolist()
    one, other = stressed(fewer), stressed(more)
    assert other.acceptability[:count, 0] == pytest.approx(one.acceptability[:, 0], abs=1e-12)
    assert other.acceptability[count, 0] == 0
    assert other.winning[:count, :count] == pytest.approx(one.winning, abs=1e-12)


@settings(max_examples=60, deadline=None)
@given(TABLES, st.sampled_from(WeightFreedom), st.data())
def test_a_better_score_never_makes_its_option_worse(values, weights, data):
    option, leaf = (data.draw(st.integers(0, size - 1)) for size in values.shape)
    better = values.copy()
    better[option, leaf] += data.draw(st.integers(0, 10))
    before, after = scored_so(values, weights), scored_so(better, weights)
    now, then = results(before).outcomes, results(after).outcomes
    assert then.expected[option] >= now.expected[option] - 1e-9
    assert then.rank[option] <= now.rank[option]
    one, other = stressed(before), stressed(after)
    at_least, then_at_least = (found.acceptability[option].cumsum() for found in (one, other))
    assert (then_at_least >= at_least - 1e-9).all()
    assert (other.winning[option] >= one.winning[option] - 1e-9).all()


@settings(max_examples=30, deadline=None)
@given(TABLES, st.data())
def test_what_is_less_known_holds_less_firmly(values, data):
    """The range of each outcome grows with the range of a score, and an unknown is the widest of all."""
    option, leaf = (data.draw(st.integers(0, size - 1)) for size in values.shape)
    value, reach = values[option, leaf], data.draw(st.integers(1, 10))
    exact = scored_so(values)
    ranged = with_values(
        exact, {a_cell(option, leaf): Range(max(0.0, value - reach), min(100.0, value + reach), value)}
    )
    unknown = with_values(exact, {a_cell(option, leaf): None})
    lows, highs = zip(*((o.low, o.high) for o in (results(a).outcomes for a in (exact, ranged, unknown))), strict=True)
    assert (np.diff(lows, axis=0) <= 1e-9).all()
    assert (np.diff(highs, axis=0) >= -1e-9).all()
