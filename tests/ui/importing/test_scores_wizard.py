"""A sheet of scores is shown before it is imported, as it is understood; every change is understood at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sheet_maker import xlsx

from riskdesk.importers.sheets.cell_kinds import CellKind
from riskdesk.ui.dialogs.importing.sheet_grid import KIND

Key = Qt.Key
SHEETS = Path(__file__).parents[2] / "importers" / "files" / "sheets"
GRID = (("Option", "Cost", "Trust"), ("North", 40.0, 70.0), ("South", "abut 30", "?"), ("West", 10.0, "n/a"))


@pytest.fixture
def wizard(desk, preview, tmp_path):
    """The wizard for the rows of a sheet, or for a file."""

    def shown(*sheets, file=None):
        if file is None:
            file = tmp_path / "panel.xlsx"
            file.write_bytes(xlsx(*sheets))
        desk.furnishing.commands.import_files([file])
        return preview()

    return shown


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    assert QApplication.focusWidget() is not None
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def settled(qtbot, shown):
    qtbot.waitUntil(lambda: not shown.busy, timeout=20_000)


def choose(qtbot, shown, chooser, value):
    """Choose with the arrow keys, as a person would."""
    chooser.setFocus()
    places = [place for place in range(chooser.count()) if chooser.itemData(place) == value]
    assert places, [chooser.itemText(n) for n in range(chooser.count())]
    by = places[0] - chooser.currentIndex()
    for _step in range(abs(by)):
        press(qtbot, Key.Key_Down if by > 0 else Key.Key_Up)
    settled(qtbot, shown)


def names(shown):
    """Each name in the tree with what it stands for and how."""
    tree = shown.names.tree
    headings = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    rows = [heading.child(place) for heading in headings for place in range(heading.childCount())]
    return {row.text(0): (row.text(1), row.text(2)) for row in rows}


class TestANewAssessment:
    def test_its_counts_are_told(self, wizard):
        shown = wizard(("Scores", GRID))
        assert shown.line.text() == "4 scores, 1 unknown, 2 not understood, 3 new options, 2 new dimensions"

    def test_enter_makes_it(self, desk, qtbot, wizard):
        shown = wizard(("Scores", GRID))
        shown.aim.title.setFocus()
        shown.aim.title.selectAll()
        qtbot.keyClicks(shown.aim.title, "The panel")
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.current.title == "The panel")
        assert [option.name for option in desk.document.current.options] == ["North", "South", "West"]

    def test_cells_bear_what_they_were_taken_for(self, wizard):
        shown = wizard(("Scores", GRID))
        grid = shown.sheets.view.grid
        said = {(row, column): grid.index(row, column).data(KIND) for row in range(4) for column in range(3)}
        assert said[(0, 1)] is CellKind.DIMENSION
        assert said[(1, 0)] is CellKind.OPTION
        assert said[(1, 1)] is CellKind.SCORE
        assert said[(2, 1)] is CellKind.UNCLEAR
        assert said[(2, 2)] is CellKind.UNKNOWN
        speech = grid.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole)
        assert speech == "B3: abut 30, not understood"

    def test_a_cell_that_is_not_understood_is_accepted_as_offered(self, desk, qtbot, wizard):
        shown = wizard(("Scores", GRID))
        press(qtbot, Key.Key_F4)
        assert shown.unclear.current.address == "Scores!B3"
        assert shown.sheets.view.currentIndex().row() == 2
        press(qtbot, Key.Key_Return)
        settled(qtbot, shown)
        assert shown.line.text().startswith("5 scores, 1 unknown, 1 not understood")
        press(qtbot, Key.Key_Return)
        settled(qtbot, shown)
        assert shown.line.text().startswith("6 scores, 2 unknown, 3 new options")
        shown.take.click()
        qtbot.waitUntil(lambda: desk.document.current.title == "panel")
        values = {(cell.option, cell.dimension): score.value for cell, score in desk.document.current.cells()}
        assert values["south", "cost"] == 30
        assert values["west", "trust"] is None

    def test_something_else_can_be_typed_for_it(self, qtbot, wizard):
        shown = wizard(("Scores", GRID))
        press(qtbot, Key.Key_F4)
        shown.unclear.typed.setFocus()
        shown.unclear.typed.selectAll()
        qtbot.keyClicks(shown.unclear.typed, "35")
        press(qtbot, Key.Key_Return)
        settled(qtbot, shown)
        assert [value for cell, value in shown._understood.reading.scores if cell.option == "south"] == [35, None]

    def test_an_answer_that_is_not_understood_either_stands_there_to_be_mended(self, qtbot, wizard):
        shown = wizard(("Scores", GRID))
        press(qtbot, Key.Key_F4)
        shown.unclear.typed.setFocus()
        shown.unclear.typed.selectAll()
        qtbot.keyClicks(shown.unclear.typed, "around 3O")
        press(qtbot, Key.Key_Return)
        settled(qtbot, shown)
        assert shown.unclear.current.address == "Scores!B3"
        assert shown.unclear.typed.text() == "around 3O"

    def test_all_offers_are_accepted_at_once(self, qtbot, wizard):
        shown = wizard(("Scores", GRID))
        press(qtbot, Key.Key_F4)
        shown.unclear.accept_all.setFocus()
        press(qtbot, Key.Key_Space)
        settled(qtbot, shown)
        assert not shown._understood.reading.not_understood

    def test_a_dimension_is_turned_to_a_risk_and_given_a_scale(self, qtbot, wizard):
        shown = wizard(("Scores", GRID))
        tree = shown.names.tree
        tree.setFocus()
        while shown.names.current is None or shown.names.current.said != "Trust":
            press(qtbot, Key.Key_Down)
        from riskdesk.domain.dimensions import Kind
        from riskdesk.domain.scales import Points

        choose(qtbot, shown, shown.names.kind, Kind.RISK)
        assert shown.names.current.said == "Trust"
        choose(qtbot, shown, shown.names.scale, Points(-100, 100))
        trust = next(d for d in shown._understood.reading.dimensions if d.name == "Trust")
        assert (trust.kind, trust.scale) == (Kind.RISK, Points(-100, 100))

    def test_a_name_is_left_out(self, qtbot, wizard):
        from riskdesk.importers.sheets.mapping import Instead

        shown = wizard(("Scores", GRID))
        shown.names.tree.setFocus()
        assert shown.names.current.said == "North"
        choose(qtbot, shown, shown.names.stands, Instead.LEFT_OUT)
        assert names(shown)["North"] == ("–", "left out")
        assert "2 new options" in shown.line.text()
        assert shown.sheets.view.grid.index(1, 1).data(KIND) is None

    def test_a_sheet_is_left_out(self, qtbot, wizard):
        from riskdesk.importers.sheets.mapping import Instead

        shown = wizard(("Calm", GRID), ("War", GRID))
        assert "2 new scenarios" in shown.line.text()
        shown.sheets.tabs.setFocus()
        press(qtbot, Key.Key_Right)
        choose(qtbot, shown, shown.sheets.scenario, Instead.LEFT_OUT)
        assert [use.sheet for use in shown._understood.reading.sheets] == ["Calm"]

    def test_options_run_across(self, qtbot, wizard):
        shown = wizard(("Scores", GRID))
        choose(qtbot, shown, shown.sheets.lies, True)
        assert {option.name for option in shown._understood.reading.options} == {"Cost", "Trust"}

    def test_nothing_can_be_imported_from_a_sheet_without_scores(self, qtbot, wizard, library):
        shown = wizard(("Prose", (("Dear all",), ("see you on Monday",))))
        assert "No table" in shown.line.text()
        assert not shown.take.isEnabled()
        press(qtbot, Key.Key_Return)
        qtbot.wait(50)
        assert len(library.entries()) == 1


class TestIntoTheOpenOne:
    @pytest.fixture
    def own(self, desk, tmp_path):
        """A sheet with the names of the open assessment, one of them with a slip of the pen."""
        a = desk.document.current
        leaf = a.tree.leaves[0].name
        first, second = (option.name for option in a.options[:2])
        file = tmp_path / "own.xlsx"
        rows = (("Option", leaf), (first, 11.0), (second[:-1] + second[-1] * 2, 22.0))
        file.write_bytes(xlsx((a.scenarios[0].name, rows)))
        return file

    def test_names_that_are_there_make_it_fold_into_them(self, desk, wizard, own):
        shown = wizard(file=own)
        assert not shown.aim.is_new
        assert shown.line.text() == "2 scores"
        how = [how for _stands, how in names(shown).values()]
        assert how[0] == "same name"
        assert how[1].startswith("alike 9")

    def test_one_control_z_takes_it_all_back(self, desk, qtbot, wizard, own):
        before = desk.document.current
        wizard(file=own)
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.current is not before)
        assert {score.value for cell, score in desk.document.current.cells()} >= {11.0, 22.0}
        desk.window.show_page("score")
        desk.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        press(qtbot, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert desk.document.current is before

    def test_an_edit_beside_it_is_understood_at_once(self, desk, qtbot, wizard, own):
        from riskdesk.domain.edits.options import RemoveOption

        shown = wizard(file=own)
        desk.document.edit(RemoveOption(desk.document.current.options[0].id))
        settled(qtbot, shown)
        assert shown.line.text() == "2 scores, 1 new option"

    def test_another_match_is_chosen(self, desk, qtbot, wizard, own):
        shown = wizard(file=own)
        third = desk.document.current.options[2]
        shown.names.tree.setFocus()
        choose(qtbot, shown, shown.names.stands, third.id)
        assert next(iter(names(shown).values())) == (third.name, "your choice")
        assert shown._understood.reading.scores[0][0].option == third.id


class TestText:
    @pytest.fixture
    def table(self, tmp_path):
        file = tmp_path / "scores.csv"
        file.write_bytes("Option;Größe;Cost\nNord;1,234;5\nSüd;2,5;7\n".encode("cp1252"))
        return file

    def test_the_delimiter_and_the_encoding_are_shown_and_can_be_chosen(self, qtbot, wizard, table):
        shown = wizard(file=table)
        assert shown.text_form.delimiter.currentText() == "semicolon"
        assert shown.text_form.encoding.currentText().startswith("Windows-1252")
        choose(qtbot, shown, shown.text_form.delimiter, ",")
        assert shown.text_form.delimiter.currentText() == "comma"
        assert "Nord;1" in shown.sheets.view.grid.index(1, 0).data()

    def test_the_comma_is_told_once_for_all_numbers(self, qtbot, wizard, table):
        from riskdesk.app.understanding import Comma

        shown = wizard(file=table)
        assert len(shown._understood.reading.not_understood) == 1
        choose(qtbot, shown, shown.text_form.comma, Comma.DECIMAL)
        assert not shown._understood.reading.not_understood
        assert 1.234 in [value for _cell, value in shown._understood.reading.scores]

    @pytest.mark.parametrize("name", ["scores.csv", "scores.ods", "scores.xls", "scores.xlsx"])
    def test_every_format_is_imported(self, desk, qtbot, wizard, name):
        shown = wizard(file=SHEETS / name)
        assert not shown.aim.is_new
        shown.aim.into.setFocus()
        press(qtbot, Key.Key_Up)
        settled(qtbot, shown)
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.current.title == "scores")
