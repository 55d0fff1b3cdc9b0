"""Who leads without an assumption, an assessor, a dimension or an option, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from riskdesk.analysis.firmness import firmness
from riskdesk.analysis.robustness import Robustness, Withouts
from riskdesk.analysis.without import Without
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.report.content.amounts import points
from riskdesk.report.phrases import either, first_of, options_named
from riskdesk.words import _, _n


def without_sentences(a: Assessment, held: Robustness) -> tuple[str, ...]:
    """What changes the leader when it is left out, or that nothing does; then who leads without the leader itself."""
    if held.without is None:
        return ()
    changing = what_changes_the_leader(a, held.without)
    return (*(changing or _nothing(a, held)), *_without_leader(a, held.without.options))


def what_changes_the_leader(a: Assessment, without: Withouts) -> tuple[str, ...]:
    """The assumptions, assessors and dimensions without which another option leads, one sentence for each leader."""
    names: dict[str, str] = {d.id: d.name for d in a.dimensions}
    by_dimensions = _grouped(a, _("Without {names} among the dimensions, {outcome}."), without.dimensions, names)
    return (*what_fails(a, without), *by_dimensions)


def what_fails(a: Assessment, without: Withouts) -> tuple[str, ...]:
    """The assumptions and assessors alone: what scores rest on, whatever the dimensions."""
    texts: dict[str, str] = {x.id: _clause(x.text) for x in a.assumptions}
    people: dict[str, str] = {p.id: p.name for p in a.assessors}
    return (
        *_grouped(a, _("If {names} is wrong, {outcome}."), without.assumptions, texts),
        *_grouped(a, _("Without {names} among the assessors, {outcome}."), without.assessors, people),
    )


def without_rows(a: Assessment, held: Robustness) -> list[list[str]]:
    """A table, its header first: what is left out, who leads then, by how much, and whether that is a change."""
    rows = [[_("Left out"), _("Leader then"), _("Lead"), _("Another leader?")]]
    if held.without is None:
        return rows
    open_already = firmness(held.results).unknowns_decide
    for name, cases, names in (
        (_("Assumption: {name}"), held.without.assumptions, [_clause(x.text) for x in a.assumptions]),
        (_("Assessor: {name}"), held.without.assessors, [p.name for p in a.assessors]),
        (_("Dimension: {name}"), held.without.dimensions, [d.name for d in a.tree.in_order]),
        (_("Option: {name}"), held.without.options, [o.name for o in a.options]),
    ):
        each = zip(names, cases, strict=True)
        rows.extend([name.format(name=gone), *_figures(a, case, open_already)] for gone, case in each)
    return rows


def _figures(a: Assessment, case: Without, open_already: bool) -> tuple[str, str, str]:
    if case.results is None:
        return case.reason, "", ""
    leaders = _names(a, case.leaders)
    if len(leaders) > 1:
        return first_of(leaders), "", _("a tie")
    may = case.may_change and not open_already
    if case.gone == case.leader_before:
        change = _("the next")
    else:
        change = _("yes") if case.changes else _("could, by what is unknown then") if may else _("no")
    return first_of(leaders), points(case.lead) if case.lead else "", change


def _grouped(a: Assessment, sentence: str, cases: Iterable[Without], names: Mapping[str, str]) -> Iterator[str]:
    gone: dict[tuple[str, ...], list[str]] = {}
    for case in cases:
        if case.changes:
            gone.setdefault(_names(a, case.leaders), []).append(names[case.gone])
    for leaders, things in gone.items():
        yield sentence.format(names=either(things), outcome=_outcome(leaders))


def _outcome(leaders: Sequence[str]) -> str:
    return _n("{options} leads", "{options} tie for the lead", len(leaders)).format(options=options_named(leaders))


def _nothing(a: Assessment, held: Robustness) -> Iterator[str]:
    """That the leader stays whatever is left out, as far as there is anything that can be."""
    if held.without is None:
        return
    cases = (*held.without.assumptions, *held.without.assessors, *held.without.dimensions)
    if any(case.results for case in cases):
        yield _n(
            "{leaders} still leads, whatever one assumption, assessor or dimension is left out.",
            "{leaders} still tie for the lead, whatever one assumption, assessor or dimension is left out.",
            len(leaders := _names(a, cases[0].leaders_before)),
        ).format(leaders=options_named(leaders))
        if any(case.may_change for case in cases) and not firmness(held.results).unknowns_decide:
            yield _("Scores that are unknown then could change that.")


def _without_leader(a: Assessment, options: Iterable[Without]) -> Iterator[str]:
    for option, case in zip(a.options, options, strict=True):
        if case.changes:
            yield _("If “{gone}” cannot be had, {outcome}.").format(
                gone=option.name, outcome=_outcome(_names(a, case.leaders))
            )


def _names(a: Assessment, options: Collection[OptionId]) -> tuple[str, ...]:
    return tuple(o.name for o in a.options if o.id in options)


def _clause(text: str) -> str:
    """An assumption as a part of a sentence."""
    return text.strip().removesuffix(".")
