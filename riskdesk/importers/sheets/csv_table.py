"""Tables as text: CSV with any delimiter, and what spreadsheets call Unicode text."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.exchange.cleaning import Cleaning
from riskdesk.importers.decoding import text_in
from riskdesk.importers.sheets.collecting import no_collecting
from riskdesk.importers.sheets.workbook import Sheet, Workbook, refuse_too_many, trimmed
from riskdesk.words import _

DELIMITERS = "\t;|,"
"""Where two divide a file alike, the earlier is meant: commas stand in numbers and in sentences too."""
SAMPLE = 20_000
"""So many characters of a file tell its delimiter."""
LOOKS_LIKE_A_FORMULA = tuple("'" + sign for sign in "=+-@\t\r＝＋－＠")
"""What an export guards with an apostrophe, lest a spreadsheet reckons it."""

DECIMAL_COMMA = re.compile(r"\s*[-−]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)\s*")
DECIMAL_POINT = re.compile(r"\s*[-−]?\d+\.(?:\d{1,2}|\d{4,})\s*")
THOUSANDS = re.compile(r"\s*[-−]?[1-9]\d{0,2}(?:\.\d{3})+\s*")
"""Where commas stand before decimals, points stand between thousands."""


@no_collecting()
def read_csv(content: bytes, name: str, encoding: str | None = None, delimiter: str | None = None) -> Workbook:
    """The table in a text file; encoding and delimiter are found where they are not given."""
    how, cleaning = text_in(content, name, encoding), Cleaning()
    text = unicodedata.normalize("NFC", cleaning.file(how.text))
    stated, text = _stated_delimiter(text)
    chosen = delimiter or stated or found_delimiter(text)
    lines, misplaced = _lines(text, chosen, name)
    if "'" in text:
        lines = list(_unguarded(lines))
    in_thousands = _without_points(lines) if chosen != "," and "." in text else []
    rows = trimmed(lines)
    refuse_too_many(sum(map(len, rows)), name)
    told = [*misplaced, *in_thousands, *cleaning.repairs]
    sheet = Sheet(_sheet_name(name), rows)
    return Workbook(name, (sheet,), tuple(Problem(name, what) for what in told), how.encoding, how.guessed, chosen)


def found_delimiter(text: str) -> str:
    """The delimiter that divides the most lines into equally many cells; a comma where none does."""
    sample = text[:SAMPLE].splitlines(keepends=True)
    if len(text) > SAMPLE:
        sample.pop()
    return max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter)) if sample else ","


def _evenness(lines: list[str], delimiter: str) -> float:
    """The share of rows that have the commonest number of cells, of two and more."""
    try:
        lengths = Counter(map(len, csv.reader(lines, delimiter=delimiter)))
    except csv.Error:
        return 0.0
    rows = sum(count for length, count in lengths.items() if length)
    divided = [count for length, count in lengths.items() if length > 1]
    return max(divided) / rows if divided else 0.0


def _stated_delimiter(text: str) -> tuple[str | None, str]:
    """The delimiter of a first line such as sep=; which spreadsheets do not count as a row, and the rest."""
    first, _line_end, rest = text.partition("\n")
    said = first.strip(' "') if "\t" not in first else first.strip('"')
    if said[:4].casefold() == "sep=" and len(said) == 5:
        return said[4], rest
    return None, text


class _Parsed(NamedTuple):
    lines: list[list[str]]
    problems: list[str]


def _lines(text: str, delimiter: str, name: str) -> _Parsed:
    """All rows; where a quotation mark stands out of place, as well as can be, and said."""
    lines = text.split("\n")
    try:
        return _Parsed(_parsed(lines, delimiter, strict=True), [])
    except csv.Error:
        pass
    try:
        parsed = _parsed(lines, delimiter, strict=False)
    except csv.Error as error:
        sentence = _("“{name}” cannot be read as a table: a quotation mark is never closed, or a cell is too long.")
        raise FileProblem(sentence.format(name=name)) from error
    return _Parsed(parsed, [_("A quotation mark stands out of place. Check the cells around it.")])


def _parsed(lines: list[str], delimiter: str, *, strict: bool) -> list[list[str]]:
    return list(csv.reader((line + "\n" for line in lines), delimiter=delimiter, strict=strict))


def _unguarded(lines: Iterable[list[str]]) -> Iterable[list[str]]:
    for line in lines:
        yield [cell[1:] if cell.startswith(LOOKS_LIKE_A_FORMULA) else cell for cell in line]


def _without_points(lines: list[list[str]]) -> list[str]:
    """Take the points out of thousands, in a table whose numbers have decimal commas; what was done, in words."""
    cells = [cell for line in lines for cell in line]
    if not any(map(DECIMAL_COMMA.fullmatch, cells)) or any(map(DECIMAL_POINT.fullmatch, cells)):
        return []
    found = [(line, place) for line in lines for place, cell in enumerate(line) if THOUSANDS.fullmatch(cell)]
    if not found:
        return []
    line, place = found[0]
    before = line[place].strip()
    for line, place in found:
        line[place] = line[place].replace(".", "")
    line, place = found[0]
    what = _("Decimals have commas here, so points part thousands: “{before}” was read as {after}.")
    return [what.format(before=before, after=line[place].strip())]


def _sheet_name(name: str) -> str:
    return name.rpartition(".")[0] or name
