"""What the text itself offers: suggestions and repairs, found off the window's thread. Nothing is applied unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from riskdesk.domain.briefs import Brief
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.repairs import Repair, offered
from riskdesk.importers.text.suggestions import Suggestion, suggestions
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.pages.brief.cards import BriefCard
from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.uses import Use


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion with the tag that it would be accepted as."""

    suggestion: Suggestion
    tag: Tag

    @property
    def use(self) -> Use:
        """What it would be used for."""
        return Use.of(self.tag)

    @property
    def place(self) -> Place:
        """Its stretch."""
        return Place(self.suggestion.paragraph - 1, self.suggestion.start, len(self.suggestion.text))


class Offers(QObject):
    """Looks at a brief each time its text has changed."""

    found = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._looked_at: tuple[object, ...] = ()
        self.is_looking = False
        self.suggestions: tuple[Suggestion, ...] = ()
        self.repairs: tuple[Repair, ...] = ()

    def look_at(self, brief: Brief) -> None:
        """Begin to look at another text; what was found in the one before is gone."""
        wanted = (brief.id, brief.paragraphs, brief.layout, brief.language)
        if wanted == self._looked_at:
            return
        self._looked_at, self.is_looking = wanted, True
        self.suggestions, self.repairs = (), ()
        self._start("suggestions", lambda: suggestions(brief), self._take_suggestions)
        self._start("repairs", lambda: offered(brief.paragraphs, brief.layout, brief.language), self._take_repairs)
        self.found.emit()

    def _start(self, purpose: str, look: Callable[[], object], take: Callable[[Any], None]) -> None:
        job = self._jobs.start(purpose, lambda _progress: look())
        job.done.connect(take)
        job.failed.connect(self._fail)

    def _take_suggestions(self, found: tuple[Suggestion, ...]) -> None:
        self.is_looking, self.suggestions = False, found
        self.found.emit()

    def _take_repairs(self, found: tuple[Repair, ...]) -> None:
        self.repairs = found
        self.found.emit()

    def _fail(self, error: Exception) -> None:
        self.is_looking = False
        self.found.emit()
        raise error


def still_open(
    found: Iterable[Suggestion], brief: Brief, cards: Sequence[BriefCard], changed: Mapping[str, Tag]
) -> list[Offer]:
    """The suggestions that were neither dismissed nor accepted, nor are marked already as what they suggest."""
    dismissed, by_paragraph = set(brief.dismissed), _by_paragraph(cards)
    offers = (Offer(one, changed.get(one.key, one.tag)) for one in found if one.key not in dismissed)
    return [offer for offer in offers if not _is_marked(offer, by_paragraph.get(offer.place.paragraph, ()))]


def _by_paragraph(cards: Iterable[BriefCard]) -> dict[int, list[tuple[BriefCard, Place]]]:
    marked: dict[int, list[tuple[BriefCard, Place]]] = {}
    for card in cards:
        for quoted in card.quotes:
            marked.setdefault(quoted.place.paragraph, []).append((card, quoted.place))
    return marked


def _is_marked(offer: Offer, marked: Iterable[tuple[BriefCard, Place]]) -> bool:
    """By a card of its kind; or by one of another kind under the same name, for which it was accepted."""
    name = offer.suggestion.name.casefold()
    return any(
        place.overlaps(offer.place) and (card.use is offer.use or card.name.casefold() == name)
        for card, place in marked
    )
