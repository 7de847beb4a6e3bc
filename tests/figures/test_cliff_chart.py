"""The bars of what falls: from zero, a bar per month, empty and thin told apart, the same numbers in the table."""

from datetime import date
from xml.etree import ElementTree

from planner.domain.cliff import Cliff, cliff
from planner.domain.plan import Plan
from planner.figures.cliff_chart import CODE, cliff_chart
from planner.figures.picture import NARROW, WIDE, Picture
from planner.figures.svg import NAMESPACE
from tests.world import a_delivery, a_question, an_intervention, plan_with, town

_SVG = f"{{{NAMESPACE}}}"


def ending() -> Plan:
    """One cell goes from covered to thin in October, and to nothing in the new year."""
    return plan_with(
        (
            an_intervention("een", deliveries=(a_delivery(ends=date(2026, 9, 30)),)),
            an_intervention("half", deliveries=(a_delivery(place="regio", ends=date(2026, 12, 31)),)),
        )
    )


def look(plan: Plan) -> Cliff:
    return cliff(plan, a_question())


def picture(plan: Plan) -> Picture:
    made = cliff_chart(look(plan), "Veldstad")
    assert made is not None
    return made


def drawn(width: int) -> ElementTree.Element:
    return ElementTree.fromstring(picture(ending()).svg(width))


def test_where_nothing_falls_there_is_no_picture() -> None:
    assert cliff_chart(look(plan_with((an_intervention(),))), "Veldstad") is None


def test_the_table_has_a_row_per_month_with_what_the_rule_found() -> None:
    found, made = look(ending()), picture(ending())
    assert made.code == CODE
    assert len(made.rows) == len(found.steps) == 24
    assert [int(row[3]) for row in made.rows] == [len(one.falls) for one in found.steps]
    assert sum(int(row[1]) + int(row[2]) for row in made.rows) == found.fallen > 0


def test_the_title_says_how_many_cells_fall_and_when_most() -> None:
    assert picture(ending()).title.startswith("In 24 maanden va")
    assert "als niemand iets doet" in picture(ending()).title


def test_a_bar_stands_for_every_month_in_which_something_falls_with_its_number_above_it() -> None:
    found = look(ending())
    numbers = [one.text for one in drawn(WIDE).iter(f"{_SVG}text") if one.get("font-weight") == "700"]
    assert numbers == [str(len(one.falls)) for one in found.steps if one.falls]


def test_all_texts_are_twelve_pixels_or_more_and_stay_inside_the_drawing() -> None:
    for width in (NARROW, WIDE):
        root = drawn(width)
        assert all(float(one.get("font-size") or 0) >= 12 for one in root.iter(f"{_SVG}text"))
        assert all(0 <= float(one.get("x") or 0) <= width for one in root.iter(f"{_SVG}text"))


def test_empty_and_thin_differ_without_colour() -> None:
    fills = {one.get("fill"): one.get("stroke") for one in drawn(WIDE).iter(f"{_SVG}rect")}
    (dark, no_line), (pale, line) = sorted(fills.items())
    assert no_line is None and line is not None and dark != pale
    luminance = [sum(int(str(fill)[place : place + 2], 16) for place in (1, 3, 5)) for fill in (dark, pale)]
    assert luminance[1] - luminance[0] > 200


def test_the_alternative_names_every_month() -> None:
    assert picture(ending()).alternative.count(":") == len([one for one in look(ending()).steps if one.falls])
    assert look(town()).fallen == 0 or picture(town()).alternative
