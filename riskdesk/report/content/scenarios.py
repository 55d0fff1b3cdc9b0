"""The scenarios with their likelihoods."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.report.content.blocks import Block, Cell, Column, Heading, Table, Words
from riskdesk.report.content.score_words import likelihood_words
from riskdesk.report.content.subject import Subject
from riskdesk.report.figures.percent import hundredths, percentage
from riskdesk.words import _


def scenarios(subject: Subject) -> Iterator[Block]:
    """Every scenario, with the signs that it is coming true."""
    a = subject.a
    yield Heading(_("Scenarios"))
    yield Words(
        _("Ways the world may turn out, whatever is chosen. Likelihoods are scaled so that together they make 100%."),
        "intro",
    )
    chances = subject.results.likelihood_of() if subject.results else {}
    rows = tuple(
        (
            Cell(s.name, strong=True),
            Cell(s.description, quotes=subject.quotes(s.quotes)),
            likelihood_words(a, s.likelihood),
            percentage(hundredths(chances[s.id])) if s.id in chances else "",
        )
        for s in a.scenarios
    )
    columns = (
        Column(_("Scenario"), 1),
        Column(_("What happens"), 1.8),
        Column(_("Likelihood as stated"), 0.8),
        Column(_("Counts as"), 0, "right"),
    )
    yield Table(columns, rows)
    yield from _signposts(subject)
    yield from _assumptions(subject)


def _signposts(subject: Subject) -> Iterator[Block]:
    a = subject.a
    if not a.indicators:
        return
    yield Heading(_("Signposts to watch"), 2)
    names = {s.id: s.name for s in a.scenarios}
    rows = []
    for indicator in a.indicators:
        seen = "; ".join(" ".join(filter(None, (o.date, o.state, o.note))) for o in indicator.observations)
        scenario = names[indicator.scenario] if indicator.scenario else _("the question as a whole")
        rows.append((Cell(indicator.text, seen), scenario))
    yield Table((Column(_("Sign"), 1.8), Column(_("Points to"), 1)), tuple(rows))


def _assumptions(subject: Subject) -> Iterator[Block]:
    a = subject.a
    if not a.assumptions:
        return
    yield Heading(_("Assumptions"), 2)
    rows = tuple(
        (Cell(it.text, strong=True, quotes=subject.quotes(it.quotes)), it.if_wrong, str(len(it.scores)))
        for it in a.assumptions
    )
    columns = (Column(_("Taken for granted"), 1), Column(_("If it is wrong"), 1), Column(_("Scores"), 0, "right"))
    yield Table(columns, rows)
