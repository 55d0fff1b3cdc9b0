"""What a heading, or a line that introduces a list, announces."""

from __future__ import annotations

import re

from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.urdu_arabic import HEADINGS

MOST_WORDS = 12
MOST_WORDS_ANNOUNCING = 9
LONGEST_INTRODUCTION = 400

# Joined words (“bothopportunitiesand risks”) are common in briefs that were copied, hence no boundary at the end.
ANNOUNCED: tuple[tuple[Tag, re.Pattern[str]], ...] = (
    (
        Tag.OPTION,
        re.compile(
            r"\b(?:options?|alternatives|choices|solutions|courses? of action|recommend(?:ations?|ed|s)?|proposals?"
            r"|policy responses?|what (?:we|i) (?:suggest|advise|want)|our advice|what to do\b|paths? forward"
            r"|what (?:the )?[\w ]{2,30} (?:can|could|should) do\b|ways? out\b"
            r"|ways? forward|policy asks|what (?:should|can|could|must) be done|what is to be done"
            r"|actions? (?:required|needed)"
            r"|what (?:we|is|are) propos(?:e|ed|ing)|proposed (?:actions?|measures?|solutions?"
            r"|approach(?:es)?)|possible (?:approaches|responses|measures|solutions))"
        ),
    ),
    (
        Tag.OPPORTUNITY,
        re.compile(
            r"(?:\b|(?<=\bboth))(?:(?<!unintended )consequences|what [^?:]{2,40} (?:could|would|might|may|will) mean"
            r"|opportunit(?:y|ies)|benefits?|advantages?|pros\b|upsides?|strengths|gains|rewards"
            r"|(?:case|arguments) for\b)"
        ),
    ),
    (
        Tag.RISK,
        re.compile(
            r"\b(?:consequences|what [^?:]{2,40} (?:could|would|might|may|will) mean"
            r"|risks?|threats?|challenges|dangers?|drawbacks?|downsides?|disadvantages?|cons\b"
            r"|weaknesses|costs?\b|pitfalls|red flags"
            r"|concerns|obstacles|hazards|unintended (?:consequences|effects)|trade-?offs|what (?:could"
            r"|might|can) go wrong"
            r"|(?:case|arguments) against\b|vulnerabilities)"
        ),
    ),
    (
        Tag.SCENARIO,
        re.compile(
            r"\b(?:scenarios?|possible (?:futures|developments|outcomes)|what (?:might|could) happen"
            r"|how (?:things|it|this|events) (?:might|could|may|will) (?:turn out|play out|unfold|develop|go|end)"
            r"|alternative futures|the future\b|uncertainties|(?:what to )?watch(?: for)?\b|triggers"
            r"|warning signs|(?:paths?|looking|the road) ahead"
            r"|what could change"
            r"|plausible futures|contingencies|what[’']?s next|what happens (?:next|now)|what next)"
        ),
    ),
    (
        Tag.EVIDENCE,
        re.compile(
            r"\b(?:evidence|findings|key (?:facts|figures|data|statistics)|facts and figures|what we know"
            r"|the numbers|data\b)"
        ),
    ),
    (
        Tag.ASSUMPTION,
        re.compile(
            r"\b(?:assum(?:ptions?|e|es|ing)\b|premises\b|what (?:has|needs|must|would have"
            r"|would need)(?: to)? (?:be true|hold)|(?:taken?|taking) for granted|counting on\b"
            r"|dependencies\b|conditions for success)"
        ),
    ),
)
ORDERS = re.compile(r"\b(?:should|must|need to|needs to|ought to|to)(?: (?:also|now|therefore|urgently))?\s*:?\s*$")
OPTIONS_FIRST = re.compile(r"^(?:(?!risk|benefit|opportunit|cost)[^.])*?\b(?:options|alternatives|solutions)\b")
"""“Three options, whose costs are not known:” leads to options."""
QUALIFIER = re.compile(r"\s(?:of|from|in|to|under|about|on|with|associated|behind|considered)\b")
METHOD = re.compile(
    r"\b(?:analysis|appraisal|management|assessment|methodology|register|criteria|framework|sources|collection)\b"
)
SILENT = re.compile(
    r"\s*(?:references|bibliography|works cited|sources|further reading|contents|table of contents|acknowledge?ments?"
    r"|about (?:the )?(?:authors?|us|this)|contact(?:s| us| details)?|(?:end)?notes|how to respond"
    r"|glossary|abbreviations"
    r"|acronyms|copyright|disclaimer|annex list|distribution|(?:consultation )?questions"
    r"|related (?:articles|reading)|methodology)\b[^.]{0,30}$",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"\b(?:background|introduction|context|conclusions?|summary|overview|purpose|problem"
    r"|objectives?|rationale|next steps|timing"
    r"|implementation|consultation|monitoring|evaluation|annex|appendix|comparison|discussion"
    r"|analysis|implications|issue|impacts?|uncertaint(?:y|ies)|proposals?|risks?|costs?"
    r"|results)\b",
    re.IGNORECASE,
)


def announces(heading: str) -> frozenset[Tag]:
    """The kinds that a heading speaks of."""
    said = heading.lower()
    if METHOD.search(said) or len(said.split()) > MOST_WORDS_ANNOUNCING:
        return frozenset()
    kinds = _kinds(QUALIFIER.split(said, maxsplit=1)[0]) or _kinds(said)
    return _settled(kinds)


def names_kinds(heading: str) -> bool:
    """Whether a heading speaks of anything that is suggested, be it of several kinds together."""
    return bool(_kinds(heading.lower()))


def introduces(line: str) -> frozenset[Tag]:
    """The kinds of the list that a line ending in a colon leads to."""
    said = line[-LONGEST_INTRODUCTION:].lower()
    last = re.split(r"(?<=[a-z]{2}[.!?])\s", said)[-1]
    kinds = frozenset({Tag.OPTION}) if OPTIONS_FIRST.search(last) else _settled(_kinds(last))
    return frozenset({Tag.OPTION}) if not kinds and ORDERS.search(last.rstrip(" :*_")) else kinds


def is_silent(heading: str) -> bool:
    """Whether what follows is no part of the argument: references, contents, contacts."""
    return bool(SILENT.match(heading.strip("*_# 0123456789.")))


def is_section(heading: str) -> bool:
    """Whether it names a usual section of a document, rather than a thing."""
    return bool(SECTION.search(heading))


def _kinds(said: str) -> frozenset[Tag]:
    kinds = frozenset(tag for tag, pattern in ANNOUNCED if pattern.search(said))
    return kinds or frozenset(tag for tag, words in HEADINGS.items() if any(word in said for word in words))


def _settled(kinds: frozenset[Tag]) -> frozenset[Tag]:
    """One kind, or opportunities with risks; other mixtures announce nothing that could be inherited."""
    both = frozenset({Tag.OPPORTUNITY, Tag.RISK})
    if both <= kinds:
        return both
    return kinds if len(kinds) == 1 else frozenset()
