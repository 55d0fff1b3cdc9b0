"""The assessment inside a PDF report made by Riskdesk."""

from __future__ import annotations

import io
import logging

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.assessment_file import LARGEST, Read, decoded, read_text
from riskdesk.exchange.writing import ATTACHMENT
from riskdesk.words import _


def read_report(content: bytes, name: str) -> Read:
    """The attached assessment; FileProblem for a PDF that has none, or that is damaged."""
    attached = _attachment(content, name)
    if len(attached) > LARGEST:
        raise FileProblem(_("The assessment in “{name}” is too large to be read.").format(name=name))
    called = _("{attachment} in {name}").format(attachment=ATTACHMENT, name=name)
    return read_text(decoded(attached, called), "json", called)


def _attachment(content: bytes, name: str) -> bytes:
    from pypdf import PdfReader  # noqa: PLC0415 - start-up

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it has to say about a damaged file is said below
    try:
        # pypdf itself holds what it inflates to 75 MB a stream.
        found = next((f for f in PdfReader(io.BytesIO(content)).attachment_list if f.name == ATTACHMENT), None)
        attached = None if found is None else found.content
    except Exception as error:  # pypdf raises errors of all kinds on a damaged file
        what = _("“{name}” is damaged or locked, so the assessment in it cannot be read.").format(name=name)
        raise FileProblem(what) from error
    if attached is None:
        sentence = _("“{name}” is a PDF without an assessment in it. Riskdesk reads the reports that it made itself.")
        raise FileProblem(sentence.format(name=name))
    return attached
