"""A brief before it is imported: what it holds, what could be mended, and what is to be made of it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from riskdesk.app.import_brief import NewText, adding, assessment_of, known_brief, new_text
from riskdesk.app.read_sources import Source
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.text.repairs import Repair, applied
from riskdesk.ui.dialogs.importing.brief_words import SHOWN, beginning, problem_words, size_words, suggestion_words
from riskdesk.ui.dialogs.importing.destination import Aim, Destination
from riskdesk.ui.dialogs.importing.encodings import EncodingChooser
from riskdesk.ui.dialogs.importing.import_dialog import Desk, ImportDialog
from riskdesk.ui.dialogs.importing.kept_quotes import KeptQuotes
from riskdesk.ui.dialogs.importing.offered_repairs import OfferedRepairs
from riskdesk.ui.dialogs.importing.particulars_form import ParticularsForm
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.ui.widgets.two_panes import TwoPanes
from riskdesk.ui.widgets.upright_area import UprightArea
from riskdesk.words import _, _n

CALM = 120
"""Milliseconds after the last change when the quotes are looked for."""
BESIDE = 900


class BriefPreview(ImportDialog):
    """One brief, with everything that can be decided before it is taken."""

    def __init__(self, source: Source, read: ReadBrief, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Import a brief"), source.name, desk, parent)
        self._source, self._read = source, read
        self._change: NewText | None = None
        self._chose_aim = False
        self.particulars, self.repairs, self.destination = ParticularsForm(), OfferedRepairs(), Destination()
        self.encoding, self.quotes = EncodingChooser(), KeptQuotes()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("How the text begins"))
        self.text.setMinimumHeight(12 * GAP)
        self.shown = PlainLabel("", "small", quiet=True)
        self.suggestions, self.problems = PlainLabel().wrapped(), PlainLabel().wrapped()
        self._look = later(self, CALM, self._look_at_quotes)
        self._lay_out_parts()
        self._connect()
        self.destination.follow(desk.document.shown)
        self._show_read()

    def suggest(self, aim: Aim, brief: BriefId | None = None) -> None:
        """Begin with this choice; a brief that is named goes before the one that the title suggests."""
        self._chose_aim = brief is not None
        self.destination.choose(aim, brief)
        self._retitled()

    def _lay_out_parts(self) -> None:
        left, right = QWidget(), QWidget()
        first, second = QVBoxLayout(left), QVBoxLayout(right)
        for column in (first, second):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP)
        first.addWidget(self.particulars)
        first.addWidget(self.shown)
        first.addWidget(self.text, 1)
        found, aims = Card(_("What the file holds")), Card(_("What to make of it"))
        for widget in (self.suggestions, self.problems, Labelled(_("Encoding"), self.encoding)):
            found.body.addWidget(widget)
        self._encoding_row = self.encoding.parentWidget()
        aims.body.addWidget(self.destination)
        aims.body.addWidget(self.quotes)
        second.addWidget(aims)
        second.addWidget(found)
        second.addWidget(self.repairs, 50)
        # Takes the room, so that the cards need not, where there is nothing to repair.
        second.addStretch(1)
        self.lay_out(UprightArea(TwoPanes(left, right, BESIDE)))

    def _connect(self) -> None:
        self.take.clicked.connect(self.import_it)
        self.particulars.changed.connect(self._retitled)
        self.repairs.changed.connect(self._mended)
        self.encoding.chosen.connect(self._read_again)
        self.destination.picked.connect(self._was_picked)
        self.destination.changed.connect(self._decide)
        self.desk.document.opened.connect(self._follow)
        self.desk.document.changed.connect(self._follow)

    # What is shown

    def _show_read(self) -> None:
        read = self._read
        self.tell(size_words(read))
        self.particulars.show_brief(read.brief)
        self.repairs.show_read(read)
        self.suggestions.setText(suggestion_words(read))
        self.problems.setText(problem_words(read.problems))
        self.problems.setVisible(bool(read.problems))
        self.encoding.show_encoding(read.encoding, read.guessed)
        if self._encoding_row is not None:
            self._encoding_row.setVisible(bool(read.encoding) and self._source.path is not None)
        self._retitled()
        self._mended()

    def _mended(self) -> None:
        self._show_beginning()
        self._decide()

    def _show_beginning(self) -> None:
        brief, ticked = self._read.brief, self.repairs.ticked
        first = Brief(brief.id, paragraphs=brief.paragraphs[:SHOWN])
        mended = applied(first, [repair for repair in ticked if repair.paragraph <= SHOWN])
        self.text.setPlainText("\n\n".join(beginning(mended.paragraphs)))
        count = min(SHOWN, len(brief.paragraphs))
        told = _n("The first paragraph", "The first {n} paragraphs", count).format(n=count)
        self.shown.setText(told if count < len(brief.paragraphs) else _("The whole text"))

    # What is decided

    def _follow(self, _change: object = None) -> None:
        self.destination.follow(self.desk.document.shown)
        self._decide()

    def _was_picked(self) -> None:
        self._chose_aim = True

    def _retitled(self) -> None:
        """A brief of the same title is taken for the same brief, unless the user has chosen otherwise."""
        a = self.desk.document.shown
        known = known_brief(a, self.particulars.title) if a else None
        if known is not None and not self._chose_aim:
            self.destination.choose(Aim.TEXT, known.id)

    def _decide(self) -> None:
        self._change = None
        if self.destination.aim is Aim.TEXT:
            self.quotes.say(_("Looking for the quotes in the new text…"))
            self._look.start()
        else:
            self._look.stop()
            self.quotes.say("")
        self.show_state()

    def show_state(self) -> None:
        waits = self.destination.aim is Aim.TEXT and self._change is None
        self.take.setEnabled(not self.busy and not waits)
        if not self.busy:
            self.encoding.show_value(self._read.encoding)

    def _look_at_quotes(self) -> None:
        a, known = self._known()
        if a is None or known is None:
            return
        read, stated, ticked = self._read, self.particulars.stated(self._read.brief), self.repairs.ticked
        work = lambda _progress: new_text(a, known, _mended_brief(read, stated, ticked))  # noqa: E731
        self.begin("quotes", work, _("Looking for the quotes in the new text…"), self._found_quotes)

    def _known(self) -> tuple[Assessment | None, Brief | None]:
        a, ident = self.desk.document.shown, self.destination.brief
        return a, a.brief(ident) if a is not None and ident is not None else None

    def _found_quotes(self, change: NewText | None) -> None:
        if self.destination.aim is Aim.TEXT:
            self._change = change
            self.quotes.show_change(change)

    def _read_again(self, encoding: str) -> None:
        source = self._source
        text = _("Reading {name}").format(name=source.name)
        self.begin("read", lambda progress: source.brief(progress, encoding), text, self._was_read)

    def _was_read(self, read: ReadBrief) -> None:
        self._read = read
        self._show_read()

    def import_it(self) -> None:
        """Do what was chosen."""
        read, stated, ticked = self._read, self.particulars.stated(self._read.brief), self.repairs.ticked
        match self.destination.aim:
            case Aim.NEW:
                self.store(lambda: assessment_of(_mended_brief(read, stated, ticked)))
            case Aim.ADD:
                a, brief = self.desk.document.current, _mended_brief(read, stated, ticked)
                if self.change(adding(a, brief)):
                    self.said.emit(_("“{title}” was added to “{into}”.").format(title=brief.title, into=a.title))
            case Aim.TEXT:
                change = self._change  # which is looked for anew once the assessment has changed
                if change is not None and self.change(change.edit):
                    title = change.edit.brief.title
                    self.said.emit(_("“{title}” has its new text. Ctrl+Z takes it back.").format(title=title))


def _mended_brief(read: ReadBrief, stated: Brief, ticked: list[Repair]) -> Brief:
    return applied(stated, ticked) if read.repairs else stated
