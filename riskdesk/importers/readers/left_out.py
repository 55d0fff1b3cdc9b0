"""What a document holds beside its text, and what became of it: left out, and told in one line for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from riskdesk.domain.errors import Problem
from riskdesk.importers.readers.gathering import flat
from riskdesk.words import _, _n, shortened

LONGEST_SHOWN = 300
MOST_SHOWN = 5
COMMANDS = {"DDE": "dde", "DDEAUTO": "dde", "INCLUDETEXT": "outside", "INCLUDEPICTURE": "outside", "IMPORT": "outside"}
COMMAND = re.compile(r'\s*(\w+)\s*(?:"([^"]*)"|(\S*))')


@dataclass
class LeftOut:
    """Counts and names of what is not read as text."""

    macros: bool = False
    dde: bool = False
    templates: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    embedded: int = 0
    changes: int = 0
    hidden: list[str] = field(default_factory=list)

    def instruction(self, words: str) -> None:
        """Take note of a field that would run a program or fetch something."""
        command = COMMAND.match(words)
        kind = COMMANDS.get(command[1].upper()) if command else None
        if kind == "dde":
            self.dde = True
        elif kind == "outside" and command:
            self.outside.append(command[2] or command[3])

    def hide(self, text: str) -> None:
        """Take note of text that is not shown, if it is any."""
        if flat(text):
            self.hidden.append(flat(text))

    def problems(self) -> Iterator[Problem]:
        """Everything met, in sentences."""
        yield from self._called()
        if self.embedded:
            sentence = _n(
                "The file holds {n} embedded file, which was not read. Save it by itself, and import it.",
                "The file holds {n} embedded files, which were not read. Save them by themselves, and import them.",
                self.embedded,
            )
            yield Problem("", sentence.format(n=self.embedded))
        if self.changes:
            sentence = _n(
                "{n} tracked change: shown as accepted.", "{n} tracked changes: shown as accepted.", self.changes
            )
            yield Problem("", sentence.format(n=self.changes))
        yield from self._hidden()

    def _called(self) -> Iterator[Problem]:
        if self.macros:
            yield Problem("", _("The file holds macros. They were neither read nor run."))
        if self.dde:
            yield Problem("", _("The file asks to start another program (DDE). Nothing was started."))
        if self.templates:
            sentence = _("The file calls a template ({names}). It was not opened.")
            yield Problem("", sentence.format(names=_few(self.templates)))
        if self.outside:
            sentence = _("The file calls for content from elsewhere ({names}). Nothing was fetched.")
            yield Problem("", sentence.format(names=_few(self.outside)))

    def _hidden(self) -> Iterator[Problem]:
        for text in self.hidden[:MOST_SHOWN]:
            sentence = _("Hidden text was left out: “{text}”")
            yield Problem("", sentence.format(text=shortened(text, LONGEST_SHOWN)))
        more = len(self.hidden) - MOST_SHOWN
        if more > 0:
            sentence = _n(
                "{n} more stretch of hidden text was left out.",
                "{n} more stretches of hidden text were left out.",
                more,
            )
            yield Problem("", sentence.format(n=more))


def _few(names: Iterable[str]) -> str:
    different = list(dict.fromkeys(shortened(name, LONGEST_SHOWN) for name in names if name)) or [_("without a name")]
    return ", ".join(different[:MOST_SHOWN]) + (" …" if len(different) > MOST_SHOWN else "")
