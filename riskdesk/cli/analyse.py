"""`riskdesk analyse`."""

from __future__ import annotations

import argparse

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import robustness
from riskdesk.app.results_file import results_to_plain
from riskdesk.cli.firmness_tables import firmness
from riskdesk.cli.places import sampled, target
from riskdesk.cli.result_tables import heading, ranking, rules
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal
from riskdesk.report.content.rule_words import worth_of_knowing


def analyse(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print all results."""
    a = sampled(target(options, terminal), options)
    r = results(a)
    held = robustness(a, r)
    plain = results_to_plain(a, r, held)
    lines = [*heading(a), plain["verdict"], "", *ranking(a, r), ""]
    if len(a.scenarios) > 1:
        lines += [*rules(a, r), "", worth_of_knowing(r.rules.value_of_knowing), ""]
    terminal.answer(plain, [*lines, *firmness(a, plain, held)])
    return Status.DONE
