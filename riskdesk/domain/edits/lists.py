"""Lists of things with ids, as edits need them: each function gives a new tuple, or the old one if nothing changes."""

from __future__ import annotations

from typing import Protocol, TypeVar

from riskdesk.domain.errors import InvalidEdit
from riskdesk.words import _


class Named(Protocol):
    """Something with an id and a name."""

    @property
    def id(self) -> str:
        """Unlike all others of its kind."""

    @property
    def name(self) -> str:
        """What the user calls it."""


class Identified(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str:
        """Unlike all others of its kind."""


I = TypeVar("I", bound=Identified)  # noqa: E741 - an item
N = TypeVar("N", bound=Named)


def found(items: tuple[I, ...], wanted: str) -> I:
    """The item with this id; InvalidEdit when it is gone."""
    for item in items:
        if item.id == wanted:
            return item
    raise InvalidEdit(_("This is no longer in the assessment: {id}.").format(id=wanted))


def inserted(items: tuple[I, ...], new: I, at: int | None = None) -> tuple[I, ...]:
    """The items with a new one at a place, or at the end."""
    if any(item.id == new.id for item in items):
        raise InvalidEdit(_("The id “{id}” is used already.").format(id=new.id))
    place = len(items) if at is None else at
    return (*items[:place], new, *items[place:])


def replaced(items: tuple[I, ...], new: I) -> tuple[I, ...]:
    """The items with the one of the same id replaced."""
    if found(items, new.id) == new:
        return items
    return tuple(new if item.id == new.id else item for item in items)


def removed(items: tuple[I, ...], gone: str) -> tuple[I, ...]:
    """The items without one."""
    found(items, gone)
    return tuple(item for item in items if item.id != gone)


def moved(items: tuple[I, ...], what: str, to: int) -> tuple[I, ...]:
    """The items with one put at another place."""
    item = found(items, what)
    rest = removed(items, what)
    place = max(0, min(to, len(rest)))
    after = (*rest[:place], item, *rest[place:])
    return items if after == items else after


def refuse_same_name(items: tuple[N, ...], new: N) -> None:
    """Two things of one kind with one name cannot be told apart on screen or paper."""
    for item in items:
        if item.id != new.id and item.name.strip().casefold() == new.name.strip().casefold():
            raise InvalidEdit(_("There is already one named “{name}”. Choose another name.").format(name=new.name))
