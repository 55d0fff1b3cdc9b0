"""The assessment inside a PDF report made by Riskdesk."""

from __future__ import annotations

import io
import logging

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.assessment_file import LARGEST
from riskdesk.exchange.writing import ATTACHMENT
from riskdesk.words import _


def attached_assessment(content: bytes, name: str) -> bytes | None:
    """The attached assessment file, as it stands; None for a PDF that has none. FileProblem for one that is damaged."""
    if b"EmbeddedFile" not in content and b"ObjStm" not in content:
        return None  # most PDFs of others need no second look
    from pypdf import PdfReader  # noqa: PLC0415 - start-up

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it has to say about a damaged file is said below
    try:
        # pypdf itself holds what it inflates to 75 MB a stream.
        found = next((f for f in PdfReader(io.BytesIO(content)).attachment_list if f.name == ATTACHMENT), None)
        attached = None if found is None else found.content
    except MemoryError:
        raise
    except Exception as error:  # pypdf raises errors of all kinds on a damaged file
        what = _("“{name}” is damaged or locked, so the assessment in it cannot be read.").format(name=name)
        raise FileProblem(what) from error
    if attached is not None and len(attached) > LARGEST:
        raise FileProblem(_("The assessment in “{name}” is too large to be read.").format(name=name))
    return attached
