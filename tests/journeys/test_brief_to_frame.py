"""From an article as it arrived, broken in transit, to a framed assessment: by key presses alone."""

import time
from pathlib import Path

import pytest
from person import quit_and_check, wait_for

from riskdesk.domain.dimensions import Kind
from riskdesk.storage.workspace import Workspace

pytestmark = pytest.mark.xvfb
ARTICLE = Path(__file__).parents[1] / "importers/files/invented_article.txt"
SECONDS_A_KEY = 0.5
"""What somebody who does not touch-type needs for one."""
SECONDS_TO_DECIDE = 2
"""What it takes to look at a suggestion before it is accepted."""


@pytest.fixture
def article(person):
    """The article where a person keeps files."""
    kept = person.home / "river.txt"
    kept.write_bytes(ARTICLE.read_bytes())
    return kept


def stored(person, question="river"):
    """The assessments of this title, the last one changed first."""
    with Workspace.open(person.home / ".local/share/riskdesk/workspace.riskdesk") as workspace:
        entries = [entry for entry in workspace.entries() if entry.title == question]
        return [workspace.load(entry.id).assessment for entry in entries]


def quotes(a):
    held = (*a.options, *a.dimensions, *a.scenarios, *a.evidence, *a.assumptions)
    return [quote for item in held for quote in item.quotes]


def has_changed_from(person, before, seconds=3):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if stored(person)[0] != before:
            return True
        time.sleep(0.1)
    return False


def import_repaired(person, article):
    """Choose the file, tick all repairs in its preview, and import it."""
    person.press("ctrl+i")
    person.window("Import —")
    person.type(str(article))
    person.press("Return")
    person.window("Import a brief")
    person.press(*["shift+Tab"] * 5, "space", "Return")
    person.window("river")
    return wait_for(lambda: stored(person), "assessment of the article")[0]


def accept_all_suggestions(person, imported):
    """Step to the first, and take one after another until nothing is left; Enter twice more looks at a card."""
    time.sleep(1)
    person.press("F4")
    accepted, before = 0, imported
    while person.press("Return") or has_changed_from(person, before):
        accepted, before = accepted + 1, stored(person)[0]
    person.press("Return")
    return accepted


def test_a_raw_article_becomes_a_framed_assessment_in_two_minutes(person, article):
    program = person.start()
    person.window("The NRF offer to Pakistan")
    time.sleep(1)
    person.pressed = 0
    imported = import_repaired(person, article)
    text = "\n".join(imported.briefs[0].paragraphs)
    assert "*" not in text
    assert "both opportunities and risks:" in text
    accepted = accept_all_suggestions(person, imported)
    suggested = stored(person)[0]
    assert len(quotes(suggested)) == accepted >= 7

    person.press("ctrl+End", "a")
    wait_for(lambda: stored(person)[0].assumptions, "assumption")
    person.press("ctrl+Home", "alt+Down", "alt+Down", "s")
    wait_for(lambda: len(quotes(stored(person)[0])) == accepted + 2, "second mark")
    marked = stored(person)[0]

    person.press(*["shift+Tab"] * 4, "space")
    wait_for(lambda: len(stored(person)) == 2, "framed assessment")
    time.sleep(1)
    person.press("F2")
    person.type("Sign")
    person.press("Return")
    framed = wait_for(lambda: next((a for a in stored(person) if a.options[0].name == "Sign"), None), "name on Frame")

    assert len(framed.options) == len(marked.options) >= 1
    kinds = {dimension.name: dimension.kind for dimension in framed.dimensions}
    assert kinds == {**kinds, "Harvest Recovery": Kind.OPPORTUNITY, "Shared Electricity": Kind.OPPORTUNITY,
                     "Downstream Dependence": Kind.RISK, "Ecological Damage": Kind.RISK}  # fmt: skip
    assert any("continues to deepen" in quote.text for s in framed.scenarios for quote in s.quotes)
    for item in (*framed.options, *framed.dimensions, *framed.scenarios, *framed.evidence, *framed.assumptions):
        assert item.quotes, item
    paragraphs = framed.briefs[0].paragraphs
    for quote in quotes(framed):
        assert paragraphs[quote.paragraph - 1][quote.start :].startswith(quote.text)
    assert person.pressed * SECONDS_A_KEY + (accepted + 2) * SECONDS_TO_DECIDE < 120, person.pressed
    quit_and_check(person, program)
