"""“Klopt deze indeling?”: the action, the question on the page of an intervention, and the work list."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.domain.changes import apply
from planner.domain.classifying import confirm
from planner.domain.confirming import Looked, classification_mark
from planner.domain.interventions import Delivery, Intervention, Placement
from planner.domain.plan import Plan
from planner.domain.words import Basis, Scope
from planner.views.parts.confirming import bases_in_words, confirming_card, old_confirmation, said_confirmed
from planner.views.sources.certainty import sentence
from planner.views.sources.checking import checking_data
from tests.views.asking import a_survey, an_asked
from tests.views.test_intervention_page import text
from tests.views.writing import Office, office
from tests.world import KREEK, TODAY, a_delivery, a_placement, an_intervention, in_wijken, plan_with

ANNA = Looked("Anna de Boer", TODAY)


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, plan_with((an_intervention("les", name="Les"), an_intervention("pad", name="Pad"))))


def find(desk: Office, code: str) -> Intervention:
    return next(one for one in desk.plan().interventions if one.code == code)


def sure(plan: Plan, *codes: str, looked: Looked = ANNA) -> Plan:
    return apply(plan, confirm(plan, codes, looked))


# ── the action ───────────────────────────────────────────────────────────────────────────


def test_one_click_makes_every_basis_confirmed_with_name_and_date(desk: Office) -> None:
    done = desk.post("confirm", {"codes": ["les"]})
    assert done.json is not None and "De indeling van “Les” is bevestigd." in done.json["gezegd"]
    les = find(desk, "les")
    assert {les.theme_basis, les.pillar_basis, les.group_basis, les.area_basis, les.status_basis} == {Basis.CONFIRMED}
    parts: tuple[Placement | Delivery, ...] = (*les.placements, *les.deliveries)
    assert {(part.confirmed_by, part.confirmed_on) for part in parts} == {("Anna de Boer", TODAY)}
    assert find(desk, "pad").pillar_basis is Basis.INFERRED


def test_several_are_confirmed_as_one_change_and_turned_back_as_one(desk: Office) -> None:
    before = desk.plan()
    done = desk.post("confirm", {"codes": ["les", "pad"]})
    assert done.json is not None and "De indeling van 2 interventies is bevestigd." in done.json["gezegd"]
    assert desk.plan().revision == 2
    desk.post("ongedaan", {})
    assert desk.plan() == before


def test_what_was_confirmed_already_is_no_change(desk: Office) -> None:
    for _ in range(2):
        answer = desk.post("confirm", {"codes": ["les"]})
    assert answer.json is not None
    assert (answer.json["gezegd"], answer.json["wijziging"]) == ("Dit was al bevestigd.", None)


def test_a_yes_to_what_somebody_changed_meanwhile_is_refused_by_name(desk: Office) -> None:
    seen = [classification_mark(find(desk, code)) for code in ("les", "pad")]
    desk.post("placement-add", {"interventie": "pad", "cel": "roken.beleid.ouderen"}, who="Bas Smit")
    answer = desk.post("confirm", {"codes": ["les", "pad"], "gezien": seen})
    assert answer.status_code == 409
    assert answer.json is not None and "“Pad”" in answer.json["gezegd"]
    assert find(desk, "les").pillar_basis is Basis.INFERRED


REFUSED: list[tuple[dict[str, Any], int]] = [
    ({}, 400),
    ({"codes": []}, 400),
    ({"codes": "les"}, 400),
    ({"codes": [3]}, 400),
    ({"codes": ["les"], "gezien": ["a", "b"]}, 400),
    ({"codes": ["les"], "gezien": {"les": "a"}}, 400),
    ({"codes": ["les"] * 5001}, 400),
    ({"codes": ["nergens"]}, 409),
    ({"codes": ["les", "nergens"]}, 409),
    ({"codes": ["les"], "gezien": ["anders"]}, 409),
]


@pytest.mark.parametrize(("fields", "status"), REFUSED, ids=lambda one: str(one)[:40])
def test_what_cannot_be_confirmed_is_refused_and_nothing_is_stored(
    desk: Office, fields: dict[str, Any], status: int
) -> None:
    assert desk.post("confirm", fields).status_code == status
    assert desk.plan().revision == 1


def test_an_archived_intervention_is_not_confirmed(tmp_path: Path) -> None:
    plan = plan_with()
    desk = office(tmp_path, replace(plan, archive=replace(plan.archive, interventions=(an_intervention("les"),))))
    assert desk.post("confirm", {"codes": ["les"]}).status_code == 409


# ── on the page of an intervention ───────────────────────────────────────────────────────


def test_the_page_asks_and_says_what_is_inferred() -> None:
    one = an_intervention(theme_basis=Basis.STATED, area_basis=Basis.NOT_STATED, status_basis=Basis.STATED)
    said = text(confirming_card(an_asked(plan_with((one,))), one))
    assert "Klopt deze indeling?" in said and "Ja" in said and "Wijzigen" in said
    assert "Thema en status in de tekst; pijler en doelgroep afgeleid†; gebied niet genoemd." in said


def test_the_page_says_who_confirmed_it_and_asks_no_more() -> None:
    plan = sure(plan_with((an_intervention(),)), "fietsles")
    said = text(confirming_card(an_asked(plan), plan.interventions[0]))
    assert said.strip() == "Indeling bevestigd door Anna de Boer, 01-06-2026"


def test_a_plan_of_the_past_is_not_asked_about() -> None:
    plan = replace(plan_with((an_intervention(),)), as_of=TODAY)
    assert confirming_card(an_asked(plan), plan.interventions[0]) is None


def test_after_a_year_the_page_asks_again_and_says_when_it_was_confirmed() -> None:
    plan = sure(plan_with((an_intervention(),)), "fietsles", looked=Looked("Bas", date(2025, 3, 1)))
    said = text(confirming_card(an_asked(plan), plan.interventions[0]))
    assert "Klopt deze indeling? Dit is langer dan een jaar geleden bevestigd, op 01-03-2025." in said


def test_of_several_people_the_last_one_is_named() -> None:
    early = a_placement(confirmed_by="Bas", confirmed_on=date(2026, 1, 1))
    late = a_delivery(confirmed_by="Anna", confirmed_on=TODAY)
    assert said_confirmed((early, late)) == "Indeling bevestigd door Anna en 1 ander, 01-06-2026"
    assert said_confirmed((a_placement(), late)) == "Indeling bevestigd door Anna, 01-06-2026"
    assert said_confirmed((a_placement(),)) == "Indeling bevestigd"
    assert said_confirmed((a_placement(confirmed_on=TODAY),)) == "Indeling bevestigd op 01-06-2026"


def test_what_was_never_confirmed_is_not_called_old() -> None:
    assert old_confirmation((a_placement(), a_delivery(confirmed_on=date(2020, 1, 1))), TODAY) == ""


def test_bases_are_told_together() -> None:
    assert bases_in_words({"pijler": Basis.INFERRED, "gebied": Basis.INFERRED}) == "Pijler en gebied afgeleid†"


# ── the work list ────────────────────────────────────────────────────────────────────────


def listed(plan: Plan, search: str = "") -> dict[str, Any]:
    asked = an_asked(plan, search)
    return checking_data(asked, a_survey(asked))


def codes(data: dict[str, Any]) -> list[str]:
    return [row["code"] for row in data["rows"]]


def test_doubtful_ones_come_first_then_what_reaches_most_cells() -> None:
    plan = plan_with(
        (
            an_intervention("een"),
            an_intervention("breed", (a_placement("inwoners"),)),
            an_intervention("twee", (a_placement(), a_placement("ouders"))),
            an_intervention("twijfel", pillar_confidence="laag"),
            an_intervention("nergens", ()),
        )
    )
    assert codes(listed(plan)) == ["twijfel", "breed", "twee", "een", "nergens"]
    assert [row["cells"] for row in listed(plan)["rows"]] == [
        "1 cel",
        "11 cellen",
        "2 cellen",
        "1 cel",
        "Staat in geen cel",
    ]


def test_what_was_confirmed_leaves_the_list_and_the_bar_grows() -> None:
    plan = plan_with((an_intervention("a"), an_intervention("b"), an_intervention("c")))
    data = listed(sure(plan, "b"))
    assert codes(data) == ["a", "c"]
    assert data["progress"] == {"now": 1, "all": 3, "said": "1 van 3 bevestigd"}


def test_a_row_says_what_it_is_and_marks_what_is_inferred() -> None:
    one = an_intervention(
        placements=(a_placement(), a_placement(pillar="beleid", primary=False)),
        deliveries=(in_wijken(KREEK), a_delivery(Scope.UNKNOWN)),
        theme_basis=Basis.STATED,
        area_basis=Basis.NOT_STATED,
        group_basis=Basis.CONFIRMED,
        pillar_reason="Een plein is leefomgeving",
        pillar_confidence="midden",
    )
    (row,) = listed(plan_with((one,)))["rows"]
    assert row["fields"] == [
        ["Thema", "Overgewicht", "", ""],
        ["Pijler", "Leefomgeving en Beleid (tweede)", "afgeleid †", "o"],
        ["Doelgroep", "Kinderen (4–12)", "bevestigd", "ok"],
        ["Gebied", "De Kreek en we rekenen met de hele gemeente", "niet genoemd", "w"],
        ["Status", "loopt", "afgeleid †", "o"],
    ]
    assert row["why"] == "Een plein is leefomgeving. Zekerheid van de pijler: midden."
    assert row["seen"] == classification_mark(one)


def test_a_theme_shows_only_its_own_rows_with_its_own_bar() -> None:
    plan = plan_with((an_intervention("dik"), an_intervention("rook", (a_placement(theme="roken"),))))
    data = listed(sure(plan, "dik"), "?nakijken=roken")
    assert codes(data) == ["rook"]
    assert (data["progress"]["said"], data["here"]["said"]) == ("1 van 2 bevestigd", "Roken: 0 van 1 bevestigd")


def test_a_theme_that_is_not_there_shows_everything() -> None:
    assert codes(listed(plan_with((an_intervention(),)), "?nakijken=alcohol")) == ["fietsles"]


@pytest.mark.parametrize(
    ("more", "count"), [("", 20), ("2", 40), ("3", 45), ("0", 20), ("-1", 20), ("x", 20), ("9999", 20), ("²", 20)]
)
def test_a_long_list_shows_more_when_asked(more: str, count: int) -> None:
    plan = plan_with(tuple(an_intervention(f"i{number:02}") for number in range(45)))
    data = listed(plan, f"?meer={more}")
    assert (len(data["rows"]), data["left"]) == (count, 45 - count)


def test_when_all_is_checked_the_page_says_so() -> None:
    plan = sure(plan_with((an_intervention(),)), "fietsles")
    assert (listed(plan)["rows"], listed(plan)["none"]) == ([], "Alles is nagekeken. Elke indeling is bevestigd.")
    assert listed(plan, "?nakijken=overgewicht")["none"] == "Alles bij overgewicht is nagekeken."
    assert listed(plan_with())["none"] == "Er zijn nog geen interventies om na te kijken."


def test_a_plan_of_the_past_can_be_read_and_not_confirmed() -> None:
    assert listed(replace(plan_with((an_intervention(),)), as_of=TODAY))["edit"] is False


def test_the_sentence_of_the_page_counts_what_was_confirmed() -> None:
    plan = plan_with((an_intervention("a"), an_intervention("b")))
    assert "Bevestigd zijn 0 van 16 gegevens" in sentence(plan)
    assert "Bevestigd zijn 5 van 16 gegevens" in sentence(sure(plan, "a"))
