"""Options in the words of a proposal: “one option is to …”, “urged the government to …”, “plans for …”."""

from __future__ import annotations

from riskdesk.domain.scores import Confidence
from riskdesk.importers.text.suggesting.actions import is_act, is_action, next_word, put_forward
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark
from riskdesk.importers.text.suggesting.naming import ARTICLES, BONDS, label, phrase, verb_phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.importers.text.word_set import word_set

WEAK = ("options for",)
SURE = frozenset(
    (
        "option is to",
        "option would be to",
        "we recommend",
        "preferred option",
        "alternative is to",
        "alternative would be to",
        "it is recommended",
        "proposal is to",
        "one option",
        "another option",
    )
)
PASSIVES = ("floated", "mooted", "being considered", "been proposed", "been suggested", "under consideration")
LEADS_AWAY = word_set("and or for what which how when but")
NEEDS_OBJECT = ("we propose", "we recommend", "recommend")
SHORTEST_GERUND = 5
NAMES_ITSELF = frozenset(("do nothing", "business as usual", "do minimum", "carry on as now"))
REACH = 5
URGED_REACH = 7
URGES = ("urge", "press", "ask", "invite", "advise", "call on", "lobby", "petition")
CALLS = ("call for", "push for", "press for", "propose", "advocate", "lobby for")


def said_so(passage: Passage) -> Find | None:
    """What a sentence calls an option or a recommendation."""
    for mark in passage.marks:
        if Cue.OPTION not in mark.cues or passage.asks or _is_adjective(passage, mark):
            continue
        if mark.base in NAMES_ITSELF:
            return put_forward(passage, mark, label(mark.base), Confidence.LOW)
        if _leads_on(passage, mark):
            return put_forward(passage, mark, _named_after(passage, mark.last + 1), _weight(mark))
    return None


def _is_adjective(passage: Passage, mark: Mark) -> bool:
    """“The recommended limit” recommends nothing."""
    words = passage.words
    return words[mark.last].text == "recommended" and mark.first > 0 and words[mark.first - 1].text in ARTICLES


def _leads_on(passage: Passage, mark: Mark) -> bool:
    """Whether what is proposed follows, unlike in “what we propose and why”."""
    if mark.last + 1 >= len(passage.words) or passage.words[mark.last + 1].text in LEADS_AWAY:
        return False
    if mark.base in NEEDS_OBJECT and passage.words[mark.last + 1].text in ("is", "are"):
        return False
    return mark.base != "would be to" or "option" in passage.text.lower()


def _weight(mark: Mark) -> Confidence:
    if mark.base in WEAK:
        return Confidence.LOW
    return Confidence.HIGH if mark.base in SURE else Confidence.MODERATE


def proposed(passage: Passage) -> Find | None:
    """What somebody proposes, offers, weighs, plans or asks for."""
    for mark in passage.marks:
        if Cue.PROPOSES not in mark.cues or _is_report(passage, mark):
            continue
        if mark.base in PASSIVES:
            return put_forward(passage, mark, phrase(passage.text, passage.words, 0), Confidence.MODERATE)
        at = _urged(passage, mark) or next_word(passage, mark, is_action, REACH) or _verb_after(passage, mark)
        at = at or _thing_after(passage, mark)
        if at is not None:
            return put_forward(passage, mark, _action_name(passage, mark, at), Confidence.MODERATE)
    return None


def _thing_after(passage: Passage, mark: Mark) -> int | None:
    """What is called for, pressed for or proposed is an option, whatever its name."""
    at = mark.last + 1
    plain = mark.base in CALLS and at < len(passage.words) and passage.words[at].text in ("a", "an")
    return at if plain else None


def _urged(passage: Passage, mark: Mark) -> int | None:
    """The verb in “urged the government to …”, known or not."""
    if not mark.base.startswith(URGES):
        return None
    to = next_word(passage, mark, lambda where, at: where.words[at].text == "to", URGED_REACH)
    return to + 1 if to is not None and to + 1 < len(passage.words) else None


def _is_report(passage: Passage, mark: Mark) -> bool:
    """“Suggests that …” tells what somebody thinks; “suggests a levy” proposes one."""
    following = passage.words[mark.last + 1 : mark.last + 2]
    return mark.base.startswith("suggest") and any(word.text == "that" for word in following)


def _verb_after(passage: Passage, mark: Mark) -> int | None:
    """What follows “plans to …” is a verb, known or not; so is what ends in -ing after “considers …”."""
    at = mark.last + 1
    if at >= len(passage.words) or passage.text[passage.words[at - 1].end : passage.words[at].start].strip():
        return None
    word = passage.words[at].text
    return at if mark.base.endswith(" to") or (word.endswith("ing") and len(word) > SHORTEST_GERUND) else None


def _action_name(passage: Passage, mark: Mark, at: int) -> str:
    """A noun phrase from just after the proposing words, or from the bond that they would forge."""
    words = passage.words
    if mark.base.startswith(URGES) and words[at - 1].text == "to":
        return verb_phrase(passage.text, words, at)
    if mark.base.endswith(" to") and words[mark.last + 1].text in ARTICLES:
        return phrase(passage.text, words, mark.last + 1)
    bond = next((i for i in range(at, min(at + 4, len(words))) if words[i].text.endswith(BONDS)), None)
    if bond is not None:
        articles = [i for i in range(mark.last + 1, bond) if words[i].text in ARTICLES]
        return phrase(passage.text, words, articles[-1] if articles else at + 1 if at < bond else mark.last + 1)
    if is_act(passage, at) or mark.base.endswith(" to"):
        return verb_phrase(passage.text, words, at)
    return phrase(passage.text, words, mark.last + 1)


def _named_after(passage: Passage, first: int) -> str:
    words = passage.words
    while first < len(words) - 1 and words[first].text in ("that", "to", "is", "are", "was", "were", "would", "be"):
        first += 1
    duty = next((mark for mark in passage.marks if Cue.DUTY in mark.cues and first < mark.first <= first + 6), None)
    if duty is not None and duty.last + 1 < len(words):
        first = duty.last + 1
    return (phrase if words[first].text in ARTICLES else verb_phrase)(passage.text, words, first)
