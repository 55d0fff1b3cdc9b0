"""The stress test as a person does it: one weight is tried with the mouse, all else is done by keys."""

import json

import pytest
from person import quit_and_check, wait_for
from pypdf import PdfReader
from pypdf.generic import Destination
from screen import upright

from riskdesk.analysis.results import results
from riskdesk.domain.settings import WeightFreedom
from riskdesk.storage.workspace import Workspace

pytestmark = pytest.mark.xvfb
TITLE = "The NRF offer to Pakistan"
LINE = 100
"""No text on the page is so tall in pixels; the line of the weight that is tried is taller."""


def stored(person):
    with Workspace.open(person.home / ".local/share/riskdesk/workspace.riskdesk") as workspace:
        return workspace.load(workspace.entries()[0].id).assessment


def leader(a):
    return results(a).leader


def go_to_stress_test(person, screen):
    """The keyboard is then where the weights to draw are chosen."""
    person.window(TITLE)
    preferences = person.home / ".config/riskdesk/preferences.json"
    wait_for(preferences.exists, "page")
    person.press("ctrl+6")
    wait_for(lambda: json.loads(preferences.read_text())["last_page"] == "stress", "Stress test page")
    screen.at_rest()


def draw_near_weights_from_seed_7(person):
    person.press("Down", "Down")
    wait_for(lambda: stored(person).analysis.weights is WeightFreedom.NEAR, "choice of near weights")
    person.press("Tab")
    person.type("20")
    person.press("Return", "Tab", "Tab")
    person.type("7")
    person.press("Return")
    wait_for(lambda: stored(person).analysis.seed == 7, "seed of 7")
    assert stored(person).analysis.spread == 0.2


def bring_up_the_line(person, screen):
    """From the seed on to the first bar of how far weights can move, and by it to the slider of its sweep."""
    person.press(*["Tab"] * 5, "Home", "Return")
    before = screen.at_rest()
    person.press("Prior")
    wait_for(lambda: upright(before, screen.picture()).height > LINE, "line of a weight that is tried")
    return upright(before, screen.at_rest())


def undo(person, screen, chosen):
    """Back to what was chosen, until its results are there: something can be tried only with them."""
    person.press("ctrl+z")
    wait_for(lambda: stored(person) == chosen, "undo")
    screen.at_rest()


def export(person):
    report = person.home / "report.pdf"
    person.press("ctrl+e")
    person.window("Export")
    person.type(str(report))
    person.press("Return")
    wait_for(report.exists, "report")
    person.window(TITLE)
    return PdfReader(report)


def part_named(title, pdf):
    """The page on which a part of the report begins."""
    entry = next(entry for entry in pdf.outline if isinstance(entry, Destination) and entry.title == title)
    return pdf.pages[pdf.get_destination_page_number(entry)]


def in_one_line(text):
    return " ".join(text.split())


def test_a_weight_is_tried_and_used_likelihoods_too_and_the_report_says_how_firm_it_all_is(person, screen):
    program = person.start()
    go_to_stress_test(person, screen)
    draw_near_weights_from_seed_7(person)
    chosen = stored(person)

    line = bring_up_the_line(person, screen)
    person.drag(line.middle, (line.across + 50, line.middle[1]), (screen.right, line.middle[1]))
    person.press("Tab", "Tab", "Tab", "space")
    wait_for(lambda: stored(person).tree.leaves[0].raw_weight == 100, "weight of the far right")
    assert leader(stored(person)) != leader(chosen)
    undo(person, screen, chosen)

    person.press(*["Tab"] * 11, "Prior", *["Tab"] * 4, "space")
    wait_for(lambda: stored(person) != chosen, "other likelihoods")
    assert stored(person).scenarios[0].likelihood != chosen.scenarios[0].likelihood
    undo(person, screen, chosen)

    pdf = export(person)
    quit_and_check(person, program)
    verdict = json.loads(person.ask("analyse", chosen.id, "--json"))["verdict"]
    assert "weights within 20 % of the present ones" in verdict
    assert in_one_line(verdict) in in_one_line(part_named("How firm the result is", pdf).extract_text())
