"""Dot plots of indicators: shapes that need no colour, one scale per theme and unit, and the same numbers in words."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from planner.domain.monitoring import Monitor, Monitored, monitor
from planner.domain.plan import Indicator, Observation, Plan
from planner.figures.dot_plot import dot_plot, in_words, row_drawing, scales
from planner.figures.picture import NARROW, WIDE
from planner.figures.svg import NAMESPACE, write
from planner.language.sentences import Names
from tests.world import KREEK, plan_with

_SVG = f"{{{NAMESPACE}}}"
SMOKERS = Indicator("rokers", "Rookt", "roken", "18 jaar en ouder", "%", more_is_worse=True)
YOUNG = Indicator("jongeren", "Jongeren die roken", "roken", "", "%", more_is_worse=True)
SCHOOLS = Indicator("scholen", "Gezonde scholen", "overgewicht", "", "basisscholen")


def town() -> Plan:
    """Two indicators of smoking, and schools out of a whole."""
    return plan_with(
        indicators=(SMOKERS, YOUNG, SCHOOLS),
        goals=(),
        observations=(
            Observation("a", "rokers", "GM0001", 27.0, year=2016),
            Observation("b", "rokers", "nederland", 20.2, year=2020),
            Observation("c", "rokers", "GM0001", 5.0, "< 5%", 2040, is_target=True),
            Observation("d", "jongeren", "GM0001", 7.1, year=2019),
            Observation("e", "scholen", "GM0001", 24.0, year=2021, out_of=77.0),
            Observation("f", "rokers", KREEK, 31.0, year=2016),
        ),
    )


def rows(plan: Plan, wijk: str | None = None) -> tuple[Monitor, dict[str, Monitored]]:
    found = monitor(plan, 2026, wijk)
    return found, {row.indicator.code: row for row in found.rows}


def drawn(plan: Plan, code: str, wijk: str | None = None) -> ElementTree.Element:
    found, by_code = rows(plan, wijk)
    subject = next(one for one in found.subjects if by_code[code] in one.rows)
    made = row_drawing(Names(plan), by_code[code], scales(subject.rows)[code])
    assert made is not None
    return ElementTree.fromstring(write(made))


def test_the_municipality_is_filled_the_country_open_and_the_target_a_flag() -> None:
    root = drawn(town(), "rokers")
    here, country = sorted(root.iter(f"{_SVG}circle"), key=lambda one: -float(one.attrib["r"]))
    assert here.attrib["fill"] != "#ffffff" and country.attrib["fill"] == "#ffffff"
    assert len(list(root.iter(f"{_SVG}path"))) == 2
    assert float(country.attrib["cx"]) < float(here.attrib["cx"])


def test_a_wijk_has_a_shape_of_its_own() -> None:
    assert len(list(drawn(town(), "rokers", KREEK).iter(f"{_SVG}path"))) == 3


def test_within_a_theme_one_unit_has_one_scale() -> None:
    found, _ = rows(town())
    scale = scales(found.subjects[0].rows)
    assert scale["rokers"] == scale["jongeren"]
    assert (scale["rokers"].top, scale["rokers"].said) == (30.0, "30%")


def test_a_part_of_a_whole_runs_to_the_whole() -> None:
    found, by_code = rows(town())
    assert scales(found.subjects[1].rows)["scholen"].top == 77.0
    assert in_words(Names(town()), by_code["scholen"]) == "Veldstad 24 van 77"


def test_two_figures_of_one_year_are_two_dots() -> None:
    plan = town()
    double = Observation("g", "jongeren", "GM0001", 9.0, year=2019, publisher="CBS")
    root = drawn(replace(plan, observations=(*plan.observations, double)), "jongeren")
    assert len(list(root.iter(f"{_SVG}circle"))) == 2


def test_a_figure_in_words_is_no_dot() -> None:
    words = plan_with(
        indicators=(SMOKERS,), observations=(Observation("a", "rokers", "GM0001", None, "bijna 1 op 10"),)
    )
    row = monitor(words, 2026).rows[0]
    assert row_drawing(Names(words), row, scales((row,))["rokers"]) is None
    assert in_words(Names(words), row) == "Veldstad bijna 1 op 10"
    assert dot_plot(Names(words), monitor(words, 2026)) is None


def test_the_title_says_what_is_farthest_off() -> None:
    made = dot_plot(Names(town()), monitor(town(), 2026))
    assert made is not None
    assert made.title.endswith("Verst weg: rookt, 27% bij een doel van 5% in 2040.")


def test_the_table_holds_the_numbers_of_the_picture() -> None:
    made = dot_plot(Names(town()), monitor(town(), 2026))
    assert made is not None
    assert made.rows[0] == ("Rookt", "Roken", "27%", "20,2%", "minder dan 5% in 2040", "nog ver weg")
    for row in made.rows:
        assert row[2] in made.alternative


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_picture_stays_within_its_width(width: int) -> None:
    made = dot_plot(Names(town()), monitor(town(), 2026))
    assert made is not None
    root = ElementTree.fromstring(made.svg(width))
    assert float(root.attrib["width"]) == width
    assert all(float(one.attrib["x"]) < width for one in root.iter(f"{_SVG}text"))
