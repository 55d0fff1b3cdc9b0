"""The file that is written is the one that was shown."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from report_driver import LEFT, headings, set_pages, text_of

from riskdesk.report.choices import BLOCKS


class Folders(QObject):
    """Stands in for the system's file manager."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot("QUrl")
    def open(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def folders():
    manager = Folders()
    QDesktopServices.setUrlHandler("file", manager, "open")
    yield manager
    QDesktopServices.unsetUrlHandler("file")


def wait_for_file(desk, qtbot, act):
    with qtbot.waitSignal(desk.furnishing.exporting.exported, timeout=20_000):
        act()


def test_the_file_written_is_the_one_that_was_shown_and_its_folder_opens(desk, qtbot, answers, tmp_path, folders):
    desk.furnishing._chosen.put_in_order(BLOCKS, set(BLOCKS) - {"options"})
    desk.window.make_page("report")
    page = desk.window.pages["report"]
    pdf = set_pages(page, qtbot, lambda: desk.window.show_page("report"))
    assert len(pdf.pages) < 5
    answers.save = tmp_path / "chosen.pdf"
    wait_for_file(desk, qtbot, lambda: qtbot.mouseClick(page.export, LEFT))
    assert text_of(PdfReader(answers.save)) == text_of(pdf)
    assert desk.window.notice.text.text() == f"Exported to {answers.save}"
    opener = next(b for b in desk.window.notice.findChildren(QPushButton) if b.text() == "Open folder")
    qtbot.mouseClick(opener, LEFT)
    assert folders.opened == [str(tmp_path)]


def test_the_menus_export_prints_what_was_chosen_too(desk, qtbot, answers, tmp_path):
    desk.furnishing._chosen.put_in_order(BLOCKS, set(BLOCKS) - {"method"})
    answers.save = tmp_path / "menu.pdf"
    wait_for_file(desk, qtbot, desk.window.actions_["export-pdf"].trigger)
    assert headings(PdfReader(answers.save)) == ["Method"]


@pytest.mark.parametrize("ending", [".yaml", ".json", ".csv"])
def test_other_files_are_written_from_the_page(desk, qtbot, answers, tmp_path, ending):
    desk.window.show_page("report")
    answers.save = tmp_path / f"other{ending}"
    action = next(a for a in desk.window.pages["report"].other.menu().actions() if ending[1:].upper() in a.text())
    wait_for_file(desk, qtbot, action.trigger)
    assert "formal alliance" in answers.save.read_text(encoding="utf-8-sig").lower()
    assert answers.suggested.endswith(ending)
