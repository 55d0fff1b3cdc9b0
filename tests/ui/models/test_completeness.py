"""How complete each page's work is, in a word or two."""

from dataclasses import replace

from builders import a_cell, an_assessment, with_values

from riskdesk.domain.assessment import scores_with
from riskdesk.domain.briefs import Brief
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.ids import BriefId, EvidenceId
from riskdesk.domain.quotes import Quote
from riskdesk.ui.models.completeness import Completeness

BRIEF = Brief(BriefId("b"), paragraphs=("One.", "Two."))
QUOTES = (Quote(BRIEF.id, 1, "One."), Quote(BRIEF.id, 2, "Two."))


def test_each_page_has_its_text():
    a = an_assessment(options=3, dimensions=4, scenarios=2)
    assert Completeness().of(a) == {"brief": "", "frame": "3 · 4 · 2", "score": "24 of 24", "weigh": "direct"}


def test_a_score_for_every_scenario_counts_in_each_that_has_none_of_its_own():
    a = replace(an_assessment(options=2, dimensions=2, scenarios=3), scores={})
    a = with_values(a, {a_cell(0, 0, None): 1.0, a_cell(0, 0, 1): 2.0, a_cell(1, 1, 2): None})
    assert Completeness().of(a)["score"] == "4 of 12"


def test_quotes_are_counted_wherever_they_stand_and_again_after_an_edit():
    a = an_assessment(options=2, dimensions=2, scenarios=1)
    a = replace(a, briefs=(BRIEF,), options=(replace(a.options[0], quotes=QUOTES), a.options[1]))
    completeness = Completeness()
    assert completeness.of(a)["brief"] == "2 quotes"
    quoted = replace(a.score(a_cell()), quotes=QUOTES[:1])
    a = replace(a, scores=scores_with(a.scores, {a_cell(): quoted}))
    assert completeness.of(a)["brief"] == "3 quotes"
    assert completeness.of(replace(a, options=a.options[1:]))["brief"] == "0 quotes"


def test_quotes_of_evidence_count_too():
    a = replace(an_assessment(), briefs=(BRIEF,), evidence=(Evidence(EvidenceId("e"), "Rain", QUOTES[:1]),))
    assert Completeness().of(a)["brief"] == "1 quote"
