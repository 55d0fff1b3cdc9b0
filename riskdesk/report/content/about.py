"""About this document: what it carries, and how to open it."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.config.version import VERSION
from riskdesk.exchange.writing import ATTACHMENT, FORMAT
from riskdesk.report.content.blocks import Block, Facts, Heading, Words
from riskdesk.report.content.subject import Subject
from riskdesk.report.phrases import size_of
from riskdesk.words import _


def about(subject: Subject, replaced: tuple[str, ...]) -> Iterator[Block]:
    """The last part; `replaced` are the characters that could not be printed as they are."""
    a = subject.a
    yield Heading(_("About this document"))
    yield Words(
        _(
            "This PDF carries the assessment that it prints, with every score, reason and source, as the attached "
            "file {name}. Drop the PDF on Riskdesk and the assessment opens, ready to be changed and checked."
        ).format(name=ATTACHMENT)
    )
    yield Facts(
        (
            (_("Assessment"), a.title),
            (_("Identity"), a.id),
            (_("Holds"), size_of(a)),
            (_("File format"), FORMAT),
            (_("Document"), "PDF/A-3a, PDF/UA-1"),
            (_("Made"), _("{date} by Riskdesk {version}").format(date=f"{subject.made:%Y-%m-%d}", version=VERSION)),
        )
    )
    if replaced:
        yield Words(
            _(
                "These characters have no printable form here and stand as their numbers: {characters}. The attached "
                "assessment holds them as they are."
            ).format(characters=", ".join(replaced)),
            "notice",
        )
