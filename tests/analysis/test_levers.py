from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from strategies import scored

from riskdesk.analysis.levers import Lever, levers
from riskdesk.analysis.results import results
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.scores import Score


def with_value(a, cell, value):
    raw = 100 - value if a.tree.kind(cell.dimension) is Kind.RISK else value
    row = {**a.scores[cell.option], cell.slot: Score(float(raw))}
    return replace(a, scores={**a.scores, cell.option: row})


@given(scored(most_assessors=3))
def test_a_lever_gains_what_results_gain(a):
    r = results(a)
    found = levers(a, r)
    for place in np.argwhere(found.known).tolist():
        lever = Lever(*place)
        for value in (0.0, 35.0, 100.0):
            after = results(with_value(a, found.cell(lever), value))
            gained = (after.cube.best - r.cube.best)[lever.option, lever.leaf] @ r.likelihoods.held
            assert found.gain(lever, value) == pytest.approx(gained, abs=1e-9)
            if not found.bent[lever]:
                assert found.share[lever] * (value - found.figures[(1, *lever)]) == pytest.approx(gained, abs=1e-9)
            else:
                assert abs(gained) <= found.share[lever] * abs(value - found.figures[(1, *lever)]) + 1e-9


@given(scored(most_assessors=3))
def test_every_known_score_that_counts_is_a_lever(a):
    r = results(a)
    found = levers(a, r)
    cells = {found.cell(Lever(*place)) for place in np.argwhere(found.known).tolist()}
    known = {cell for cell, score in a.cells() if score.value is not None}
    everywhere = {
        cell
        for cell in known
        if cell.scenario is None
        and all(cell._replace(scenario=s.id).slot in a.scores[cell.option] for s in a.scenarios)
    }
    assert cells == known - everywhere


@given(scored())
def test_every_unknown_cell_is_in_one_unknown(a):
    r = results(a)
    unknown = (~r.cube.known) @ r.likelihoods.held
    assert levers(a, r).unknown.sum(axis=-1) == pytest.approx(unknown)
