"""What the rules for options share: who acts, which words are acts, and how an option is found."""

from __future__ import annotations

from collections.abc import Callable

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark
from riskdesk.importers.text.suggesting.naming import BONDS
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.word_set import word_set
from riskdesk.words import _

AGENTS = word_set(
    """government governments ministry ministries minister ministers cabinet council councils parliament
    congress we department departments agency agencies commission authority authorities policymakers
    policy-makers administration regulator regulators legislators lawmakers board leaders officials donors
    treasury states state city mayor nato eu union washington brussels london islamabad beijing delhi whitehall
    senate president secretary committee nhs decision-makers negotiators governors mediators diplomats partners
    members countries executive company trust"""
)


def next_word(passage: Passage, mark: Mark, fits: Callable[[Passage, int], bool], reach: int) -> int | None:
    """The nearest word after a mark that fits, in the same clause."""
    words, end = passage.words, passage.words[mark.last].end
    for at in range(mark.last + 1, min(mark.last + 1 + reach, len(words))):
        if any(sign in passage.text[end : words[at].start] for sign in ",;:.("):
            return None
        if fits(passage, at):
            return at
    return None


def is_act(passage: Passage, at: int) -> bool:
    """Whether a word is what governments do: adopt, ban, negotiate."""
    return any(Cue.ACTS in mark.cues and mark.first == at for mark in passage.marks)


def is_action(passage: Passage, at: int) -> bool:
    """The same, or the thing that they do: a ban, an alliance."""
    if passage.words[at].text.endswith(BONDS):
        return True
    return any(mark.cues & {Cue.ACTS, Cue.MEASURE} and mark.first <= at <= mark.last for mark in passage.marks)


def agent_before(passage: Passage, at: int) -> bool:
    """Whether somebody who decides is named just before a word."""
    return any(word.text in AGENTS for word in passage.words[max(0, at - 4) : at])


def put_forward(passage: Passage, mark: Mark, name: str, sure: Confidence) -> Find:
    """The option of a sentence, for which a mark speaks."""
    reason = _("“{words}” puts a course of action forward.").format(words=passage.words_said(mark.first, mark.last))
    return Find(Tag.OPTION, 0, len(passage.text), name, reason, sure)
