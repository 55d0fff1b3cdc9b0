import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sheet_maker import TABLE, ods_by_hand, the_sample, xlsx, xlsx_by_hand

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.sheets.spreadsheet import read_workbook
from riskdesk.importers.sheets.workbook import workbook_from_plain
from riskdesk.importers.worker.child import plain

FILES = Path(__file__).parents[1] / "files" / "sheets"
FORMATS = ("xlsx", "ods", "xls")
WAR = (
    ("Option", "Security", "Escalation", "Total"),
    ("kind", "opportunity", "risk"),
    ("weight", 2.0, 3.0),
    ("Formal alliance", "35%", "40..60", 70.0),
    ("Carry on", 20.0, "#DIV/0!"),
)
AS_XLS = (*WAR[:3], ("Formal alliance", 0.35, "40..60", 70.0), ("Carry on", 20.0))
"""The old format is read without errors and formats of numbers."""


def sheets(content, name="scores.xlsx"):
    return {sheet.name: sheet for sheet in read_workbook(content, name).sheets}


def told(content):
    return "\n".join(f"{problem.where}: {problem.what}" for problem in read_workbook(content, "scores.xlsx").problems)


def check_sample(content, ending):
    read = sheets(content)
    assert read["Calm"].rows == TABLE
    assert read["War"].rows == (AS_XLS if ending == "xls" else WAR)
    assert [sheet.hidden for sheet in read.values()] == [False, False, True]
    assert "Old: This sheet is hidden" in told(content)


@pytest.mark.parametrize("ending", FORMATS)
def test_files_of_libreoffice_are_read_whole(ending):
    check_sample((FILES / f"scores.{ending}").read_bytes(), ending)


def test_files_as_excel_writes_them_are_read_whole():
    check_sample(the_sample(), "xlsx")


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
@pytest.mark.parametrize("ending", FORMATS)
def test_files_made_anew_by_libreoffice_are_read_whole(ending, tmp_path):
    (tmp_path / "scores.xlsx").write_bytes(the_sample())
    run = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", ending]
    subprocess.run([*run, "--outdir", tmp_path / "out", tmp_path / "scores.xlsx"], check=True, capture_output=True)
    check_sample((tmp_path / "out" / f"scores.{ending}").read_bytes(), ending)


def test_a_table_keeps_its_place_in_the_sheet():
    read = sheets(xlsx(("A", (("",), ("", "", "x"), ("", "", "", 5.0)))))
    assert read["A"].rows == ((), ("", "", "x"), ("", "", "", 5.0))


def test_what_merged_cells_say_holds_for_all_they_cover():
    content = xlsx(("A", ()), fill=lambda book: _merge(book, "B1:C1", "Risks"))
    assert sheets(content)["A"].rows == (("", "Risks", "Risks"), ("", "", 5.0))
    assert "1 merged cell" in told(content)


def _merge(book, cells, text):
    sheet = book.worksheets()[0]
    sheet.merge_range(cells, text)
    sheet.write_number("C2", 5)


def test_dates_are_text():
    when = datetime(2025, 8, 14, 10, 30, tzinfo=UTC).replace(tzinfo=None)
    content = xlsx(("A", ()), fill=lambda book: _dates(book, when))
    assert sheets(content)["A"].rows == (("2025-08-14 10:30", "2025-08-14"),)


def _dates(book, when):
    for column, style in enumerate(("yyyy-mm-dd hh:mm", "yyyy-mm-dd")):
        value = when if "hh" in style else when.date()
        book.worksheets()[0].write_datetime(0, column, value, book.add_format({"num_format": style}))


def test_a_formula_without_a_stored_value_shows_itself():
    content = xlsx_by_hand('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><f>A1*2</f></c></row>')
    assert sheets(content)["Scores"].rows == ((1.0,), (), ("", "", "=A1*2"))


def test_a_formula_that_gives_an_empty_text_is_empty():
    content = xlsx_by_hand('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c></row>')
    assert sheets(content)["Scores"].rows == ((1.0,),)


def test_formatted_empty_cells_far_out_are_passed_over():
    content = xlsx_by_hand('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert sheets(content)["Scores"].rows == ((1.0,),)


def test_a_value_far_out_is_refused_with_its_address():
    content = xlsx_by_hand(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    )
    with pytest.raises(FileProblem, match="Scores!XFD1048576"):
        read_workbook(content, "scores.xlsx")


FAR = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
CELL = '<table:table-cell office:value-type="float" office:value="2"{more}><text:p>2</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        (
            f'{FAR}<table:table-row><table:table-cell table:number-columns-repeated="16000"/>{CELL.format(more="")}'
            "</table:table-row>",
            "WQK1048001",
        ),
        (
            '<table:table-row table:number-rows-repeated="1048000">'
            + CELL.format(more=' table:number-columns-repeated="9000"')
            + "</table:table-row>",
            "MHD1048000",
        ),
    ],
)
def test_a_value_far_out_in_ods_is_refused_with_its_address(rows, place):
    with pytest.raises(FileProblem, match=f"Scores!{place}"):
        read_workbook(ods_by_hand(rows), "scores.ods")


def test_an_empty_end_of_ods_costs_nothing():
    row = f"<table:table-row>{CELL.format(more='')}</table:table-row>"
    assert sheets(ods_by_hand(row + FAR))["Scores"].rows == ((2.0,),)


def test_entities_are_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'
    with pytest.raises(FileProblem, match="defines entities"):
        read_workbook(xlsx_by_hand("", **{"xl__worksheets__sheet1.xml": bomb}), "scores.xlsx")


def test_a_sheet_that_swells_is_refused():
    with pytest.raises(FileProblem, match="swell"):
        read_workbook(xlsx_by_hand("<row/>" * 2_000_000), "scores.xlsx")


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_file_cut_short_is_refused(ending, part):
    content = (FILES / f"scores.{ending}").read_bytes()
    with pytest.raises(FileProblem, match="damaged"):
        read_workbook(content[: int(len(content) * part)], f"scores.{ending}")


def test_an_encrypted_file_is_refused():
    content = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    with pytest.raises(FileProblem, match="password"):
        read_workbook(content, "scores.xlsx")


def test_macros_and_links_are_named():
    content = xlsx_by_hand(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        **{"xl__vbaProject.bin": "x", "xl__externalLinks__externalLink1.xml": "<a/>", "xl__connections.xml": "<a/>"},
    )
    said = told(content)
    assert "macros, which are never run" in said
    assert "other files, which are not opened" in said
    assert "source of data" in said


def test_control_characters_and_unjoined_accents_are_mended():
    read = sheets(xlsx(("A", (("Se\u0301curite\u0301 \u200b", "a\x7fb"),))))
    assert read["A"].rows[0] == ("Sécurité \u200b", "ab")


def crossed(workbook):
    """As it comes out of the process that reads."""
    return json.loads(json.dumps(workbook, default=plain))


def test_a_workbook_crosses_as_json():
    workbook = read_workbook(the_sample(), "scores.xlsx")
    assert workbook_from_plain(crossed(workbook)) == workbook


@pytest.mark.parametrize("change", [{"sheets": [{"name": "A", "rows": [[{}]], "hidden": False}]}, {"problems": 5}])
def test_what_is_no_workbook_is_not_taken_for_one(change):
    spoilt = {**crossed(read_workbook(the_sample(), "scores.xlsx")), **change}
    with pytest.raises(ValueError, match="not"):
        workbook_from_plain(spoilt)
