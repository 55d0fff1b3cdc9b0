"""`riskdesk schema`."""

from __future__ import annotations

import argparse
import json

from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal
from riskdesk.exchange.schema import schema


def print_schema(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the JSON Schema of the assessment file."""
    plain = schema()
    terminal.answer(plain, [json.dumps(plain, ensure_ascii=False, indent=2)])
    return Status.DONE
