"""Results as lines of text."""

from __future__ import annotations

from riskdesk.analysis.results import Results
from riskdesk.cli.terminal import table
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.rule_words import rule_words
from riskdesk.words import _, shortened

WIDEST_HEAD = 24


def heading(a: Assessment) -> list[str]:
    """What stands above the results: marking, title and note."""
    return [line for line in (a.marking, a.title, a.note) if line] + [""]


def ranking(a: Assessment, r: Results) -> list[str]:
    """The options by rank: expected outcome with its range, then each scenario's outcome and rank."""
    o = r.outcomes
    head = ["", _("option"), _("expected"), _("range"), *(_name(a, scenario) for scenario in r.scenarios)]
    rows = [head]
    for place in r.order.tolist():
        option = a.option(r.options[place])
        rows.append(
            [
                f"{o.rank[place]}.",
                option.name if option else r.options[place],
                f"{o.expected[place]:.1f}",
                f"{o.low[place]:.1f}–{o.high[place]:.1f}",
                *(
                    f"{o.by_scenario[place, column]:.1f} ({o.rank_by_scenario[place, column]}.)"
                    for column in range(len(r.scenarios))
                ),
            ]
        )
    return table(rows, numbers_from=2)


def rules(a: Assessment, r: Results) -> list[str]:
    """Which option each rule names, and its figure."""
    words = rule_words(r.rules.optimism)
    rows = [[_("rule"), _("names"), _("figure")]]
    for name, rule in r.rules.named().items():
        places = rule.best.tolist()
        best = [option.name for place in places if (option := a.option(r.options[place]))]
        named = _("{rule} ({meaning})").format(rule=words[name].name, meaning=words[name].meaning)
        rows.append([named, ", ".join(best), f"{rule.values[places[0]]:.1f}"])
    return table(rows, numbers_from=2)


def _name(a: Assessment, scenario: str) -> str:
    return shortened(next((s.name for s in a.scenarios if s.id == scenario), scenario), WIDEST_HEAD)
