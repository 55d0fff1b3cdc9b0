"""Where the rows of a Frame table stand: items under their parents, and the row where a new one is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from riskdesk.ui.models.columns import Item

NEW = ""
"""The id of the row where a new item is typed; no item has an empty id."""
TOP = None


class Step(Enum):
    """A step that a row can take."""

    UP = auto()
    DOWN = auto()
    IN = auto()
    OUT = auto()


@dataclass(frozen=True)
class RowTree:
    """Ids by parent. `adding_under`: where the row for a new item stands, after its siblings."""

    children: dict[str | None, list[str]] = field(default_factory=dict)
    parents: dict[str, str | None] = field(default_factory=dict)
    adding_under: str | None = TOP

    @classmethod
    def of(cls, items: Sequence[tuple[Item, str | None]], adding_under: str | None) -> RowTree:
        """The tree of items, each with its parent's id."""
        ids = {item.id for item, _parent in items}
        under = adding_under if adding_under in ids else TOP
        tree = cls({TOP: []}, {}, under)
        for item, parent in items:
            tree.children.setdefault(parent, []).append(item.id)
            tree.parents[item.id] = parent
        tree.children.setdefault(under, []).append(NEW)
        tree.parents[NEW] = under
        return tree

    def row(self, item: str) -> int:
        """Its place among its siblings."""
        return self.children[self.parents[item]].index(item)

    def in_order(self, parent: str | None = TOP) -> Iterator[str]:
        """All ids, each before those under it, as the table shows them."""
        for child in self.children.get(parent, ()):
            yield child
            if child != NEW:
                yield from self.in_order(child)

    def siblings(self, parent: str | None) -> list[str]:
        """The items under a parent, without the row for a new one."""
        return [item for item in self.children.get(parent, ()) if item != NEW]

    def stepped(self, item: str, step: Step, *, nests: bool) -> tuple[str | None, int] | None:
        """Where one step takes an item: its new parent, and its number among those there; None where it cannot go."""
        parent, row = self.parents[item], self.row(item)
        siblings = self.siblings(parent)
        if step is Step.UP and row > 0:
            return parent, row - 1
        if step is Step.DOWN and row < len(siblings) - 1:
            return parent, row + 1
        if step is Step.IN and nests and row > 0:
            return siblings[row - 1], len(self.siblings(siblings[row - 1]))
        if step is Step.OUT and parent is not TOP:
            return self.parents[parent], self.row(parent) + 1
        return None


def place_in_list(items: Sequence[Item], moved: str, siblings: Sequence[str], row: int) -> int:
    """Where in the list of all items, once `moved` is taken out, it has to go to be the `row`-th of the siblings."""
    rest = [item.id for item in items if item.id != moved]
    others = [item for item in siblings if item != moved]
    if row < len(others):
        return rest.index(others[row])
    return rest.index(others[-1]) + 1 if others else len(rest)
