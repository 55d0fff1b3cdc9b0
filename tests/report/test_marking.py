"""The marking of a report is never lower than that of what it holds."""

from dataclasses import replace

import pytest
from builders import an_assessment

from riskdesk.domain.briefs import Brief
from riskdesk.domain.errors import InvalidEdit
from riskdesk.report.marking import chosen_marking, marking_of


def marked(marking, *briefs):
    made = tuple(Brief(f"b{n}", marking=brief) for n, brief in enumerate(briefs))
    return replace(an_assessment(), marking=marking, briefs=made)


@pytest.mark.parametrize(
    ("own", "briefs", "printed"),
    [
        ("OFFICIAL", (), "OFFICIAL"),
        ("", (), ""),
        ("", ("OFFICIAL",), "OFFICIAL"),
        ("OFFICIAL", ("SECRET", "OFFICIAL-SENSITIVE"), "SECRET"),
        ("TOP SECRET", ("SECRET",), "TOP SECRET"),
        ("OFFICIAL", ("official-sensitive",), "official-sensitive"),
        ("House style", ("SECRET",), "House style"),
    ],
)
def test_the_highest_marking_is_printed(own, briefs, printed):
    assert marking_of(marked(own, *briefs)) == printed


@pytest.mark.parametrize("wanted", ["SECRET", "OFFICIAL-SENSITIVE", "OFFICIAL – for the panel", "top secret"])
def test_a_higher_marking_may_be_chosen(wanted):
    assert chosen_marking(marked("OFFICIAL"), wanted) == wanted


@pytest.mark.parametrize("wanted", ["", "OFFICIAL", "PUBLIC", "Whatever"])
def test_a_lower_or_unknown_marking_is_refused(wanted):
    with pytest.raises(InvalidEdit, match="it holds what is marked “SECRET”"):
        chosen_marking(marked("SECRET"), wanted)


def test_anything_may_be_chosen_where_nothing_is_marked():
    assert chosen_marking(marked(""), "For the panel") == "For the panel"
    assert chosen_marking(marked("OFFICIAL"), None) == "OFFICIAL"
