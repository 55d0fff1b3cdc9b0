"""The scores of every scenario: a grid, then each judgement with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from riskdesk.domain.assessment import NO_ROW
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.options import Option
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell as ScoreCell
from riskdesk.domain.scores import Score, Slot
from riskdesk.report.content.blocks import Block, Cell, Column, Heading, Judgement, Judgements, Words, tables
from riskdesk.report.content.score_words import confidence_words, likelihood_words, printed_value, shape_words
from riskdesk.report.content.subject import Subject
from riskdesk.report.figures.percent import percent
from riskdesk.words import _, _n

EVERYWHERE = "*"
"""Stands behind a score that holds in every scenario without one of its own."""


def scores(subject: Subject) -> Iterator[Block]:
    """A chapter: each scenario's grid and judgements, then the judgements that hold in every scenario."""
    a = subject.a
    yield Heading(_("Scores"), page=True)
    if not (a.options and a.dimensions):
        yield Words(subject.verdict)
        return
    yield Words(
        _(
            "Each score is one judgement: an option on a dimension in a scenario. A range in brackets goes from the "
            "least to the greatest score that was thought possible. {mark} marks a score that holds in every scenario "
            "which has none of its own; its reasons stand once, at the end of this chapter."
        ).format(mark=EVERYWHERE)
    )
    if a.note.strip():
        yield Words(a.note, "notice")
    for scenario in a.scenarios:
        yield from _scenario(subject, scenario)
    yield from _everywhere(subject)


def _scenario(subject: Subject, scenario: Scenario) -> Iterator[Block]:
    chances = subject.results.likelihood_of() if subject.results else {}
    yield Heading(scenario.name, 2)
    likelihood = likelihood_words(subject.a, scenario.likelihood)
    if scenario.id in chances:
        likelihood = _("Likelihood: {stated}; counts as {share}.").format(
            stated=likelihood, share=percent(chances[scenario.id])
        )
    if scenario.description.strip():
        yield Words(scenario.description, "intro")
    yield Words(likelihood, "intro")
    yield from _grid(subject, scenario)
    yield from _judgements(subject, scenario)


def _grid(subject: Subject, scenario: Scenario) -> Sequence[Block]:
    leaves = subject.a.tree.leaves
    columns = [Column(_leaf_head(subject, leaf), 0.9) for leaf in leaves]
    rows: list[tuple[str | Cell, ...]] = [
        (Cell(option.name, strong=True), *(_cell(subject, option, leaf, scenario) for leaf in leaves))
        for option in subject.a.options
    ]
    return tables([Column(_("Option"), 1.5)], columns, rows)


def _leaf_head(subject: Subject, leaf: Dimension) -> str:
    is_risk = subject.a.tree.kind(leaf.id) is Kind.RISK
    return _("{name} (risk)").format(name=leaf.name) if is_risk else leaf.name


def _cell(subject: Subject, option: Option, leaf: Dimension, scenario: Scenario) -> str:
    a, parts = subject.a, []
    for assessor in a.assessors:
        score = a.counting(ScoreCell(option.id, leaf.id, scenario.id, assessor.id))
        if score is None:
            continue
        own = a.score(ScoreCell(option.id, leaf.id, scenario.id, assessor.id)) is not None
        text = printed_value(score.value) + ("" if own or len(a.scenarios) == 1 else EVERYWHERE)
        parts.append(f"{assessor.name}: {text}" if len(a.assessors) > 1 else text)
    return "; ".join(parts) or _("not scored")


def _everywhere(subject: Subject) -> Iterator[Block]:
    entries = list(_judgements(subject, None))
    if entries:
        yield Heading(_("Judgements that hold in every scenario without one of its own"), 2)
        yield from entries


def _judgements(subject: Subject, scenario: Scenario | None) -> Iterator[Block]:
    """The judgements given for this very scenario (None: for all), option by option."""
    bare = 0
    for option in subject.a.options:
        found = list(_given(subject, option, scenario))
        told = [judgement for score, judgement in found if _is_told(score)]
        bare += len(found) - len(told)
        if told:
            yield Heading(option.name, 3, listed=False)
            yield Judgements(tuple(told))
    if bare:
        text = _n(
            "{n} score was given without a rationale, a quote or a confidence; it stands in the table alone.",
            "{n} scores were given without a rationale, a quote or a confidence; they stand in the table alone.",
            bare,
        )
        yield Words(text.format(n=bare), "quiet")


def _is_told(score: Score) -> bool:
    return score.supported or score.confidence is not None or score.dissent is not None


def _given(subject: Subject, option: Option, scenario: Scenario | None) -> Iterator[tuple[Score, Judgement]]:
    a = subject.a
    row = a.scores.get(option.id, NO_ROW)
    for leaf in a.tree.leaves:
        for assessor in a.assessors:
            score = row.get(Slot(leaf.id, scenario.id if scenario else None, assessor.id))
            if score is not None:
                by = assessor.name if len(a.assessors) > 1 else ""
                yield score, _judgement(subject, leaf, score, by)


def _judgement(subject: Subject, leaf: Dimension, score: Score, by: str) -> Judgement:
    about = ", ".join(filter(None, (by, confidence_words(score.confidence), shape_words(score.value))))
    dissent = ""
    if score.dissent:
        dissent = _("{by} disagrees: {value}. {reason}").format(
            by=score.dissent.by,
            value=_("no figure") if score.dissent.value is None else printed_value(score.dissent.value),
            reason=score.dissent.reason,
        )
    return Judgement(
        _leaf_head(subject, leaf),
        printed_value(score.value),
        about,
        score.rationale or _("No rationale was given."),
        subject.quotes(score.quotes),
        dissent,
    )
