"""Making and editing an intervention by its form: what is stored and what is confirmed."""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner import resources
from planner.domain.changes import Author
from planner.domain.plan import Plan
from planner.domain.words import Basis, Recognition, Scope, Status
from planner.imports.folder import read_folder
from planner.views.intervention.form import intervention_form, values_of
from planner.views.intervention.reading import read_intervention
from planner.views.parts.acting import Call
from planner.views.parts.submitted import Submitted
from planner.views.reader import Reader
from tests.views.filling import PLAIN, Values, a_cell, filled, find, save, told
from tests.views.writing import Office, office
from tests.world import TODAY, a_delivery, an_intervention, plan_with, town


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


# ── making one ──────────────────────────────────────────────────────────────────────────────


def test_a_name_is_enough(desk: Office) -> None:
    answer = save(desk, name="Wandelclub Zuid")
    assert answer.status_code == 200
    assert told(answer)["naar"] == "/interventies/wandelclub_zuid"
    made = find(desk, "wandelclub_zuid")
    assert (made.name, made.kind.value, made.deliveries[0].scope, made.deliveries[0].status) == (
        "Wandelclub Zuid",
        "intervention",
        Scope.MUNICIPALITY,
        Status.RUNNING,
    )


def test_everything_of_the_form_is_stored(desk: Office) -> None:
    delivery = {
        **PLAIN,
        "scope": "neighbourhoods",
        "neighbourhoods": ["kreek", "lindenhof"],
        "starts": "1-9-2026",
        "ends": "31-08-2028",
        "reached": "24",
        "reachable": "1.077",
        "reach_unit": "scholen",
        "budget": "€ 12.000",
    }
    save(
        desk,
        name="Rookvrij sporten",
        kind="regulation",
        summary="Geen rook langs het veld.",
        setting="sportclub",
        aliases=["Rookvrij veld"],
        counts=False,
        counts_reason="Nog in overleg.",
        placements=[a_cell(primary=False)],
        pillar_reason="Een regel van de club",
        deliveries=[delivery],
        partners=[{"partner": "ggd", "role": "begeleidt"}],
        partners_text="Clubs in Veldstad",
        goals=["rookvrij"],
        programmes=["kansrijke_start"],
        recognition="described",
        recognised_on="01-02-2025",
        recognition_source="Loket",
        source="akkoord",
        section="2.4",
    )
    made = find(desk, "rookvrij_sporten")
    assert (made.kind.value, made.summary, made.setting) == ("regulation", "Geen rook langs het veld.", "sportclub")
    assert (made.aliases, made.counts, made.counts_reason) == (("Rookvrij veld",), False, "Nog in overleg.")
    (part,), (run,) = made.placements, made.deliveries
    assert (part.theme, part.pillar, part.group, part.primary) == ("roken", "beleid", "jeugd", False)
    assert made.themes == ("roken",)
    assert (run.neighbourhoods, run.starts, run.ends) == (("kreek", "lindenhof"), date(2026, 9, 1), date(2028, 8, 31))
    assert (run.reached, run.reachable, run.reach_unit, run.budget) == (24, 1077, "scholen", 12_000)
    assert (made.partners[0].partner, made.partners[0].role) == ("ggd", "begeleidt")
    assert (made.goals, made.programmes, made.source, made.section) == (
        ("rookvrij",),
        ("kansrijke_start",),
        "akkoord",
        "2.4",
    )
    assert (made.recognition, made.recognised_on, made.lapses_on) == (
        Recognition.DESCRIBED,
        date(2025, 2, 1),
        date(2028, 2, 1),
    )


def test_what_was_filled_in_is_confirmed_by_who_did_it(desk: Office) -> None:
    save(
        desk,
        name="Wandelclub",
        placements=[a_cell(group="ouderen")],
    )
    made = find(desk, "wandelclub")
    assert made.placements[0].basis is Basis.CONFIRMED
    assert (made.placements[0].confirmed_by, made.placements[0].confirmed_on) == ("Anna de Boer", TODAY)
    assert (made.deliveries[0].confirmed_by, made.deliveries[0].area_basis) == ("Anna de Boer", Basis.CONFIRMED)


def test_the_answer_says_what_it_fills_now(desk: Office) -> None:
    cells = [a_cell()]
    wijken = [{**PLAIN, "scope": "neighbourhoods", "neighbourhoods": ["kreek", "polderrand"]}]
    answer = save(desk, name="Rookvrij", placements=cells, deliveries=wijken)
    assert told(answer)["gezegd"].endswith(". Vult nu 3 cellen in 2 wijken.")
    assert told(answer)["ongedaan"] is True


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Staat nog in geen cel."),
        (
            {
                "placements": [a_cell()],
                "deliveries": [],
            },
            "geen inzet",
        ),
        (
            {"placements": [a_cell(group="ouderen", primary=False)]},
            "als tweede pijler",
        ),
    ],
)
def test_the_answer_says_why_it_does_not_count(desk: Office, changes: Values, said: str) -> None:
    assert said in told(save(desk, name="Rookvrij", **changes))["gezegd"]


def test_two_of_almost_one_name_get_codes_of_their_own(desk: Office) -> None:
    save(desk, name="Loop mee!")
    assert told(save(desk, name="Loop mee?"))["code"] == "loop_mee_2"


def test_the_word_of_the_form_itself_is_never_a_code(desk: Office) -> None:
    assert told(save(desk, name="Nieuw"))["code"] != "nieuw"


def test_a_partner_who_is_not_there_yet_comes_along_in_the_same_change(desk: Office) -> None:
    answer = save(desk, name="Wandelclub", partners=[{"partner": {"nieuw": "Buurthuis De Kreek"}, "role": "gastheer"}])
    assert answer.status_code == 200
    (role,) = find(desk, "wandelclub").partners
    assert [one.name for one in desk.plan().partners if one.code == role.partner] == ["Buurthuis De Kreek"]
    assert desk.plan().revision == 2
    desk.post("ongedaan", {})
    assert desk.plan() == town()


def test_a_partner_who_is_known_by_another_name_is_not_made_twice(desk: Office) -> None:
    save(desk, name="Wandelclub", partners=[{"partner": {"nieuw": " ggd  VELDSTAD "}, "role": ""}])
    assert find(desk, "wandelclub").partners[0].partner == "ggd"
    assert len(desk.plan().partners) == len(town().partners)


def test_one_new_partner_with_two_roles_is_one_partner(desk: Office) -> None:
    twice = [{"partner": {"nieuw": "Buurthuis"}, "role": role} for role in ("gastheer", "betaalt")]
    save(desk, name="Wandelclub", partners=twice)
    assert {one.partner for one in find(desk, "wandelclub").partners} == {"buurthuis"}
    assert len(desk.plan().partners) == len(town().partners) + 1


def test_a_request_that_came_twice_leads_to_the_intervention_that_it_made(desk: Office) -> None:
    fields = {"code": "", "versie": 0, "velden": filled(desk.plan(), name="Wandelclub")}
    first = desk.post("intervention", fields, operatie="dubbelklik-1")
    again = desk.post("intervention", fields, operatie="dubbelklik-1")
    assert told(again)["naar"] == told(first)["naar"] == "/interventies/wandelclub"
    assert desk.plan().revision == 2


def test_history_calls_it_by_its_name_and_not_by_that_of_a_new_partner(desk: Office) -> None:
    save(desk, name="Wandelclub", partners=[{"partner": {"nieuw": "Buurthuis"}, "role": ""}])
    assert "“Interventie toegevoegd: Wandelclub”" in told(desk.post("ongedaan", {}))["gezegd"]


# ── editing one ─────────────────────────────────────────────────────────────────────────────


def test_a_form_that_nobody_touched_stores_nothing(desk: Office) -> None:
    for one in town().interventions:
        answer = save(desk, one.code)
        assert (answer.status_code, told(answer)["gezegd"]) == (200, "Er was niets veranderd.")
    assert desk.plan().revision == 1


@pytest.mark.parametrize("folder", ["groningen", "example"])
def test_the_form_of_every_intervention_of_the_seed_comes_back_as_it_was(folder: str, tmp_path: Path) -> None:
    plan = read_folder(resources.folder("seed") / folder)
    call = a_call(tmp_path, plan)
    for one in plan.interventions:
        values = deepcopy(values_of(one))
        # The browser keeps cells in an order of its own.
        values["placements"].sort(key=lambda cell: (cell["group"], cell["theme"], cell["pillar"]))
        given = Submitted(values)
        assert read_intervention(given, plan, one, call).value == one
        assert given.problems == []


def a_call(path: Path, plan: Plan) -> Call:
    reader = Reader(office(path, plan).engine, lambda: TODAY)
    return Call(reader, plan.municipality.code, plan, {}, Author("Anna", "anna-browser"))


def test_only_what_changed_is_stored_and_confirmed(desk: Office) -> None:
    before = find(desk, "beweegplein")
    save(desk, "beweegplein", setting="plein")
    assert find(desk, "beweegplein") == replace(before, setting="plein", setting_basis=Basis.CONFIRMED)


def test_what_stands_on_no_form_keeps_its_value(tmp_path: Path) -> None:
    one = an_intervention(pillar_confidence="laag", pillar_basis_note="zie 3.2", themes=("overgewicht",))
    desk = office(tmp_path, plan_with((one,)))
    save(desk, "fietsles", name="Fietsles voor ouders")
    after = find(desk, "fietsles")
    assert (after.name, after.pillar_confidence, after.pillar_basis_note) == ("Fietsles voor ouders", "laag", "zie 3.2")


def test_a_broader_area_forgets_its_wijken(desk: Office) -> None:
    values = filled(desk.plan(), "beweegplein")["deliveries"]
    values[0]["scope"] = "municipality"
    save(desk, "beweegplein", deliveries=values)
    assert find(desk, "beweegplein").deliveries[0].neighbourhoods == ()


def test_a_theme_comes_along_with_a_new_cell(desk: Office) -> None:
    cells = [
        *filled(desk.plan(), "beweegcoach")["placements"],
        a_cell(group="ouderen"),
    ]
    save(desk, "beweegcoach", placements=cells)
    assert find(desk, "beweegcoach").themes == ("roken",)


def test_an_empty_end_of_a_recognition_is_worked_out(desk: Office) -> None:
    save(desk, "beweegplein", recognised_on="01-06-2025", lapses_on="")
    assert find(desk, "beweegplein").lapses_on == date(2030, 6, 1)


def test_what_is_in_the_archive_stays_where_it_is_in_use(desk: Office) -> None:
    plan = desk.plan()
    gone = replace(plan, goals=plan.goals[:1], archive=replace(plan.archive, goals=plan.goals[1:]))
    assert ("gezond_gewicht", "Meer kinderen op gezond gewicht (gearchiveerd)", "Overgewicht") in _choices(
        gone, "beweegplein"
    )
    assert "gezond_gewicht" not in {code for code, _, _ in _choices(gone, "beweegcoach")}


def _choices(plan: Plan, code: str) -> tuple[tuple[str, str, str], ...]:
    one = next(one for one in plan.interventions if one.code == code)
    return next(f.choices for part in intervention_form(plan, one).sections for f in part.fields if f.name == "goals")


def test_the_second_of_two_people_is_told_what_the_first_changed(desk: Office) -> None:
    stale = filled(desk.plan(), "beweegplein", name="Beweegplein Zuid", summary="Mijn zin.")
    save(desk, "beweegplein", summary="Haar zin.", setting="plein")
    answer = desk.post("intervention", {"code": "beweegplein", "versie": 0, "velden": stale}, who="Bas Smit")
    assert answer.status_code == 409
    clash = told(answer)["botsing"]
    assert (clash["wie"], clash["versie"]) == ("Anna de Boer", 2)
    rows = {row["veld"]: row for row in clash["velden"]}
    assert set(rows) == {"summary", "setting"}
    assert (rows["summary"]["hun"], rows["summary"]["mijn"], rows["summary"]["botst"]) == (
        "Haar zin.",
        "Mijn zin.",
        True,
    )
    assert rows["setting"]["botst"] is False
    assert clash["waarden"]["summary"] == "Haar zin."
    assert desk.plan().revision == 2


def test_with_the_newer_version_the_second_saves_as_well(desk: Office) -> None:
    save(desk, "beweegplein", setting="plein")
    assert save(desk, "beweegplein", versie=2, name="Beweegplein Zuid").status_code == 200
    assert (find(desk, "beweegplein").setting, find(desk, "beweegplein").name) == ("plein", "Beweegplein Zuid")


def test_what_was_put_away_meanwhile_is_said(desk: Office) -> None:
    desk.post("intervention-archive", {"code": "beweegplein"})
    stale = {"code": "beweegplein", "versie": 2, "velden": filled(town(), "beweegplein", name="Anders")}
    answer = desk.post("intervention", stale)
    assert answer.status_code == 409
    assert "gearchiveerd" in told(answer)["gezegd"]


def test_markup_is_kept_as_it_was_typed(desk: Office) -> None:
    save(desk, name="<script>alert(1)</script>", summary="a & b")
    assert find(desk, "script_alert_1_script").name == "<script>alert(1)</script>"


def test_a_day_that_was_stored_before_is_no_reason_to_refuse_another_change(tmp_path: Path) -> None:
    later = date(2027, 1, 1)
    one = an_intervention(recognised_on=later, deliveries=(a_delivery(confirmed_on=later, confirmed_by="Bas"),))
    desk = office(tmp_path, plan_with((one,)))
    assert save(desk, "fietsles", setting="plein").status_code == 200
    assert find(desk, "fietsles").recognised_on == later
