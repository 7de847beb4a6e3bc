"""What a new intervention begins with: nothing, a cell, a copy, or what the catalogue says."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.domain.bases import PARTS
from planner.domain.evidence import CatalogueEntry
from planner.domain.interventions import Intervention
from planner.domain.plan import Plan
from planner.domain.words import Basis, Recognition, Scope, Status
from planner.store.changes import HistoryQuery, history
from planner.views.intervention.editor import editor, new_page
from planner.views.intervention.starting import start
from planner.views.reader import Reader
from tests.views.asking import an_asked
from tests.views.filling import find, save
from tests.views.test_intervention_page import text
from tests.views.writing import Office, office
from tests.world import KREEK, TODAY, an_intervention, plan_with, town

CELL = "roken.beleid.ouderen"


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


def begun(plan: Plan, search: str) -> Intervention:
    return start(an_asked(plan, search)).one


def form_of(search: str) -> dict[str, Any]:
    found: dict[str, Any] = new_page(an_asked(town(), search))["interventie-gegevens"]["form"]
    return found


def test_an_empty_form_asks_only_for_a_name() -> None:
    form = form_of("")
    fields = [field for part in form["secties"] for field in part["velden"]]
    assert [field["name"] for field in fields if field.get("required") and not form["waarden"][field["name"]]] == [
        "name"
    ]


def test_the_first_three_parts_are_open_and_the_rest_is_folded() -> None:
    parts = form_of("")["secties"]
    assert [part["titel"] for part in parts if not part.get("dicht")] == [
        "Wat het is",
        "Waar het hoort",
        "Waar en wanneer",
    ]
    assert [part["titel"] for part in parts if part.get("dicht")] == [
        "Met wie",
        "Doelen en programma’s",
        "Erkenning",
        "Bron",
    ]


def test_every_field_of_the_record_stands_on_the_form() -> None:
    left_out = {"code", "pillar_confidence", "pillar_basis_note", *PARTS}
    values = form_of("")["waarden"]
    assert set(values) == set(Intervention.__dataclass_fields__) - left_out
    names = {field["name"] for part in form_of("")["secties"] for field in part["velden"]}
    assert names == set(values)


def test_a_cell_in_the_address_is_filled_in() -> None:
    one = begun(town(), f"cel={CELL}")
    assert [(part.theme, part.pillar, part.group) for part in one.placements] == [("roken", "beleid", "ouderen")]
    assert one.themes == ("roken",)
    assert "Roken × Beleid × Ouderen (65+)" in start(an_asked(town(), f"cel={CELL}")).said


def test_who_comes_from_a_wijk_means_that_wijk() -> None:
    found = start(an_asked(town(), f"cel={CELL}&wijk={KREEK}"))
    (run,) = found.one.deliveries
    assert (run.scope, run.neighbourhoods, run.status) == (Scope.NEIGHBOURHOODS, (KREEK,), Status.RUNNING)
    assert "Roken × Beleid × Ouderen (65+) in De Kreek." in found.said
    assert form_of(f"wijk={KREEK}")["waarden"]["deliveries"][0]["neighbourhoods"] == [KREEK]


@pytest.mark.parametrize(("search", "there"), [("", "gemeentebreed, loopt."), (f"wijk={KREEK}", "De Kreek, loopt.")])
def test_an_empty_form_says_that_what_stands_there_counts_as_confirmed(search: str, there: str) -> None:
    said = text(new_page(an_asked(town(), search))["interventie-uitleg"])
    assert f"Bij Inzet staat al: {there}" in said
    assert "geldt ook dat als door u bevestigd" in said


def test_a_copy_says_nothing_of_what_it_would_confirm() -> None:
    assert "Bij Inzet" not in text(new_page(an_asked(town(), "kopie=beweegplein"))["interventie-uitleg"])


@pytest.mark.parametrize("cell", ["roken.beleid", "roken.beleid.xx", "xx.beleid.ouderen", "a.b.c.d", "<script>"])
def test_a_cell_that_is_none_is_said(cell: str) -> None:
    found = start(an_asked(town(), f"cel={cell}"))
    assert found.one.placements == ()
    assert found.problems == (f"We kennen de cel “{cell}” niet. Kies de cellen hieronder.",)


def test_a_copy_says_so_and_carries_no_confirmations() -> None:
    found = start(an_asked(town(), "kopie=beweegplein"))
    assert (found.one.name, found.one.code) == ("Beweegplein (kopie)", "")
    assert found.said.startswith("Een kopie van “Beweegplein”.")
    assert Basis.CONFIRMED not in {part.pillar_basis for part in found.one.placements}
    assert [(part.confirmed_on, part.confirmed_by) for part in found.one.deliveries] == [(None, "")]


def test_what_nobody_touched_in_a_copy_is_not_confirmed_by_saving_it(desk: Office) -> None:
    values = form_of("kopie=beweegplein")
    save(desk, mee=values["mee"], **{**values["waarden"], "setting": "plein"})
    made = find(desk, "beweegplein_kopie")
    assert made.setting_basis is Basis.CONFIRMED
    assert made.placements[0].theme_basis is Basis.STATED
    assert made.placements[0].pillar_basis is Basis.INFERRED
    assert (made.deliveries[0].area_basis, made.deliveries[0].confirmed_by) == (Basis.INFERRED, "")


def test_history_knows_a_copy_as_a_copy(desk: Office) -> None:
    values = form_of("kopie=beweegplein")
    save(desk, mee=values["mee"], **values["waarden"])
    assert history(desk.engine, "GM0001", HistoryQuery()).changes[0].action == "intervention_copied"


def test_a_copy_of_nothing_is_said() -> None:
    found = start(an_asked(town(), "kopie=spook"))
    assert found.problems == ("We kennen interventie “spook” niet. U begint met een leeg formulier.",)
    assert found.one.name == ""


ENTRY = CatalogueEntry(
    "X01",
    "SmokeFree",
    themes=("roken", "alcohol"),
    pillars=("signalering", "beleid"),
    groups=("rokers",),
    pillar_basis=Basis.STATED,
    setting="school",
    recognition=Recognition.DESCRIBED,
    recognised_on=date(2025, 2, 1),
    url="https://voorbeeld.nl/smokefree",
    verified="ja",
)


def with_entry(**changes: Any) -> Plan:
    return replace(town(), catalogue=(replace(ENTRY, **changes),))


def test_the_catalogue_fills_in_what_this_municipality_has_themes_and_groups_for() -> None:
    one = begun(with_entry(), "uit=X01")
    assert (one.name, one.themes, one.setting) == ("SmokeFree", ("roken",), "school")
    assert [(part.theme, part.pillar, part.group, part.primary) for part in one.placements] == [
        ("roken", "signalering", "rokers", True),
        ("roken", "beleid", "rokers", False),
    ]
    assert (one.recognition, one.recognised_on, one.lapses_on) == (
        ENTRY.recognition,
        date(2025, 2, 1),
        date(2028, 2, 1),
    )
    assert one.recognition_source == "https://voorbeeld.nl/smokefree"


@pytest.mark.parametrize(
    ("verified", "said"),
    [
        ("ja", "De erkenning is nagekeken."),
        ("deels", "is deels nagekeken."),
        ("nee", "is niet nagekeken."),
        ("", "is niet nagekeken."),
    ],
)
def test_it_says_that_it_is_from_the_catalogue_and_whether_that_was_verified(verified: str, said: str) -> None:
    words = start(an_asked(with_entry(verified=verified), "uit=X01")).said
    assert words.startswith("Uit de catalogus: goed beschreven.")
    assert said in words


def test_it_says_when_the_plan_has_it_already() -> None:
    plan = replace(with_entry(), interventions=(an_intervention("rook", name="SmokeFree"),))
    assert "Let op: “SmokeFree” staat al in de lijst." in start(an_asked(plan, "uit=X01")).said


def test_what_comes_from_the_catalogue_keeps_its_basis(tmp_path: Path) -> None:
    plan = with_entry()
    desk = office(tmp_path, plan)
    values = new_page(an_asked(plan, "uit=X01"))["interventie-gegevens"]["form"]
    save(desk, mee=values["mee"], **values["waarden"])
    made = find(desk, "smokefree")
    assert {(part.pillar_basis, part.group_basis, part.confirmed_by) for part in made.placements} == {
        (Basis.STATED, Basis.INFERRED, "")
    }


def test_an_unknown_number_of_the_catalogue_is_said() -> None:
    assert start(an_asked(town(), "uit=X99")).problems[0].startswith("We kennen catalogusnummer “X99” niet.")


def test_a_new_one_has_a_page_of_its_own(desk: Office) -> None:
    assert desk.client.get("/interventies/nieuw").status_code == 200


def test_in_a_plan_of_the_past_nothing_can_be_added() -> None:
    before = an_asked(replace(plan_with(), as_of=date(2026, 1, 1)), "")
    page = new_page(before)
    assert "niets wijzigen" in text(page["interventie-zin"])
    assert "interventie-gegevens" not in page


def test_the_form_of_one_that_is_there_carries_its_version(desk: Office) -> None:
    save(desk, "beweegplein", setting="plein")
    reader = Reader(desk.engine, lambda: TODAY)
    form = editor(reader.asked(""), reader, find(desk, "beweegplein"))["interventie-gegevens"]["form"]
    assert (form["code"], form["versie"]) == ("beweegplein", 2)
    assert form["knoppen"]["annuleren"] == "/interventies/beweegplein"
