"""The map of wijken: five steps with their bounds, a number in each wijk, what is not known told apart from zero."""

from xml.etree import ElementTree

import pytest

from planner.domain.evidence import Shape
from planner.figures.area_map import AreaValue, area_map
from planner.figures.area_order import Order
from planner.figures.picture import NARROW, WIDE, Picture
from planner.figures.svg import NAMESPACE
from planner.figures.theme import STEPS
from tests.world import KREEK, LINDENHOF, POLDERRAND, town

_SVG = f"{{{NAMESPACE}}}"
AREAS = {one.code: one for one in town().neighbourhoods}


def square(code: str, east: float, hole: bool = False) -> Shape:
    def ring(x: float, size: float) -> tuple[tuple[float, float], ...]:
        return (x, 53.2), (x + size, 53.2), (x + size, 53.2 + size), (x, 53.2 + size), (x, 53.2)

    rings = (ring(6.5 + east, 0.02), *((ring(6.5 + east, 0.01),) if hole else ()))
    return Shape(code, (rings,), "Kaart 2024")


SHAPES = (square(KREEK, 0.0, hole=True), square(LINDENHOF, 0.02), square(POLDERRAND, 0.04))
VALUES = {KREEK: 0.5, LINDENHOF: 0.1, POLDERRAND: None}


def picture(measure: Order = Order.COVERAGE, values: dict[str, float | None] | None = None) -> Picture:
    found = [AreaValue(AREAS[code], value) for code, value in (values or VALUES).items()]
    made = area_map(measure, found, SHAPES, lambda code: f"/?wijk={code}")
    assert made is not None
    return made


def drawn(made: Picture, width: int = WIDE) -> ElementTree.Element:
    return ElementTree.fromstring(made.svg(width))


def test_without_outlines_there_is_no_picture() -> None:
    assert area_map(Order.COVERAGE, [AreaValue(AREAS[KREEK], 0.5)], (), str) is None


def test_the_lowest_coverage_and_the_highest_need_come_first_and_what_is_not_known_last() -> None:
    assert [row[0] for row in picture().rows] == ["1. Lindenhof", "2. De Kreek", "3. Polderrand"]
    assert [row[0] for row in picture(Order.NEED).rows] == ["1. De Kreek", "2. Lindenhof", "3. Polderrand"]


def test_the_title_says_where_it_is_lowest_and_highest() -> None:
    assert picture().title == "De dekking is het laagst in Lindenhof (10%), het hoogst in De Kreek (50%)"
    assert picture(Order.GAPS).title.startswith("De meeste kansen zijn er in De Kreek")


def test_wijken_that_share_the_first_place_are_both_named() -> None:
    made = picture(Order.GAPS, {KREEK: 5.0, LINDENHOF: 5.0, POLDERRAND: 1.0})
    assert made.title == "De meeste kansen zijn er in De Kreek en Lindenhof (5), de minste in Polderrand (1)"


def test_what_is_not_known_is_dashed_and_said_and_never_zero() -> None:
    made = picture()
    assert made.rows[-1][1] == "–" and "Polderrand geen gegevens" in made.alternative
    dashed = [one for one in drawn(made).iter(f"{_SVG}path") if one.get("stroke-dasharray")]
    assert len(dashed) == 1


def test_every_wijk_is_a_link_with_its_number_and_a_name_for_who_cannot_see_it() -> None:
    links = list(drawn(picture()).iter(f"{_SVG}a"))
    assert {one.get("href") for one in links} == {f"/?wijk={code}" for code in AREAS}
    assert {one.get("aria-label") for one in links} == {
        "De Kreek: 50%",
        "Lindenhof: 10%",
        "Polderrand: geen gegevens",
    }


def test_five_steps_stand_in_the_legend_with_their_bounds_and_darken_step_by_step() -> None:
    words = [one.text or "" for one in drawn(picture()).iter(f"{_SVG}text")]
    assert [said for said in words if " tot " in said] == [
        "10% tot 18%",
        "18% tot 26%",
        "26% tot 34%",
        "34% tot 42%",
        "42% tot 50%",
    ]
    light = [sum(int(tint.fill[at : at + 2], 16) for at in (1, 3, 5)) for tint in STEPS]
    assert light == sorted(light, reverse=True) and len(set(light)) == len(STEPS)


def test_a_hole_stays_open() -> None:
    path = next(one for one in drawn(picture()).iter(f"{_SVG}path") if (one.get("d") or "").count("M") == 2)
    assert path.get("fill-rule") == "evenodd"


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_everything_stays_inside_and_can_be_read(width: int) -> None:
    root = drawn(picture(), width)
    numbers = [
        float(n)
        for one in root.iter(f"{_SVG}path")
        for n in (one.get("d") or "").replace("M", " ").replace("L", " ").replace("Z", " ").split()
    ]
    assert all(0 <= x <= width for x in numbers[::2])
    assert all(float(one.get("font-size") or 0) >= 12 for one in root.iter(f"{_SVG}text"))


def test_wijken_that_all_stand_equal_are_said_so() -> None:
    assert picture(values={KREEK: 0.5, LINDENHOF: 0.5}).title == "Dekking: alle wijken staan gelijk (50%)"
