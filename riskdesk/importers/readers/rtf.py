"""A brief from an RTF file: its text, and nothing of what it could run or fetch."""

from __future__ import annotations

from datetime import date

from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.importers.found import Found
from riskdesk.importers.readers.rtf_groups import CAPTURED, ENTERED, PASSED_OVER, STORIES, UNREAD
from riskdesk.importers.readers.rtf_state import State
from riskdesk.importers.readers.rtf_tokens import Token, tokens
from riskdesk.importers.readers.rtf_words import CHARACTERS, meanings
from riskdesk.words import _, _n

MARK = b"{\\rtf"
DEEPEST = 1000
SKIP = "skip"
KNOWN = ENTERED | CAPTURED | STORIES.keys()
SIGNS = {"~": "\N{NO-BREAK SPACE}", "_": "\N{NON-BREAKING HYPHEN}", **{sign: sign for sign in "\\{}"}}


def read(content: bytes, name: str) -> Found:
    """The text of an RTF file in order, with its notes and comments apart."""
    content = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not content.startswith(MARK):
        raise FileProblem(_("“{name}” is no RTF document, or it is damaged. Save it anew.").format(name=name))
    reading = _Reading(name)
    is_whole = reading.walk(content)
    return _found(reading.state, is_whole)


class _Reading:
    """Turns tokens into what they mean."""

    def __init__(self, name: str) -> None:
        self.state = State()
        self._name = name
        self._meanings = meanings(self.state)
        self._bytes = bytearray()

    def walk(self, content: bytes) -> bool:
        """Read all tokens; whether the file came to its end."""
        state = self.state
        for token in tokens(content):
            if token.kind in ("byte", "text"):
                self._take(token)
                continue
            self._flush()
            if token.kind == "open":
                self._open()
            elif token.kind == "close":
                state.skipping = 0
                state.close()
                if not state.depth:
                    break
            elif state.group.destination != SKIP:
                self._control(token)
        self._flush()
        is_whole = not state.depth
        state.end()
        return is_whole

    def _open(self) -> None:
        if self.state.depth >= DEEPEST:
            sentence = _("“{name}” is nested too deeply to be a document. Save it anew, or as a PDF.")
            raise FileProblem(sentence.format(name=self._name))
        self.state.skipping = 0
        self.state.open()

    def _take(self, token: Token) -> None:
        """Keep bytes until something else comes: a character may be made of two."""
        if self.state.group.destination != SKIP:
            raw = bytes.fromhex(token.text) if token.kind == "byte" else token.text.encode("latin-1")
            passed = min(self.state.skipping, len(raw))
            self.state.skipping -= passed
            self._bytes += raw[passed:]

    def _flush(self) -> None:
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            self.state.say(self.state.characters.decoded(content, self.state.group.font))

    def _control(self, token: Token) -> None:
        if token.kind == "sign":
            self._sign(token.text)
            return
        self.state.skipping = 0
        if token.text in self._meanings:
            self._meanings[token.text](token.number)
        elif token.text in CHARACTERS:
            self.state.say(CHARACTERS[token.text])
        else:
            self._place(token.text)

    def _place(self, word: str) -> None:
        """A word that may say what a group is for; where one that was starred is not known, it is passed over."""
        group = self.state.group
        starred, group.is_starred = group.is_starred, False
        if word in PASSED_OVER or (starred and word not in KNOWN):
            self.state.left_out.embedded += word == "objdata"
            group.destination = SKIP
        elif word in CAPTURED:
            group.destination, group.capture = word, []
        elif word in STORIES:
            self.state.begin_story(word)
        elif word in UNREAD:
            group.destination = word

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.state.group.is_starred = True
        elif sign in "\r\n":
            self.state.end_paragraph()
        elif self.state.skipping:
            self.state.skipping -= 1
        else:
            self.state.say(SIGNS.get(sign, ""))


def _found(state: State, is_whole: bool) -> Found:
    gathering = state.story.gathering
    gathering.add_running([*state.running["header"], *state.running["footer"]])
    problems = list(state.left_out.problems())
    if state.characters.lost:
        sentence = _n(
            "{n} character could not be told, and is shown as {sign}.",
            "{n} characters could not be told, and are shown as {sign}.",
            state.characters.lost,
        )
        problems.append(Problem("", sentence.format(n=state.characters.lost, sign="\N{REPLACEMENT CHARACTER}")))
    if not is_whole:
        problems.append(Problem("", _("The file was cut short: what followed its last paragraph is missing.")))
    stated = state.stated
    particulars = {"title": stated.get("title", ""), "author": stated.get("author", "")}
    return gathering.found({**particulars, "publisher": stated.get("company", ""), "date": _date(state)}, problems)


def _date(state: State) -> str:
    parts = state.created
    try:
        return date(parts["yr"], parts["mo"], parts["dy"]).isoformat()
    except (KeyError, ValueError, OverflowError):
        return ""
