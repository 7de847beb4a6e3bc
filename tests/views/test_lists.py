"""The lists over the web: saving, putting away, taking away, moving and merging, and everything that is refused."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain.plan import Membership, Partner, PartnerList, PartnerRole, Rules
from planner.domain.records import record, records_in, standing
from planner.domain.words import Basis, GroupPart, Heading
from planner.views.lists.kinds import LISTS
from tests.views.keeping import act, form_of, kind_of, named, save, told, wrong
from tests.views.writing import Office, office
from tests.world import KREEK, an_intervention, plan_with, town

SINGLE = {"rekenregels", "gemeente"}
#: One new record per list, as its form sends it.
NEW: dict[str, dict[str, Any]] = {
    "themas": {"name": "Alcohol"},
    "doelgroepen": {
        "name": "Mantelzorgers",
        "part": "all_ages",
        "kind": "end",
        "parent": "inwoners",
        "vulnerable": True,
    },
    "doelen": {"subject": "roken", "title": "Rookvrije sport", "number": "2", "target_year": "2030"},
    "programmas": {"name": "JOGG", "aliases": ["Jongeren op gezond gewicht"], "themes": ["roken"], "crossing": True},
    "partners": {"name": "Bibliotheek", "aliases": ["Bieb"], "sector": "cultuur", "core": True},
    "wijken": {"name": "Nieuwland", "cbs_codes": ["bu 00010009"], "population": "1.234", "column": "4", "row": "2"},
    "gebiedsprogrammas": {"name": "Samen Sterk", "neighbourhoods": [KREEK]},
    "bronnen": {"title": "Nota gezondheid", "url": "https://voorbeeld.nl/nota"},
}


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A town in which nothing changes."""
    return office(tmp_path_factory.mktemp("still"), town())


# ── saving ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("code", NEW)
def test_every_list_takes_something_new_at_its_end(desk: Office, code: str) -> None:
    before, field = desk.plan(), kind_of(code).field
    answer = told(save(desk, code, NEW[code]))
    after = desk.plan()
    assert named(after, field) == [*named(before, field), answer["code"]]
    assert "staat nu in de lijst van" in answer["gezegd"]
    assert told(desk.post("ongedaan", {}))["gezegd"].startswith("Ongedaan gemaakt")
    assert desk.plan() == before


@pytest.mark.parametrize("code", [one.code for one in LISTS])
def test_a_form_that_is_sent_back_as_it_was_changes_nothing(still: Office, code: str) -> None:
    kind, before = kind_of(code), still.plan()
    item = record(kind.field).key(records_in(before, kind.field)[0])
    answer = told(save(still, code, form_of(still, code, item), item))
    assert (answer["gezegd"], answer["wijziging"]) == ("Er was niets veranderd.", None)
    assert still.plan() == before


def test_a_record_that_a_person_filled_in_is_confirmed(desk: Office) -> None:
    code = told(save(desk, "wijken", NEW["wijken"]))["code"]
    made = standing(desk.plan(), "neighbourhoods", code)
    assert made is not None
    assert (made.value.basis, made.value.cbs_codes, made.value.population) == (Basis.CONFIRMED, ("BU00010009",), 1234)


def test_an_edited_wijk_keeps_what_stands_on_no_form(tmp_path: Path) -> None:
    plan = town()
    there = replace(plan.neighbourhoods[0], latitude=53.2, longitude=6.5, area_km2=1.5)
    desk = office(tmp_path, replace(plan, neighbourhoods=(there, *plan.neighbourhoods[1:])))
    save(desk, "wijken", {**form_of(desk, "wijken", KREEK), "note": "Nieuw"}, KREEK)
    now = desk.plan().neighbourhoods[0]
    assert now == replace(there, note="Nieuw", basis=Basis.CONFIRMED)


def test_a_wijk_that_is_no_attention_wijk_any_more_counts_less_at_once(desk: Office) -> None:
    save(desk, "wijken", {**form_of(desk, "wijken", KREEK), "attention": False}, KREEK)
    assert not desk.plan().neighbourhoods[0].attention


def test_labels_of_pillars_change_and_their_codes_do_not(desk: Office) -> None:
    save(desk, "pijlers", {"name": "Regels en toezicht", "short": "Regels"}, "beleid")
    assert (desk.plan().pillars[3].code, desk.plan().pillars[3].short) == ("beleid", "Regels")


def test_rules_are_stored_in_dutch_decimals_and_said_in_words(desk: Office) -> None:
    answer = told(save(desk, "rekenregels", {"half": "0,25", "covered_from": "1,5", "strong_from": "4"}, "GM0001"))
    rules = desk.plan().municipality.rules
    assert (rules.half, rules.covered_from, rules.strong_from) == (0.25, 1.5, 4.0)
    assert "Een cel is gedekt vanaf 1,5 en sterk gedekt vanaf 4." in answer["gezegd"]


def test_what_counts_when_nobody_chooses_is_stored_and_told(desk: Office) -> None:
    fields = {**form_of(desk, "rekenregels", "GM0001"), "count_programmes": True, "count_possible": False}
    answer = told(save(desk, "rekenregels", fields, "GM0001"))
    rules = desk.plan().municipality.rules
    assert (rules.count_programmes, rules.count_secondary, rules.count_possible) == (True, False, False)
    assert answer["gezegd"].endswith(
        "Tenzij iemand anders kiest: programma’s over alle pijlers tellen mee; wat alleen kán, telt niet mee."
    )


def test_filling_in_can_be_finished_and_taken_up_again(desk: Office) -> None:
    fields = form_of(desk, "gemeente", "GM0001")
    answer = told(save(desk, "gemeente", {**fields, "filled": False}, "GM0001"))
    assert answer["gezegd"].endswith("Lege cellen zijn nu nog niet ingevuld.")
    assert not desk.plan().municipality.filled
    save(desk, "gemeente", {**fields, "filled": True}, "GM0001", who="Bas Smit")
    assert not desk.plan().municipality.filled, "an old version stores nothing"


def test_what_is_archived_can_still_be_chosen_by_who_has_it(tmp_path: Path) -> None:
    plan = plan_with()
    roken, overgewicht = plan.themes
    plan = replace(plan, themes=(overgewicht,), archive=replace(plan.archive, themes=(roken,)))
    desk = office(tmp_path, plan)
    form = kind_of("doelen").editable.form(plan, plan.goals[0])
    assert ("roken", "Roken (gearchiveerd)", "Thema’s") in form.sections[0].fields[0].choices
    assert save(desk, "doelen", {**form.values, "title": "Rookvrij"}, "rookvrij").status_code == 200
    refused = save(desk, "doelen", {"subject": "roken", "title": "Nieuw doel"})
    assert [veld for veld, _ in wrong(refused)] == ["subject"]


def test_a_goal_shows_its_figures_and_says_which_way_they_should_go(desk: Office) -> None:
    fields = form_of(desk, "doelen", "rookvrij")
    assert (fields["indicators"], fields["heading"]) == ([], "")
    told(save(desk, "doelen", {**fields, "indicators": ["rokers_18"], "heading": "down"}, "rookvrij"))
    goal = next(one for one in desk.plan().goals if one.code == "rookvrij")
    assert (goal.indicators, goal.heading) == (("rokers_18",), Heading.DOWN)
    assert form_of(desk, "doelen", "rookvrij")["indicators"] == ["rokers_18"]


def test_a_goal_cannot_be_shown_by_a_figure_that_is_not_there(desk: Office) -> None:
    fields = form_of(desk, "doelen", "rookvrij")
    refused = save(desk, "doelen", {**fields, "indicators": ["verzonnen"], "heading": "opzij"}, "rookvrij")
    assert {veld for veld, _ in wrong(refused)} == {"indicators", "heading"}


def test_a_form_of_a_goal_that_knows_nothing_of_figures_leaves_it_without(desk: Office) -> None:
    told(save(desk, "doelen", {"subject": "roken", "title": "Rookvrije speelplekken"}))
    goal = desk.plan().goals[-1]
    assert (goal.indicators, goal.heading) == ((), Heading.UNSAID)


# ── putting away and taking away ────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("lijst", "code"), [("themas", "roken"), ("doelgroepen", "ouderen"), ("wijken", KREEK)])
def test_what_is_archived_leaves_its_list_and_comes_back(desk: Office, lijst: str, code: str) -> None:
    before, field = desk.plan(), kind_of(lijst).field
    assert told(act(desk, "archive", lijst, code))["gezegd"].endswith("staat nu in het archief.")
    assert code not in named(desk.plan(), field)
    assert desk.plan().interventions == before.interventions
    assert told(act(desk, "restore", lijst, code))["gezegd"].endswith("staat weer in de lijst.")
    assert set(named(desk.plan(), field)) == set(named(before, field))


def test_what_is_used_says_where_and_stays(still: Office) -> None:
    answer = act(still, "remove", "partners", "ggd")
    assert answer.status_code == 409
    assert told(answer)["gebruik"] == [
        {"naam": "Beweegplein", "soort": "interventie", "href": "/interventies/beweegplein?gemeente=GM0001"}
    ]
    assert (told(answer)["aantal"], still.plan().revision) == (1, 1)
    assert told(answer)["gezegd"].startswith("“GGD Veldstad” wordt 1 keer gebruikt.")


def test_of_many_uses_the_first_twelve_are_named_and_all_are_counted(tmp_path: Path) -> None:
    many = tuple(an_intervention(f"i{n:02}", partners=(PartnerRole("ggd"),)) for n in range(30))
    answer = told(act(office(tmp_path, plan_with(many)), "remove", "partners", "ggd"))
    assert (len(answer["gebruik"]), answer["aantal"]) == (12, 30)


def test_what_nobody_uses_is_taken_away_and_comes_back_by_undo(desk: Office) -> None:
    code = told(save(desk, "partners", NEW["partners"]))["code"]
    before = desk.plan()
    assert told(act(desk, "remove", "partners", code))["gezegd"].endswith("“Bibliotheek” is gewist.")
    assert standing(desk.plan(), "partners", code) is None
    desk.post("ongedaan", {})
    assert desk.plan() == before


def test_the_last_theme_stays_while_something_stands_in_it(tmp_path: Path) -> None:
    plan = plan_with((an_intervention(),), marks=())
    desk = office(tmp_path, replace(plan, themes=plan.themes[1:], programmes=(), goals=()))
    assert wrong(act(desk, "archive", "themas", "overgewicht")) == [("code", "Er moet er minstens één blijven.")]
    assert desk.plan().revision == 1


# ── moving ──────────────────────────────────────────────────────────────────────────────────


def test_a_group_moves_in_its_part_and_not_beyond(desk: Office) -> None:
    assert told(act(desk, "move", "doelgroepen", "lage_ses", waarheen="omhoog"))["gezegd"].endswith("ging omhoog.")
    ages = [one.code for one in desk.plan().groups if one.part is GroupPart.ALL_AGES]
    assert ages[:2] == ["lage_ses", "ouders"]
    again = told(act(desk, "move", "doelgroepen", "lage_ses", waarheen="omhoog"))
    assert (again["gezegd"], again["wijziging"]) == ("“Laag inkomen of schulden” staat al helemaal bovenaan.", None)


# ── merging ─────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def twins(tmp_path: Path) -> Office:
    """A partner that was entered twice; a source names the second one."""
    les = an_intervention("les", partners=(PartnerRole("ggd_2", "trekker"),))
    plan = plan_with(
        (les,),
        partners=(Partner("ggd", "GGD Veldstad"), Partner("ggd_2", "GGD", ("de GGD",)), Partner("bieb", "Bieb")),
        partner_lists=(PartnerList("kern", "Kernpartners", source="akkoord"),),
        memberships=(Membership("kern", "ggd_2", "de GGD"),),
    )
    return office(tmp_path, plan)


def test_merging_is_one_change_with_one_undo(twins: Office) -> None:
    before = twins.plan()
    answer = told(act(twins, "merge", "partners", "ggd_2", **{"in": "ggd"}))
    assert answer["gezegd"].endswith("“GGD” is nu deel van “GGD Veldstad”.")
    after = twins.plan()
    assert after.interventions[0].partners == (PartnerRole("ggd", "trekker"),)
    assert after.partners[0].aliases == ("GGD", "de GGD")
    assert [one.code for one in after.archive.partners] == ["ggd_2"], "a source still names it"
    assert after.revision == 2
    told(twins.post("ongedaan", {}))
    assert twins.plan() == before


@pytest.mark.parametrize(
    ("lijst", "code", "into"),
    [
        ("themas", "roken", "overgewicht"),
        ("doelgroepen", "inwoners", "jeugd"),
        ("doelgroepen", "rokers", "volwassenen"),
        ("doelen", "rookvrij", "gezond_gewicht"),
        ("programmas", "gezonde_school", "kansrijke_start"),
        ("partners", "ggd", "sportclub"),
        ("wijken", KREEK, "lindenhof"),
        ("gebiedsprogrammas", "wijkvernieuwing", "samen_op_het_eiland"),
    ],
)
def test_every_kind_that_can_be_merged_is_stored_and_turned_back(
    desk: Office, lijst: str, code: str, into: str
) -> None:
    before, field = desk.plan(), kind_of(lijst).field
    assert told(act(desk, "merge", lijst, code, **{"in": into}))["wijziging"] == 2
    assert code not in named(desk.plan(), field)
    told(desk.post("ongedaan", {}))
    assert desk.plan() == before
    told(desk.post("opnieuw", {}))
    assert code not in named(desk.plan(), field)


def test_usual_rules_come_back_as_they_were(desk: Office) -> None:
    first = told(save(desk, "rekenregels", {"half": "1", "covered_from": "2", "strong_from": "2"}, "GM0001"))
    usual = {"half": "0,5", "covered_from": "1", "strong_from": "3", "count_possible": True}
    desk.post("rules", {"code": "GM0001", "versie": first["versie"], "velden": usual})
    assert desk.plan().municipality.rules == Rules()
