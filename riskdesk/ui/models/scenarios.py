"""The table of scenarios."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from riskdesk.analysis.likelihoods import likelihoods
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Part
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.scenarios import AddScenario, MoveScenario, RemoveScenario, ReviseScenario
from riskdesk.domain.ids import ScenarioId, an_id
from riskdesk.domain.likelihood import YARDSTICKS
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.score_text import likelihood_text, parse_likelihood
from riskdesk.ui.models.columns import Choices, Column, Way
from riskdesk.ui.models.numbers import share_text
from riskdesk.words import _


class Scenarios:
    """Rows of the table of scenarios."""

    parts = Part.SCENARIOS | Part.YARDSTICK
    nests = False

    def __init__(self) -> None:
        self.title = _("Scenarios")
        self.invitation = _("Add a scenario…")
        self.removal = _("Remove scenario")
        self.columns: Sequence[Column[Scenario]] = (
            Column(
                _("Scenario"), lambda _a, s: s.name, lambda _a, s, text: ReviseScenario(replace(s, name=text.strip()))
            ),
            Column(
                _("Likelihood"),
                lambda _a, s: "" if s.likelihood is None else likelihood_text(s.likelihood),
                _with_likelihood,
                choices=lambda a, _s: words_of(a.likelihood_words),
            ),
            Column(_("Share"), _share, number=True),
            Column(
                _("Description"),
                lambda _a, s: s.description,
                lambda _a, s, text: ReviseScenario(replace(s, description=text.strip())),
                way=Way.LINES,
                long=True,
            ),
        )

    def items(self, a: Assessment) -> tuple[Scenario, ...]:
        """All scenarios."""
        return a.scenarios

    def parent(self, item: Scenario) -> str | None:
        """Scenarios stand side by side."""
        return None

    def add(self, a: Assessment, name: str, parent: str | None) -> Edit:
        """Adding a scenario at the end."""
        return AddScenario(Scenario(ScenarioId(an_id(name, (s.id for s in a.scenarios))), name.strip()))

    def revise(self, item: Scenario) -> Edit:
        """Putting it in the place of what has its id."""
        return ReviseScenario(item)

    def remove(self, item: Scenario) -> Edit:
        """Removing it with its scores."""
        return RemoveScenario(item.id)

    def move(self, item: Scenario, to: int, parent: str | None) -> Edit:
        """Putting it at another place."""
        return MoveScenario(item.id, to)


def words_of(yardstick: str) -> Choices:
    """The words of a yardstick, each with what it stands for."""
    return [
        (word, _("{word}  {low:g}–{high:g} %").format(word=word, low=round(100 * low, 1), high=round(100 * high, 1)))
        for word, (low, high) in YARDSTICKS[yardstick].items()
    ]


def sum_sentence(a: Assessment) -> tuple[str, bool]:
    """Whether the stated likelihoods can sum to 1, in words; and whether they can."""
    stated = likelihoods(a)
    chosen = [place for place, is_stated in enumerate(stated.stated) if is_stated]
    if not chosen:
        return _("No likelihood is stated, so all scenarios count alike."), True
    if stated.can_sum_to_one:
        return _("The stated likelihoods can sum to 1. The share is what each counts in the expected outcome."), True
    least, greatest = float(stated.least[chosen].sum()), float(stated.greatest[chosen].sum())
    if least > 1:
        sentence = _("The stated likelihoods sum to at least {sum}, which is more than 1; shares keep the proportions.")
    else:
        sentence = _("The stated likelihoods sum to at most {sum}, which is less than 1; shares keep the proportions.")
    return sentence.format(sum=f"{least if least > 1 else greatest:.2f}"), False


def _with_likelihood(a: Assessment, s: Scenario, text: str) -> Edit:
    return ReviseScenario(replace(s, likelihood=parse_likelihood(text) if text.strip() else None))


def _share(a: Assessment, s: Scenario) -> str:
    return share_text(float(likelihoods(a).held[a.scenarios.index(s)]))
