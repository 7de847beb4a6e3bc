"""Lines through time: from zero, told apart without colour, and everything said in the table too."""

from xml.etree import ElementTree

import pytest

from planner.figures.lines import Line, LineChart, Point, by_year, draw_lines, line_chart
from planner.figures.picture import NARROW, WIDE, Picture
from planner.figures.scale import top_of
from planner.figures.svg import NAMESPACE, Element, write

_SVG = f"{{{NAMESPACE}}}"
TOWN = by_year("Veldstad", {2016: 27.0, 2020: 24.0, 2024: 20.0})
COUNTRY = by_year("Nederland", {2016: 24.0, 2020: 20.2})


def picture(*lines: Line) -> Picture:
    """Smokers in per cent."""
    return line_chart("verloop", "Roken daalt", "Van 27 naar 20.", LineChart(lines, "%"))


def drawn(chart: LineChart, width: int = WIDE) -> ElementTree.Element:
    return ElementTree.fromstring(write(draw_lines(chart, width)))


def texts(root: ElementTree.Element) -> list[str]:
    return [one.text or "" for one in root.iter(f"{_SVG}text")]


def sizes(one: Element | str) -> list[float]:
    """The sizes of all texts."""
    if isinstance(one, str):
        return []
    own = [float(value or 0) for name, value in one.attributes if name == "font_size"]
    return [*own, *(size for child in one.children for size in sizes(child))]


def test_the_table_has_a_row_per_moment_and_says_what_is_not_known() -> None:
    made = picture(TOWN, COUNTRY)
    assert made.columns == ("Jaar", "Veldstad", "Nederland")
    assert made.rows == (("2016", "27%", "24%"), ("2020", "24%", "20,2%"), ("2024", "20%", "–"))


def test_two_values_of_one_year_both_stand_in_the_table_and_beside_the_line() -> None:
    double = Line("Veldstad", (Point(2016, "2016", 27.0), Point(2024, "2024", 20.0), Point(2024, "2024", 22.0)))
    assert picture(double).rows[-1] == ("2024", "20% en 22%")
    assert "Veldstad 20% en 22%" in texts(drawn(LineChart((double,), "%")))


def test_one_point_is_a_point_and_no_line() -> None:
    root = drawn(LineChart((by_year("Veldstad", {2024: 20.0}),), "%"))
    assert not list(root.iter(f"{_SVG}polyline"))
    assert len(list(root.iter(f"{_SVG}circle"))) == 1


def test_years_stand_as_far_apart_as_they_are() -> None:
    (line,) = drawn(LineChart((by_year("A", {2000: 1.0, 2010: 1.0, 2015: 1.0}),))).iter(f"{_SVG}polyline")
    first, second, third = (float(place.split(",")[0]) for place in line.attrib["points"].split())
    assert second - first == pytest.approx(2 * (third - second), abs=0.05)


def test_half_of_the_axis_is_half_as_high_because_it_begins_at_zero() -> None:
    root = drawn(LineChart((by_year("A", {2000: 10.0, 2001: 20.0}),)))
    (line,) = root.iter(f"{_SVG}polyline")
    low, high = (float(place.split(",")[1]) for place in line.attrib["points"].split())
    floor = max(float(one.attrib["y2"]) for one in root.iter(f"{_SVG}line"))
    assert floor - high == pytest.approx(2 * (floor - low), abs=0.05)


def test_lines_are_told_apart_by_their_dashes_and_markers() -> None:
    lines = tuple(by_year(name, {2000: 1.0, 2001: 2.0}) for name in "ABCD")
    dashes = [one.attrib.get("stroke-dasharray") for one in drawn(LineChart(lines)).iter(f"{_SVG}polyline")]
    assert len(set(dashes)) == 4


def test_the_goal_is_drawn_and_named() -> None:
    assert "doel 5%" in texts(drawn(LineChart((TOWN,), "%", goal=5.0)))


def test_what_does_not_fit_beside_the_lines_stands_above_them() -> None:
    long = by_year("Gemeente met een heel erg lange naam", {2016: 27.0, 2020: 24.0})
    said = texts(drawn(LineChart((long,), "%", goal=5.0), NARROW))
    assert long.name in said and "24%" in said and "doel 5%" in said


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_text_is_too_small_or_begins_outside(width: int) -> None:
    chart = LineChart((TOWN, COUNTRY), "%", goal=5.0)
    assert min(sizes(draw_lines(chart, width))) >= 12
    for one in drawn(chart, width).iter(f"{_SVG}text"):
        assert 0 <= float(one.attrib["x"]) <= width


def test_without_any_point_there_are_axes_and_nothing_breaks() -> None:
    assert texts(drawn(LineChart((Line("A", ()),), "%")))


@pytest.mark.parametrize(("values", "top"), [((99.0,), 100.0), ((120.0,), 120.0), ((0.0,), 1.0), ((0.03,), 0.03)])
def test_an_axis_ends_on_a_round_number_that_nothing_is_above(values: tuple[float, ...], top: float) -> None:
    assert top_of(values, 100.0) == pytest.approx(top)
