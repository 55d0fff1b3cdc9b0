"""Tables of how far results hold, as they are printed."""

import pytest
from rows_of_figures import scored

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import robustness
from riskdesk.report.content.robustness_tables import central_options, central_table, ranks_table, stability_table
from riskdesk.report.figures.acceptability_view import acceptability_view


def held(a):
    return robustness(a, results(a))


def heads(table):
    return [column.head for column in table.columns]


def test_ranges_of_weights_are_printed_in_percent_with_who_leads_beyond_the_most_delicate_first():
    a = scored([[[70.0], [40.0], [50.0]], [[40.0], [60.0], [50.0]]])
    found = stability_table(a, held(a).stability.expected)
    assert [tuple(row) for row in found.rows] == [
        ("Dimension 0", "33.3", "25.0–100.0", "Balancing", "–"),
        ("Dimension 1", "33.3", "0.0–42.9", "–", "Balancing"),
        ("Dimension 2", "33.3", "0.0–100.0", "–", "–"),
    ]


def test_the_weights_that_favour_an_option_stand_beside_those_now():
    a = scored([[[90.0], [10.0]], [[10.0], [90.0]]])
    known = held(a)
    view = acceptability_view(a, known.results, known.stress)
    shown = central_options(known, known.stress, view)
    found = central_table(a, known, known.stress, shown)
    assert len(shown) == 2
    assert [row[1] for row in found.rows] == ["50.0", "50.0"]
    for place, column in zip(shown, (2, 3), strict=True):
        weights = [float(row[column]) for row in found.rows]
        assert weights == pytest.approx([75, 25] if place == 0 else [25, 75], abs=2)


@pytest.mark.parametrize(("options", "ranks"), [(5, 5), (6, 4)])
def test_ranks_have_columns_of_their_own_as_far_as_there_is_room(options, ranks):
    a = scored([[[90.0 - 10 * n], [10.0 + 10 * n]] for n in range(options)])
    known = held(a)
    found = ranks_table(acceptability_view(a, known.results, known.stress))
    assert [head for head in heads(found) if head.startswith("Rank ")] == [f"Rank {n}" for n in range(1, ranks + 1)]
    assert ("Lower" in heads(found)) is (ranks < options)
