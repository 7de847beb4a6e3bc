"""The page on wijken as data: its order, its sentence, the tiles, the chosen wijk, and what is not known said so."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner import resources
from planner.domain.analysis import survey
from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.figures.area_shares import area_shares
from planner.imports.folder import read_folder
from planner.views.areas.drawing import areas_data, table_of
from planner.views.areas.order import misread
from planner.views.areas.sentence import in_plain_words, sentence
from planner.views.areas.tiles import chosen_wijk
from planner.views.reader import Asked
from tests.views.asking import a_survey, an_asked
from tests.world import KREEK, LINDENHOF, POLDERRAND, town

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def groningen() -> Plan:
    """Groningen as the seed has it."""
    return read_folder(resources.folder("seed") / "groningen")


def data(asked: Asked) -> dict[str, Any]:
    found = a_survey(asked)
    return areas_data(asked, found, table_of(asked, found))


def rows(plan: Plan, search: str = "") -> list[dict[str, Any]]:
    return [row for group in data(an_asked(plan, search))["table"]["groups"] for row in group["rows"]]


def codes(plan: Plan, search: str) -> list[str]:
    return [row["code"] for row in rows(plan, search)]


def panel(plan: Plan, search: str) -> str:
    """All words of the panel, in order."""
    asked = an_asked(plan, search)
    return words(chosen_wijk(asked, table_of(asked, a_survey(asked))))


def words(part: Any) -> str:
    if isinstance(part, list | tuple):
        return " ".join(words(one) for one in part)
    return part if isinstance(part, str) else words(getattr(part, "children", ""))


def said(plan: Plan, **question: Any) -> str:
    return in_plain_words(sentence(area_shares(survey(plan, Question(on=TODAY, **question)))))


def with_wijk(plan: Plan, code: str, **fields: Any) -> Plan:
    """The same plan with another wijk of that code."""
    areas = tuple(replace(one, **fields) if one.code == code else one for one in plan.neighbourhoods)
    return replace(plan, neighbourhoods=areas)


def test_only_area_programmes_make_groups() -> None:
    grouped = data(an_asked(town()))["table"]["groups"]
    assert [group["name"] for group in grouped] == ["Wijkvernieuwing", "Zonder gebiedsprogramma"]
    assert [group["name"] for group in data(an_asked(town(), "?volgorde=naam"))["table"]["groups"]] == [""]


def test_by_need_the_highest_comes_first_and_a_wijk_without_figures_last() -> None:
    assert codes(town(), "?volgorde=behoefte") == [KREEK, LINDENHOF, POLDERRAND]
    found = data(an_asked(town(), "?volgorde=behoefte"))
    assert "gemiddelde over de thema’s" in found["order"] and "onderaan" in found["order"]


def test_by_gaps_the_most_come_first_and_their_number_stands_in_the_row() -> None:
    found = rows(town(), "?volgorde=kansen")
    counts = [int(row["gaps"]) for row in found]
    assert counts == sorted(counts, reverse=True) and counts[0] > counts[-1]


def test_an_order_that_nobody_knows_is_told_and_the_usual_one_shown() -> None:
    asked = an_asked(town(), "?volgorde=toeval")
    assert misread(asked) == (
        "We kennen de volgorde “toeval” niet. Kies uit: gebiedsprogramma, behoefte, dekking, kansen of naam.",
    )
    assert codes(town(), "?volgorde=toeval") == codes(town(), "")


def test_the_figure_is_made_only_where_it_is_asked() -> None:
    assert data(an_asked(town()))["graph"] is None
    assert data(an_asked(town(), "?weergave=tabel"))["graph"] is None
    assert data(an_asked(town(), "?weergave=figuur"))["graph"]["component"]["type"] == "Graph"


def test_a_row_leads_to_its_matrix_its_profile_a_comparison_and_its_gaps() -> None:
    row = next(one for one in rows(town(), f"?wijk={LINDENHOF}&thema=roken") if one["code"] == KREEK)
    assert row["href"] == "/?wijk=kreek&thema=roken"
    assert row["profile"] == "/wijken/kreek?wijk=kreek&thema=roken"
    assert row["compare"] == "/wijken/vergelijken?wijk=lindenhof&thema=roken&naast=kreek,lindenhof"
    assert row["missing"] == "/kansen?wijk=kreek&thema=roken"


def test_without_a_chosen_wijk_a_row_compares_with_the_municipality() -> None:
    assert rows(town())[0]["compare"] == "/wijken/vergelijken?naast=kreek,gemeente"


def test_a_theme_without_a_figure_of_the_wijk_has_no_need_and_not_zero() -> None:
    by_code = {row["code"]: row["need"] for row in rows(town())}
    assert by_code[POLDERRAND] == [None, None]
    assert by_code[KREEK][0]["text"] == "0,90"


def test_the_chosen_wijk_has_counts_that_add_up_to_its_cells() -> None:
    asked = an_asked(town(), f"?wijk={KREEK}")
    row = next(one for one in table_of(asked, a_survey(asked)).rows if one.area.code == KREEK)
    total, text = row.total, panel(town(), f"?wijk={KREEK}")
    assert total.filled + total.thin + total.planned + total.empty == total.applicable
    assert f"Cellen gedekt {total.filled} van {total.applicable}" in text
    assert f"Daarvan alleen gemeentebreed {row.broad} Dun {total.thin}" in text
    assert f"Leeg {total.empty}" in text
    assert "Wijkvernieuwing · Samen op het Eiland" in text


def test_people_are_told_with_their_source_and_never_as_zero() -> None:
    assert "Inwoners niet bekend" in panel(town(), f"?wijk={KREEK}")
    known = with_wijk(town(), KREEK, population=1234, population_source="CBS, 2024")
    assert "Inwoners 1.234 (CBS, 2024)" in panel(known, f"?wijk={KREEK}")


def test_without_a_chosen_wijk_the_panel_says_how_to_choose() -> None:
    assert panel(town(), "") == "Kies een blok. Dan staan hier de getallen van die wijk."


def test_a_town_that_is_not_filled_in_has_no_numbers_of_the_chosen_wijk() -> None:
    bare = replace(town(), municipality=replace(town().municipality, filled=False), interventions=())
    assert "Cellen gedekt nog niet ingevuld" in panel(bare, f"?wijk={KREEK}")


def test_wijken_without_a_place_on_the_map_stand_apart(groningen: Plan) -> None:
    first, *others = groningen.neighbourhoods
    tiles = data(an_asked(with_wijk(groningen, first.code, column=None)))["map"]
    assert [tile["name"] for tile in tiles["loose"]] == [first.name]
    assert len(tiles["placed"]) == len(others)


def test_a_plan_without_wijken_says_so_and_leads_to_where_they_are_added(groningen: Plan) -> None:
    plan = replace(groningen, neighbourhoods=(), area_programmes=())
    found = data(an_asked(plan))
    assert said(plan) == "Er zijn nog geen wijken om naast elkaar te zetten."
    assert (found["graph"], found["table"], found["map"]) == (None, None, None)
    assert found["empty"]["title"] == "Nog geen wijken"
    assert found["empty"]["links"] == [
        ["Wijken toevoegen", "/beginnen?stap=2&gemeente=GM0014"],
        ["Naar de matrix", "/"],
    ]


def test_one_thinnest_wijk_is_named_alone(groningen: Plan) -> None:
    areas = tuple(area for area in groningen.neighbourhoods if area.code in ("selwerd", "vinkhuizen"))
    assert said(replace(groningen, neighbourhoods=areas)).startswith("Vinkhuizen heeft de dunste mix: 18 van 163")


def test_equally_thin_wijken_are_counted_and_not_listed(groningen: Plan) -> None:
    text = said(groningen, pillars=("voorlichting",), themes=("roken",))
    assert text.startswith("Alle 12 wijken hebben een even dunne mix: 5 van 13 cellen gedekt.")


def test_more_than_four_thinnest_wijken_are_counted(groningen: Plan) -> None:
    text = said(groningen, pillars=("leefomgeving",), themes=("roken",))
    assert text.startswith("5 van 12 wijken hebben de dunste mix: 5 van 14 cellen gedekt.")


def test_the_weakest_combination_that_is_covered_somewhere_has_its_count(groningen: Plan) -> None:
    text = said(groningen, pillars=("signalering",))
    assert text.endswith("Signalering bij roken is het minst gedekt: 24 van 168 cellen over alle wijken samen.")


def test_a_question_where_nothing_applies_says_so(groningen: Plan) -> None:
    assert said(groningen, themes=("roken",), groups=("overgewicht",)) == "Er is geen cel van toepassing."
