"""How a table of text is read: its encoding, its delimiter, and what a comma in a number is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from riskdesk.app.understanding import Comma
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.ui.dialogs.importing.encodings import EncodingChooser
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class TextForm(QWidget):
    """The first two are there only for text; the comma only where a number can be read either way."""

    read_wanted = Signal(str, str)
    """Read the file in this encoding and with this delimiter."""
    comma_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.encoding, self.delimiter = EncodingChooser(), Chooser(_("Delimiter"))
        self.comma = Chooser(_("Comma in 1,234"))
        self.comma.offer(
            ((Comma.UNSAID, _("ask for each")), (Comma.THOUSAND, _("thousand")), (Comma.DECIMAL, _("decimal")))
        )
        self.comma.show_value(Comma.UNSAID)
        self._of_text = [Labelled(_("Encoding"), self.encoding), Labelled(_("Delimiter"), self.delimiter)]
        self._of_numbers = Labelled(_("Comma in 1,234"), self.comma)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for part in (*self._of_text, self._of_numbers):
            row.addWidget(part, 1)
        for chooser in (self.encoding, self.delimiter):
            chooser.chosen.connect(lambda _value: self._tell())
        self.comma.chosen.connect(self.comma_chosen)

    def show_workbook(self, workbook: Workbook) -> None:
        """Show how it was read."""
        for part in self._of_text:
            part.setVisible(bool(workbook.delimiter))
        self.encoding.show_encoding(workbook.encoding, workbook.guessed)
        names = {",": _("comma"), ";": _("semicolon"), "\t": _("tab"), "|": _("bar |")}
        found = {workbook.delimiter: workbook.delimiter} if workbook.delimiter else {}
        self.delimiter.offer([*{**found, **names}.items()])
        self.delimiter.show_value(workbook.delimiter)

    def ask_comma(self, asked: bool) -> None:
        """Whether the comma is of interest."""
        self._of_numbers.setVisible(asked or self.comma.currentData() is not Comma.UNSAID)

    def _tell(self) -> None:
        self.read_wanted.emit(self.encoding.currentData(), self.delimiter.currentData())
