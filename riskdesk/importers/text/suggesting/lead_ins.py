"""Words that lead into a line and name what it is about: “Security cooperation: …”, “Option A – Do nothing”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from riskdesk.domain.tags import Tag
from riskdesk.importers.text.word_set import word_set

BULLET = r"(?:(?:[-–—•·●▪◦○■□]|\*|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+)?(?:\([A-Z]{1,4}(?://[A-Z]{1,4})?\)\s+)?"
"""A sign or number, and the marking of a cable: “7. (SBU) ”."""
NUMBER = r"(?:\s*(?:no\.?\s*)?(?:\d{1,2}[a-z]?|[a-h]|one|two|three|four|five|six|i{1,3}|iv|v))"
SEPARATOR = r"[*_\s]*(?::|\.(?=[\s*_])|\s?[–—]\s?|\s-\s)[*_\s]*"

LABELS: tuple[tuple[Tag, str], ...] = (
    (
        Tag.OPTION,
        rf"(?:policy )?(?:option|alternative|approach|recommendation|proposal|course of action|pathway){NUMBER}",
    ),
    (
        Tag.OPTION,
        r"(?:recommendation|preferred option|recommended (?:option|action)|proposal|baseline option"
        r"|do nothing option)",
    ),
    (
        Tag.RISK,
        rf"(?:(?:key|main|major|principal) )?(?:risk|threat|challenge|danger|concern|drawback|weakness){NUMBER}?",
    ),
    (
        Tag.RISK,
        r"(?:(?:key|main|major) )?(?:risks|threats|challenges|cons|costs?|disadvantages?|drawbacks"
        r"|downsides?|weaknesses|con|concerns|against)",
    ),
    (Tag.OPPORTUNITY, rf"(?:(?:key|main|major) )?(?:opportunity|benefit|advantage|strength|pro|upside){NUMBER}?"),
    (Tag.OPPORTUNITY, r"(?:(?:key|main|major) )?(?:opportunities|benefits|advantages|strengths|pros|upsides|gains)"),
    (Tag.SCENARIO, rf"(?:scenario|future|case){NUMBER}"),
    (
        Tag.SCENARIO,
        r"(?:(?:(?:worst|best|base|central|high|low|most likely)[- ]case|baseline|reference|optimistic"
        r"|pessimistic)(?: scenario)?|scenario)",
    ),
    (Tag.ASSUMPTION, rf"(?:(?:key|main|working|critical) )?assumptions?{NUMBER}?"),
    (Tag.EVIDENCE, rf"(?:(?:key )?(?:evidence|finding|fact|statistic|data)s?){NUMBER}?"),
)
LABELLED = tuple(
    (
        tag,
        re.compile(
            rf"\s*{BULLET}[*_\s]*(?P<label>{words})(?:\s*\((?P<aside>[^()]{{2,80}})\))?(?:{SEPARATOR}"
            rf"|[*_\s]*$)(?=(?P<rest>.?))",
            re.IGNORECASE,
        ),
    )
    for tag, words in LABELS
)
NAMED = re.compile(
    rf"\s*{BULLET}(?P<open>[*_“\"]{{0,3}})(?P<name>[^\W_][^:.;!?*_\n|]{{1,70}}?)(?P<close>[*_”\"]{{0,3}})\s*"
    r"(?P<sign>:|\.(?=[*_]{1,3}\s)|\s[–-]\s|\s?—\s?)(?P<after>[*_]{0,3})\s*(?=[^\s/])"
)
EMPHASISED = re.compile(rf"{BULLET}[*_]{{1,3}}[^*_]{{2,80}}[*_]{{1,3}}[.:]?")
MOST_WORDS = 8
NO_LEAD = word_set(
    """note notes source sources date to from subject re cc tel email e-mail contact figure table box annex
    chapter example contents time venue attendees author authors reference page ref classification background
    introduction summary purpose conclusion issue context timing http https response question questions
    objective objectives rationale"""
)


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What leads into a line: its name, where the line goes on, and the kind that a label states."""

    name: str
    rest: int
    tag: Tag | None = None
    label: str = ""
    emphasised: bool = False
    colon: bool = True


def lead_in(text: str) -> LeadIn | None:
    """The lead-in of a line, if it has one."""
    return _labelled(text) or _named(text)


def _labelled(text: str) -> LeadIn | None:
    for tag, pattern in LABELLED:
        found = pattern.match(text)
        if found and _is_label(found["label"], text):
            return LeadIn(found["aside"] or "", found.end(), tag, found["label"])
    return None


def _is_label(label: str, text: str) -> bool:
    """A label stands with a capital, unlike “costs – for now – are…”."""
    return label[:1].isupper() and len(text) > len(label)


def _named(text: str) -> LeadIn | None:
    found = NAMED.match(text)
    if found is None:
        return None
    name = found["name"].strip()
    words = name.lower().split()
    if (
        len(words) > MOST_WORDS
        or words[0] in NO_LEAD
        or words[-1] in NO_LEAD
        or not (name[0].isupper() or not name[0].isascii())
    ):
        return None
    emphasised = bool(found["open"].strip('“"')) and bool((found["close"] + found["after"]).strip('”"'))
    return LeadIn(name, found.end(), None, "", emphasised, found["sign"] == ":")


def is_only_lead(text: str) -> bool:
    """Whether a sentence is nothing but what leads into the next: “**Do nothing.**”, “Option 1.”."""
    bare = text.strip()
    if len(bare) > 90:
        return False
    if EMPHASISED.fullmatch(bare):
        return True
    return any(found is not None and not found["rest"] for found in (pattern.match(bare) for _tag, pattern in LABELLED))
