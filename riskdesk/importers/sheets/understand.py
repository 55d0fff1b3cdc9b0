"""Understands a workbook as scores: whose names are whose, what is new, and what each cell says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import Problem
from riskdesk.domain.ids import AssessorId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scenarios import Scenario
from riskdesk.importers.sheets.collecting import no_collecting
from riskdesk.importers.sheets.mapping import AS_FOUND, Instead, Mapping, Role
from riskdesk.importers.sheets.matching import Matches
from riskdesk.importers.sheets.new_dimensions import NewDimensions, new_dimensions
from riskdesk.importers.sheets.reading import SheetReading, SheetUse
from riskdesk.importers.sheets.scoring import Scoring
from riskdesk.importers.sheets.tables import SheetTable, names_of_scenarios, tables_in
from riskdesk.importers.sheets.workbook import Workbook


@no_collecting()
def understand(workbook: Workbook, into: Assessment | None = None, mapping: Mapping | None = None) -> SheetReading:
    """What a workbook says for a new assessment, or for one that it is folded into; choices go before what is found."""
    chosen = mapping or AS_FOUND
    tables, problems = tables_in(workbook, into, chosen)
    matches = _matches(tables, into, chosen)
    new = new_dimensions(tables, matches[Role.DIMENSION], into, chosen)
    scoring = Scoring(into, matches, new.dimensions, chosen)
    uses = []
    for one in tables:
        before = len(scoring.scores)
        scoring.read(one)
        uses.append(_use(one, matches[Role.SCENARIO], len(scoring.scores) - before))
    return SheetReading(
        source=workbook.name,
        sheets=tuple(uses),
        matches=tuple(chain.from_iterable(of_role.all for of_role in matches.values())),
        options=tuple(Option(OptionId(id_), name) for id_, name in matches[Role.OPTION].new.items()),
        dimensions=new.dimensions,
        scenarios=tuple(Scenario(ScenarioId(id_), name) for id_, name in matches[Role.SCENARIO].new.items()),
        assessors=tuple(Assessor(AssessorId(id_), name) for id_, name in matches[Role.ASSESSOR].new.items()),
        scores=tuple(scoring.scores),
        not_understood=tuple(scoring.not_understood),
        scales=new.scales,
        problems=(*workbook.problems, *problems, *new.problems, *_set_scales(new), *scoring.told()),
    )


def _set_scales(new: NewDimensions) -> Iterator[Problem]:
    return (Problem(scale.dimension, scale.reason) for scale in new.scales if scale.reason)


def _matches(tables: list[SheetTable], into: Assessment | None, chosen: Mapping) -> dict[Role, Matches]:
    by_sheet = {
        (Role.SCENARIO, sheet): choice
        for sheet, choice in chosen.sheets.items()
        if choice not in (Instead.LEFT_OUT, Instead.EVERY_SCENARIO)
    }
    choices = {**by_sheet, **chosen.names}
    lines = [line for one in tables for line in one.lines]
    matches = {
        Role.OPTION: Matches(Role.OPTION, into.options if into else (), choices),
        Role.DIMENSION: Matches(Role.DIMENSION, into.dimensions if into else (), choices),
        Role.SCENARIO: Matches(Role.SCENARIO, into.scenarios if into else (), choices),
        Role.ASSESSOR: Matches(Role.ASSESSOR, into.assessors if into else (), choices),
    }
    matches[Role.OPTION].add(dict.fromkeys(line.option for line in lines))
    matches[Role.DIMENSION].add(dict.fromkeys(column.name for one in tables for column in one.columns))
    matches[Role.SCENARIO].add(dict.fromkeys(names_of_scenarios(tables)))
    matches[Role.ASSESSOR].add(dict.fromkeys(line.assessor for line in lines if line.assessor))
    return matches


def _use(one: SheetTable, scenarios: Matches, scores: int) -> SheetUse:
    head, options = one.table.head, len({line.option for line in one.lines})
    header = head.names if head.transposed else head.row
    scenario = scenarios.id_of(one.scenario) if one.scenario else None
    return SheetUse(one.table.sheet, header, head.transposed, scenario, options, scores)
