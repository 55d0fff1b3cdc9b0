"""Reports made once for many tests, by the real compiler."""

import io
import json
from datetime import UTC, datetime
from functools import cache

import pytest
from pypdf import PdfReader

from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.progress import Silent
from riskdesk.report.choices import Choices
from riskdesk.report.pdf import make_pdf


def clock():
    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


USUAL = Choices()


class Report:
    """A PDF and what can be read from it."""

    def __init__(self, a, choices=USUAL):
        self.pdf = make_pdf(a, choices, Silent(), clock)
        self.reader = PdfReader(io.BytesIO(self.pdf.content))
        self.pages = [page.extract_text() for page in self.reader.pages]

    def has(self, text):
        return packed(text) in packed("".join(self.pages))

    def attached(self):
        return json.loads(self.reader.attachments["assessment.json"][0])

    def alts(self):
        """The alternative texts of all figures, from the tree of tags."""
        return list(_alts(self.reader.trailer["/Root"]["/StructTreeRoot"]))


def packed(text):
    """A text without what line breaks do to it."""
    return "".join(text.replace("\u200b", "").split())


def _alts(node):
    node = node.get_object()
    if isinstance(node, list):
        for kid in node:
            yield from _alts(kid)
    elif isinstance(node, dict):
        if "/Alt" in node:
            yield str(node["/Alt"])
        if "/K" in node:
            yield from _alts(node["/K"])


@cache
def first_report():
    return Report(first_brief())


@cache
def first_brief():
    return read_assessment(seed("nrf-offer.yaml"))


@pytest.fixture
def brief():
    """The first brief's assessment."""
    return first_brief()


@pytest.fixture
def report():
    """The first brief's report."""
    return first_report()


@pytest.fixture
def report_of():
    """Makes a report."""
    return Report
