"""Options that a sentence proposes: recommendations, offers, plans, what somebody could or should do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark
from riskdesk.importers.text.suggesting.naming import ARTICLES, BONDS, label, phrase, verb_phrase
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
CHOOSERS = word_set("we they ministers government parties")
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
LATEST_WOULD = 5
PROPOSALS = word_set("first second third fourth other another bill proposal plan scheme package amendment")
NAMES_ITSELF = frozenset(("status quo", "do nothing", "business as usual", "do minimum", "carry on as now"))
REACH = 5
URGED_REACH = 7
URGES = ("urge", "press", "ask", "invite", "advise", "call on", "lobby", "petition")
PRONOUNS = word_set("one we they it you he she i")
"""“Nor should one …” asks for nothing."""
RELATIVES = word_set("that which who what things than all everything")
GERUND_REACH = 12
ASIDE_REACH = 4
SHORTEST = 3
REPORTED = word_set(
    """noted remembered stressed emphasised emphasized recalled said read seen used made taken regarded borne
    viewed"""
)


def finds(passage: Passage) -> Iterator[Find]:
    """The option that a sentence puts forward most plainly."""
    if Cue.ASSUMES in passage.cues or (passage.context.weighing and Cue.OPTION not in passage.cues):
        return
    if passage.asks and (Cue.DUTY not in passage.cues or any(word.text == "you" for word in passage.words)):
        return
    for rule in (_said_so, _proposed, _would, _could, _due, _by_doing, _imperative, _could_be):
        found = rule(passage)
        if found is not None:
            yield found
            return


def _said_so(passage: Passage) -> Find | None:
    for mark in passage.marks:
        if Cue.OPTION not in mark.cues or passage.asks or _is_adjective(passage, mark):
            continue
        if mark.base in NAMES_ITSELF:
            return _find(passage, mark, label(mark.base), Confidence.LOW)
        if _leads_on(passage, mark):
            return _find(passage, mark, _named_after(passage, mark.last + 1), _weight(mark))
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


def _proposed(passage: Passage) -> Find | None:
    for mark in passage.marks:
        if Cue.PROPOSES not in mark.cues or _is_report(passage, mark):
            continue
        if mark.base in PASSIVES:
            return _find(passage, mark, phrase(passage.text, passage.words, 0), Confidence.MODERATE)
        at = _urged(passage, mark) or _next(passage, mark, _is_action, REACH) or _verb_after(passage, mark)
        if at is not None:
            return _find(passage, mark, _action_name(passage, mark, at), Confidence.MODERATE)
    return None


def _urged(passage: Passage, mark: Mark) -> int | None:
    """The verb in “urged the government to …”, known or not."""
    if not mark.base.startswith(URGES):
        return None
    to = _next(passage, mark, lambda where, at: where.words[at].text == "to", URGED_REACH)
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


def _could(passage: Passage) -> Find | None:
    for mark in passage.marks:
        by_agent = passage.context.choosing or _agent_before(passage, mark.first)
        if mark.base not in ("could", "can", "may", "might") or not by_agent:
            continue
        if _in_aside(passage, mark):
            continue
        known = _next(passage, mark, _is_act, 2)
        chosen = passage.context.choosing or passage.words[mark.first - 1].text in CHOOSERS
        at = mark.last + 1 if known is None and chosen else known
        if at is not None and at < len(passage.words):
            return _find(passage, mark, verb_phrase(passage.text, passage.words, at), Confidence.LOW)
    return None


def _imperative(passage: Passage) -> Find | None:
    """A point that begins with what to do: “File a case and wait.”"""
    marks = passage.marks
    if not passage.first or not marks or marks[0].first != 0 or Cue.ACTS not in marks[0].cues:
        return None
    if passage.words[0].text != marks[0].base:
        return None
    return _find(passage, marks[0], verb_phrase(passage.text, passage.words, 0), Confidence.LOW)


def _could_be(passage: Passage) -> Find | None:
    """“Signals could also be upgraded”: what could be done, and nobody is named."""
    for mark in passage.marks:
        if mark.base != "could":
            continue
        at = _next(passage, mark, _is_act, 3)
        if at is None or passage.words[at - 1].text != "be" or passage.words[at].text in REPORTED:
            continue
        return _find(passage, mark, phrase(passage.text, passage.words, 0), Confidence.LOW)
    return None


def _would(passage: Passage) -> Find | None:
    """“The second bill would shift …”: what a proposal would do."""
    for mark in passage.marks:
        before = {word.text for word in passage.words[max(mark.first - 4, 0) : mark.first]}
        if mark.base != "would" or mark.first > LATEST_WOULD or not before & PROPOSALS:
            continue
        at = _next(passage, mark, _is_act, 2)
        if at is not None:
            return _find(passage, mark, verb_phrase(passage.text, passage.words, at), Confidence.MODERATE)
    return None


def _due(passage: Passage) -> Find | None:
    for mark in passage.marks:
        if Cue.DUTY not in mark.cues or mark.first == 0 or mark.last + 1 >= len(passage.words):
            continue
        if passage.words[mark.first - 1].text in RELATIVES or passage.words[mark.last + 1].text in PRONOUNS:
            continue
        at = _next(passage, mark, _is_act, 3) or _deed(passage, mark)
        if at is None or passage.words[at].text in REPORTED or _conditional(passage, mark):
            continue
        sure = (
            Confidence.MODERATE
            if passage.context.only is Tag.OPTION or passage.words[0].text == "we"
            else Confidence.LOW
        )
        passive = passage.words[mark.last + 1].text == "be"
        if mark.base.endswith("not"):
            continue
        name = label(passage.text) if passive else verb_phrase(passage.text, passage.words, at)
        return _find(passage, mark, name, sure)
    return None


def _in_aside(passage: Passage, mark: Mark) -> bool:
    """“What we can do”, “benefits on which the president can build” tell of something else."""
    return any(word.text in RELATIVES for word in passage.words[max(mark.first - ASIDE_REACH, 0) : mark.first])


def _deed(passage: Passage, mark: Mark) -> int | None:
    """The verb after “X should”, known or not, where X is a name or somebody who decides."""
    before = passage.words[max(mark.first - 1, 0)]
    names = mark.first > 0 and passage.text[before.start].isupper()
    at = mark.last + 1
    return at if (names or _agent_before(passage, mark.first)) and passage.words[at].text != "be" else None


def _conditional(passage: Passage, mark: Mark) -> bool:
    """“Would need to be reviewed” follows from something; it proposes nothing."""
    return mark.first > 0 and passage.words[mark.first - 1].text in ("would", "may", "might", "will", "could")


def _by_doing(passage: Passage) -> Find | None:
    """“Partnering with X may …”: what is done is the subject."""
    marks = passage.marks
    if not marks or marks[0].first != 0 or Cue.ACTS not in marks[0].cues or not passage.words[0].text.endswith("ing"):
        return None
    if not any(Cue.MODAL in mark.cues and mark.first <= GERUND_REACH for mark in marks):
        return None
    end = next(mark.first for mark in marks if Cue.MODAL in mark.cues)
    if end < SHORTEST:
        return None
    return _find(passage, marks[0], verb_phrase(passage.text, passage.words, 0, min(end, 8)), Confidence.LOW)


def _next(passage: Passage, mark: Mark, fits: Callable[[Passage, int], bool], reach: int) -> int | None:
    """The nearest word after a mark that fits, in the same clause."""
    words, end = passage.words, passage.words[mark.last].end
    for at in range(mark.last + 1, min(mark.last + 1 + reach, len(words))):
        if any(sign in passage.text[end : words[at].start] for sign in ",;:.("):
            return None
        if fits(passage, at):
            return at
    return None


def _is_act(passage: Passage, at: int) -> bool:
    return any(Cue.ACTS in mark.cues and mark.first == at for mark in passage.marks)


def _is_action(passage: Passage, at: int) -> bool:
    if passage.words[at].text.endswith(BONDS):
        return True
    return any(mark.cues & {Cue.ACTS, Cue.MEASURE} and mark.first <= at <= mark.last for mark in passage.marks)


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
    if _is_act(passage, at) or mark.base.endswith(" to"):
        return verb_phrase(passage.text, words, at)
    return phrase(passage.text, words, mark.last + 1)


def _agent_before(passage: Passage, at: int) -> bool:
    return any(word.text in AGENTS for word in passage.words[max(0, at - 4) : at])


def _named_after(passage: Passage, first: int) -> str:
    words = passage.words
    while first < len(words) - 1 and words[first].text in ("that", "to", "is", "are", "was", "were", "would", "be"):
        first += 1
    duty = next((mark for mark in passage.marks if Cue.DUTY in mark.cues and first < mark.first <= first + 6), None)
    if duty is not None and duty.last + 1 < len(words):
        first = duty.last + 1
    return (phrase if words[first].text in ARTICLES else verb_phrase)(passage.text, words, first)


def _find(passage: Passage, mark: Mark, name: str, sure: Confidence) -> Find:
    reason = _("“{words}” puts a course of action forward.").format(words=passage.words_said(mark.first, mark.last))
    return Find(Tag.OPTION, 0, len(passage.text), name, reason, sure)
