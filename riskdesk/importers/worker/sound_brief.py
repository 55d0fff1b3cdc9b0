"""What holds of every brief that Riskdesk reads; an answer of which it does not hold is not taken."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain.ids import an_id
from riskdesk.importers.reading import DEEPEST, LONGEST_PARTICULAR, LONGEST_TITLE, TURNING, ReadBrief, is_too_much


def check_brief(read: ReadBrief) -> None:
    """ValueError for a brief that no reader makes."""
    brief = read.brief
    if not brief.title or len(brief.title) > LONGEST_TITLE or brief.id != an_id(brief.title):
        raise ValueError("a title or an id")
    particulars = (brief.title, brief.author, brief.publisher, brief.date, brief.place, brief.language, brief.url)
    if any(len(text) > LONGEST_PARTICULAR or TURNING.search(text) for text in particulars):
        raise ValueError("a particular")
    if brief.reliability or brief.credibility or brief.marking or brief.dismissed:
        raise ValueError("what only a person says of a brief")
    if is_too_much(brief.paragraphs) or any(not 0 <= layout.level <= DEEPEST for layout in brief.layout):
        raise ValueError("more than a brief holds")
    _check_places(read)


def _check_places(read: ReadBrief) -> None:
    """Whatever points into the text must point to what it says."""
    paragraphs = dict(enumerate(read.brief.paragraphs, 1))
    stretches = [(each.paragraph, each.start, each.before) for each in read.repairs]
    stretches += [(each.paragraph, each.start, each.text) for each in read.suggestions]
    if not all(start >= 0 and paragraphs.get(number, "").startswith(text, start) for number, start, text in stretches):
        raise ValueError("a stretch that is not in the text")
    if any(number is not None and number not in paragraphs for number in _numbers(read)):
        raise ValueError("a paragraph that is not in the text")
    stood = [layout.paragraph for layout in read.brief.layout]
    if stood != sorted(set(stood)):
        raise ValueError("a paragraph that stands in two ways")


def _numbers(read: ReadBrief) -> Iterator[int | None]:
    yield from (layout.paragraph for layout in read.brief.layout)
    yield from (table.paragraph for table in read.tables)
    yield from (note.paragraph for note in read.brief.notes)
