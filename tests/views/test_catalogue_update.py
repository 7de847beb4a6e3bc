"""Bringing the catalogue up to date out of a file: first shown, then decided, then stored as one change."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from planner.domain.evidence import CatalogueEntry
from planner.domain.proposals import Proposal
from planner.imports.catalogue import MOST_BYTES
from planner.store.changes import HistoryQuery, history
from planner.views.interventions.updating import READ
from tests.views.writing import Office, office
from tests.world import an_intervention, plan_with, town

HEAD = "code;name;themes;owner"
COURSE = CatalogueEntry("C1", "Cursus", ("roken",), owner="Bureau")
CLUB = CatalogueEntry("C2", "Club", ("overgewicht",))
OTHER = f"{HEAD}\nC1;Cursus;roken;Ander bureau\nC9;Nieuw;roken|alcohol;\n"


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, plan_with((an_intervention("club", name="Club"),), catalogue=(COURSE, CLUB)))


def a_file(text: str | bytes, name: str = "lijst.csv") -> Mapping[str, str]:
    content = text if isinstance(text, bytes) else text.encode()
    return {"naam": name, "inhoud": base64.b64encode(content).decode()}


def ask(desk: Office, text: str | bytes, **more: Any) -> dict[str, Any]:
    answer = desk.client.post(READ, json={"gemeente": "GM0001", "bestand": a_file(text), **more})
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json  # type: ignore[assignment]
    return found


def store(desk: Office, text: str, *codes: str, **more: Any) -> TestResponse:
    return desk.post("catalogue-update", {"bestand": a_file(text), "codes": list(codes), **more})


def parts(found: dict[str, Any]) -> dict[str, list[str]]:
    return {one["kind"]: [row["code"] for row in one["rows"]] for one in found["sections"]}


def test_a_file_is_shown_by_what_it_says_that_the_catalogue_does_not(desk: Office) -> None:
    found = ask(desk, OTHER)
    assert parts(found) == {"nieuw": ["C9"], "gewijzigd": ["C1"], "vervallen": ["C2"]}
    assert (found["said"], found["total"]) == ("1 nieuw, 1 gewijzigd en 1 vervallen. 0 hetzelfde.", 3)


def test_a_change_is_shown_field_by_field_with_old_and_new(desk: Office) -> None:
    (row,) = next(one for one in ask(desk, OTHER)["sections"] if one["kind"] == "gewijzigd")["rows"]
    assert row["fields"] == [["Eigenaar", "Bureau", "Ander bureau"]]


def test_what_is_in_the_plan_is_said_and_decided_by_itself(desk: Office) -> None:
    (row,) = next(one for one in ask(desk, OTHER)["sections"] if one["kind"] == "vervallen")["rows"]
    assert (row["alone"], row["notes"]) == (True, ["Staat in ons plan als “Club”. Die blijft daar staan."])


def test_what_a_proposal_is_made_of_stays_and_says_why(tmp_path: Path) -> None:
    desk = office(tmp_path, plan_with(catalogue=(COURSE, CLUB), proposals=(Proposal("v1", "Meer Club", entry="C2"),)))
    (row,) = next(one for one in ask(desk, OTHER)["sections"] if one["kind"] == "vervallen")["rows"]
    assert (row["storable"], row["notes"]) == (False, ["In gebruik: 1 voorstel. Daarom blijft zij in de catalogus."])
    store(desk, OTHER, "C1", "C2", "C9")
    assert [one.code for one in desk.plan().catalogue] == ["C1", "C2", "C9"]


def test_looking_at_a_file_stores_nothing(desk: Office) -> None:
    ask(desk, OTHER)
    assert desk.plan().catalogue == (COURSE, CLUB)
    assert history(desk.engine, "GM0001", HistoryQuery()).total == 0


def test_everything_that_is_wrong_is_told_by_line_and_column_at_once(desk: Office) -> None:
    found = ask(desk, f"{HEAD};groups\nC1;;roken;;\nC 2;Club;;;honden\n")
    assert found["said"] == "3 fouten in dit bestand. Er is niets opgeslagen."
    assert [one.split(":")[0] for one in found["problems"]] == [
        'lijst.csv, regel 2, kolom "name"',
        'lijst.csv, regel 3, kolom "code"',
        'lijst.csv, regel 3, kolom "groups"',
    ]


def test_of_very_many_mistakes_the_rest_is_counted(desk: Office) -> None:
    found = ask(desk, "\n".join([HEAD, *(f"C {number};Les {number};;" for number in range(120))]))
    assert (len(found["problems"]), found["problems"][-1]) == (101, "En nog 20 fouten.")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"gemeente": "GM7777", "bestand": a_file(OTHER)},
        {"gemeente": 3, "bestand": a_file(OTHER)},
        {"gemeente": "GM0001"},
        {"gemeente": "GM0001", "bestand": "lijst"},
        {"gemeente": "GM0001", "bestand": {"naam": "a", "inhoud": "geen base64!"}},
        {"gemeente": "GM0001", "bestand": {"naam": "a", "inhoud": "A" * (MOST_BYTES * 3 // 2)}},
    ],
)
def test_what_our_page_never_sends_is_refused(desk: Office, body: dict[str, Any]) -> None:
    assert desk.client.post(READ, json=body).status_code == 400


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elders.example"}])
def test_another_site_reads_nothing_here(desk: Office, headers: dict[str, str]) -> None:
    body = {"gemeente": "GM0001", "bestand": a_file(OTHER)}
    assert desk.client.post(READ, json=body, headers=headers).status_code == 403
    assert desk.client.post(READ, json=body, headers={"Origin": "http://localhost"}).status_code == 200


def test_what_was_accepted_is_stored_as_one_change_that_tells_of_the_file(desk: Office) -> None:
    answer = store(desk, OTHER, "C1", "C9")
    assert answer.json is not None
    assert answer.json["gezegd"].endswith("Catalogus: 1 nieuw en 1 gewijzigd.")
    assert desk.plan().catalogue == (
        *(replace(COURSE, owner="Ander bureau"), CLUB, CatalogueEntry("C9", "Nieuw", ("roken", "alcohol"))),
    )
    (change,) = history(desk.engine, "GM0001", HistoryQuery()).changes
    assert (change.action, len(change.edits), change.why) == ("catalogue_updated", 2, "Uit het bestand lijst.csv")


def test_the_change_can_be_turned_back_as_a_whole(desk: Office) -> None:
    store(desk, OTHER, "C1", "C2", "C9")
    assert [one.code for one in desk.plan().catalogue] == ["C1", "C9"]
    assert desk.post("ongedaan", {}).status_code == 200
    assert desk.plan().catalogue == (COURSE, CLUB)


def test_the_same_file_a_second_time_changes_nothing(desk: Office) -> None:
    store(desk, OTHER, "C1", "C2", "C9")
    assert ask(desk, OTHER)["sections"] == []
    answer = store(desk, OTHER, "C1", "C2", "C9")
    assert answer.json is not None
    assert (answer.json["gezegd"], answer.json["wijziging"]) == ("Er was niets veranderd.", None)


def test_nobody_decides_over_what_came_after_they_looked(desk: Office) -> None:
    seen = ask(desk, OTHER)["revision"]
    store(desk, f"{HEAD}\nC1;Cursus;roken;Derde bureau\nC2;Club;overgewicht;\n", "C1")
    answer = store(desk, OTHER, "C1", revisie=seen)
    assert answer.status_code == 409
    assert desk.plan().catalogue[0].owner == "Derde bureau"


def test_a_file_that_is_wrong_is_never_stored(desk: Office) -> None:
    assert store(desk, f"{HEAD}\nC1;;;\n", "C1").status_code == 400
    assert store(desk, OTHER).status_code == 400
    assert desk.plan().catalogue == (COURSE, CLUB)


def test_a_municipality_without_a_name_is_the_first(tmp_path: Path) -> None:
    desk = office(tmp_path, town())
    assert parts(ask(desk, OTHER, gemeente=""))["vervallen"] == ["fitclub"]
