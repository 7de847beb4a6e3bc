"""What a new planner starts with goes into the database and comes out equal."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from planner.imports.folder import read_empty, read_folder
from planner.resources import folder
from planner.store import plans

SEEDS = sorted(path.parent.name for path in folder("seed").glob("*/municipality.yaml"))


def test_there_is_something_to_start_with() -> None:
    assert {"example", "groningen"} <= set(SEEDS)


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_comes_out_of_the_database_as_it_went_in(engine: Engine, name: str, remark: list[str]) -> None:
    plan = read_folder(folder("seed") / name)
    plans.write(engine, plan)
    assert plans.read(engine, plan.municipality.code) == plan
    remark.append(f"{engine.dialect.name}: {name} heeft {sum(plans.rows(engine).values())} rijen")


def test_seeds_live_side_by_side_in_one_database(engine: Engine) -> None:
    seeds = [read_folder(folder("seed") / name) for name in SEEDS]
    for plan in seeds:
        plans.write(engine, plan)
    for plan in seeds:
        assert plans.read(engine, plan.municipality.code) == plan


def test_a_municipality_without_anything_of_its_own_is_stored(engine: Engine) -> None:
    plan = read_empty(folder("seed") / "empty", "GM0758", "Breda")
    plans.write(engine, plan)
    assert plans.read(engine, "GM0758") == replace(plan, revision=1)
