"""The PDF by the real compiler, which refuses what PDF/UA-1 and PDF/A-3a forbid."""

import getpass
import json
import os
import socket
import tempfile
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import an_assessment
from full_assessment import a_full_assessment
from pypdf.generic import StreamObject
from spoilt_file import parsed

from riskdesk.analysis.findings import findings
from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import robustness
from riskdesk.config.resources import resource
from riskdesk.domain.assessment import NO_SCORES
from riskdesk.domain.briefs import Layout, Note, NoteKind, Role
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.edits.scores import SetQuotes
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.options import Option
from riskdesk.domain.quotes import Quote
from riskdesk.domain.weighting import Pairwise, Weighting
from riskdesk.exchange.assessment_file import write_json
from riskdesk.progress import Cancelled
from riskdesk.report.choices import BLOCKS, Choices
from riskdesk.report.content.blocks import Picture
from riskdesk.report.content.findings import finding_text
from riskdesk.report.content.robustness import robustness as robustness_part
from riskdesk.report.content.subject import Subject
from riskdesk.report.content.verdict import verdict
from riskdesk.report.figures import opportunity_risk, outcome_bars, rank_slopes, ranking_bars, regret_map
from riskdesk.report.figures.from_results import view_of
from riskdesk.report.pdf import make_pdf

URDU = "قومی مزاحمتی محاذ کی پیشکش"
HOSTILE = '#read("/etc/passwd") *bold* _it_ $x$ <b> `c` \\u{41} #panic() @ref = h // c'


def test_it_is_what_it_says_it_is(report):
    metadata = report.reader.xmp_metadata
    assert metadata.pdfaid_part == "3"
    assert metadata.pdfaid_conformance == "A"
    assert b"pdfuaid:part" in report.reader.trailer["/Root"]["/Metadata"].get_object().get_data()
    root = report.reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert report.reader.metadata.title == "The NRF offer to Pakistan"
    assert report.reader.metadata.author is None


def test_it_carries_the_assessment_as_its_source(report, brief):
    (file,) = (entry.get_object() for entry in report.reader.trailer["/Root"]["/AF"])
    assert file["/F"] == "assessment.json"
    assert file["/AFRelationship"] == "/Source"
    content = report.reader.attachments["assessment.json"][0]
    assert parsed(content.decode("utf-8"), "json") == brief


def test_every_reason_and_every_quote_is_printed(report, brief):
    for _cell, score in brief.cells():
        assert report.has(score.rationale)
        for quote in score.quotes:
            assert report.has(quote.text)


def test_sources_options_dimensions_and_scenarios_are_printed(report, brief):
    for source in brief.briefs:
        assert all(report.has(paragraph) for paragraph in source.paragraphs)
    for item in (*brief.options, *brief.dimensions, *brief.scenarios):
        assert report.has(item.name)
        assert report.has(item.description)
    assert all(report.has(indicator.text) for indicator in brief.indicators)
    assert all(report.has(assumption.if_wrong) for assumption in brief.assumptions)


def test_the_first_page_says_what_a_minister_needs(report, brief):
    page = " ".join(report.pages[0].split())
    assert brief.title in page
    assert brief.question in page
    found = results(brief)
    assert verdict(brief, found, robustness(brief, found)) in page
    assert "Scores are illustrative" in page
    assert all(option.name in page for option in brief.options)


def test_marking_and_page_numbers_stand_on_every_page(report):
    for number, page in enumerate(report.pages, 1):
        assert page.count("OFFICIAL") >= 2
        assert f"Page {number} of {len(report.pages)}" in page


def test_contents_lead_to_pages(report):
    page = next(
        page for page in report.reader.pages if page.extract_text().count("....") or "Contents" in page.extract_text()
    )
    links = [note.get_object() for note in page["/Annots"]]
    assert len(links) > 15
    assert all(link["/Subtype"] == "/Link" for link in links)
    assert {"Options", "Scores", "Method", "Sources"} <= {entry.title for entry in flat(report.reader.outline)}


def test_quotes_lead_to_their_source(report):
    page = report.reader.pages[
        next(n for n, text in enumerate(report.pages) if text.startswith("The NRF") and "Options\n" in text)
    ]
    assert page["/Annots"]


def test_every_chart_has_its_description(report, brief):
    view = view_of(brief, results(brief))
    alts = report.alts()
    expected = [
        ranking_bars.draw(view, 455).alt,
        outcome_bars.draw(view, 455).alt,
        rank_slopes.draw(view, 455).alt,
        rank_slopes.draw(view, 455, outcomes=True).alt,
        regret_map.draw(view, 455).alt,
        opportunity_risk.draw(view, 455).alt,
        *(opportunity_risk.draw(view, 455, scenario=scenario.id).alt for scenario in brief.scenarios),
    ]
    held = only_pictures(robustness_part(Subject(brief, Choices(), datetime(2026, 11, 22, tzinfo=UTC))))
    assert len(held) == 7
    assert sorted(alts) == sorted([*expected, *(picture.drawing.alt for picture in held)])


def only_pictures(blocks):
    return [block for block in blocks if isinstance(block, Picture)]


def test_charts_are_vectors(report):
    for page in report.reader.pages:
        assert not list(page.images)


def test_findings_are_printed(report, brief):
    for finding in findings(brief, results(brief)).found:
        assert report.has(finding_text(brief, finding))


def test_the_same_assessment_and_clock_give_the_same_bytes(report, brief, report_of):
    assert report_of(brief).pdf.content == report.pdf.content


def test_nothing_tells_where_or_by_whom_it_was_made(report):
    streams = [obj.get_data() for obj in everything(report.reader) if isinstance(obj, StreamObject)]
    content = b"".join([report.pdf.content, *streams])
    secrets = [str(resource()), os.getcwd(), str(Path.home()), tempfile.gettempdir()]
    secrets += [name for name in (getpass.getuser(), socket.gethostname()) if len(name) > 5]
    assert not [secret for secret in secrets if secret.encode() in content]


def test_text_of_the_users_is_never_markup(report_of):
    a = an_assessment(2, 2, 2)
    a = replace(a, title=HOSTILE, question=HOSTILE, marking=HOSTILE, note=HOSTILE)
    a = replace(a, options=tuple(replace(o, name=HOSTILE + o.id, description=HOSTILE) for o in a.options))
    made = report_of(a)
    assert HOSTILE in " ".join(made.pages[0].split())
    assert made.has(HOSTILE + "o1")
    assert made.attached()["title"] == HOSTILE


def test_characters_that_cannot_be_printed_stand_as_numbers(report_of):
    text = "a\x00b\ue000c\u202ed\U0010fffde\u0378f"
    a = replace(an_assessment(2, 2, 1), question=text, options=(Option("o0", text), Option("o1", "Plain")))
    made = report_of(a)
    assert made.pdf.replaced == ("[U+0000]", "[U+0378]", "[U+10FFFD]", "[U+202E]", "[U+E000]")
    assert made.has("a[U+0000]b[U+E000]c[U+202E]d[U+10FFFD]e[U+0378]f")
    assert made.has("stand as their numbers: [U+0000], [U+0378]")
    assert made.attached()["question"] == json.loads(write_json(a))["question"]


def test_a_lone_surrogate_does_not_stop_it(report_of):
    made = report_of(replace(an_assessment(2, 2, 1), question="a\ud800b"))
    assert made.has("a[U+D800]b")
    assert made.attached()["question"] == "a\ud800b"


def test_urdu_is_shaped_and_runs_from_the_right(report_of, brief):
    made = report_of(replace(brief, title=URDU, question=URDU))
    letters = unicodedata.normalize("NFKC", made.pages[0])
    assert sum(letter in letters for letter in set(URDU)) >= len(set(URDU)) - 2
    assert made.pdf.replaced == ()
    assert made.reader.metadata.title == URDU


@pytest.mark.parametrize(
    "a",
    [
        replace(an_assessment(1, 1, 1), options=(), dimensions=(), scores=NO_SCORES),
        replace(an_assessment(4, 3, 2), scores=NO_SCORES),
        an_assessment(1, 1, 1),
        an_assessment(1, 3, 2),
        an_assessment(40, 12, 8),
        replace(an_assessment(3, 2, 2), title="x" * 3000, question="why " * 500, note="n" * 900),
    ],
    ids=["nothing", "unscored", "one of each", "one option", "forty options", "very long texts"],
)
def test_odd_assessments_are_printed_too(a, report_of):
    made = report_of(a)
    assert len(made.pages) >= 5
    assert made.attached()["id"] == "test"


def test_nothing_scored_shows_no_charts(report_of):
    made = report_of(replace(an_assessment(4, 3, 2), scores=NO_SCORES))
    assert made.alts() == []
    assert "Nothing is scored yet, so no option leads." in " ".join(made.pages[0].split())


def test_every_noun_is_printed(report_of):
    a = replace(a_full_assessment(), weighting=())
    made = report_of(a)
    assert made.has("one")
    for person in a.assessors:
        assert made.has(person.name)
    for _cell, score in a.cells():
        assert made.has(score.rationale)
        if score.dissent:
            assert made.has(f"{score.dissent.by} disagrees")
    assert made.pages[0].count("SECRET") == 2


def test_notes_of_a_source_and_evidence_are_printed(report_of, brief):
    paragraphs = brief.briefs[0].paragraphs
    first = next(brief.cells())[0]
    quote = Quote(brief.briefs[0].id, 2, paragraphs[1][:40], 0)
    notes = (Note(NoteKind.FOOTNOTE, "Counted by hand", "7", 2), Note(NoteKind.COMMENT, "Ask again", author="Rana"))
    source = replace(brief.briefs[0], layout=(Layout(1, Role.HEADING, 1),), notes=notes)
    a = brief.with_parts(
        briefs=(source, *brief.briefs[1:]),
        evidence=(Evidence("e", "Attacks have multiplied", (quote,)), Evidence("f", "Nothing rests here")),
    )
    made = report_of(SetQuotes(first, (quote,)).apply(a))
    assert made.has("Footnote 7 ¶ 2")
    assert made.has("Counted by hand")
    assert made.has("Comment Rana")
    assert made.has("Ask again")
    assert made.has("Attacks have multiplied")
    assert made.has(cell_name_with_scenario(a, first))
    assert made.has("Nothing rests here")
    assert made.has("no score yet")


def test_without_results_the_report_still_names_how_was_weighed(report_of):
    cannot = Weighting(None, Pairwise(()))
    made = report_of(replace(a_full_assessment(), weighting=(cannot,)))
    assert made.has("pairwise")
    assert made.alts() == []


def test_parts_come_in_the_order_chosen(report_of, brief):
    made = report_of(brief, Choices(blocks=("sources", "method")))
    titles = [entry.title for entry in flat(made.reader.outline)]
    assert titles[0] == "Sources"
    assert "Method" in titles
    assert "Scores" not in titles


@pytest.mark.parametrize("block", BLOCKS)
def test_each_part_can_stand_alone(block, report_of, brief):
    assert report_of(brief, Choices(blocks=(block,))).pages


def test_the_paper_can_be_letter(report_of, brief):
    made = report_of(brief, Choices(blocks=("summary",), paper="us-letter"))
    assert tuple(map(float, made.reader.pages[0].mediabox[2:])) == (612, 792)


def test_stopping_it_stops_it(brief):
    class Stopped:
        def step(self, done, text=""):
            raise Cancelled

    with pytest.raises(Cancelled):
        make_pdf(brief, Choices(), Stopped(), lambda: None)


def everything(reader):
    for number in range(1, reader.trailer["/Size"]):
        yield reader.get_object(number)


def flat(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry
