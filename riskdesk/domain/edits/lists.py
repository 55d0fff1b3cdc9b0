"""Lists of things with ids, as edits need them; each function gives a new tuple."""

from __future__ import annotations

from typing import Protocol, TypeVar

from riskdesk.domain.errors import InvalidEdit
from riskdesk.words import _


class Identified(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str:
        """Unlike all others of its kind."""


class Named(Identified, Protocol):
    """Something with an id and a name."""

    @property
    def name(self) -> str:
        """What the user calls it."""


Item = TypeVar("Item", bound=Identified)
NamedItem = TypeVar("NamedItem", bound=Named)


def added(items: tuple[NamedItem, ...], new: NamedItem, at: int | None = None) -> tuple[NamedItem, ...]:
    """The items with a new one at a place, or at the end; refused where one has its name."""
    _refuse_same_name(items, new)
    return inserted(items, new, at)


def revised(items: tuple[NamedItem, ...], new: NamedItem) -> tuple[NamedItem, ...]:
    """The items with the one of the same id replaced; refused where another has its new name."""
    # A file may bring two of one name: what is not renamed can be revised all the same.
    if found(items, new.id).name != new.name:
        _refuse_same_name(items, new)
    return replaced(items, new)


def found(items: tuple[Item, ...], wanted: str) -> Item:
    """The item with this id; InvalidEdit when it is gone."""
    for item in items:
        if item.id == wanted:
            return item
    raise InvalidEdit(_("This is no longer in the assessment: {id}.").format(id=wanted))


def inserted(items: tuple[Item, ...], new: Item, at: int | None = None) -> tuple[Item, ...]:
    """The items with a new one at a place, or at the end."""
    if any(item.id == new.id for item in items):
        raise InvalidEdit(_("The id “{id}” is used already.").format(id=new.id))
    place = len(items) if at is None else at
    return (*items[:place], new, *items[place:])


def replaced(items: tuple[Item, ...], new: Item) -> tuple[Item, ...]:
    """The items with the one of the same id replaced."""
    found(items, new.id)
    return tuple(new if item.id == new.id else item for item in items)


def removed(items: tuple[Item, ...], gone: str) -> tuple[Item, ...]:
    """The items without one."""
    found(items, gone)
    return tuple(item for item in items if item.id != gone)


def moved(items: tuple[Item, ...], what: str, to: int) -> tuple[Item, ...]:
    """The items with one put at another place."""
    item = found(items, what)
    rest = removed(items, what)
    place = max(0, min(to, len(rest)))
    return (*rest[:place], item, *rest[place:])


def _refuse_same_name(items: tuple[NamedItem, ...], new: NamedItem) -> None:
    """Two things of one kind with one name cannot be told apart on screen or paper."""
    for item in items:
        if item.id != new.id and item.name.strip().casefold() == new.name.strip().casefold():
            raise InvalidEdit(_("There is already one named “{name}”. Choose another name.").format(name=new.name))
