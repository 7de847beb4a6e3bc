"""The analysis after loading, and the commands as a person waits for them."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.material import fill_database, groningen
from bench.measure import Limit, Measure, in_turn
from bench.ours import TODAY
from planner.domain import coverage
from planner.domain.analysis import survey
from planner.domain.gaps import ranked
from planner.domain.grid import Grid
from planner.domain.plan import Plan
from planner.domain.question import Question


def run() -> tuple[list[Measure], list[str]]:
    """Time the ranked list of all wijken and the commands that show it."""
    plan, question = groningen(), Question(on=TODAY)
    gaps = ranked(plan, question)
    with TemporaryDirectory() as place:
        url = fill_database(Path(place) / "planner.db", plan)
        took = in_turn({**_analysis(plan, question), **_commands(url)})
    in_ms = {name: seconds * 1000 for name, seconds in took.items()}
    measures = [
        Measure("ranked gaps of all wijken, after loading", in_ms["fresh"], "ms", None, Limit(50, "ms")),
        Measure("the same, rows spelled out before", in_ms["again"], "ms"),
        Measure("spelling out the rows", in_ms["spell_out"], "ms"),
        Measure("planner --help, whole command", took["help"], "s", None, Limit(0.3, "s")),
        Measure("bare python, for comparison", took["python"], "s"),
        Measure("planner gaps --json, whole command", took["gaps"], "s"),
    ]
    cells = len(Grid.of(plan)) * len(plan.neighbourhoods)
    return measures, [f"Groningen: {len(gaps):,} gaps in {cells:,} cells of {len(plan.neighbourhoods)} wijken."]


def _analysis(plan: Plan, question: Question) -> dict[str, Callable[[], object]]:
    grid, known = Grid.of(plan), survey(plan, question)

    def fresh() -> object:
        # A copy is a plan that has not been seen: nothing of it is remembered.
        return ranked(_copy(plan), question)

    return {
        "fresh": fresh,
        "again": partial(ranked, known.plan, question),
        "spell_out": partial(coverage.spell_out, plan, grid),
    }


def _copy(plan: Plan) -> Plan:
    return Plan(**{name: getattr(plan, name) for name in plan.__dataclass_fields__})


def _commands(url: str) -> dict[str, Callable[[], object]]:
    return {
        "help": partial(_call, url, "-m", "planner", "--help"),
        "python": partial(_call, url, "-c", "pass"),
        "gaps": partial(_call, url, "-m", "planner", "gaps", "--json"),
    }


def _call(url: str, *words: str) -> None:
    environ = {**os.environ, "PLANNER_DATABASE_URL": url}
    subprocess.run([sys.executable, *words], env=environ, check=True, stdout=subprocess.DEVNULL)
