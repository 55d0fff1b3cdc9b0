"""`riskdesk check`."""

from __future__ import annotations

import argparse
from typing import Any

from riskdesk.analysis.findings import Finding, findings
from riskdesk.analysis.places import Place
from riskdesk.analysis.results import results
from riskdesk.cli.places import target
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.scores import Cell
from riskdesk.domain.validity import unframed, where_scored
from riskdesk.report.content.findings import finding_text
from riskdesk.words import _


def check(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print what a person should look at before relying on the results."""
    a = target(options, terminal)
    problems = _problems(a)
    terminal.answer({"assessment": a.title, "problems": problems}, [_line(problem) for problem in problems])
    if not problems:
        terminal.say(_("Nothing was found in “{title}”.").format(title=a.title))
    return Status.LOOK if problems else Status.DONE


def _problems(a: Assessment) -> list[dict[str, Any]]:
    if missing := unframed(a):
        return [{"where": where, "what": what} for where, what in missing]
    try:
        found = findings(a, results(a)).found
    except CannotCompute as refusal:
        return [{"where": "weighting", "what": str(refusal)}]
    return [_problem(a, finding) for finding in found]


def _problem(a: Assessment, finding: Finding) -> dict[str, Any]:
    places = [_where(place) for place in finding.places]
    return {"where": places[0] if places else "", "what": finding_text(a, finding), "places": places}


def _where(place: Place) -> str:
    return where_scored(place) if isinstance(place, Cell) else f"{place.noun.value}s[{place.id}]"


def _line(problem: dict[str, Any]) -> str:
    return f"- {problem['what']}"
