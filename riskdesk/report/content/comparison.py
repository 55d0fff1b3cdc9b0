"""The options compared over all scenarios: outcomes, decision rules, dominance, and what knowing would be worth."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.blocks import Block, Bullets, Cell, Column, Heading, Table, Words, tables
from riskdesk.report.content.rule_words import rule_words, worth_of_knowing
from riskdesk.report.content.subject import Subject
from riskdesk.report.figures.view import View
from riskdesk.report.phrases import FEW, first_of, listed, signed
from riskdesk.words import _


def comparison(subject: Subject) -> Iterator[Block]:
    """Tables of all that the charts show, and what follows from it."""
    yield Heading(_("Comparison of the options"), page=True)
    a, view, results = subject.a, subject.view, subject.results
    if view is None or results is None:
        yield Words(subject.verdict)
        return
    yield Heading(_("Outcomes"), 2)
    yield Words(
        _(
            "The expected outcome weighs the scenarios by likelihood. Its range takes every score at the worst and at "
            "the best end of its range; the wider range lets the likelihoods move within theirs too."
        ),
        "intro",
    )
    yield _expected(view, results)
    if len(view.futures) > 1:
        yield Words(_("Outcome and rank in each scenario"), "label")
        yield from _by_scenario(view)
    yield Words(_("What each dimension adds to the expected outcome, or takes from it, in points"), "label")
    yield from _pulls(view)
    if len(view.futures) > 1:
        yield from _over_scenarios(view, results)
    if sentences := what_follows(a, results):
        yield Heading(_("Dominance, and the value of knowing"), 2)
        yield Bullets(sentences)


def _over_scenarios(view: View, results: Results) -> Iterator[Block]:
    """What only several scenarios tell apart."""
    yield Heading(_("Decision rules"), 2)
    yield Words(_("The best figure of each rule stands in bold. How each rule works is told in the method."), "intro")
    yield _rules(view, results)
    yield Heading(_("Regret"), 2)
    yield Words(_("Points of outcome lost against the best option, had the scenario been known."), "intro")
    yield from _regret(view)


def rules_table(a: Assessment, results: Results) -> Table:
    """Each rule's best options, and its figure for them."""
    words = rule_words(results.rules.optimism)
    rows = []
    for name, rule in results.rules.named().items():
        best = [a.options[place].name for place in rule.best.tolist()]
        named = _("{rule}: {meaning}").format(rule=words[name].name, meaning=words[name].meaning)
        rows.append((named, Cell(first_of(best), strong=True), f"{float(rule.values[rule.best[0]]):.1f}"))
    return Table((Column(_("Rule"), 1.2), Column(_("Chooses"), 1), Column(_("Its figure"), 0, "right")), tuple(rows))


def _rules(view: View, results: Results) -> Table:
    """Every option's figure by every rule."""
    words, rules = rule_words(results.rules.optimism), results.rules.named()
    places = {option: place for place, option in enumerate(results.options)}
    rows: list[tuple[str | Cell, ...]] = []
    for row in view.rows:
        place = places[row.id]
        figures = [
            Cell(f"{float(rule.values[place]):.1f}", strong=bool((rule.best == place).any())) for rule in rules.values()
        ]
        rows.append((row.name, *figures))
    columns = (Column(_("Option"), 1.6), *(Column(words[name].figure, 0.7, "right") for name in rules))
    return Table(columns, tuple(rows))


def what_follows(a: Assessment, results: Results) -> tuple[str, ...]:
    """In sentences: the options that are beaten whatever the weights, and what knowing the scenario would be worth."""
    knowing = (worth_of_knowing(results.rules.value_of_knowing),) if len(a.scenarios) > 1 else ()
    return (*_dominated(a, results), *knowing)


def _dominated(a: Assessment, results: Results) -> list[str]:
    names = {o.id: o.name for o in a.options}
    beaten: dict[str, list[str]] = {}
    for pair in results.dominance:
        beaten.setdefault(names[pair.worse], []).append(names[pair.better])
    return [
        _("“{worse}” is no better than {better} on any dimension in any scenario, and worse on at least one.").format(
            worse=worse, better=listed(better[:FEW])
        )
        for worse, better in beaten.items()
    ]


def _expected(view: View, results: Results) -> Table:
    places = {option: place for place, option in enumerate(results.options)}
    low, high = results.outcomes.low_all, results.outcomes.high_all
    rows = tuple(
        (
            str(row.rank),
            Cell(row.name, strong=row.rank == 1),
            f"{row.expected:.1f}",
            f"{row.low:.1f}–{row.high:.1f}",
            f"{low[places[row.id]]:.1f}–{high[places[row.id]]:.1f}",
        )
        for row in view.rows
    )
    columns = (
        Column(_("Rank")),
        Column(_("Option"), 1),
        Column(_("Expected outcome"), 0, "right"),
        Column(_("Range"), 0, "right"),
        Column(_("Wider range"), 0, "right"),
    )
    return Table(columns, rows)


def _by_scenario(view: View) -> list[Table]:
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(row.name, strong=row.rank == 1),
            *(
                Cell(f"{outcome:.1f} ({rank})", strong=rank == 1)
                for outcome, rank in zip(row.outcomes, row.ranks, strict=True)
            ),
        )
        for row in view.rows
    ]
    heads = [Column(future.name, 0.7, "right") for future in view.futures]
    return tables([Column(_("Option"), 1)], heads, rows)


def _pulls(view: View) -> list[Table]:
    """The twin of the outcome chart, expected over the scenarios."""
    rows: list[tuple[str | Cell, ...]] = [
        (row.name, *(signed(view.expected(by_scenario)) for by_scenario in zip(*row.pulls, strict=True)))
        for row in view.rows
    ]
    heads = [
        Column(_("{letter} {name}").format(letter=leaf.letter, name=leaf.name), 0.7, "right") for leaf in view.leaves
    ]
    return tables([Column(_("Option"), 1.4)], heads, rows)


def _regret(view: View) -> list[Table]:
    rows: list[tuple[str | Cell, ...]] = [
        (
            row.name,
            Cell(f"{row.largest_regret:.1f}", strong=row.is_minimax),
            *(f"{regret:.1f}" for regret in row.regrets),
        )
        for row in view.rows
    ]
    heads = [Column(future.name, 0.7, "right") for future in view.futures]
    return tables([Column(_("Option"), 1), Column(_("Largest"), 0, "right")], heads, rows)
