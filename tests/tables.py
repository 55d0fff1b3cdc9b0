"""Assessments from a table of values, for tests that reckon by hand."""

from __future__ import annotations

from dataclasses import replace

from builders import OPPORTUNITY, a_cell, an_assessment, with_values


def table(rows, weights=(), *, kinds=(), scales=(), scenarios=1):
    """A row of values for each option; alike in all scenarios, and on opportunities from 0 to 100 unless told."""
    dimensions = len(rows[0])
    a = replace(an_assessment(len(rows), dimensions, scenarios), scores={})
    weights, kinds = weights or [1.0] * dimensions, kinds or [OPPORTUNITY] * dimensions
    particulars = zip(a.dimensions, weights, kinds, scales or [None] * dimensions, strict=True)
    values = {a_cell(i, j, None): v for i, row in enumerate(rows) for j, v in enumerate(row)}
    a = replace(a, dimensions=tuple(replace(d, weight=w, kind=k, scale=s) for d, w, k, s in particulars))
    return with_values(a, values)
