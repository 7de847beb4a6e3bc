"""The map with outlines on the page of wijken: made where it is asked, one measure, the numbers of the table."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.plan import Plan
from planner.views.areas.drawing import table_of
from planner.views.areas.map import map_data, misread_measure
from tests.figures.test_area_map import SHAPES
from tests.views.asking import a_survey, an_asked
from tests.world import KREEK, town


def data(plan: Plan, search: str = "") -> dict[str, Any]:
    asked = an_asked(plan, search)
    found = a_survey(asked)
    return map_data(asked, found, table_of(asked, found))


def mapped() -> Plan:
    return replace(town(), shapes=SHAPES)


def test_without_outlines_it_says_how_they_come() -> None:
    found = data(town(), "?kaart=dekking")
    assert (found["choices"], found["chart"]) == ([], None)
    assert "GeoJSON" in found["said"] and found["link"] == ["/import", "Kaart inlezen"]


def test_nothing_is_drawn_until_a_measure_is_asked() -> None:
    assert data(mapped())["chart"] is None
    assert [one[0] for one in data(mapped())["choices"]] == ["", "dekking", "behoefte", "kansen"]


@pytest.mark.parametrize("measure", ["dekking", "behoefte", "kansen"])
def test_a_measure_gives_its_picture_with_its_files_and_its_source(measure: str) -> None:
    found = data(mapped(), f"?kaart={measure}&thema=roken")
    assert found["chart"]["code"] == f"kaart-{measure}"
    assert {one["href"].partition("?")[0] for one in found["chart"]["files"]} == {"/download/svg", "/download/png"}
    assert all("thema=roken" in one["href"] for one in found["chart"]["files"])
    assert "Kaart 2024" in found["said"]


def test_coverage_on_the_map_is_that_of_the_analysis() -> None:
    asked = an_asked(mapped(), "?kaart=dekking")
    share = a_survey(asked).analysis(KREEK).tally.share
    row = next(row for row in data(mapped(), "?kaart=dekking")["chart"]["rows"] if "De Kreek" in row[0])
    assert row[1] == f"{round((share or 0) * 100)}%"


def test_a_wijk_without_an_outline_is_named() -> None:
    found = data(replace(mapped(), shapes=SHAPES[:1]), "?kaart=kansen")
    assert "Zonder vlak op de kaart: Lindenhof en Polderrand." in found["said"]


def test_a_measure_that_is_not_known_is_named_with_the_choices() -> None:
    (said,) = misread_measure(an_asked(mapped(), "?kaart=paars"))
    assert said == "We kennen de kaart “paars” niet. Kies uit: dekking, behoefte of kansen."
    assert misread_measure(an_asked(mapped(), "?kaart=Behoefte")) == ()
