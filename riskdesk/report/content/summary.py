"""The summary: up to three pages that a decision-maker can read alone, after the title page."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.blocks import Block, Bullets, Cell, Column, Heading, Picture, Table, Words
from riskdesk.report.content.comparison import rules_table, what_follows
from riskdesk.report.content.findings import finding_text
from riskdesk.report.content.holding_words import holding_sentences
from riskdesk.report.content.score_words import likelihood_words
from riskdesk.report.content.subject import Subject
from riskdesk.report.content.summary_charts import Shown
from riskdesk.report.figures.percent import whole_percent
from riskdesk.report.figures.view import View
from riskdesk.report.phrases import first_of
from riskdesk.words import _

MOST_FINDINGS = 6
MOST_HOLDING = 3


def summary(subject: Subject) -> Iterator[Block]:
    """Why this option, what if the world turns out differently, and what to look at before deciding."""
    view, charts, results = subject.view, subject.summary_charts, subject.results
    if view is None or charts is None or results is None:
        return
    yield Heading(_("Why: what each option brings and costs"), page=True)
    yield Words(
        _(
            "Each bar adds up what an option brings (to the right) and what it risks (to the left), each dimension by "
            "its weight. The upright mark is the net of both; the figure is the outcome on a scale from 0 to 100."
        ),
        "lead",
    )
    yield from _picture(view, charts.bars)
    there_are_others = len(view.futures) > 1
    if there_are_others:
        yield Heading(_("What if the world turns out differently"), page=True)
        yield _scenarios(subject.a, view)
        for shown in (charts.slopes, charts.regrets):
            if shown:
                yield from _picture(view, shown)
    yield Heading(_("What to look at before deciding"), page=there_are_others)
    yield from _cautions(subject, results)
    if there_are_others:
        yield from _other_choices(subject.a, results)


def _picture(view: View, shown: Shown) -> Iterator[Block]:
    yield Picture(shown.drawing, shown.drawing.says)
    if not shown.is_whole(view):
        text = _("Shown are {options} of {all_options} options in {scenarios} of {all_scenarios} scenarios.")
        yield Words(
            text.format(
                options=len(shown.part.rows),
                all_options=len(view.rows),
                scenarios=len(shown.part.futures),
                all_scenarios=len(view.futures),
            ),
            "quiet",
        )


def _scenarios(a: Assessment, view: View) -> Table:
    rows = []
    for place, (scenario, future) in enumerate(zip(a.scenarios, view.futures, strict=True)):
        best = [row for row in view.rows if row.ranks[place] == 1]
        rows.append(
            (
                Cell(scenario.name, strong=True),
                likelihood_words(a, scenario.likelihood),
                whole_percent(future.chance),
                first_of([row.name for row in best]),
                f"{best[0].outcomes[place]:.1f}" if best else "",
            )
        )
    columns = (
        Column(_("Scenario"), 1.3),
        Column(_("Likelihood as stated"), 1),
        Column(_("Counts as"), 0, "right"),
        Column(_("Best option"), 1.2),
        Column(_("Outcome"), 0, "right"),
    )
    return Table(columns, tuple(rows))


def _cautions(subject: Subject, results: Results) -> Iterator[Block]:
    if subject.held:
        yield Words(_("How firm the lead is"), "label")
        yield Bullets(holding_sentences(subject.a, subject.held)[:MOST_HOLDING])
        yield Words(_("What else there is to know"), "label")
    found = [finding_text(subject.a, finding) for finding in subject.findings[:MOST_FINDINGS]]
    yield Bullets((*what_follows(subject.a, results), *found))


def _other_choices(a: Assessment, results: Results) -> Iterator[Block]:
    yield Words(_("The choice by other rules"), "label")
    yield Words(
        _(
            "The ranking above goes by expected outcome. Someone who would rather avoid the worst, or regret, may "
            "read the same scores by another rule."
        )
    )
    yield rules_table(a, results)
