"""A question and the address it equals: reading, writing, and what is wrong with an address."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest

from planner.domain.plan import Plan, Rules
from planner.domain.question import (
    DEFAULT_STATUSES,
    PARAMETERS,
    Misfit,
    Question,
    QuestionProblem,
    in_area,
    parse,
    query,
    to_params,
    usual_question,
)
from planner.domain.words import PILLARS, Status
from tests.world import GROUPS, KREEK, LINDENHOF, POLDERRAND, TODAY, a_question, town

WIJKEN = (KREEK, LINDENHOF, POLDERRAND)


def read(**params: str) -> tuple[Question, tuple[QuestionProblem, ...]]:
    return parse(params, town(), TODAY)


def understood(**params: str) -> Question:
    """The question of an address without problems."""
    question, problems = read(**params)
    assert problems == ()
    return question


def problem(**params: str) -> QuestionProblem:
    """The one problem of an address, whose question is then the default one."""
    question, (found,) = read(**params)
    assert question == a_question()
    return found


# Reading


def test_an_address_without_parameters_asks_about_the_gemeente_today() -> None:
    question = understood()
    assert question == Question(on=TODAY)
    assert (question.neighbourhood, question.statuses) == (None, DEFAULT_STATUSES)
    assert not question.count_programmes
    assert not question.count_secondary


def test_every_parameter_is_read() -> None:
    question = understood(
        wijk="kreek",
        thema="roken",
        doelgroep="kinderen,zorg",
        pijler="beleid",
        programma="gezonde_school",
        status="lopend",
        peildatum="2025-12-31",
        programmas_tellen="ja",
        secundair="ja",
    )
    assert question == Question(
        on=date(2025, 12, 31),
        neighbourhood=KREEK,
        themes=("roken",),
        groups=("kinderen", "zorg"),
        pillars=("beleid",),
        programmes=("gezonde_school",),
        statuses=(Status.RUNNING,),
        count_programmes=True,
        count_secondary=True,
    )


@pytest.mark.parametrize("name", ["kreek", "KREEK", "De Kreek", "de kreek", "Het Eiland", "kreekwijk", "  kreek "])
def test_a_wijk_is_found_by_code_name_and_alias_in_any_case(name: str) -> None:
    assert understood(wijk=name).neighbourhood == KREEK


def test_an_alias_of_two_wijken_is_a_choice_between_them() -> None:
    assert problem(wijk="Oost") == QuestionProblem("wijk", "Oost", Misfit.SEVERAL, (LINDENHOF, POLDERRAND))


def test_a_code_wins_from_an_alias_of_another_wijk() -> None:
    areas = tuple(
        replace(area, aliases=("kreek",)) if area.code == LINDENHOF else area for area in town().neighbourhoods
    )
    question, problems = parse({"wijk": "kreek"}, replace(town(), neighbourhoods=areas), TODAY)
    assert (question.neighbourhood, problems) == (KREEK, ())


def test_a_list_is_read_in_the_order_of_the_plan() -> None:
    assert understood(pijler="beleid,voorlichting") == understood(pijler=" Voorlichting , BELEID,,beleid")


@pytest.mark.parametrize("text", ["2025-12-31", "31-12-2025"])
def test_a_date_is_read_in_both_shapes(text: str) -> None:
    assert understood(peildatum=text).on == date(2025, 12, 31)


@pytest.mark.parametrize("text", ["2000-01-01", "2099-12-31"])
def test_the_first_and_the_last_possible_date_are_read(text: str) -> None:
    assert understood(peildatum=text).on.isoformat() == text


@pytest.mark.parametrize(("text", "value"), [("ja", True), ("JA", True), ("nee", False)])
def test_a_switch_is_ja_or_nee(text: str, value: bool) -> None:
    question = understood(programmas_tellen=text, secundair=text)
    assert (question.count_programmes, question.count_secondary) == (value, value)


@pytest.mark.parametrize("parameter", PARAMETERS)
@pytest.mark.parametrize("text", ["", "   "])
def test_a_parameter_without_a_value_is_as_good_as_left_out(parameter: str, text: str) -> None:
    assert understood(**{parameter: text}) == a_question()


def test_a_list_of_nothing_but_commas_asks_for_all() -> None:
    assert understood(thema=",,", status=",") == a_question()


def test_parameters_of_other_things_are_not_our_business() -> None:
    assert understood(cel="roken.beleid.zorg", utm_source="brief") == a_question()


# Problems


def test_an_unknown_wijk_names_the_wijken_there_are() -> None:
    assert problem(wijk="Atlantis") == QuestionProblem("wijk", "Atlantis", Misfit.UNKNOWN, WIJKEN)


@pytest.mark.parametrize(
    ("parameter", "choices"),
    [
        ("thema", ("roken", "overgewicht")),
        ("doelgroep", tuple(group.code for group in GROUPS[:15])),
        ("pijler", PILLARS),
        ("programma", ("gezonde_school", "kansrijke_start")),
        ("status", ("lopend", "mogelijk", "gepland", "verkenning")),
    ],
)
def test_an_unknown_code_names_the_codes_there_are(parameter: str, choices: tuple[str, ...]) -> None:
    assert problem(**{parameter: "atlantis"}) == QuestionProblem(parameter, "atlantis", Misfit.UNKNOWN, choices)


def test_a_broader_group_is_no_row_to_ask_for() -> None:
    assert problem(doelgroep="inwoners").misfit is Misfit.UNKNOWN


def test_an_ended_status_cannot_be_asked_for() -> None:
    assert problem(status="beeindigd").misfit is Misfit.UNKNOWN


def test_what_is_known_in_a_list_is_kept_beside_what_is_not() -> None:
    question, problems = read(thema="roken,atlantis,mu")
    assert question.themes == ("roken",)
    assert [(found.value, found.misfit) for found in problems] == [
        ("atlantis", Misfit.UNKNOWN),
        ("mu", Misfit.UNKNOWN),
    ]


@pytest.mark.parametrize("text", ["gisteren", "2025-13-01", "31-02-2025", "01/02/2025", "20251231"])
def test_what_is_no_date_is_told(text: str) -> None:
    assert problem(peildatum=text) == QuestionProblem("peildatum", text, Misfit.NOT_A_DATE)


@pytest.mark.parametrize("text", ["1999-12-31", "2100-01-01", "31-12-1999"])
def test_a_date_out_of_range_is_told_with_the_range(text: str) -> None:
    assert problem(peildatum=text) == QuestionProblem("peildatum", text, Misfit.OUT_OF_RANGE, ("2000", "2099"))


@pytest.mark.parametrize("parameter", ["programmas_tellen", "secundair"])
def test_a_switch_that_is_neither_ja_nor_nee_is_told(parameter: str) -> None:
    assert problem(**{parameter: "true"}) == QuestionProblem(parameter, "true", Misfit.NOT_YES_OR_NO, ("ja", "nee"))


def test_every_problem_of_an_address_is_told() -> None:
    _, problems = read(wijk="mu", thema="mu", peildatum="mu", secundair="mu")
    assert [found.parameter for found in problems] == ["wijk", "thema", "peildatum", "secundair"]


# Writing


def test_the_default_question_has_an_empty_address() -> None:
    assert (to_params(a_question(), TODAY), query(a_question(), TODAY)) == ({}, "")


def test_an_address_holds_only_what_differs_from_the_default() -> None:
    assert to_params(a_question(KREEK, count_secondary=True), TODAY) == {"wijk": "kreek", "secundair": "ja"}


def test_a_date_is_written_when_it_is_not_today() -> None:
    question = a_question(on=date(2027, 1, 2))
    assert (query(question, TODAY), query(question, date(2027, 1, 2))) == ("peildatum=2027-01-02", "")


def test_a_query_string_keeps_its_commas_and_its_order() -> None:
    question = a_question(KREEK, themes=("roken", "overgewicht"), statuses=(Status.RUNNING, Status.PLANNED))
    assert query(question, TODAY) == "wijk=kreek&thema=roken,overgewicht&status=lopend,gepland"


def test_a_query_string_reads_back_as_the_same_question() -> None:
    question = a_question(
        POLDERRAND, groups=("kinderen", "zorg"), programmes=("kansrijke_start",), count_programmes=True
    )
    assert parse(dict(parse_qsl(query(question, TODAY))), town(), TODAY) == (question, ())


def test_a_question_can_be_asked_about_another_wijk() -> None:
    question = a_question(KREEK, themes=("roken",))
    assert in_area(in_area(question, None), KREEK) == question
    assert in_area(question, None).neighbourhood is None


# What is inside a question


@pytest.mark.parametrize(
    ("fields", "inside"),
    [
        ({}, True),
        ({"themes": ("roken",)}, True),
        ({"themes": ("overgewicht",)}, False),
        ({"themes": ("roken",), "pillars": ("beleid",), "groups": ("zorg",)}, True),
        ({"themes": ("roken",), "pillars": ("signalering",)}, False),
        ({"groups": ("kinderen", "sport")}, False),
    ],
)
def test_a_cell_is_inside_when_theme_pillar_and_group_are(fields: dict[str, Any], inside: bool) -> None:
    assert a_question(**fields).asks("roken", "beleid", "zorg") is inside


def test_a_code_with_capitals_can_be_asked_as_it_is_and_in_small_letters() -> None:
    plan = town()
    shouted = replace(plan, themes=tuple(replace(theme, code=theme.code.upper()) for theme in plan.themes))
    shouted = replace(shouted, neighbourhoods=(replace(plan.neighbourhoods[0], code="W2"),))
    for given in ("W2", "w2"):
        question, problems = parse({"wijk": given, "thema": shouted.themes[0].code}, shouted, TODAY)
        assert problems == ()
        assert (question.neighbourhood, question.themes) == ("W2", (shouted.themes[0].code,))
        assert parse(to_params(question, TODAY), shouted, TODAY) == (question, ())


# ── what a municipality usually counts ───────────────────────────────────────────────────────

GENEROUS = Rules(count_programmes=True, count_secondary=True, count_possible=False)


def counting(rules: Rules) -> Plan:
    return replace(town(), municipality=replace(town().municipality, rules=rules))


def test_what_nobody_says_is_as_the_municipality_counts() -> None:
    question, problems = parse({}, counting(GENEROUS), TODAY)
    assert problems == ()
    assert (question.count_programmes, question.count_secondary) == (True, True)
    assert question.statuses == (Status.RUNNING, Status.PLANNED, Status.EXPLORING)
    assert to_params(question, TODAY, GENEROUS) == {}


def test_an_address_that_says_so_keeps_its_meaning_whatever_is_usual() -> None:
    said = {"programmas_tellen": "nee", "secundair": "nee", "status": "lopend,mogelijk,gepland,verkenning"}
    for rules in (Rules(), GENEROUS):
        question, _ = parse(said, counting(rules), TODAY)
        assert (question.count_programmes, question.count_secondary) == (False, False)
        assert question.statuses == DEFAULT_STATUSES
    assert to_params(question, TODAY, GENEROUS) == said


def test_the_usual_question_needs_no_address() -> None:
    assert query(usual_question(GENEROUS, TODAY), TODAY, GENEROUS) == ""
    assert usual_question(Rules(), TODAY) == Question(TODAY)
