"""The part of the report on how firm the result is: every answer of the engine, and nothing that is not one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from builders import RISK, a_cell, an_assessment, with_values

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import robustness as worked_out
from riskdesk.domain.assessment import NO_SCORES
from riskdesk.domain.scores import Range
from riskdesk.progress import Cancelled
from riskdesk.report.choices import Choices
from riskdesk.report.content.blocks import Heading, Picture, Table, Words
from riskdesk.report.content.holding_words import holding_sentences
from riskdesk.report.content.robustness import robustness
from riskdesk.report.content.robustness_tables import FEWEST_DRAWS, MOST_ROWS
from riskdesk.report.content.subject import Subject
from riskdesk.report.figures.percent import hundredths
from riskdesk.report.pdf import make_pdf

MADE = datetime(2026, 11, 22, tzinfo=UTC)


def blocks_of(a):
    return list(robustness(Subject(a, Choices(), MADE)))


def under(blocks, heading):
    """The blocks under a heading of the second level."""
    start = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    rest = blocks[start + 1 :]
    end = next((n for n, block in enumerate(rest) if isinstance(block, Heading) and block.level < 3), len(rest))
    return rest[:end]


def only(kind, blocks):
    return [block for block in blocks if isinstance(block, kind)]


def texts(blocks):
    return [block.text for block in only(Words, blocks)]


def plain(cell):
    return cell if isinstance(cell, str) else cell.text


def ranged(a):
    """A score of the leader as a wide range."""
    return with_values(a, {a_cell(1, 0, 0): Range(0, 100, 40)})


def sure(a):
    """The first option at its best everywhere, all others at their worst."""
    best = {d.id: 0.0 if d.kind is RISK else 100.0 for d in a.dimensions}
    values = {c: best[c.dimension] if c.option == "o0" else 100 - best[c.dimension] for c, _score in a.cells()}
    return with_values(a, values)


@pytest.mark.parametrize(
    "a",
    [
        an_assessment(1, 3, 2),
        replace(an_assessment(4, 3, 2), scores=NO_SCORES),
        replace(an_assessment(2, 2, 2), dimensions=(), scores=NO_SCORES),
    ],
    ids=["one option", "nothing scored", "no dimension"],
)
def test_where_there_is_no_lead_the_verdict_stands_alone(a):
    heading, words = blocks_of(a)
    assert heading.text == "How firm the result is"
    assert words.text == Subject(a, Choices(), MADE).verdict


def test_the_verdict_and_every_holding_sentence_come_first(brief):
    subject = Subject(brief, Choices(), MADE)
    _heading, words, bullets, *_rest = robustness(subject)
    assert words.text == subject.verdict
    assert bullets.items == holding_sentences(brief, subject.held)


def test_draws_seed_and_error_are_told(brief):
    said = " ".join(texts(under(blocks_of(brief), "Under other weights and scores")))
    error = worked_out(brief, results(brief)).stress.error
    assert f"{brief.analysis.samples:,} times (seed {brief.analysis.seed})" in said
    shown = float(said.split("by chance: ")[1].split(" %")[0]) / 100
    assert error <= shown < error + 0.001


@pytest.mark.parametrize("options", [3, 5, 8])
def test_the_ranks_printed_are_those_of_the_stress_test(options):
    a = an_assessment(options, 4, 2)
    table = only(Table, under(blocks_of(a), "Under other weights and scores"))[0]
    shares = worked_out(a, results(a)).stress.acceptability
    own = min(options, 4 if options > 5 else options)
    for row in table.rows:
        share = shares[next(n for n, o in enumerate(a.options) if o.name == plain(row[0]))].tolist()
        assert list(row[1 : own + 1]) == [hundredths(x) for x in share[:own]]
        if options > own:
            assert row[own + 1] == hundredths(sum(share[own:]))


def test_weights_of_too_few_draws_are_not_averaged():
    a = an_assessment(6, 4, 2)
    a = replace(a, settings=replace(a.analysis, samples=600))
    *_ranks, table = only(Table, under(blocks_of(a), "Under other weights and scores"))
    first = worked_out(a, results(a)).stress.acceptability[:, 0] * 600
    assert any(0 < draws < FEWEST_DRAWS for draws in first)
    often = {o.name for o, draws in zip(a.options, first, strict=True) if draws >= FEWEST_DRAWS}
    assert {column.head for column in table.columns[2:]} == often


@pytest.mark.parametrize("samples", [20_000, 10])
def test_a_stress_test_that_cannot_tell_shows_no_figures(samples):
    a = an_assessment(3, 1 if samples > 10 else 3, 1)
    part = under(blocks_of(replace(a, settings=replace(a.analysis, samples=samples))), "Under other weights and scores")
    (words,) = part
    assert words.text.endswith("a stress test cannot tell.")


def test_the_most_delicate_weight_stands_first_and_has_its_lines(brief):
    part = under(blocks_of(brief), "One weight at a time")
    (table,) = only(Table, part)
    ranges = worked_out(brief, results(brief)).stability.expected
    names = [brief.tree.by_id[d].name for d in ranges.dimensions]
    room = {
        name: min(now - low if below >= 0 else 1, high - now if above >= 0 else 1)
        for name, now, low, high, below, above in zip(
            names, ranges.weight, ranges.low, ranges.high, ranges.below, ranges.above, strict=True
        )
    }
    assert [plain(row[0]) for row in table.rows] == sorted(names, key=room.__getitem__)
    lines = [picture for picture in only(Picture, part) if picture.drawing.alt.startswith("Lines")]
    assert [names_in(picture, names) for picture in lines] == [plain(row[0]) for row in table.rows[:2]]


def names_in(picture, names):
    return next(name for name in names if f"the weight of {name} goes" in picture.drawing.alt)


def test_no_lines_are_drawn_where_no_weight_overturns_the_lead():
    pictures = only(Picture, under(blocks_of(sure(an_assessment(3, 4, 2))), "One weight at a time"))
    assert len(pictures) == 1


def test_the_nearest_rivals_come_first():
    part = under(blocks_of(an_assessment(12, 4, 2)), "What would have to be true for others to lead")
    a = an_assessment(12, 4, 2)
    moved = {f.option: f.weights.moved if f.weights else 2 for f in worked_out(a, results(a)).flips}
    nearest = sorted(moved, key=moved.__getitem__)[:5]
    assert [heading.text for heading in only(Heading, part)] == [a.option(option).name for option in nearest]
    assert len(only(Picture, part)) == 1
    assert texts(part)[-1] == "6 options more have further to go."


def test_without_ranges_there_is_a_sentence_and_no_tornado():
    part = under(blocks_of(an_assessment(3, 4, 2)), "One range at a time")
    assert not only(Picture, part)
    assert texts(part) == ["No stated range of a score or likelihood, and no unknown, moves the lead."]
    assert len(only(Picture, under(blocks_of(ranged(an_assessment(3, 4, 2))), "One range at a time"))) == 1


@pytest.mark.parametrize(("scenarios", "starts"), [(2, "Lines"), (3, "Triangle"), (4, "Lines")])
def test_likelihoods_that_matter_are_drawn(scenarios, starts):
    a = with_values(
        an_assessment(2, 1, scenarios),
        {a_cell(o, 0, s): 90.0 if (o == 0) == (s == 0) else 10.0 for o in range(2) for s in range(scenarios)},
    )
    (picture,) = only(Picture, under(blocks_of(a), "Other likelihoods"))
    assert picture.drawing.alt.startswith(starts)


@pytest.mark.parametrize("scenarios", [2, 3, 4])
def test_likelihoods_that_do_not_matter_are_told(scenarios):
    part = under(blocks_of(sure(an_assessment(3, 4, scenarios))), "Other likelihoods")
    assert not only(Picture, part)
    assert texts(part) == ["Whichever one likelihood moves, and however far, no other option takes the lead."]


def test_one_scenario_and_one_dimension_leave_nothing_to_move():
    blocks = blocks_of(an_assessment(3, 1, 1))
    assert texts(under(blocks, "Other likelihoods")) == ["There is one scenario, so no likelihood can move."]
    assert texts(under(blocks, "One weight at a time")) == ["There is one dimension, so no weight can move."]


def test_the_best_of_each_method_stands_in_bold(brief):
    (table,) = only(Table, under(blocks_of(brief), "Other methods"))
    held = worked_out(brief, results(brief))
    for column, check in enumerate(held.cross_check.named().values(), start=2):
        bold = {plain(row[0]) for row in table.rows if row[column].strong}
        assert bold == {brief.options[place].name for place in check.best.tolist()}


def test_figures_of_methods_have_the_sign_that_is_printed(brief):
    (table,) = only(Table, under(blocks_of(brief), "Other methods"))
    printed = [row[3].text for row in table.rows]
    figures = sorted(worked_out(brief, results(brief)).cross_check.named()["promethee2"].values, reverse=True)
    assert sorted((float(text.replace("−", "-")) for text in printed), reverse=True) == pytest.approx(figures, abs=5e-4)
    assert not any("-" in text for text in printed)


def test_what_is_left_out_either_changes_the_lead_or_is_counted(brief):
    part = under(blocks_of(brief), "With something left out")
    (table,) = only(Table, part)
    cases = [case for sort in worked_out(brief, results(brief)).without for case in sort]
    changing = [case for case in cases if case.changes]
    assert len(table.rows) == len(changing)
    stays = sum(case.results is not None for case in cases) - len(changing)
    assert texts(part)[-1] == f"In {stays} other cases the lead stays."


def test_forty_options_stay_within_twelve_rows_of_each_table():
    blocks = blocks_of(an_assessment(40, 4, 2))
    assert max(len(table.rows) for table in only(Table, blocks)) == MOST_ROWS
    assert texts(blocks).count("… and 28 more") == 2


def test_forty_options_stay_within_a_few_pages(report_of):
    made = report_of(an_assessment(40, 12, 5), Choices(blocks=("robustness",)))
    assert len(made.pages) <= 11


def test_names_of_any_sort_are_printed(report_of):
    names = ("قومی مزاحمتی محاذ", "a very long name " * 20, "Donaudampfschifffahrt" * 6, "#panic() *b* $x$")
    a = ranged(an_assessment(4, 4, 3))
    a = replace(a, options=tuple(replace(o, name=name) for o, name in zip(a.options, names, strict=True)))
    made = report_of(a, Choices(blocks=("robustness",)))
    assert all(made.has(name) for name in names[1:])


def test_the_summary_says_how_firm_the_lead_is(report, brief):
    page = next(page for page in report.pages if "What to look at before deciding" in page)
    words = " ".join(page.split())
    for sentence in holding_sentences(brief, worked_out(brief, results(brief)))[:3]:
        assert sentence in words


def test_the_stress_test_can_be_stopped(brief):
    class Stopping:
        def step(self, done, text=""):
            if text == "Testing under other weights and scores":
                raise Cancelled

    with pytest.raises(Cancelled):
        make_pdf(brief, Choices(), Stopping(), lambda: MADE)


def test_the_stress_test_runs_once_for_a_report(brief):
    shares = []

    class Watching:
        def step(self, done, text=""):
            if text == "Testing under other weights and scores":
                shares.append(done)

    make_pdf(brief, Choices(), Watching(), lambda: MADE)
    assert shares == sorted(set(shares))
    assert shares[-1] == 0.5
