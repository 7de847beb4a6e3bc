"""The page that compares wijken: which areas an address names, what is wrong with it, and what the page then says."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.area_comparison import compare
from planner.domain.plan import Plan
from planner.views import PAGES
from planner.views.comparing.alike import alike
from planner.views.comparing.choosing import chosen, form_data, link
from planner.views.comparing.drawing import result
from planner.views.comparing.sentence import sentence
from planner.views.page import find
from tests.views.asking import a_survey, an_asked
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    a_placement,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)

#: Children and elderly people in De Kreek, elderly people in Lindenhof.
PLAYING = plan_with(
    (
        an_intervention("speeltuin", (a_placement(), a_placement("ouders")), (in_wijken(KREEK),)),
        an_intervention("coach", (a_placement("ouderen"),), (in_wijken(LINDENHOF),)),
    )
)


def words(part: Any) -> str:
    if isinstance(part, list | tuple):
        return " ".join(words(one) for one in part if one)
    return part if isinstance(part, str) else words(getattr(part, "children", "") or "")


def links(part: Any) -> list[str]:
    """Every address in a part, in order."""
    if isinstance(part, list | tuple):
        return [href for one in part for href in links(one)]
    here = [part.href] if getattr(part, "href", None) else []
    return here + links(getattr(part, "children", None) or [])


def said(plan: Plan, search: str) -> str:
    asked = an_asked(plan, search)
    found = compare(a_survey(asked), chosen(asked).areas, asked.comparator)
    return "".join(part if isinstance(part, str) else words(part) for part in sentence(asked, found))


def shown(plan: Plan, search: str) -> list[str]:
    """The words of every section."""
    asked = an_asked(plan, search)
    found = compare(a_survey(asked), chosen(asked).areas, asked.comparator)
    return [words(part) for part in result(asked, found)]


def test_areas_stand_in_the_order_of_the_address() -> None:
    assert chosen(an_asked(town(), "?naast=lindenhof,gemeente,kreek")).areas == (LINDENHOF, None, KREEK)


def test_a_wijk_may_be_called_by_its_name_or_another_name() -> None:
    assert chosen(an_asked(town(), "?naast=De Kreek,het eiland,Polderrand")).areas == (KREEK, POLDERRAND)


def test_without_any_the_wijk_of_the_address_stands_beside_the_municipality() -> None:
    assert chosen(an_asked(town(), f"?wijk={KREEK}")).areas == (KREEK, None)
    assert chosen(an_asked(town())).areas == ()


@pytest.mark.parametrize(
    ("naast", "areas", "problem"),
    [
        ("kreek,nergens", (KREEK,), "We kennen de wijk “nergens” niet. Kies uit: De Kreek, Lindenhof of Polderrand."),
        ("kreek,kreek", (KREEK,), "De Kreek staat er twee keer in. We tonen het één keer."),
        ("kreek,oost", (KREEK,), "“oost” staat voor meer wijken. Kies één van: Lindenhof of Polderrand."),
        (",,kreek,", (KREEK,), ""),
    ],
)
def test_what_is_wrong_with_an_address_is_said(naast: str, areas: tuple[str, ...], problem: str) -> None:
    found = chosen(an_asked(town(), f"?naast={naast}"))
    assert (found.areas, found.enough) == (areas, False)
    assert found.problems == ((problem,) if problem else ())


def test_more_than_four_are_left_out_by_name() -> None:
    more = (*town().neighbourhoods, replace(town().neighbourhoods[0], code="dijk", name="De Dijk", aliases=()))
    found = chosen(an_asked(replace(town(), neighbourhoods=more), "?naast=kreek,lindenhof,polderrand,gemeente,dijk"))
    assert found.areas == (KREEK, LINDENHOF, POLDERRAND, None)
    assert found.problems == ("U kunt er 4 naast elkaar zetten. Deze tonen we niet: De Dijk.",)


def test_the_address_of_a_comparison_keeps_the_question_and_reads_back() -> None:
    asked = an_asked(town(), "?thema=roken")
    href = link(asked, (LINDENHOF, None))
    assert href == "/wijken/vergelijken?thema=roken&naast=lindenhof,gemeente"
    assert chosen(an_asked(town(), href.partition("?")[2])).areas == (LINDENHOF, None)


def test_the_form_has_four_places_with_what_was_chosen() -> None:
    form = form_data(an_asked(town()), (KREEK, None))
    assert form["values"] == [KREEK, "gemeente", "", ""]
    assert [code for code, _ in form["options"]] == ["", "gemeente", KREEK, LINDENHOF, POLDERRAND]


def test_the_sentence_tells_the_totals_and_the_largest_difference() -> None:
    assert said(PLAYING, "?naast=kreek,lindenhof").endswith(
        "(1 minder). Het grootste verschil is leefomgeving bij overgewicht: 2 tegenover 1 doelgroepen gedekt."
    )
    assert "(evenveel)" in said(plan_with(()), "?naast=kreek,lindenhof")
    assert said(plan_with(()), "?naast=kreek,lindenhof").endswith("Per thema en pijler is er geen verschil.")


def test_a_town_that_is_not_filled_in_is_not_called_even() -> None:
    bare = plan_with((), municipality=replace(town().municipality, filled=False))
    assert said(bare, "?naast=kreek,lindenhof") == "Er is nog niets ingevuld."


def test_differences_have_their_sign_and_words() -> None:
    columns, cells = shown(PLAYING, "?naast=kreek,lindenhof")[1:3]
    assert "Overgewicht Leefomgeving (fysiek en sociaal) 2 van 14 1 van 14 −1, minder gedekt" in columns
    assert "Kinderen (4–12) Overgewicht, leefomgeving 1 interventie, gedekt leeg, een kans − minder gedekt" in cells
    assert "Ouderen (65+) Overgewicht, leefomgeving leeg, een kans 1 interventie, gedekt + meer gedekt" in cells


def test_what_is_only_planned_is_not_called_covered() -> None:
    cells = shown(town(), "?naast=kreek,polderrand&doelgroep=ouderen")[2]
    assert "+ wel gepland" in cells


def test_figures_stand_with_year_and_source_and_a_missing_one_is_not_zero() -> None:
    part = shown(town(), "?naast=kreek,lindenhof,polderrand")[3]
    assert "28% 2024, uitgever niet bekend 20% −8 procentpunt, lager en gunstiger" in part
    assert "– geen cijfer" in part and "– geen wijkcijfer" in part
    assert "Behoefte roken 0,90" in part


def test_other_years_are_pointed_out() -> None:
    older = tuple(replace(one, year=2020) if one.code == "o3" else one for one in town().observations)
    part = shown(replace(town(), observations=older), "?naast=kreek,lindenhof&thema=roken")[3]
    assert "Let op: de jaren verschillen." in part


def test_wijken_without_figures_are_said_so() -> None:
    assert "Van deze wijken zijn geen cijfers bekend" in shown(town(), "?naast=polderrand,gemeente")[3]


def test_what_runs_in_one_of_them_is_named_with_a_link() -> None:
    asked = an_asked(PLAYING, "?naast=kreek,lindenhof")
    part = result(asked, compare(a_survey(asked), (KREEK, LINDENHOF)))[4]
    assert words(part) == "Wat maar in één ervan loopt Alleen in De Kreek Speeltuin Alleen in Lindenhof Coach"
    assert links(part) == ["/interventies/speeltuin", "/interventies/coach"]


def test_a_cell_leads_to_the_matrix_of_its_area_at_its_theme() -> None:
    asked = an_asked(PLAYING, f"?naast=kreek,gemeente&pijler={CELL[1]}")
    hrefs = links(result(asked, compare(a_survey(asked), (KREEK, None)))[0])
    assert "/?pijler=leefomgeving&wijk=kreek&thema=overgewicht" in hrefs
    assert "/?pijler=leefomgeving&thema=overgewicht" in hrefs


def test_an_area_can_be_moved_to_the_left_or_taken_away() -> None:
    asked = an_asked(town(), "?naast=kreek,lindenhof,gemeente")
    hrefs = links(result(asked, compare(a_survey(asked), (KREEK, LINDENHOF, None)))[0])
    assert "/wijken/vergelijken?naast=lindenhof,kreek,gemeente" in hrefs
    assert "/wijken/vergelijken?naast=kreek,gemeente" in hrefs


def test_wijken_that_are_alike_say_on_how_many_figures_and_can_be_set_beside() -> None:
    part = alike(an_asked(town()), (KREEK, None))
    assert "Wijken als De Kreek" in words(part)
    assert "Lindenhof  ernaast zetten : verschil in behoefte 0,40, op 1 cijfer" in words(part)
    assert links(part) == ["/wijken/vergelijken?naast=kreek,gemeente,lindenhof"]


def test_a_wijk_that_stands_there_already_is_no_link() -> None:
    assert links(alike(an_asked(town()), (KREEK, LINDENHOF))) == []


def test_a_wijk_without_figures_has_nobody_alike_and_says_so() -> None:
    assert "We kunnen niet zeggen welke wijk erop lijkt." in words(alike(an_asked(town()), (POLDERRAND,)))


def test_the_page_is_found_before_the_page_of_a_wijk() -> None:
    found = find(PAGES, "/wijken/vergelijken")
    assert found is not None and found[0].title == "Wijken vergelijken"
