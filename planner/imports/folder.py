"""A folder of CSV and YAML files becomes a plan, as a whole or not at all."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from planner.domain.plan import (
    AreaProgramme,
    CatalogueEntry,
    CellMark,
    Contradiction,
    Delivery,
    Goal,
    Indicator,
    Intervention,
    Membership,
    Municipality,
    Neighbourhood,
    Observation,
    Partner,
    PartnerList,
    Pillar,
    Placement,
    Plan,
    Programme,
    Rules,
    Situation,
    Source,
    TargetGroup,
    Theme,
)
from planner.imports import tables
from planner.imports.checks import check_all
from planner.imports.mapping import read_mapping
from planner.imports.problems import FolderProblems, Problem, ProblemKind
from planner.imports.rows import Reading, Table, read_csv, read_record, shown

Value = TypeVar("Value")
Readings = Mapping[str, Reading]

#: What the rows of a file become, and the field of the plan that holds them.
FIELDS: tuple[tuple[str, Table, Callable[..., Any]], ...] = (
    ("sources", tables.SOURCES, Source),
    ("contradictions", tables.CONTRADICTIONS, Contradiction),
    ("neighbourhoods", tables.NEIGHBOURHOODS, Neighbourhood),
    ("area_programmes", tables.AREA_PROGRAMMES, AreaProgramme),
    ("themes", tables.THEMES, Theme),
    ("pillars", tables.PILLAR_ROWS, Pillar),
    ("groups", tables.GROUPS, TargetGroup),
    ("goals", tables.GOALS, partial(Goal, number=None)),
    ("programmes", tables.PROGRAMMES, Programme),
    ("partners", tables.PARTNERS, Partner),
    ("partner_lists", tables.PARTNER_LISTS, PartnerList),
    ("memberships", tables.MEMBERSHIPS, Membership),
    ("marks", tables.MARKS, CellMark),
    ("indicators", tables.INDICATORS, Indicator),
    ("observations", tables.OBSERVATIONS, partial(Observation, value=None)),
    ("situations", tables.SITUATIONS, Situation),
    ("catalogue", tables.CATALOGUE, CatalogueEntry),
)


def read_folder(path: Path) -> Plan:
    """Read a folder in the shape of `seed/`. Raises FolderProblems that holds everything that does not fit."""
    readings = {table.file: read_csv(table, path / table.file) for table in tables.TABLES}
    top, rules = read_mapping(tables.MUNICIPALITY, tables.RULES, path / tables.MUNICIPALITY.file)
    readings = {top.table.file: top, rules.table.file: rules, **readings}
    _refuse(
        path,
        readings,
        (*_strangers(path), *_misreadings(readings), *check_all(readings)),
    )
    return _plan(readings)


def read_empty(path: Path, code: str, name: str) -> Plan:
    """Read what every municipality starts with: pillars, target groups, and the interventions known elsewhere, if any.

    Raises FolderProblems for a code that is not GM and four digits, a name that is empty or too long, and for misfits
    in the files.
    """
    _, wrong = read_record(tables.MUNICIPALITY, "", 1, {"code": code, "name": name})
    problems = tuple(Problem("", None, one.column, one.value, one.kind, one.choices) for one in wrong)
    starting = (tables.PILLAR_ROWS, tables.GROUPS, tables.CATALOGUE)
    absent = {table.file: Reading(table, table.file, found=False) for table in (tables.RULES, *tables.TABLES)}
    readings = {
        **absent,
        **{table.file: read_csv(table, path / table.file) for table in starting},
    }
    _refuse(path, readings, (*problems, *_misreadings(readings), *check_all(readings)))
    municipality = Municipality(code=code.strip(), name=name.strip(), filled=False)
    return Plan(
        municipality,
        pillars=_made(Pillar, readings[tables.PILLAR_ROWS.file]),
        groups=_made(TargetGroup, readings[tables.GROUPS.file]),
        catalogue=_made(CatalogueEntry, readings[tables.CATALOGUE.file]),
    )


def read_suggested_themes(path: Path) -> tuple[Theme, ...]:
    """Themes that a new municipality can choose from, out of the same folder; none of them is in its plan yet."""
    reading = read_csv(tables.THEMES, path / tables.THEMES.file)
    _refuse(path, {reading.file: reading}, reading.problems)
    return _made(Theme, reading)


def _strangers(path: Path) -> tuple[Problem, ...]:
    """Files with a name that is not ours: often a slip of the pen, and then the rows would be left out in silence."""
    known = (tables.MUNICIPALITY.file, *(table.file for table in tables.TABLES))
    beside = {f"{Path(name).stem}.source.yaml" for name in known}
    found = sorted(file.name for file in path.glob("*") if file.suffix.lower() in (".csv", ".yaml", ".yml"))
    return tuple(
        Problem(shown(path / name), None, "", name, ProblemKind.UNKNOWN_FILE, known)
        for name in found
        if name not in known and name not in beside
    )


def _misreadings(readings: Readings) -> tuple[Problem, ...]:
    return tuple(problem for reading in readings.values() for problem in reading.problems)


def _refuse(path: Path, readings: Readings, problems: tuple[Problem, ...]) -> None:
    """Raise when there are problems, in the order of files and lines in which somebody would mend them."""
    if not problems:
        return
    files = ["", *dict.fromkeys(reading.file for reading in readings.values())]
    rank = {file: place for place, file in enumerate(files)}
    raise FolderProblems(sorted(problems, key=lambda one: (rank.get(one.file, len(rank)), one.line or 0)))


def _plan(readings: Readings) -> Plan:
    municipality = dict(readings[tables.MUNICIPALITY.file].records[0].values)
    rules = [Rules(**record.values) for record in readings[tables.RULES.file].records]
    if rules:
        municipality["rules"] = rules[0]
    fields: dict[str, Any] = {name: _made(kind, readings[table.file]) for name, table, kind in FIELDS}
    return Plan(Municipality(**municipality), interventions=_interventions(readings), **fields)


def _made(kind: Callable[..., Value], reading: Reading) -> tuple[Value, ...]:
    return tuple(kind(**record.values) for record in reading.records)


def _interventions(readings: Readings) -> tuple[Intervention, ...]:
    placements = _per_intervention(Placement, readings[tables.PLACEMENTS.file])
    deliveries = _per_intervention(Delivery, readings[tables.DELIVERIES.file])
    return tuple(
        Intervention(
            **record.values,
            placements=tuple(placements[record.values["code"]]),
            deliveries=tuple(deliveries[record.values["code"]]),
        )
        for record in readings[tables.INTERVENTIONS.file].records
    )


def _per_intervention(kind: Callable[..., Value], reading: Reading) -> dict[str, list[Value]]:
    made: dict[str, list[Value]] = defaultdict(list)
    for record in reading.records:
        values = {name: value for name, value in record.values.items() if name != "intervention"}
        made[record.values["intervention"]].append(kind(**values))
    return made
