"""Names in a table matched to those in the assessment: the same, alike, or new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain, count

from riskdesk.domain.edits.lists import Named
from riskdesk.domain.ids import NewIds
from riskdesk.importers.sheets.mapping import Choice, Instead, Role
from riskdesk.importers.sheets.vocabulary import folded

ALIKE = 85.0
"""From so many per cent on, two names are one with a slip of the pen."""
LEAD = 5.0
"""By so many per cent another name must be less alike, or the two cannot be told apart."""
SHORT = 2


class How(Enum):
    """How a name was matched."""

    EXACT = "exact"
    ALIKE = "alike"
    NEW = "new"
    CHOSEN = "chosen"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Match:
    """A name in a table, the id that it stands for (None: it is left out), and how alike the two are in per cent."""

    role: Role
    said: str
    id: str | None
    how: How
    percent: int = 100


class Matches:
    """The matches of one role by the names as the table says them; two names never stand for the same thing."""

    def __init__(self, role: Role, known: Sequence[Named], chosen: Mapping[tuple[Role, str], Choice]) -> None:
        self._role = role
        self._known = known
        self._chosen = {folded(said): choice for (of, said), choice in chosen.items() if of is role}
        self._ids = NewIds(item.id for item in known)
        self._by_name: dict[str, Match] = {}
        self._id_of: dict[str, str | None] = {}

    def add(self, names: Iterable[str]) -> None:
        """Match all of a table's names: first those that are the same, so that none alike takes their place."""
        said = {folded(name): name for name in names if folded(name) not in self._by_name}
        taken = {match.id for match in self._by_name.values()}
        same = {folded(item.name): item.id for item in reversed(self._known)}
        found: dict[str, Match] = {}
        for key, name in said.items():
            if key in self._chosen:
                found[key] = self._as_chosen(name, self._chosen[key])
            elif key in same:
                found[key] = Match(self._role, name, same[key], How.EXACT)
        taken |= {match.id for match in found.values()}
        free = {key: id_ for key, id_ in same.items() if id_ not in taken}
        for key, name in said.items():
            if key not in found:
                found[key] = self._alike(key, name, free) or self._new(name)
        # In the order of the table, which is the order of what is new.
        self._by_name |= {key: found[key] for key in said}

    def id_of(self, name: str) -> str | None:
        """What a name that was added stands for."""
        if name not in self._id_of:
            self._id_of[name] = self._by_name[folded(name)].id
        return self._id_of[name]

    @property
    def all(self) -> tuple[Match, ...]:
        """Every match, in the order in which the names came."""
        return tuple(self._by_name.values())

    @cached_property
    def new(self) -> Mapping[str, str]:
        """The name of each new thing by its id; numbered where the assessment has the name, and another is wanted."""
        taken = {folded(item.name) for item in self._known}
        names = {}
        for match in self._by_name.values():
            if match.id is not None and match.how is How.NEW:
                numbered = (f"{match.said} ({number})" for number in count(2))
                names[match.id] = next(name for name in chain((match.said,), numbered) if folded(name) not in taken)
                taken.add(folded(names[match.id]))
        return names

    def _as_chosen(self, name: str, choice: Choice) -> Match:
        if choice is Instead.LEFT_OUT:
            return Match(self._role, name, None, How.LEFT_OUT)
        return self._new(name) if isinstance(choice, Instead) else Match(self._role, name, choice, How.CHOSEN)

    def _new(self, name: str) -> Match:
        return Match(self._role, name, self._ids.of(name), How.NEW, 0)

    def _alike(self, key: str, name: str, free: dict[str, str]) -> Match | None:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - start-up

        if not free:
            return None
        best = process.extract(key, list(free), scorer=fuzz.token_sort_ratio, limit=2, score_cutoff=ALIKE - LEAD)
        if not best or best[0][1] < ALIKE or (len(best) > 1 and best[0][1] - best[1][1] < LEAD):
            return None
        known = best[0][0]
        if _telling(key) != _telling(known):
            return None
        return Match(self._role, name, free.pop(known), How.ALIKE, round(best[0][1]))


def _telling(key: str) -> list[str]:
    """The short words and numbers, by which alone Plan A is not Plan B, nor 2025 the year 2030."""
    return sorted(word for word in key.split() if len(word) <= SHORT or any(letter.isdigit() for letter in word))
