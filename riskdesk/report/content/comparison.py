"""The options compared over all scenarios: outcomes, decision rules, dominance, and what knowing would be worth."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.report.content.blocks import Block, Bullets, Cell, Column, Heading, Table, Words, tables
from riskdesk.report.content.score_words import signed
from riskdesk.report.content.subject import Subject
from riskdesk.words import _, _n

MOST_NAMED = 3


def comparison(subject: Subject) -> Iterator[Block]:
    """Tables of all that the charts show, and what follows from it."""
    yield Heading(_("Comparison of the options"), page=True)
    if subject.view is None:
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
    yield _expected(subject)
    yield Words(_("Outcome and rank in each scenario"), "label")
    yield from _by_scenario(subject)
    yield Words(_("What each dimension adds to the expected outcome, or takes from it, in points"), "label")
    yield from _pulls(subject)
    yield Heading(_("Decision rules"), 2)
    yield Words(_("The best figure of each rule stands in bold. How each rule works is told in the method."), "intro")
    yield _rules(subject)
    yield Heading(_("Regret"), 2)
    yield Words(_("Points of outcome lost against the best option, had the scenario been known."), "intro")
    yield from _regret(subject)
    sentences = [*dominance_sentences(subject), knowing_sentence(subject)]
    if any(sentences):
        yield Heading(_("Dominance, and the value of knowing"), 2)
        yield Bullets(tuple(filter(None, sentences)))


def rules_table(subject: Subject) -> Table:
    """Each rule's best options, and its figure for them."""
    assert subject.results is not None
    rules, a = subject.results.rules, subject.a
    names = {
        "expected_value": _("Expected value: the mean, weighed by likelihood"),
        "laplace": _("Laplace: the mean, all scenarios alike"),
        "maximin": _("Maximin: the best of the worst"),
        "maximax": _("Maximax: the best of the best"),
        "hurwicz": _("Hurwicz: best and worst, mixed with optimism {optimism:g}").format(optimism=rules.optimism),
        "minimax_regret": _("Minimax regret: the smallest largest regret"),
    }
    rows = []
    for name, rule in rules.named().items():
        best = [a.options[place].name for place in rule.best.tolist()]
        more = len(best) - MOST_NAMED
        text = ", ".join(best[:MOST_NAMED])
        if more > 0:
            text = _n("{names} and {n} more", "{names} and {n} more", more).format(names=text, n=more)
        rows.append((names[name], Cell(text, strong=True), f"{float(rule.values[rule.best[0]]):.1f}"))
    return Table((Column(_("Rule"), 1.2), Column(_("Chooses"), 1), Column(_("Its figure"), 0, "right")), tuple(rows))


def _rules(subject: Subject) -> Table:
    """Every option's figure by every rule."""
    assert subject.view is not None
    assert subject.results is not None
    rules = subject.results.rules
    heads = (
        _("Expected value"),
        _("Laplace"),
        _("Maximin"),
        _("Maximax"),
        _("Hurwicz {optimism:g}").format(optimism=rules.optimism),
        _("Largest regret"),
    )
    places = {option: place for place, option in enumerate(subject.results.options)}
    rows: list[tuple[str | Cell, ...]] = []
    for row in subject.view.rows:
        place = places[row.id]
        figures = [
            Cell(f"{float(rule.values[place]):.1f}", strong=bool((rule.best == place).any()))
            for rule in rules.named().values()
        ]
        rows.append((row.name, *figures))
    return Table((Column(_("Option"), 1.6), *(Column(head, 0.7, "right") for head in heads)), tuple(rows))


def dominance_sentences(subject: Subject) -> list[str]:
    """The options that are beaten whatever the weights, each once."""
    if subject.results is None:
        return []
    names = {o.id: o.name for o in subject.a.options}
    beaten: dict[str, list[str]] = {}
    for pair in subject.results.dominance:
        beaten.setdefault(names[pair.worse], []).append(names[pair.better])
    return [
        _("“{worse}” is no better than “{better}” on any dimension in any scenario, and worse on at least one.").format(
            worse=worse, better="”, “".join(better[:MOST_NAMED])
        )
        for worse, better in beaten.items()
    ]


def knowing_sentence(subject: Subject) -> str:
    """What knowing the scenario before choosing would be worth."""
    if subject.results is None or len(subject.a.scenarios) < 2:
        return ""
    value = subject.results.rules.value_of_knowing
    if value < 0.05:
        return _("Knowing which scenario comes true would not change the choice.")
    return _("Knowing which scenario comes true before choosing would be worth {points:.1f} points of outcome.").format(
        points=value
    )


def _expected(subject: Subject) -> Table:
    assert subject.view is not None
    assert subject.results is not None
    places = {option: place for place, option in enumerate(subject.results.options)}
    low, high = subject.results.outcomes.low_all, subject.results.outcomes.high_all
    rows = tuple(
        (
            str(row.rank),
            Cell(row.name, strong=row.rank == 1),
            f"{row.expected:.1f}",
            f"{row.low:.1f}–{row.high:.1f}",
            f"{low[places[row.id]]:.1f}–{high[places[row.id]]:.1f}",
        )
        for row in subject.view.rows
    )
    columns = (
        Column(_("Rank")),
        Column(_("Option"), 1),
        Column(_("Expected outcome"), 0, "right"),
        Column(_("Range"), 0, "right"),
        Column(_("Wider range"), 0, "right"),
    )
    return Table(columns, rows)


def _by_scenario(subject: Subject) -> list[Table]:
    assert subject.view is not None
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(row.name, strong=row.rank == 1),
            *(
                Cell(f"{outcome:.1f} ({rank})", strong=rank == 1)
                for outcome, rank in zip(row.outcomes, row.ranks, strict=True)
            ),
        )
        for row in subject.view.rows
    ]
    heads = [Column(future.name, 0.7, "right") for future in subject.view.futures]
    return tables([Column(_("Option"), 1)], heads, rows)


def _pulls(subject: Subject) -> list[Table]:
    """The twin of the outcome chart, expected over the scenarios."""
    view = subject.view
    assert view is not None
    rows: list[tuple[str | Cell, ...]] = [
        (row.name, *(signed(view.expected(by_scenario)) for by_scenario in zip(*row.pulls, strict=True)))
        for row in view.rows
    ]
    heads = [
        Column(_("{letter} {name}").format(letter=leaf.letter, name=leaf.name), 0.7, "right") for leaf in view.leaves
    ]
    return tables([Column(_("Option"), 1.4)], heads, rows)


def _regret(subject: Subject) -> list[Table]:
    assert subject.view is not None
    rows: list[tuple[str | Cell, ...]] = [
        (
            row.name,
            Cell(f"{row.largest_regret:.1f}", strong=row.is_minimax),
            *(f"{regret:.1f}" for regret in row.regrets),
        )
        for row in subject.view.rows
    ]
    heads = [Column(future.name, 0.7, "right") for future in subject.view.futures]
    return tables([Column(_("Option"), 1), Column(_("Largest"), 0, "right")], heads, rows)
