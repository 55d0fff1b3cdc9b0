"""Published stress tests. Their values are not cut off at the ends of the scales as ours are, and they are rounded."""

import math
from dataclasses import replace

import numpy as np
import pytest
from builders import OPPORTUNITY, RISK, a_cell, an_assessment, with_values

from riskdesk.analysis.results import results
from riskdesk.analysis.stress.progressive import stress_test
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scales import Measured, Points
from riskdesk.domain.scores import Normal
from riskdesk.domain.settings import Settings, WeightFreedom

REACH = 1.959964


def measured(table, kinds, worths=lambda x: x, samples=200_000):
    """An assessment of normal measurements; each scale goes from the least to the greatest end of their 95 % ranges."""
    options, leaves = len(table), len(table[0])
    dimensions = []
    for j in range(leaves):
        low = min(row[j][0] - REACH * row[j][1] for row in table)
        high = max(row[j][0] + REACH * row[j][1] for row in table)
        worth = worths if j == 0 else float
        at = np.linspace(low, high, 65)
        points = tuple((x, 100 * (worth(x) - worth(low)) / (worth(high) - worth(low))) for x in at.tolist())
        points = ((low, 0.0), *points[1:-1], (high, 100.0))
        dimensions.append(Dimension(DimensionId(f"d{j}"), f"D{j}", kinds[j], scale=Measured("", points)))
    bare = replace(an_assessment(options, leaves, 1), dimensions=tuple(dimensions), settings=Settings(samples=samples))
    values = {a_cell(i, j): Normal(*table[i][j]) for i in range(options) for j in range(leaves)}
    return with_values(replace(bare, scores={}), values)


def test_antidepressants_of_jsmaa():
    """JSMAA, SMAA2SimulationTest.testCorrectResultsWithBRModel: four antidepressants, benefit (log-normal) and harms.

    Tervonen, van Valkenhoef, Buskens, Hillege and Postmus, A stochastic multicriteria model for evidence-based decision
    making in drug benefit-risk analysis, Statistics in Medicine 30 (2011). Fluoxetine, paroxetine, sertraline,
    venlafaxine by efficacy, diarrhea, dizziness, headache, insomnia and nausea. Their own test allows 0.02 (0.03).
    """
    table = [
        [(0.0, 0.0), (11.7, 2.5), (7.2, 1.45), (16.6, 3.27), (13.7, 1.89), (18.6, 1.79)],
        [(0.086, 0.056), (9.2, 1.86), (10.6, 1.58), (21.2, 5.15), (14.3, 2.93), (18.3, 3.7)],
        [(0.095, 0.044), (15.4, 2.65), (7.5, 1.48), (20.2, 3.78), (15.0, 3.21), (19.5, 2.6)],
        [(0.113, 0.048), (5.5, 2.32), (15.7, 4.44), (12.8, 2.45), (11.2, 3.98), (31.0, 1.68)],
    ]
    a = measured(table, [OPPORTUNITY] + [RISK] * 5, math.exp)
    found = stress_test(a, results(a))
    ranks = [[0.20, 0.28, 0.30, 0.22], [0.25, 0.29, 0.27, 0.19], [0.17, 0.25, 0.29, 0.30], [0.39, 0.18, 0.15, 0.29]]
    weights = [
        [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
        [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
        [0.21, 0.10, 0.22, 0.13, 0.15, 0.20],
        [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
    ]
    assert found.acceptability == pytest.approx(np.array(ranks), abs=0.02)
    assert found.central_weights == pytest.approx(np.array(weights), abs=0.02)
    assert found.confidence == pytest.approx(np.array([0.48, 0.44, 0.34, 0.74]), abs=0.03)
    assert found.error < 0.002


def thrombosis(**settings):
    """The example of R's smaa: heparin and enoxaparin by proximal and distal thrombosis and bleeding.

    Its 10,000 measurements, by their means and standard deviations; on one wide scale for all, which changes no rank.
    """
    table = [
        [(0.4117, 0.1218), (0.4249, 0.1565), (0.9258, 0.0728)],
        [(0.7514, 0.0838), (0.6084, 0.1525), (0.6151, 0.1655)],
    ]
    bare = an_assessment(2, 3, 1)
    dimensions = [
        Dimension(d.id, d.name, OPPORTUNITY, scale=Points(-1, 2), weight=weight)
        for d, weight in zip(bare.dimensions, (5.0, 2.0, 3.0), strict=True)
    ]
    values = {a_cell(i, j): Normal(*table[i][j]) for i in range(2) for j in range(3)}
    settled = Settings(samples=100_000, **settings)
    return with_values(replace(bare, scores={}, dimensions=tuple(dimensions), settings=settled), values)


def test_thrombosis_of_smaa_in_r():
    """smaa 0.3-3, tests/Examples/smaa-Ex.Rout.save; 10,000 draws have a standard error of 0.005."""
    a = thrombosis()
    found = stress_test(a, results(a))
    assert found.acceptability == pytest.approx(np.array([[0.3504, 0.6496], [0.6496, 0.3504]]), abs=0.015)
    assert found.winning[0, 1] == pytest.approx(0.3504, abs=0.015)
    weights = [[0.1865, 0.2772, 0.5363], [0.4073, 0.3641, 0.2285]]
    assert found.central_weights == pytest.approx(np.array(weights), abs=0.01)
    assert found.confidence == pytest.approx(np.array([0.6682, 0.8956]), abs=0.015)


def test_thrombosis_of_smaa_in_r_at_given_weights():
    """The same file: smaa(meas, c(0.5, 0.2, 0.3)); its bleeding measurements are skewed, which shows here."""
    a = thrombosis(weights=WeightFreedom.NEAR, spread=0.0)
    found = stress_test(a, results(a))
    assert found.acceptability == pytest.approx(np.array([[0.1279, 0.8721], [0.8721, 0.1279]]), abs=0.02)
    assert found.central_weights == pytest.approx(np.array([[0.5, 0.2, 0.3]] * 2), abs=1e-6)
