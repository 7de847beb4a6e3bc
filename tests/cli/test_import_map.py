"""`planner import KAART`: first shown, then stored with a yes, as one change; what has to be said first is asked."""

import json
from pathlib import Path
from typing import Any

import pytest

from planner.domain.plan import Plan
from planner.store.database import open_engine
from planner.store.plans import read
from tests.cli.conftest import Planner
from tests.imports.test_geojson import RD_RING, RING, area, collection, moved


def written(path: Path, content: dict[str, Any]) -> str:
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


@pytest.fixture
def map_of_two(tmp_path: Path) -> str:
    return written(tmp_path / "kaart.geojson", collection(area("Selwerd"), area("Beijum", moved(RING, 0.03))))


def plan(database: Path) -> Plan:
    engine = open_engine(f"sqlite:///{database}")
    try:
        return read(engine, "GM0014")
    finally:
        engine.dispose()


def test_a_map_is_shown_and_nothing_is_stored_without_a_yes(planner: Planner, filled: Path, map_of_two: str) -> None:
    done = planner("import", map_of_two)
    assert done.code == 0
    assert "2 nieuwe omtrekken." in done.out and "Er is niets opgeslagen. Met --akkoord neemt u dit over." in done.out
    assert plan(filled).shapes == ()


def test_with_a_yes_the_outlines_are_stored_with_their_source(planner: Planner, filled: Path, map_of_two: str) -> None:
    done = planner("import", map_of_two, "--akkoord", "--kaartbron", "Gemeente, 2026")
    assert done.code == 0 and "2 omtrekken overgenomen." in done.out
    assert {one.neighbourhood: one.source for one in plan(filled).shapes} == {
        "selwerd": "Gemeente, 2026",
        "beijum": "Gemeente, 2026",
    }
    again = planner("import", map_of_two, "--akkoord", "--kaartbron", "Gemeente, 2026")
    assert "Alle omtrekken stonden er al. Er is niets veranderd." in again.out


def test_whose_map_it_is_has_to_be_said(planner: Planner, filled: Path, map_of_two: str) -> None:
    done = planner("import", map_of_two, "--akkoord")
    assert done.code == 1 and "Van wie is deze kaart, en van welk jaar? Zeg het met --kaartbron." in done.err
    assert plan(filled).shapes == ()


def test_rd_is_converted_only_when_that_was_said(planner: Planner, filled: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "rd.geojson", collection(area("Selwerd", RD_RING)))
    done = planner("import", path, "--akkoord", "--kaartbron", "Kaart")
    assert done.code == 1 and "Dit zijn RD-coördinaten. Omzetten naar WGS84? Zeg het met --omzetten." in done.err
    assert planner("import", path, "--akkoord", "--kaartbron", "Kaart", "--omzetten").code == 0
    assert [one.neighbourhood for one in plan(filled).shapes] == ["selwerd"]


def test_a_map_that_cannot_be_read_says_why(planner: Planner, filled: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "kaart.json", {"type": "Topology", "objects": {}, "arcs": []})
    done = planner("import", path)
    assert done.code == 1 and "Dit is TopoJSON. Zet het om naar GeoJSON." in done.err


def test_the_whole_answer_as_json(planner: Planner, filled: Path, map_of_two: str) -> None:
    told = json.loads(planner("import", map_of_two, "--json").out)
    assert [one["wijk"] for one in told["wijken"]] == ["selwerd", "beijum"]
    assert (told["stelsel"], told["overgenomen"], told["sleutel"]) == ("wgs84", None, "naam")
