"""Which interventions the list shows, and how they are found."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.plan import Delivery, Goal, Intervention, Partner, PartnerRole, Plan, Programme
from planner.domain.words import Basis, Recognition, Status
from planner.views.interventions.drawing import basis_in_words, list_data
from planner.views.interventions.search import LONGEST, fold
from planner.views.interventions.selection import Selection, select
from planner.views.parts.standing import Standings
from tests.views.asking import a_survey, an_asked
from tests.world import (
    KREEK,
    LINDENHOF,
    POLDERRAND,
    YESTERDAY,
    a_delivery,
    a_placement,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)

_BASES = (
    "theme_basis",
    "programme_basis",
    "group_basis",
    "area_basis",
    "partner_basis",
    "setting_basis",
    "status_basis",
)


def listed(plan: Plan, search: str = "") -> Selection:
    asked = an_asked(plan, search)
    return select(asked, Standings(a_survey(asked), asked.question.neighbourhood))


def codes(plan: Plan, search: str = "") -> list[str]:
    return [one.code for one in listed(plan, search).shown]


@pytest.fixture
def searchable() -> Plan:
    one = an_intervention(
        "F07",
        name="Café ’t Fietsje",
        aliases=("Fietsplezier",),
        programmes=("wielen",),
        partners=(PartnerRole("ggd_x"),),
        partners_text="Vrijwilligers van Zuid",
    )
    return plan_with(
        (one, an_intervention("wandelclub")),
        programmes=(Programme("wielen", "Stad op Wielen", aliases=("SOW",)),),
        partners=(Partner("ggd_x", "Gezondheidsdienst X", aliases=("GGD X",)),),
    )


@pytest.mark.parametrize(
    "words",
    [
        "café",
        "CAFE",
        "cafe%CC%81",
        "'t fietsje",
        "plezier",
        "f07",
        "stad op wielen",
        "sow",
        "ggd x",
        "zuid vrij",
        "  fiets  ",
    ],
)
def test_words_are_found_in_names_aliases_code_programmes_and_partners(searchable: Plan, words: str) -> None:
    assert codes(searchable, f"zoek={words}") == ["F07"]


def test_every_word_has_to_occur(searchable: Plan) -> None:
    assert codes(searchable, "zoek=fiets+wandel") == []
    assert codes(searchable, "zoek=%3Cscript%3E") == []


@pytest.mark.parametrize("words", ["R-1", "r-1", "Rookvrij  opgroeien", "ROOKVRIJ OPGROEIEN"])
def test_a_whole_goal_finds_its_interventions(words: str) -> None:
    goal = Goal("R-1", "overgewicht", 1, "Rookvrij opgroeien")
    plan = plan_with((an_intervention("fietsles", goals=("R-1",)), an_intervention("wandelclub")), goals=(goal,))
    assert codes(plan, f"zoek={words}") == ["fietsles"]


def test_a_part_of_a_goal_finds_nothing_because_the_list_does_not_show_goals() -> None:
    goal = Goal("R-1", "overgewicht", 1, "Rookvrij opgroeien")
    plan = plan_with((an_intervention("fietsles", goals=("R-1",)),), goals=(goal,))
    assert codes(plan, "zoek=rookvrij") == []


def test_a_very_long_search_is_cut_off_and_says_so(searchable: Plan) -> None:
    found = listed(searchable, f"zoek={'z' * 3000}")
    assert len(found.words) == LONGEST
    assert "eerste 100 tekens" in found.problems[0]


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_list_is_sorted_by_name_whatever_the_accents_and_capitals() -> None:
    names = {"c": "Éénmalig", "a": "eetcafé", "b": "Zon", "d": "aanpak"}
    plan = plan_with(tuple(an_intervention(code, name=name) for code, name in names.items()))
    assert codes(plan) == ["d", "c", "a", "b"]


def test_the_list_holds_what_the_matrix_shows_and_on_request_the_rest() -> None:
    plan = plan_with(
        (
            an_intervention("loopt"),
            an_intervention("verkend", deliveries=(a_delivery(status=Status.EXPLORING),)),
            an_intervention("voorbij", deliveries=(a_delivery(ends=YESTERDAY),)),
            an_intervention("nota", counts=False),
            an_intervention("zonder_plek", placements=()),
        )
    )
    assert codes(plan) == ["loopt", "verkend"]
    assert listed(plan).hidden == 3
    assert codes(plan, "alle=ja") == ["loopt", "nota", "verkend", "voorbij", "zonder_plek"]
    assert listed(plan, "alle=misschien").problems == ("“misschien” past niet bij “alle”. Kies ja of nee.",)


def test_a_cell_in_the_question_keeps_what_reaches_that_cell_also_by_a_broader_group() -> None:
    plan = plan_with(
        (
            an_intervention("kinderen"),
            an_intervention("jeugd", (a_placement("jeugd"),)),
            an_intervention("ouderen", (a_placement("ouderen"),)),
            an_intervention("elders", deliveries=(in_wijken(POLDERRAND),)),
            an_intervention("andere_pijler", (a_placement(pillar="beleid"), a_placement("ouderen"))),
        )
    )
    cell = f"wijk={KREEK}&thema=overgewicht&pijler=leefomgeving&doelgroep=kinderen"
    assert codes(plan, cell) == ["jeugd", "kinderen"]
    assert codes(plan, f"{cell}&alle=ja") == ["jeugd", "kinderen"]


def test_what_the_list_shows_is_always_part_of_what_it_shows_on_request() -> None:
    for search in ("", f"wijk={LINDENHOF}", "thema=roken", "pijler=beleid", "status=gepland", "secundair=ja"):
        assert set(codes(town(), search)) <= set(codes(town(), f"{search}&alle=ja"))


def row(one: Intervention, search: str = "") -> dict[str, object]:
    asked = an_asked(plan_with((one,)), search)
    standings = Standings(a_survey(asked), asked.question.neighbourhood)
    rows: list[dict[str, object]] = list_data(asked, standings, select(asked, standings))["rows"]
    return rows[0]


def test_a_row_says_in_how_many_cells_it_counts_or_why_not() -> None:
    assert row(an_intervention())["standing"] == "1 cel"
    ended = row(an_intervention(deliveries=(a_delivery(ends=YESTERDAY),)), "alle=ja")
    assert (ended["counts"], ended["standing"]) == (False, "beëindigd")


def test_an_unknown_recognition_has_no_sign_and_no_recognition_has_an_empty_one() -> None:
    assert row(an_intervention(recognition=Recognition.UNKNOWN))["diamonds"] is None
    assert row(an_intervention(recognition=Recognition.NOT_RECOGNISED))["diamonds"] == 0
    assert row(an_intervention(recognition=Recognition.SUBSTANTIATED))["diamonds"] == 2


@pytest.mark.parametrize(
    ("deliveries", "said"),
    [
        ((a_delivery(),), "gemeentebreed"),
        ((in_wijken(KREEK, LINDENHOF),), "De Kreek, Lindenhof"),
        ((in_wijken(KREEK, LINDENHOF, POLDERRAND),), "De Kreek, Lindenhof en 1 meer"),
        ((), "–"),
    ],
)
def test_the_area_names_at_most_two_wijken(deliveries: tuple[Delivery, ...], said: str) -> None:
    assert row(an_intervention(deliveries=deliveries), "alle=ja")["area"] == said


def test_the_basis_names_the_fields_that_were_inferred() -> None:
    known: dict[str, Any] = dict.fromkeys(_BASES, Basis.CONFIRMED)
    assert basis_in_words(an_intervention(pillar_basis=Basis.INFERRED, **known)) == "afgeleid: pijler"
    assert basis_in_words(an_intervention(pillar_basis=Basis.CONFIRMED, **known)) == "bevestigd"
    assert basis_in_words(an_intervention(pillar_basis=Basis.STATED, **known)) == "in de tekst"
