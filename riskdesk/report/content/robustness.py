"""How firm the result is: what was varied, what would overturn the lead, and what others would make of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from riskdesk.analysis.flips import Flip
from riskdesk.analysis.holding import holding
from riskdesk.analysis.robustness import Robustness
from riskdesk.analysis.stress.result import StressTest
from riskdesk.analysis.tornado import tornado
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.report.content.blocks import Block, Bullets, Heading, Picture, Words
from riskdesk.report.content.change_words import flip_sentences
from riskdesk.report.content.holding_words import cross_check_sentences, holding_sentences, potential_sentences
from riskdesk.report.content.page import TEXT_WIDTH
from riskdesk.report.content.pictures import picture
from riskdesk.report.content.robustness_charts import (
    flip_picture,
    likelihood_picture,
    stability_pictures,
    sweep_pictures,
)
from riskdesk.report.content.robustness_tables import (
    MOST_ROWS,
    central_options,
    central_table,
    methods_table,
    ranks_table,
    stability_table,
    without_table,
)
from riskdesk.report.content.subject import Subject
from riskdesk.report.figures import acceptability_bars, tornado_bars
from riskdesk.report.figures.acceptability_view import acceptability_view
from riskdesk.report.figures.look import PAPER
from riskdesk.report.figures.percent import rounded_up
from riskdesk.report.figures.tornado_view import tornado_view
from riskdesk.words import _, _n

MOST_RIVALS = 5


def robustness(subject: Subject) -> Iterator[Block]:
    """Everything that was asked of the lead; a verdict alone where there is no lead to ask about."""
    a, held = subject.a, subject.held
    yield Heading(_("How firm the result is"), page=True)
    yield Words(subject.verdict, "lead")
    if held is None:
        return
    yield Bullets(holding_sentences(a, held))
    for section in (_draws, _weights, _rivals, _any_weights, _left_out, _methods, _ranges, _likelihoods):
        yield from section(a, held)


def _draws(a: Assessment, held: Robustness) -> Iterator[Block]:
    test = held.stress
    yield Heading(_("Under other weights and scores"), 2)
    if test is None or holding(held.results, held).draws is None:
        yield Words(_("No weight and no score has room to vary, or the draws are too few: a stress test cannot tell."))
        return
    yield Words(
        _(
            "Weights and scores are drawn at random {samples} times (seed {seed}), and each time the options are "
            "ranked. A standard error says how far a share may be off by chance: {error} at most."
        ).format(samples=f"{test.samples:,}", seed=test.settings.seed, error=rounded_up(test.error)),
        "intro",
    )
    yield from _ranks(a, held, test)


def _ranks(a: Assessment, held: Robustness, test: StressTest) -> Iterator[Block]:
    """How often each option has each rank, as a chart and in figures."""
    view = acceptability_view(a, held.results, test)
    shown = replace(view, rows=view.rows[:MOST_ROWS])
    yield Picture(acceptability_bars.draw(shown, TEXT_WIDTH, PAPER), acceptability_bars.says(view))
    yield Words(_("The same in figures, ranks in % of draws"), "label")
    yield ranks_table(shown)
    yield from _more(len(view.rows))
    yield Words(
        _(
            "Error: standard error of rank 1. Confidence, in %: how often it is first at the mean weights that favour "
            "it."
        ),
        "quiet",
    )
    central = central_options(held, test, view)
    if central and len(a.tree.leaves) > 1:
        yield Words(_("Weights under which each option comes first, on average"), "label")
        yield central_table(a, held, test, central)


def _weights(a: Assessment, held: Robustness) -> Iterator[Block]:
    yield Heading(_("One weight at a time"), 2)
    if len(a.tree.leaves) == 1:
        yield Words(_("There is one dimension, so no weight can move."))
        return
    yield Words(
        _("One weight moves while the others keep their proportions. Where the lead changes is found exactly."), "intro"
    )
    yield from stability_pictures(a, held)
    yield stability_table(a, held.stability.expected)
    yield from sweep_pictures(a, held)


def _rivals(a: Assessment, held: Robustness) -> Iterator[Block]:
    flips = sorted(held.flips or (), key=_moved)
    yield Heading(_("What would have to be true for others to lead"), 2)
    yield Words(
        _(
            "The smallest change of each sort that puts an option level with the leader, all else as it is; beyond it "
            "the option is ahead of the leader."
        ),
        "intro",
    )
    yield flip_picture(a, held, flips[0])
    for flip in flips[:MOST_RIVALS]:
        yield Heading(_name(a, flip.option), 3, listed=False)
        yield Bullets(flip_sentences(a, held.results, flip))
    over = len(flips) - MOST_RIVALS
    if over > 0:
        yield Words(
            _n("{n} option more has further to go.", "{n} options more have further to go.", over).format(n=over),
            "quiet",
        )


def _moved(flip: Flip) -> float:
    return flip.weights.moved if flip.weights else float("inf")


def _any_weights(a: Assessment, held: Robustness) -> Iterator[Block]:
    yield Heading(_("Whatever the weights"), 2)
    yield Words(_("Whether any weights at all would let an option lead, found exactly."), "intro")
    yield Bullets(potential_sentences(a, held))


def _left_out(a: Assessment, held: Robustness) -> Iterator[Block]:
    yield Heading(_("With something left out"), 2)
    yield Words(
        _(
            "Each assumption failed, each assessor, dimension and option left out, one at a time. Shown is what gives "
            "others the lead."
        ),
        "intro",
    )
    table, telling, others = without_table(a, held)
    yield table
    yield from _more(telling)
    if others:
        text = _n("In {n} other case the lead stays.", "In {n} other cases the lead stays.", others)
        yield Words(text.format(n=others), "quiet")


def _methods(a: Assessment, held: Robustness) -> Iterator[Block]:
    yield Heading(_("Other methods"), 2)
    yield Words(
        _(
            "The same values and weights by methods of other schools; the best figure of each stands in bold. By "
            "VIKOR the least is best, by all others the most."
        ),
        "intro",
    )
    yield from (Words(sentence, "intro") for sentence in cross_check_sentences(a, held))
    yield methods_table(a, held)
    yield from _more(len(a.options))


def _ranges(a: Assessment, held: Robustness) -> Iterator[Block]:
    yield Heading(_("One range at a time"), 2)
    found = tornado(held.results, a, known=held.levers)
    if not found.bars:
        yield Words(_("No stated range of a score or likelihood, and no unknown, moves the lead."))
        return
    yield Words(
        _("Each range at both its ends while all else stays at its single figure; the widest swing comes first."),
        "intro",
    )
    yield picture(tornado_bars.draw(tornado_view(a, found), TEXT_WIDTH, PAPER))


def _likelihoods(a: Assessment, held: Robustness) -> Iterator[Block]:
    yield Heading(_("Other likelihoods"), 2)
    if len(a.scenarios) == 1:
        yield Words(_("There is one scenario, so no likelihood can move."))
        return
    found = likelihood_picture(a, held)
    if found is None:
        yield Words(_("Whichever one likelihood moves, and however far, no other option takes the lead."))
        return
    yield Words(_("Who leads by expected outcome if the scenarios are more or less likely than stated."), "intro")
    yield found


def _more(count: int) -> Iterator[Block]:
    over = count - MOST_ROWS
    if over > 0:
        yield Words(_n("… and {n} more", "… and {n} more", over).format(n=over), "quiet")


def _name(a: Assessment, option: OptionId) -> str:
    return next(o.name for o in a.options if o.id == option)
