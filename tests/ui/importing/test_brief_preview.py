"""A brief is shown before it is taken: what it holds, what could be mended, and what becomes of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from riskdesk.domain.edits.briefs import ReviseBrief
from riskdesk.ui.dialogs.importing.destination import Aim

Key = Qt.Key
MEMO = "A memo on the pipeline\n\nThe *first* point is a plain one.\n\nThe second point is *plainer* still.\n"


@pytest.fixture
def memo(tmp_path):
    file = tmp_path / "memo.txt"
    file.write_text(MEMO, encoding="utf-8")
    return file


@pytest.fixture
def opened(desk, preview, memo):
    """The preview of the memo, as it is after Import."""
    desk.furnishing.commands.import_files([memo])
    return preview()


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    assert QApplication.focusWidget() is not None
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def ready(qtbot, shown):
    qtbot.waitUntil(shown.take.isEnabled, timeout=20_000)


class TestWhatIsShown:
    def test_size_title_and_text_are_there(self, opened):
        assert opened.line.text() == "2 paragraphs"
        assert opened.particulars.fields["title"].text() == "A memo on the pipeline"
        assert "first" in opened.text.toPlainText()
        assert opened.shown.text() == "The whole text"

    def test_nothing_is_stored_before_it_is_taken(self, desk, qtbot, opened, library):
        before = desk.document.current
        press(qtbot, Key.Key_Escape)
        assert len(library.entries()) == 1
        assert desk.document.current is before
        assert desk.furnishing.commands.previews.shown is None
        assert desk.preferences.current.recent_files == ()

    def test_the_window_can_be_worked_in_meanwhile(self, desk, opened):
        assert not opened.isModal()
        desk.document.show(None)
        assert opened.destination.buttons[Aim.ADD].isHidden()
        assert opened.destination.aim is Aim.NEW


class TestTaking:
    def test_enter_makes_a_new_assessment(self, desk, qtbot, opened, memo):
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.current.title == "A memo on the pipeline")
        assert desk.window.page == "brief"
        assert desk.preferences.current.recent_files == (str(memo),)

    def test_particulars_are_taken_as_they_were_typed(self, desk, qtbot, opened):
        title = opened.particulars.fields["title"]
        title.setFocus()
        title.selectAll()
        qtbot.keyClicks(title, "Pipeline memo")
        press(qtbot, Key.Key_Tab)
        qtbot.keyClicks(QApplication.focusWidget(), "A. Clerk")
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.current.title == "Pipeline memo")
        brief = desk.document.current.briefs[0]
        assert (brief.id, brief.title, brief.author) == ("pipeline-memo", "Pipeline memo", "A. Clerk")

    def test_it_is_added_to_the_open_assessment_as_one_step(self, desk, qtbot, opened):
        before = desk.document.current
        opened.destination.buttons[Aim.NEW].setFocus()
        press(qtbot, Key.Key_Down)
        press(qtbot, Key.Key_Return)
        assert desk.document.current.id == before.id
        assert [brief.title for brief in desk.document.current.briefs][1:] == ["A memo on the pipeline"]
        assert "was added to" in desk.window.notice.text.text()
        desk.document.undo()
        assert desk.document.current is before

    def test_a_copied_text_is_shown_too(self, desk, qtbot, preview):
        desk.document.show(None)
        QGuiApplication.clipboard().setText("Cable from the embassy\n\nThe minister said no.")
        desk.window.actions_["paste-brief"].trigger()
        shown = preview()
        assert shown.encoding.isHidden() or not shown.encoding.isVisible()
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.is_open and desk.document.current.title == "Cable from the embassy")


class TestRepairs:
    def test_none_is_made_unasked(self, desk, qtbot, opened):
        assert opened.repairs.isVisible()
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.current.title == "A memo on the pipeline")
        assert desk.document.current.briefs[0].paragraphs[0] == "The *first* point is a plain one."

    def test_space_ticks_all_of_one_reason_and_the_text_shows_it(self, desk, qtbot, opened):
        opened.repairs.tree.setFocus()
        press(qtbot, Key.Key_Space)
        qtbot.waitUntil(lambda: len(opened.repairs.ticked) == 4)
        assert opened.repairs.count.text() == "4 of 4 repairs ticked"
        assert "*" not in opened.text.toPlainText()
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: desk.document.current.title == "A memo on the pipeline")
        assert desk.document.current.briefs[0].paragraphs == (
            "The first point is a plain one.",
            "The second point is plainer still.",
        )

    def test_one_can_be_left_out(self, qtbot, opened):
        opened.repairs.all.setFocus()
        press(qtbot, Key.Key_Space)
        qtbot.waitUntil(lambda: len(opened.repairs.ticked) == 4)
        opened.repairs.tree.setFocus()
        for key in (Key.Key_Down, Key.Key_Space):
            press(qtbot, key)
        qtbot.waitUntil(lambda: len(opened.repairs.ticked) == 3)
        assert opened.text.toPlainText().startswith("1   The *first point")

    def test_very_many_of_one_reason_share_a_row(self, desk, qtbot, preview, tmp_path):
        file = tmp_path / "many.txt"
        file.write_text("Many marks\n\n" + "\n\n".join(f"Point {n} is *plain*." for n in range(200)))
        desk.furnishing.commands.import_files([file])
        shown = preview()
        group = shown.repairs.tree.topLevelItem(0)
        assert group.childCount() == 301
        assert group.child(300).text(0) == "100 more of the same reason"
        shown.repairs.all.click()
        qtbot.waitUntil(lambda: len(shown.repairs.ticked) == 400)

    def test_the_words_around_are_shown(self, opened):
        row = opened.repairs.tree.topLevelItem(0).child(0)
        assert row.text(0) == "The *first*…"
        assert row.text(1) == "The first*…"


class TestEncodings:
    @pytest.fixture
    def letter(self, tmp_path):
        file = tmp_path / "letter.txt"
        file.write_bytes("A letter\n\nЗаседание состоялось вчера вечером, и решения ещё нет.\n".encode("cp1251"))
        return file

    def test_the_text_is_read_again_at_once(self, desk, qtbot, preview, letter):
        desk.furnishing.commands.import_files([letter])
        shown = preview()
        shown.encoding.setFocus()
        wanted = shown.encoding.findData("koi8-r")
        shown.encoding.setCurrentIndex(wanted)
        shown.encoding.activated.emit(wanted)
        qtbot.waitUntil(lambda: not shown.busy, timeout=20_000)
        assert shown.encoding.currentText() == "KOI8-R"
        assert "Заседание" not in shown.text.toPlainText()
        right = shown.encoding.findData("cp1251")
        shown.encoding.setCurrentIndex(right)
        shown.encoding.activated.emit(right)
        qtbot.waitUntil(lambda: "Заседание" in shown.text.toPlainText(), timeout=20_000)

    def test_one_that_cannot_be_says_so_and_the_text_stays(self, desk, qtbot, preview, letter):
        desk.furnishing.commands.import_files([letter])
        shown = preview()
        before, encoding = shown.text.toPlainText(), shown.encoding.currentData()
        place = shown.encoding.findData("utf-8")
        shown.encoding.setCurrentIndex(place)
        shown.encoding.activated.emit(place)
        qtbot.waitUntil(shown.refusal.isVisible, timeout=20_000)
        assert "letter.txt" in shown.refusal.text()
        assert shown.text.toPlainText() == before
        assert shown.encoding.currentData() == encoding
        assert shown.take.isEnabled()


class TestNewText:
    @pytest.fixture
    def anew(self, desk, tmp_path):
        """The brief that is open, in a file, without the paragraph that the first quote stands in."""
        brief = desk.document.current.briefs[0]
        quoted = next(quote for option in desk.document.current.options for quote in option.quotes)
        kept = [text for number, text in enumerate(brief.paragraphs, 1) if number != quoted.paragraph]
        file = tmp_path / "again.txt"
        file.write_text("\n\n".join([brief.title, *kept, "A new end."]), encoding="utf-8")
        return file

    def test_a_brief_of_the_same_title_gets_a_new_text(self, desk, qtbot, preview, anew):
        before = desk.document.current
        desk.furnishing.commands.import_files([anew])
        shown = preview()
        title = shown.particulars.fields["title"]
        title.selectAll()
        title.setFocus()
        qtbot.keyClicks(title, before.briefs[0].title)
        assert shown.destination.aim is Aim.TEXT
        ready(qtbot, shown)
        assert "keep their place" in shown.quotes.line.text()
        assert "no longer in the text" in shown.quotes.lost.item(0).text()
        press(qtbot, Key.Key_Return)
        assert desk.document.current.briefs[0].paragraphs[-1] == "A new end."
        assert len(desk.document.current.briefs) == 1
        desk.document.undo()
        assert desk.document.current is before

    def test_reading_again_names_the_brief_whatever_the_title(self, desk, qtbot, answers, preview, anew):
        answers.open = [anew]
        desk.window.show_page("brief")
        page = desk.window.pages["brief"]
        page.reread_wanted.emit(desk.document.current.briefs[0].id)
        shown = preview()
        assert shown.destination.aim is Aim.TEXT
        ready(qtbot, shown)
        press(qtbot, Key.Key_Return)
        assert desk.document.current.briefs[0].paragraphs[-1] == "A new end."

    def test_the_same_text_changes_nothing_and_says_so(self, desk, qtbot, answers, preview, tmp_path):
        brief = desk.document.current.briefs[0]
        stated = replace(brief, place="Islamabad", language="en", url="-", date="2021", author="-", publisher="-")
        desk.document.edit(ReviseBrief(replace(stated, layout=(), notes=())))
        file = tmp_path / "same.txt"
        file.write_text("\n\n".join(desk.document.current.briefs[0].paragraphs), encoding="utf-8")
        answers.open = [file]
        desk.furnishing.commands.ask_and_reread(brief.id)
        shown = preview()
        qtbot.waitUntil(lambda: "very text" in shown.quotes.line.text(), timeout=20_000)
        assert not shown.take.isEnabled()


class TestHostileFiles:
    def test_the_window_is_alive_while_a_long_file_is_read_and_stop_ends_it(self, desk, qtbot, tmp_path):
        file = tmp_path / "long.txt"
        file.write_text("\n\n".join(f"Line {n}: the *policy* of the ministry stays." for n in range(40_000)))
        ticks = []
        timer = QTimer()
        timer.timeout.connect(lambda: ticks.append(1))
        timer.start(10)
        desk.furnishing.commands.import_files([file])
        qtbot.waitUntil(desk.window.progress.isVisible, timeout=5_000)
        qtbot.wait(300)
        assert len(ticks) > 20
        jobs = desk.jobs._current
        job = next(job for purpose, job in jobs.items() if purpose.startswith("import"))
        with qtbot.waitSignal(job.stopped, timeout=300):
            desk.window.progress.stop.click()
        assert desk.furnishing.commands.previews.shown is None
