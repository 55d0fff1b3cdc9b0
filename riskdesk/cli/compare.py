"""`riskdesk compare`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from riskdesk.analysis.changed import GROUPS, Changed, changed
from riskdesk.app.comparison_file import comparison_to_plain
from riskdesk.cli.places import assessment_named
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, table
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.report.content.differences import difference_text, effect_text, group_words, lead_text, other_text
from riskdesk.report.phrases import listed
from riskdesk.words import _


def compare(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print what changed between two assessments, and what each change did to the outcome."""
    before = assessment_named(options.before, options, terminal)
    after = assessment_named(options.after, options, terminal)
    found = changed(before, after)
    lines = (_heading(before, after, options), "", *_lines(before, after, found))
    terminal.answer(comparison_to_plain(before, after, found), lines)
    return Status.DONE


def _heading(before: Assessment, after: Assessment, asked: argparse.Namespace) -> str:
    """Two of one title are told apart by what was asked for."""
    if before.title != after.title:
        return _("From “{before}” to “{after}”").format(before=before.title, after=after.title)
    return _("“{title}”, from {before} to {after}").format(title=after.title, before=asked.before, after=asked.after)


def _lines(before: Assessment, after: Assessment, found: Changed) -> Iterator[str]:
    yield lead_text(before, after, found)
    if found.options:
        yield ""
        yield from _outcomes(after, found)
    else:
        yield _("The two have no option in common.")
    if found.new:
        yield _("New options: {names}").format(names=_names(after, found.new))
    if found.gone:
        yield _("Options that are gone: {names}").format(names=_names(before, found.gone))
    yield ""
    yield from _differences(before, after, found)


def _outcomes(after: Assessment, found: Changed) -> list[str]:
    """Each option's expected outcome before and after, best now first, and what each group of differences did to it."""
    words, differing = group_words(), {d.group for d in found.differences}
    shown = [group for group in GROUPS if group in differing]
    rows = [[_("option"), _("before"), _("now"), _("change"), *(words[group] for group in shown)]]
    for place in sorted(range(len(found.options)), key=lambda place: -found.expected_after[place]):
        outcomes = [f"{found.expected_before[place]:.1f}", f"{found.expected_after[place]:.1f}"]
        moved = [found.change[place], *(found.effect(group)[place] for group in shown)]
        rows.append([_name(after, found.options[place]), *outcomes, *(effect_text(float(x)) for x in moved)])
    return table(rows, numbers_from=1)


def _differences(before: Assessment, after: Assessment, found: Changed) -> Iterator[str]:
    for group in GROUPS:
        own = [d for d in found.differences if d.group is group]
        if own:
            yield _("{group}:").format(group=group_words()[group].capitalize())
            yield from (f"- {difference_text(before, after, d)}" for d in own)
    if other := other_text(found):
        yield other


def _names(a: Assessment, options: tuple[OptionId, ...]) -> str:
    return listed([_name(a, option) for option in options])


def _name(a: Assessment, option: OptionId) -> str:
    found = a.option(option)
    return found.name if found else option
