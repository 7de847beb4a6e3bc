"""Our own list of figures: who made them, which indicator they are about, and how a number is written."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.plan import Indicator
from tests.imports.shapes import (
    KREEK,
    LINDENHOF,
    TOWN,
    plain,
    read,
)
from tests.world import KREEK as THE_KREEK
from tests.world import town


def test_our_own_list_is_read(tmp_path: Path) -> None:
    (one,) = read(tmp_path, plain(f"{KREEK};Roker;20,5;2023;Eigen peiling")).readings
    assert (one.indicator, one.area, one.value, one.year, one.publisher) == (
        *("rivm_roker", KREEK, 20.5, 2023),
        "Eigen peiling",
    )


@pytest.mark.parametrize("name", ["kreek", "De Kreek", "het eiland"])
def test_a_wijk_may_go_by_its_code_or_a_name(tmp_path: Path, name: str) -> None:
    (one,) = read(tmp_path, plain(f"{name};Roker;20,5;2023;Peiling")).readings
    assert one.area == THE_KREEK


@pytest.mark.parametrize("area", ["nederland", "provincie", TOWN])
def test_what_wijken_are_compared_with_may_stand_in_it(tmp_path: Path, area: str) -> None:
    (one,) = read(tmp_path, plain(f"{area};Roker;20,5;2023;Peiling")).readings
    assert one.area == area


@pytest.mark.parametrize("name", ["rokers_18", "Rookt"])
def test_an_indicator_of_the_plan_keeps_its_code(tmp_path: Path, name: str) -> None:
    (one,) = read(tmp_path, plain(f"{KREEK};{name};20,5;2023;Peiling")).readings
    assert one.indicator == "rokers_18"


def test_a_new_indicator_is_open_and_has_the_unit_and_theme_that_stand_there(tmp_path: Path) -> None:
    head = "code;indicator;waarde;jaar;bron;marge;eenheid;thema"
    found = read(tmp_path, plain(f"{KREEK};Rookvrije speeltuinen;3;2023;Peiling;0,5;stuks;Roken", head=head))
    (measure,) = found.measures
    one = measure.indicator
    assert (one.code, one.name, one.unit, one.subject, measure.open) == (
        *("eigen_rookvrije_speeltuinen", "Rookvrije speeltuinen", "stuks", "roken"),
        True,
    )
    assert found.readings[0].margin == 0.5


def test_a_figure_of_our_own_is_no_estimate_and_has_no_table_as_its_source(tmp_path: Path) -> None:
    found = read(tmp_path, plain(f"{KREEK};Overgewicht;40;2024;GGD-monitor"))
    (measure,) = found.measures
    assert (measure.indicator.code, measure.modelled, measure.source) == ("rivm_overgewicht", False, None)
    assert [one.publisher for one in found.readings] == ["GGD-monitor"]


@pytest.mark.parametrize("name", ["cbs_inwoners", "Inwoners", "AantalInwoners_5"])
def test_a_count_in_our_own_list_is_added_up(tmp_path: Path, name: str) -> None:
    (measure,) = read(tmp_path, plain(f"{KREEK};{name};1000;2023;CBS")).measures
    assert (measure.indicator.code, measure.adds, measure.open) == ("cbs_inwoners", True, False)


def test_a_count_that_the_plan_has_already_is_still_added_up(tmp_path: Path) -> None:
    theirs = Indicator("cbs_inwoners", "Inwoners", "wonen", unit="inwoners")
    plan = replace(town(), indicators=(*town().indicators, theirs))
    (measure,) = read(tmp_path, plain(f"{KREEK};Inwoners;1000;2023;CBS"), plan=plan).measures
    assert (measure.adds, measure.open, measure.indicator.subject) == (True, False, "wonen")


def test_a_point_in_a_count_of_our_own_stands_between_thousands(tmp_path: Path) -> None:
    (one,) = read(tmp_path, plain(f"{KREEK};Inwoners;8.155;2023;CBS")).readings
    assert one.value == 8155.0


@pytest.mark.parametrize(("written", "value"), [("8,155", 8.155), ("0.125", 0.125), ("20.5", 20.5), ("8155", 8155.0)])
def test_a_number_that_can_mean_one_thing_only_is_read(tmp_path: Path, written: str, value: float) -> None:
    assert [one.value for one in read(tmp_path, plain(f"{KREEK};Iets nieuws;{written};2023;Wij")).readings] == [value]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rookt (<18)", "Rookt (>18)"),
        ("Roker (<18)", "Roker"),
        (
            f"{'Zegt in de peiling van dit jaar dat ' * 2}roken mag",
            f"{'Zegt in de peiling van dit jaar dat ' * 2}het mag",
        ),
        ("健康", "幸福"),
    ],
)
def test_two_names_are_two_indicators(tmp_path: Path, one: str, other: str) -> None:
    lines = (f"{area};{name};{value};2023;Wij" for area in (KREEK, LINDENHOF) for name, value in ((one, 1), (other, 2)))
    found = read(tmp_path, plain(*lines))
    assert found.problems == ()
    assert len({each.indicator.code for each in found.measures}) == 2


def test_a_new_indicator_takes_no_code_of_the_plan(tmp_path: Path) -> None:
    theirs = Indicator("eigen_rookt_18", "Rookt (<18)", "roken")
    plan = replace(town(), indicators=(*town().indicators, theirs))
    found = read(tmp_path, plain(f"{KREEK};Rookt (>18);2;2023;Wij", f"{KREEK};Rookt (<18);1;2023;Wij"), plan=plan)
    assert [one.indicator for one in found.readings] == ["eigen_rookt_18_2", "eigen_rookt_18"]


def test_a_later_file_with_the_same_name_finds_the_same_indicator(tmp_path: Path) -> None:
    first = read(tmp_path, plain(f"{KREEK};Rookt (<18);1;2023;Wij", f"{KREEK};Rookt (>18);2;2023;Wij"))
    plan = replace(town(), indicators=(*town().indicators, *(one.indicator for one in first.measures)))
    (again,) = read(tmp_path, plain(f"{KREEK};Rookt (>18);3;2024;Wij"), plan=plan).readings
    assert again.indicator == first.readings[1].indicator


def test_a_list_keeps_several_years(tmp_path: Path) -> None:
    found = read(tmp_path, plain(f"{KREEK};Roker;20,5;2023;Peiling", f"{KREEK};Roker;21;2021;Peiling"))
    assert [one.year for one in found.readings] == [2023, 2021]
