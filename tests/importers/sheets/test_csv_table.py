from pathlib import Path

import pytest

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.sheets.csv_table import read_csv


def rows(text, encoding="utf-8", **how):
    return read_csv(text.encode(encoding), "scores.csv", **how).sheets[0].rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    text = "Option,Security,Trade\nAlliance,70,20\nCarry on,5,60\n".replace(",", delimiter)
    assert rows(text)[1] == ("Alliance", "70", "20")


def test_decimal_commas_do_not_delimit():
    assert rows("Option;Security;Trade\nAlliance;3,5;4,5\nCarry on;1,5;2,5\n")[1] == ("Alliance", "3,5", "4,5")


def test_points_part_thousands_where_decimals_have_commas_and_that_is_told():
    text = b"Option;Cost;Share\nA;1.234;0,5\nB;2.500.000;7,25\n"
    read = read_csv(text, "scores.csv")
    assert [row[1] for row in read.sheets[0].rows] == ["Cost", "1234", "2500000"]
    assert "“1.234” was read as 1234" in read.problems[0].what


@pytest.mark.parametrize("text", ["Option;Cost\nA;1.234\nB;3.667\n", "Option;Cost;Share\nA;1.234;0,5\nB;2.5;1\n"])
def test_points_stay_where_nothing_says_that_they_part_thousands(text):
    assert rows(text)[1][1] == "1.234"


def test_commas_in_sentences_do_not_delimit():
    text = "Option;Security\nTrade, then talks, then alliance;5\nWait, see;6\n"
    assert rows(text)[1] == ("Trade, then talks, then alliance", "5")


def test_a_first_line_states_the_delimiter_and_is_no_row():
    assert rows("sep=;\nOption;A,B\nAlliance;1,5\n") == (("Option", "A,B"), ("Alliance", "1,5"))


def test_a_chosen_delimiter_goes_before_the_one_that_is_found():
    assert rows("a,b;c,d\n", delimiter=";") == (("a,b", "c,d"),)


def test_line_breaks_and_quotation_marks_stand_in_quoted_cells():
    read = rows('Option,"Say ""yes"""\n"Formal\nalliance",70\n')
    assert read == (("Option", 'Say "yes"'), ("Formal\nalliance", "70"))


def test_quoted_decimal_commas_are_one_cell():
    assert rows('Option,Security\nAlliance,"3,5"\n')[1] == ("Alliance", "3,5")


def test_what_spreadsheets_call_unicode_text_is_read():
    workbook = read_csv("Option\tSécurité\nAlliance\t5\n".encode("utf-16"), "scores.txt")
    assert workbook.sheets[0].rows[0] == ("Option", "Sécurité")
    assert (workbook.delimiter, workbook.encoding, workbook.guessed) == ("\t", "utf-16", False)


def test_an_encoding_that_is_guessed_is_said_to_be():
    text = "Option;Sécurité;Coopération\nDécliner l'offre et continuer à négocier;5;6\nCoopération limitée;7;8\n"
    workbook = read_csv(text.encode("cp1252"), "scores.csv")
    assert workbook.sheets[0].rows[0][1] == "Sécurité"
    assert workbook.guessed


def test_a_chosen_encoding_goes_before_the_guess():
    assert rows("Option;Größe\n", encoding="cp1252", delimiter=";") == (("Option", "Größe"),)
    workbook = read_csv("Вариант;Риск\n".encode("cp1251"), "scores.csv", encoding="cp1251")
    assert workbook.sheets[0].rows == (("Вариант", "Риск"),)


@pytest.mark.parametrize("text", ["=1+1", "+5", "-5", "@SUM(A1)", "＝1"])
def test_the_apostrophe_of_exports_is_taken_away(text):
    assert rows(f"Option,Note\n'{text},5\n")[1][0] == text


def test_other_apostrophes_stay():
    assert rows("Option,Note\n'Tis,5\n")[1][0] == "'Tis"


def test_rows_may_be_shorter_or_longer():
    assert rows("Option,A,B\nAlliance,1\nCarry on,1,2,3\n,,\n\n") == (
        ("Option", "A", "B"),
        ("Alliance", "1"),
        ("Carry on", "1", "2", "3"),
    )


def test_a_stray_quotation_mark_is_said_and_costs_nothing():
    workbook = read_csv(b'Option,A\n"Alli"ance,1\n', "scores.csv")
    assert workbook.sheets[0].rows[1][1] == "1"
    assert "quotation mark" in workbook.problems[0].what


def test_a_cell_that_never_ends_is_refused():
    with pytest.raises(FileProblem, match="quotation mark is never closed"):
        read_csv(b'Option,A\n"Alliance,' + b"1" * 200_000, "scores.csv")


def test_control_characters_are_left_out_and_counted():
    workbook = read_csv(b"Option,A\nAll\x00iance,\x011\n", "scores.csv")
    assert workbook.sheets[0].rows[1] == ("Alliance", "1")
    assert "2 control characters" in workbook.problems[0].what


def test_too_many_cells_are_refused():
    with pytest.raises(FileProblem, match="more than 2,000,000 cells"):
        read_csv(b"1,2,3,4,5,6,7,8\n" * 260_000, "scores.csv")


def test_a_csv_file_of_libreoffice_is_read_whole():
    content = (Path(__file__).parents[1] / "files" / "sheets" / "scores.csv").read_bytes()
    assert read_csv(content, "scores.csv").sheets[0].rows == (
        ("Option", "Security", "Escalation", "Total"),
        ("kind", "opportunity", "risk"),
        ("weight", "2", "3"),
        ("Formal alliance", "35%", "40..60", "70"),
        ("Carry on", "20", "#DIV/0!"),
    )
