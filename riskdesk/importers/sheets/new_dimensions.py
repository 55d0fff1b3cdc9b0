"""The dimensions that only a workbook knows: their kinds, weights, groups and scales."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.errors import Problem
from riskdesk.domain.ids import DimensionId, NewIds
from riskdesk.importers.sheets.mapping import Mapping
from riskdesk.importers.sheets.matching import Matches
from riskdesk.importers.sheets.new_scales import Said, proposed_scales
from riskdesk.importers.sheets.reading import ScaleSet
from riskdesk.importers.sheets.table import Column
from riskdesk.importers.sheets.tables import SheetTable
from riskdesk.importers.sheets.vocabulary import folded
from riskdesk.words import _


class NewDimensions(NamedTuple):
    """New dimensions, each group before its parts, with the scales that were set and what to look at."""

    dimensions: tuple[Dimension, ...]
    scales: tuple[ScaleSet, ...]
    problems: tuple[Problem, ...]


def new_dimensions(
    tables: list[SheetTable], matches: Matches, into: Assessment | None, chosen: Mapping
) -> NewDimensions:
    """What the heads of the tables say of dimensions that are not in the assessment."""
    known = into.tree.by_id if into else {}
    columns: dict[DimensionId, Column] = {}
    problems: list[Problem] = []
    for where, column in ((one.table.sheet, column) for one in tables for column in one.columns):
        id_ = matches.id_of(column.name)
        if id_ is None:
            continue
        dimension = DimensionId(id_)
        if dimension not in known:
            columns[dimension] = _joined(columns.get(dimension), column)
        elif into is not None:
            problems += _differences(into, dimension, column, where)
    scales = _scales(tables, matches, columns, chosen)
    leaves = [_leaf(id_, column, scales[id_], chosen) for id_, column in columns.items()]
    leaves = [replace(leaf, name=matches.new[leaf.id]) for leaf in leaves]
    problems += [_without_kind(leaf, columns[leaf.id]) for leaf in leaves if not _kind(columns[leaf.id], chosen)]
    groups = _grouped(leaves, columns) if into is None else leaves
    return NewDimensions(tuple(groups), tuple(scales.values()), tuple(problems))


def _joined(before: Column | None, column: Column) -> Column:
    """One dimension of several sheets: what one of them states holds for all."""
    if before is None:
        return column
    weight = column.weight if before.weight is None else before.weight
    return before._replace(kind=before.kind or column.kind, weight=weight, group=before.group or column.group)


def _scales(
    tables: list[SheetTable], matches: Matches, columns: dict[DimensionId, Column], chosen: Mapping
) -> dict[DimensionId, ScaleSet]:
    said = {id_: Said() for id_ in columns}
    for one in tables if said else ():
        if one.table.is_list:
            for line in one.lines:
                _gather(one, line.columns[0], [line.row], matches, said)
        else:
            rows = [line.row for line in one.lines]
            for column in one.table.columns:
                _gather(one, column, rows, matches, said)
    by_name = {folded(name): scale for name, scale in chosen.scales.items()}
    scales = {}
    for (id_, column), found in zip(columns.items(), proposed_scales(list(said.values())), strict=True):
        scale = by_name.get(folded(column.name))
        scales[id_] = ScaleSet(column.name, scale or found.scale, "" if scale else found.reason)
    return scales


def _gather(one: SheetTable, column: Column, rows: list[int], matches: Matches, said: dict[DimensionId, Said]) -> None:
    id_ = matches.id_of(column.name)
    if id_ in said:
        place = column.place
        cells = {row[place] for row in map(one.table.rows.__getitem__, rows) if len(row) > place}
        said[DimensionId(id_)].add(cells - {""})


def _kind(column: Column, chosen: Mapping) -> Kind | None:
    by_name = {folded(name): kind for name, kind in chosen.kinds.items()}
    return by_name.get(folded(column.name), column.kind)


def _leaf(id_: DimensionId, column: Column, scale: ScaleSet, chosen: Mapping) -> Dimension:
    kind = _kind(column, chosen) or Kind.OPPORTUNITY
    usual = not scale.reason and folded(column.name) not in set(map(folded, chosen.scales))
    return Dimension(id_, column.name, kind, weight=column.weight, scale=None if usual else scale.scale)


def _without_kind(leaf: Dimension, column: Column) -> Problem:
    what = _("The table does not say whether “{name}” is an opportunity or a risk; it was taken for an opportunity.")
    return Problem(column.name, what.format(name=leaf.name))


def _differences(into: Assessment, id_: DimensionId, column: Column, where: str) -> Iterator[Problem]:
    dimension = into.tree.by_id[id_]
    if not into.tree.is_leaf(id_):
        what = _("“{name}” has parts of its own, so it is not scored; its column is left out.")
        yield Problem(where, what.format(name=dimension.name))
        return
    kind = into.tree.kind(id_)
    if column.kind and kind and column.kind is not kind:
        what = _("The table takes “{name}” the other way, as {kind}; the assessment's kind was kept.")
        word = _("a risk") if column.kind is Kind.RISK else _("an opportunity")
        yield Problem(where, what.format(name=dimension.name, kind=word))
    if column.weight is not None and column.weight != dimension.raw_weight:
        what = _("The table weighs “{name}” at {weight:g}; the assessment's weight was kept.")
        yield Problem(where, what.format(name=dimension.name, weight=column.weight))


def _grouped(leaves: list[Dimension], columns: dict[DimensionId, Column]) -> list[Dimension]:
    """The leaves under groups where the table has more than one; what stands over all of it is a title."""
    names = list(dict.fromkeys(columns[leaf.id].group for leaf in leaves))
    if len(names) < 2:
        return leaves
    ids = NewIds(columns)
    group_ids = {name: DimensionId(ids.of(name)) for name in names if name}
    grouped: list[Dimension] = []
    for name in names:
        parts = [leaf for leaf in leaves if columns[leaf.id].group == name]
        if not name:
            grouped += parts
            continue
        grouped.append(Dimension(group_ids[name], name))
        grouped += (replace(leaf, parent=group_ids[name]) for leaf in parts)
    return grouped
