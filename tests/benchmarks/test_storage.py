"""What the workspace costs beside the least that SQLite can do with the same durability."""

from contextlib import closing
from itertools import count
from statistics import median
from time import perf_counter

from builders import a_cell, an_assessment

from riskdesk.app.library import Library
from riskdesk.domain.edits.scores import SetValue
from riskdesk.storage import sqlite

EDIT_OVER_BARE = 12
"""Measured: 2 to 5."""


def _milliseconds(act):
    began = perf_counter()
    act()
    return 1000 * (perf_counter() - began)


def _in_turn(*acts, rounds=60):
    """The median time of each, measured in turn."""
    times = [[_milliseconds(act) for act in acts] for _ in range(rounds)]
    return [median(column) for column in zip(*times, strict=True)]


def test_an_edit_beside_a_bare_commit(workspace, tmp_path):
    library = Library(workspace)
    session = library.open(library.create(an_assessment(200, 50, 5)))
    numbers = map(float, count())

    bare = tmp_path / "bare"
    bare.touch()
    with closing(sqlite.connect(bare)) as db:
        db.execute("CREATE TABLE score (id INTEGER PRIMARY KEY, value TEXT)")
        db.execute("CREATE TABLE journal (id INTEGER PRIMARY KEY, change TEXT)")
        db.execute("INSERT INTO score VALUES (1, '0')")

        def commit():
            db.execute("BEGIN IMMEDIATE")
            db.execute("UPDATE score SET value = ? WHERE id = 1", [str(next(numbers))])
            db.execute("INSERT INTO journal (change) VALUES (?)", ["x" * 300])
            db.execute("COMMIT")

        edit, least = _in_turn(lambda: session.apply(SetValue(a_cell(7, 7, 3), next(numbers) % 101)), commit)
    print(f"edit {edit:.2f} ms, bare commit {least:.2f} ms")
    assert edit < EDIT_OVER_BARE * least


def test_listing_does_not_grow_with_what_is_inside_as_loading_does(workspace):
    ident = workspace.create(an_assessment(100, 50, 5), "Create")
    listing, loading = _in_turn(workspace.entries, lambda: workspace.load(ident), rounds=5)
    print(f"list {listing:.1f} ms, load {loading:.1f} ms")
    assert listing < loading / 3
