"""Runs the template through Typst."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from riskdesk.config.resources import resource

if TYPE_CHECKING:
    from typst import Fonts

# What the compiler says of characters that no font has, or that archives refuse.
COMPLAINT = re.compile(r"(?:the text|codepoint) `\"(.*?)\"`", re.DOTALL)
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


class Unprintable(Exception):
    """The document holds characters that cannot be printed here."""

    def __init__(self, characters: frozenset[str]) -> None:
        super().__init__(characters)
        self.characters = characters


def typeset(report: str, assessment: str, made: datetime) -> bytes:
    """The PDF of a report given as JSON, with the assessment attached; Unprintable where characters are in the way.

    All text reaches the template as data; nothing is ever spliced into its markup.
    """
    import typst  # noqa: PLC0415 - start-up

    folder = resource("report")
    try:
        return typst.compile(
            str(folder / "report.typ"),
            root=str(folder),
            font_paths=_fonts(),
            format="pdf",
            sys_inputs={"report": report, "assessment": assessment},
            pdf_standards=["ua-1", "a-3a"],
            timestamp=int(made.timestamp()),
        )
    except typst.TypstError as error:
        characters = unprintable(str(getattr(error, "diagnostic", error)))
        if not characters:
            raise
        raise Unprintable(characters) from error


def unprintable(diagnostic: str) -> frozenset[str]:
    """The characters that the compiler complains of."""
    found = "".join(COMPLAINT.findall(diagnostic))
    text = ESCAPE.sub(lambda match: chr(int(match[1], 16)), found)
    return frozenset(character for character in text if not character.isascii())


@cache
def _fonts() -> Fonts:
    """The fonts of this computer, looked through once."""
    import typst  # noqa: PLC0415 - start-up

    return typst.Fonts()
