"""What both servers show: the seed in a database for ours, the same weights as CSV for the peer."""

import csv
from collections.abc import Sequence
from pathlib import Path

from bench.ours import TODAY
from bench.peer import COLUMNS
from planner import resources
from planner.domain.analysis import Survey, survey
from planner.domain.coverage import best
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.imports.folder import read_folder
from planner.store import plans, versions
from planner.store.database import open_engine

WHOLE = "Hele gemeente"


def groningen() -> Plan:
    """The plan that the seed holds."""
    return read_folder(resources.folder("seed") / "groningen")


def fill_database(path: Path, plan: Plan) -> str:
    """A new SQLite database with one municipality; gives its URL."""
    url = f"sqlite:///{path}"
    engine = open_engine(url)
    versions.create(engine)
    plans.write(engine, plan)
    engine.dispose()
    return url


def fill_folder(folder: Path, plan: Plan) -> None:
    """The CSV files of the peer: every weight above zero, and the order of the grid."""
    found = survey(plan, Question(on=TODAY))
    themes = {theme.code: theme.name for theme in plan.themes}
    pillars = {pillar.code: pillar.name for pillar in plan.pillars}
    groups = {group.code: group.name for group in plan.groups}
    named = [(themes[theme], pillars[pillar], groups[group]) for theme, pillar, group in found.grid.keys]
    _write(folder / "grid.csv", COLUMNS[1:4], named)
    weights = [
        (wijk, *named[cell], title, f"{weight:g}")
        for wijk, column in _columns(found)
        for cell, title, weight in column
        if weight > 0
    ]
    _write(folder / "weights.csv", COLUMNS, weights)


def _columns(found: Survey) -> list[tuple[str, list[tuple[int, str, float]]]]:
    """Per area: cell, title of the intervention, weight."""
    pairs = best(found.weights.weight, found.rows.starts)
    titles = [found.rows.interventions[number].name for number in found.rows.pair_intervention]
    cells = found.rows.pair_cell.tolist()
    return [
        (area.name if area else WHOLE, list(zip(cells, titles, pairs[:, number].tolist(), strict=True)))
        for number, area in enumerate(found.areas)
    ]


def _write(path: Path, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
