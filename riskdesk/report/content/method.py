"""How the figures come about, in words."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain.likelihood import YARDSTICKS
from riskdesk.domain.settings import Combine
from riskdesk.report.content.blocks import Block, Column, Facts, Heading, Table, Words
from riskdesk.report.content.grade_words import credibility_words, reliability_words
from riskdesk.report.content.robustness_methods import robustness_methods
from riskdesk.report.content.subject import Subject
from riskdesk.report.phrases import percentages
from riskdesk.words import _


def method(subject: Subject) -> Iterator[Block]:
    """Formulas in words, the rules for ties and unknowns, the yardstick and the grades."""
    yield Heading(_("Method"))
    yield Heading(_("From scores to outcomes"), 2)
    yield Facts((*_values(subject), *_outcomes(), *_gaps()))
    yield Heading(_("Decision rules"), 2)
    yield Facts(tuple(_rules(subject)))
    yield Heading(_("How firm the result is"), 2)
    yield Facts(tuple(robustness_methods(subject.a.analysis)))
    yield Heading(_("Likelihood words"), 2)
    yield from _yardstick(subject)
    yield Heading(_("Grades of sources"), 2)
    yield from _grades()


def _values(subject: Subject) -> Iterator[tuple[str, str]]:
    a = subject.a
    yield (
        _("Value"),
        _(
            "Each score becomes a value from 0 to 100 by its dimension's scale, and 100 is always best: a risk is "
            "turned round by taking its score from 100. Scales are fixed, so adding an option never moves the others."
        ),
    )
    if len(a.assessors) > 1:
        median = a.analysis.combine is Combine.MEDIAN
        yield (
            _("Assessors"),
            _(
                "The values of {n} assessors become one by their weighted {way}; their low and high ends likewise."
            ).format(n=len(a.assessors), way=_("median") if median else _("mean")),
        )


def _outcomes() -> Iterator[tuple[str, str]]:
    yield (
        _("Outcome"),
        _(
            "The values of an option times the weights of their dimensions, summed (additive value model; Keeney and "
            "Raiffa, 1976). It is right as long as what a dimension is worth does not depend on the others."
        ),
    )
    yield (
        _("Weight"),
        _("A dimension's share among its siblings, times the shares of the groups above it; all leaves sum to 100%."),
    )
    yield (
        _("Expected outcome"),
        _(
            "The outcomes of the scenarios, each times its likelihood, summed. The middles of the stated likelihoods "
            "are divided by their sum; scenarios without one share what the others leave."
        ),
    )


def _gaps() -> Iterator[tuple[str, str]]:
    yield (
        _("Unknown scores"),
        _("A score that is unknown or missing counts as the value 50, and as the whole range from 0 to 100 in bounds."),
    )
    yield (
        _("Ranges"),
        _(
            "The best estimate is used in every single figure; where none was given, the middle of the range. A score "
            "with a standard deviation ranges over 1.96 of them either side. PERT, triangular and uniform say how "
            "chances are spread over a range."
        ),
    )
    yield (
        _("Ties"),
        _("Options within 0.000000001 of each other share the better rank, and stand in the order of the assessment."),
    )


def _rules(subject: Subject) -> Iterator[tuple[str, str]]:
    yield _("Expected value"), _("The highest expected outcome.")
    yield _("Laplace"), _("The highest mean outcome when every scenario counts alike.")
    yield _("Maximin"), _("The highest outcome in the option's own worst scenario.")
    yield _("Maximax"), _("The highest outcome in the option's own best scenario.")
    yield (
        _("Hurwicz"),
        _("The best and the worst outcome mixed; the best counts for {optimism:g}, the optimism.").format(
            optimism=subject.a.analysis.hurwicz_optimism
        ),
    )
    yield (
        _("Minimax regret"),
        _(
            "Regret is what an option loses against the best option of a scenario; chosen is the option whose largest "
            "regret is smallest. Regret depends on which options are compared."
        ),
    )
    yield (
        _("Value of knowing"),
        _("What the expected outcome would gain if the scenario were known before choosing."),
    )
    yield (
        _("Dominance"),
        _(
            "An option is dominated when another is at least as good on every dimension in every scenario, at the "
            "worst end of its ranges against the best end of the other's, and better once."
        ),
    )


def _yardstick(subject: Subject) -> Iterator[Block]:
    sources = {
        "phia": _("PHIA probability yardstick (UK Professional Head of Intelligence Assessment)."),
        "icd203": _("Intelligence Community Directive 203, Analytic Standards (US, 2015)."),
    }
    name = subject.a.likelihood_words
    yield Words(_("Each word stands for the range beside it. Source: {source}").format(source=sources[name]), "intro")
    rows = tuple((word, percentages(*ends)) for word, ends in YARDSTICKS[name].items())
    yield Table((Column(_("Word"), 1), Column(_("Stands for"), 1)), rows)
    text = _("Confidence (low, moderate, high) is another thing: it says how sure the assessor is of a judgement.")
    yield Words(text, "quiet")


def _grades() -> Iterator[Block]:
    yield Words(
        _("The Admiralty code grades the source by a letter and the information by a number, apart from each other."),
        "intro",
    )
    rows = tuple(
        (letter, source, str(number), information)
        for (letter, source), (number, information) in zip(
            reliability_words().items(), credibility_words().items(), strict=True
        )
    )
    columns = (Column(""), Column(_("Source"), 1), Column(""), Column(_("Information"), 1))
    yield Table(columns, rows)
