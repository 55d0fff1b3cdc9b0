"""What is printed of one scenario: nothing that only several tell apart."""

from datetime import UTC, datetime

import pytest
from builders import an_assessment

from riskdesk.report.choices import Choices
from riskdesk.report.content.blocks import Heading, Table, Words
from riskdesk.report.content.comparison import comparison
from riskdesk.report.content.subject import Subject
from riskdesk.report.content.summary import summary


def told(part, scenarios):
    """Headings, texts and heads of tables of a part."""
    blocks = list(part(Subject(an_assessment(3, 3, scenarios), Choices(), datetime(2026, 11, 22, tzinfo=UTC))))
    texts = {block.text for block in blocks if isinstance(block, Heading | Words)}
    return texts | {column.head for block in blocks if isinstance(block, Table) for column in block.columns}


@pytest.mark.parametrize(("scenarios", "are_told"), [(1, False), (2, True)])
def test_other_scenarios_and_rules_over_them_are_told_where_there_are_several(scenarios, are_told):
    in_summary, in_comparison = told(summary, scenarios), told(comparison, scenarios)
    assert "What to look at before deciding" in in_summary
    assert "Outcomes" in in_comparison
    for name in ("What if the world turns out differently", "The choice by other rules"):
        assert (name in in_summary) is are_told
    for name in ("Decision rules", "Maximin", "Regret", "Outcome and rank in each scenario"):
        assert (name in in_comparison) is are_told


def test_only_questions_about_several_scenarios_begin_a_page_of_the_summary():
    for scenarios, begun in ((1, 1), (2, 3)):
        subject = Subject(an_assessment(3, 3, scenarios), Choices(), datetime(2026, 11, 22, tzinfo=UTC))
        assert sum(block.page for block in summary(subject) if isinstance(block, Heading)) == begun
