"""What the cells of a table say, and the scales that they are read on."""

import pytest
from sheets_said import book, said, sheet

from riskdesk.domain.scales import Levels, Points
from riskdesk.domain.scores import Normal, Range
from riskdesk.importers.sheets.mapping import Mapping
from riskdesk.importers.sheets.understand import understand


@pytest.mark.parametrize(
    ("cells", "scale"),
    [
        ("1|5", Points(1, 5)),
        ("0|5", Points(0, 5)),
        ("2.5|4", Points(0, 10)),
        ("0.5|1", Points(0, 1)),
        ("3|9", Points(0, 10)),
        ("3|11", None),
        ("0|100", None),
        ("300|1200", Points(0, 2000)),
        ("-3|2", Points(-5, 2)),
    ],
)
def test_the_scale_of_a_new_dimension_holds_its_numbers(cells, scale):
    first, last = cells.split("|")
    reading = understand(book(sheet(f"Option|A\nx|{first}\ny|{last}")))
    assert reading.dimensions[0].scale == scale
    assert ("the scale is set" in said(reading)) == (scale is not None)
    assert not reading.not_understood


def test_a_chosen_scale_goes_before_the_one_that_is_found():
    reading = understand(book(sheet("Option|A\nx|3")), None, Mapping(scales={"A": Points(0, 7)}))
    assert reading.dimensions[0].scale == Points(0, 7)


def test_words_of_one_row_are_levels():
    reading = understand(book(sheet("Option|A|B\nx|High|low\ny|medium|Low")))
    scale = reading.dimensions[0].scale
    assert isinstance(scale, Levels)
    assert [(level.label, level.value) for level in scale.levels] == [("Low", 0), ("Medium", 50), ("High", 100)]
    assert [value for _cell, value in reading.scores] == ["High", "Low", "Medium", "Low"]


@pytest.mark.parametrize(
    ("text", "could_be", "value"),
    [
        ("7O", "70", 70.0),
        ("~60", "60", 60.0),
        ("70 (high)", "70", 70.0),
        ("60 to 80", "60..80", Range(60.0, 80.0)),
        ("n/a", "?", None),
        ("sixty", None, None),
        ("high", None, None),
        ("150", None, None),
        ("-5", None, None),
        ("1,234.5", None, None),
        ("#REF!", None, None),
        ("=A1*2", None, None),
    ],
)
def test_what_is_not_understood_is_listed_with_an_offer_where_there_is_one(text, could_be, value):
    a = understand(book(sheet("Option|A\nx|55"))).assessment("T")
    [puzzle] = understand(book(sheet(f"Option|Note|A\nx||{text}")), a).not_understood
    assert (puzzle.could_be, puzzle.value_if) == (could_be, value)
    assert (puzzle.address, puzzle.text) == ("Sheet1!C2", text)


def test_a_label_with_a_slip_of_the_pen_is_offered():
    reading = understand(book(sheet("Option|A\nx|High\ny|Low\nz|Meduim")))
    assert [(n.text, n.could_be) for n in reading.not_understood] == [("Meduim", "Medium")]


def test_an_accepted_offer_is_read():
    table = book(sheet("Option|A|B\nx|55|7O\ny|66|~60"))
    reading = understand(table)
    first = understand(table, None, Mapping(texts={"Sheet1!C2": reading.offers["Sheet1!C2"]}))
    assert [n.address for n in first.not_understood] == ["Sheet1!C3"]
    assert 70.0 in [value for _cell, value in first.scores]
    assert not understand(table, None, Mapping(texts=reading.offers)).not_understood


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3,5", 3.5),
        ("60-80", Range(60.0, 80.0)),
        ("70%", 70.0),
        ("50 ± 5", Normal(50.0, 5.0)),
        (" 40 ", 40.0),
    ],
)
def test_usual_ways_to_write_a_score_are_read(text, value):
    reading = understand(book(sheet(f"Option|A\nx|{text}\ny|99")))
    assert reading.scores[0][1] == value


@pytest.mark.parametrize(("text", "value"), [("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1 234", 1234.0)])
def test_thousands_are_read_where_they_can_be_nothing_else(text, value):
    reading = understand(book(sheet(f"Option|Cost\nx|{text}\ny|900")))
    assert [v for _cell, v in reading.scores] == [value, 900.0]


def test_a_thousand_that_could_be_a_decimal_is_asked_about():
    reading = understand(book(sheet("Option|A\nx|3,500\ny|99")))
    assert [(n.text, n.could_be) for n in reading.not_understood] == [("3,500", "3.500")]
