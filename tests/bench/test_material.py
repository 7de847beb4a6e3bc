"""The peer shows the same data as the planner."""

from pathlib import Path

import pandas as pd
import pytest

from bench import material
from bench.material import WHOLE
from bench.ours import TODAY
from planner.domain.analysis import analyse
from planner.domain.plan import Plan
from planner.domain.question import Question


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Groningen."""
    return material.groningen()


@pytest.fixture(scope="module")
def sums(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> pd.Series:
    """Dekking per wijk and cell, as the peer adds it up."""
    folder: Path = tmp_path_factory.mktemp("peer")
    material.fill_folder(folder, plan)
    weights = pd.read_csv(folder / "weights.csv")
    return weights.groupby(["wijk", "thema", "pijler", "doelgroep"])["gewicht"].sum()


@pytest.mark.parametrize("code", [None, "selwerd", "lewenborg"])
def test_the_peer_adds_up_to_the_dekking_of_the_planner(plan: Plan, sums: pd.Series, code: str | None) -> None:
    wijken = {one.code: one.name for one in plan.neighbourhoods}
    themes, pillars, groups = (
        {one.code: one.name for one in kind} for kind in (plan.themes, plan.pillars, plan.groups)
    )
    cells = analyse(plan, Question(on=TODAY, neighbourhood=code)).cells
    assert len(cells) == 180
    for cell in cells:
        place = (wijken.get(code or "", WHOLE), themes[cell.theme], pillars[cell.pillar], groups[cell.group])
        assert sums.get(place, 0.0) == pytest.approx(cell.total, abs=1e-4), place
