"""The large municipality of the benchmarks is what it says: many wijken, each with what runs there and its figures."""

from collections import Counter

import pytest

from bench.areas import fill_shares
from bench.buurten import BUURTEN, town_of_buurten
from bench.material import groningen
from bench.ours import TODAY
from planner.domain.analysis import survey
from planner.domain.need import needs
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.figures.area_shares import area_shares


@pytest.fixture(scope="module")
def town() -> Plan:
    """The town."""
    return town_of_buurten()


def test_every_buurt_has_a_name_and_a_place_of_its_own(town: Plan) -> None:
    areas = town.neighbourhoods
    assert len(areas) == BUURTEN == len({one.code for one in areas}) == len({one.name for one in areas})
    assert len({(one.column, one.row) for one in areas}) == BUURTEN


def test_every_buurt_is_covered_as_the_wijk_that_it_is_a_part_of(town: Plan) -> None:
    wijken = {row.area.name: row.total for row in area_shares(survey(groningen(), Question(on=TODAY))).rows}
    for row in area_shares(survey(town, Question(on=TODAY))).rows:
        assert row.total == wijken[row.area.name.rpartition(" ")[0]]


def test_every_buurt_has_figures_that_differ(town: Plan) -> None:
    found = needs(town)
    assert set(Counter(area for _, area in found)) == {one.code for one in town.neighbourhoods}
    assert len({round(need.value, 6) for need in found.values()}) > 10


def test_the_peer_gets_the_numbers_of_the_table(town: Plan, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("peer")
    fill_shares(folder, town)
    lines = (folder / "shares.csv").read_text(encoding="utf-8").splitlines()
    row = area_shares(survey(town, Question(on=TODAY))).rows[0]
    assert len(lines) == 1 + BUURTEN * len(row.shares)
    assert lines[1] == f"{row.area.name},Roken · Voorlichting,{row.shares[0].tally.filled}"
