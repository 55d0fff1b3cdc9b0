"""Where the reading of an RTF file has come to: groups within groups, and stories within stories."""

from __future__ import annotations

from riskdesk.domain.briefs import Note, NoteKind
from riskdesk.importers.readers.gathering import flat
from riskdesk.importers.readers.left_out import LeftOut
from riskdesk.importers.readers.rtf_groups import STORIES, UNREAD, Group
from riskdesk.importers.readers.rtf_story import Setting, Story
from riskdesk.importers.readers.rtf_text import Characters
from riskdesk.importers.readers.word_styles import DEEPEST_HEADING, heading_by_name


class State:
    """Takes in what tokens mean, in the order of the file."""

    def __init__(self) -> None:
        self.group = Group()
        self.story = Story()
        self.characters = Characters()
        self.left_out = LeftOut()
        self.running: dict[str, list[str]] = {"header": [], "footer": []}
        self.stated: dict[str, str] = {}
        self.created: dict[str, int] = {}
        self.skipping = 0
        self.is_endnote = False
        self._outer: list[Group] = []
        self._stories: list[Story] = []
        self._headings: dict[int, int] = {}
        self._style_name = ""
        self._aside: list[str] = []
        self._author = ""
        self._counts = dict.fromkeys(NoteKind, 0)

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._outer)

    @property
    def setting(self) -> Setting:
        """How the paragraph is set, with what its style says."""
        setting = self.group.setting
        heading = setting.heading or self._headings.get(setting.style, 0)
        return setting._replace(heading=heading if heading <= DEEPEST_HEADING else 0)

    def open(self) -> None:
        """A group begins."""
        self._outer.append(self.group)
        self.group = self.group.opened()

    def close(self) -> None:
        """A group ends, and what was gathered for it goes where it belongs."""
        group, self.group = self.group, self._outer.pop()
        if group.capture is not None and group.capture is not self.group.capture:
            self._captured(group.destination, "".join(group.capture))
        if group.story:
            self._end_story(group.story)

    def say(self, words: str) -> None:
        """Characters, wherever they belong."""
        group = self.group
        if group.destination == "stylesheet":
            self._name_style(words)
        elif group.destination == "fonttbl":
            self.characters.font(group.font).name += words.rstrip(";")
        elif group.destination in UNREAD or group.deleted:
            return
        elif group.capture is not None:
            group.capture.append(words)
        elif group.hidden:
            self._aside.append(words)
        else:
            if self._aside:
                self._end_aside()
            self.story.say(words)

    def end_paragraph(self) -> None:
        """A paragraph ends; a deleted end is none."""
        if self.group.capture is None and self.group.destination not in UNREAD and not self.group.deleted:
            self.story.end_paragraph(self.setting)

    def end(self) -> None:
        """The file ends, with all that is still open."""
        while self._outer:
            self.close()
        self._end_aside()
        self.story.end(Setting())

    def begin_story(self, word: str) -> None:
        """A note, a header or a box begins."""
        self._stories.append(self.story)
        self.story = Story(inner=True)
        group = self.group
        group.story, group.destination, group.capture, group.setting = word, "", None, Setting()
        self.is_endnote = False

    def _end_aside(self) -> None:
        self.left_out.hide("".join(self._aside))
        self._aside = []

    def _name_style(self, words: str) -> None:
        self._style_name += words
        if words.endswith(";"):
            setting = self.group.setting
            self._headings[setting.style] = setting.heading or heading_by_name(self._style_name.rstrip(";"))
            self._style_name = ""

    def _captured(self, what: str, words: str) -> None:
        if what == "fldinst":
            self.left_out.instruction(words)
        elif what in ("listtext", "pntext"):
            self.story.number = words
        elif what == "atnauthor":
            self._author = flat(words)
        elif what == "template":
            self.left_out.templates.append(flat(words))
        else:
            self.stated[what] = words

    def _end_story(self, word: str) -> None:
        story, self.story = self.story, self._stories.pop()
        story.end(Setting())
        kind = STORIES[word]
        if self.group.deleted:
            return
        if kind == "note":
            self.story.notes += [self._note(word, story.gathering.text), *story.gathering.notes]
        elif kind == "box":
            self.story.boxes.append(story)
        else:
            self.running[kind].append(story.gathering.text)

    def _note(self, word: str, text: str) -> Note:
        if word == "annotation":
            author, self._author = self._author, ""
            return Note(NoteKind.COMMENT, text, author=author)
        kind = NoteKind.ENDNOTE if self.is_endnote else NoteKind.FOOTNOTE
        self.is_endnote = False
        self._counts[kind] += 1
        return Note(kind, text, str(self._counts[kind]))
