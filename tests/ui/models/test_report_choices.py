"""What was chosen for a report is remembered for its assessment."""

import pytest
from builders import an_assessment

from riskdesk.config.preferences import PreferencesFile
from riskdesk.report.choices import BLOCKS, Choices
from riskdesk.ui.models.report_choices import LEFT_OUT, REMEMBERED, ReportChoices


@pytest.fixture
def chosen(document, preferences):
    return ReportChoices(document, preferences)


def test_at_first_everything_is_printed_in_the_usual_order(chosen):
    assert chosen.choices == Choices()


def test_choices_are_there_on_another_day(document, chosen, tmp_path):
    chosen.put_in_order(("scores", *(part for part in BLOCKS if part != "scores")), {"method", "about"})
    chosen.mark("SECRET  with\ttabs")
    chosen.print_on("us-letter")
    again = ReportChoices(document, PreferencesFile(tmp_path / "preferences.json"))
    assert again.choices.blocks == ("scores", *(p for p in BLOCKS if p not in ("scores", "method", "about")))
    assert again.choices.marking == "SECRET  with\ttabs"
    assert again.choices.paper == "us-letter"


def test_each_assessment_has_its_own_parts_but_paper_is_the_users(document, library, chosen):
    first = document.current.id
    chosen.put_in_order(BLOCKS, {"sources"})
    chosen.print_on("us-letter")
    document.show(library.open(library.create(an_assessment())))
    assert chosen.choices == Choices(paper="us-letter")
    document.show(library.open(first))
    assert "sources" not in chosen.choices.blocks


def test_only_a_change_is_told(qtbot, chosen):
    with qtbot.assertNotEmitted(chosen.changed):
        chosen.put_in_order(BLOCKS, ())
    with qtbot.waitSignal(chosen.changed):
        chosen.put_in_order(BLOCKS, {"about"})


def test_a_spoilt_row_loses_no_part(document, preferences):
    row = f"{document.current.id}\tmethod nonsense {LEFT_OUT}about {LEFT_OUT}gone\tOFFICIAL"
    preferences.change(reports=("no tabs", row))
    plan = ReportChoices(document, preferences).plan
    assert sorted(plan.order) == sorted(BLOCKS)
    assert plan.order.index("method") < plan.order.index("about")
    assert plan.left_out == {"about"}


def test_a_part_that_is_newer_than_the_row_comes_where_it_usually_does(document, preferences):
    older = [part for part in reversed(BLOCKS) if part != "robustness"]
    preferences.change(reports=(f"{document.current.id}\t{' '.join(older)}\t",))
    order = ReportChoices(document, preferences).plan.order
    assert order[order.index("comparison") + 1] == "robustness"
    assert [part for part in order if part != "robustness"] == older


def test_old_reports_are_forgotten_first(preferences, chosen):
    preferences.change(reports=tuple(f"a{n}\t\t" for n in range(REMEMBERED)))
    chosen.put_in_order(BLOCKS, {"about"})
    rows = preferences.current.reports
    assert len(rows) == REMEMBERED
    assert rows[1].startswith("a0\t")
    assert not any(row.startswith(f"a{REMEMBERED - 1}\t") for row in rows)
