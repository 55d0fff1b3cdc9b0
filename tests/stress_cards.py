"""How far results hold, worked out at once or by half, for tests of cards."""

from dataclasses import replace

from builders import a_cell, an_assessment, with_values

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import growing, robustness
from riskdesk.domain.scores import Range


def held_of(a):
    """All of it."""
    return robustness(a, results(a))


def first_of(a):
    """What is known at once."""
    return next(growing(a, results(a)))


def with_ranges(a, count=3):
    """The first so many scores as ranges of twenty points."""
    cells = [cell for cell, _score in a.cells()][:count]
    return with_values(a, {c: Range(max(0, v - 10), min(100, v + 10), v) for c in cells for v in [a.score(c).value]})


def beaten(options=3):
    """The last option is 0 everywhere: it leads under no weights."""
    a = an_assessment(options, 3, 1)
    return with_values(a, {a_cell(options - 1, j, 0): 0.0 for j in range(3)})


def tied():
    """Two options with the same scores."""
    a = an_assessment(2, 3, 1)
    return with_values(a, {a_cell(i, j, 0): 50.0 for i in range(2) for j in range(3)})


def drawn_more(a, **settings):
    """The assessment with other settings of the analysis."""
    return a.with_parts(settings=replace(a.analysis, **settings))


def rows(table):
    """What a table shows, without the signs that keep figures in order."""
    model = table.model()
    return [
        [model.index(row, column).data().strip("\u2068\u2069").strip() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
