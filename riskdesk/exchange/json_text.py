"""JSON as the assessment file uses it."""

from __future__ import annotations

import json

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.cleaning import mapping
from riskdesk.words import _

LONGEST_INTEGER = 18
"""In digits; longer ones are read as floats, since no part of an assessment counts so far."""


def parse_json(text: str) -> object:
    """What the text says. NaN and Infinity are read, to be refused with their path."""
    try:
        return json.loads(text, strict=False, object_pairs_hook=mapping, parse_int=integer)
    except json.JSONDecodeError as error:
        raise FileProblem(
            _("The JSON cannot be understood in line {line}, column {column}.").format(
                line=error.lineno, column=error.colno
            )
        ) from error
    except RecursionError:
        raise FileProblem(_("The JSON is nested too deeply to be an assessment.")) from None


def write_json_text(plain: object) -> str:
    """JSON with two spaces of indentation and every script as it is."""
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def integer(digits: str) -> float:
    """A whole number."""
    return int(digits) if len(digits) <= LONGEST_INTEGER else float(digits)
