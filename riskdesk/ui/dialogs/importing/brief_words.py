"""What a brief that was read holds, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from riskdesk.domain.errors import Problem
from riskdesk.domain.tags import Tag
from riskdesk.importers.reading import ReadBrief
from riskdesk.words import _, _n, shortened

SHOWN = 12
"""So many paragraphs are shown before a brief is imported."""
LONGEST = 2_000
MOST_PROBLEMS = 20


def size_words(read: ReadBrief) -> str:
    """How much it holds: 143 paragraphs, 2 tables, 5 notes, 12 suggestions: 4 options, 8 risks."""
    parts = [_n("{n} paragraph", "{n} paragraphs", len(read.brief.paragraphs)).format(n=len(read.brief.paragraphs))]
    if read.tables:
        parts.append(_n("{n} table", "{n} tables", len(read.tables)).format(n=len(read.tables)))
    if read.brief.notes:
        parts.append(_n("{n} note", "{n} notes", len(read.brief.notes)).format(n=len(read.brief.notes)))
    return ", ".join(parts)


def suggestion_words(read: ReadBrief) -> str:
    """How many suggestions of each kind wait for the user on the Brief page."""
    counts = Counter(suggestion.tag for suggestion in read.suggestions)
    if not counts:
        return _("No suggestions.")
    told = _n("{n} suggestion: {kinds}.", "{n} suggestions: {kinds}.", counts.total())
    return told.format(n=counts.total(), kinds=", ".join(_counted(tag, counts[tag]) for tag in Tag if counts[tag]))


def _counted(tag: Tag, n: int) -> str:
    words = {
        Tag.OPTION: _n("{n} option", "{n} options", n),
        Tag.OPPORTUNITY: _n("{n} opportunity", "{n} opportunities", n),
        Tag.RISK: _n("{n} risk", "{n} risks", n),
        Tag.SCENARIO: _n("{n} scenario", "{n} scenarios", n),
        Tag.EVIDENCE: _n("{n} piece of evidence", "{n} pieces of evidence", n),
        Tag.ASSUMPTION: _n("{n} assumption", "{n} assumptions", n),
    }
    return words[tag].format(n=n)


def problem_words(problems: Iterable[Problem]) -> str:
    """What to look at, a line each; of very many the first."""
    lines = [f"• {problem.where}: {problem.what}" if problem.where else f"• {problem.what}" for problem in problems]
    more = len(lines) - MOST_PROBLEMS
    if more > 1:
        lines[MOST_PROBLEMS:] = [_n("• and {n} more", "• and {n} more", more).format(n=more)]
    return "\n".join(lines)


def beginning(paragraphs: Iterable[str]) -> Iterator[str]:
    """The first paragraphs, numbered."""
    for number, text in zip(range(1, SHOWN + 1), paragraphs, strict=False):
        yield f"{number}   {shortened(text, LONGEST)}"
