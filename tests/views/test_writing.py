"""The gate for changes: only our own pages come through, nonsense is refused with a sentence, nothing is half done."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from planner.domain.errors import PlanRefused
from planner.views import writing
from planner.views.parts.acting import Action, Call, Done
from planner.views.reader import Reader
from tests.views.writing import Office, office
from tests.world import town

OWN = {"Sec-Fetch-Site": "same-origin"}
WHO = {"naam": "Anna de Boer", "sleutel": "anna-browser"}
SMOKING = {"cellen": ["roken.beleid.ouderen"], "soort": "priority", "reden": "Raad"}


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


def body(**changes: Any) -> dict[str, Any]:
    return {"gemeente": "GM0001", "wie": WHO, "operatie": "operatie-1", **changes}


def test_a_change_says_when_it_was_stored_and_can_be_undone(desk: Office) -> None:
    done = desk.post("mark-set", SMOKING)
    assert done.status_code == 200
    assert done.json is not None
    assert done.json["gezegd"].startswith("Opgeslagen om ")
    assert done.json["ongedaan"] is True
    assert done.json["revisie"] == desk.plan().revision == 2


def test_undo_puts_everything_back_and_redo_does_it_again(desk: Office) -> None:
    before = desk.plan()
    desk.post("mark-set", SMOKING)
    after = desk.plan()
    undone = desk.post("ongedaan", {})
    assert undone.json is not None
    assert undone.json["gezegd"].startswith("Ongedaan gemaakt")
    assert desk.plan() == before
    assert desk.post("opnieuw", {}).status_code == 200
    assert desk.plan() == after != before


def test_nothing_to_undo_is_said(desk: Office) -> None:
    answer = desk.post("ongedaan", {})
    assert answer.status_code == 409
    assert answer.json == {"gezegd": "Er is niets ongedaan te maken."}


def test_another_person_does_not_undo_what_is_not_theirs(desk: Office) -> None:
    desk.post("mark-set", SMOKING)
    assert desk.post("ongedaan", {}, who="Bas Smit").status_code == 409
    assert len(desk.plan().marks) == len(town().marks) + 1


def test_a_request_that_is_sent_twice_is_done_once(desk: Office) -> None:
    first = desk.post("mark-set", SMOKING, operatie="dubbelklik-1")
    again = desk.post("mark-set", SMOKING, operatie="dubbelklik-1")
    assert first.json is not None and again.json is not None
    assert first.json["wijziging"] == again.json["wijziging"]
    assert desk.plan().revision == 2


@pytest.mark.parametrize("mime", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_only_json_is_read(desk: Office, mime: str) -> None:
    answer = desk.client.post("/wijzig/mark-set", data=json.dumps(body(**SMOKING)), content_type=mime, headers=OWN)
    assert answer.status_code == 415
    assert desk.plan().revision == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elders.nl"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://elders.nl"},
    ],
)
def test_another_site_changes_nothing(desk: Office, headers: dict[str, str]) -> None:
    answer = desk.client.post("/wijzig/mark-set", json=body(**SMOKING), headers=headers)
    assert answer.status_code == 403
    assert desk.plan().revision == 1


def test_a_browser_that_says_nothing_of_where_it_comes_from_is_let_in(desk: Office) -> None:
    assert desk.client.post("/wijzig/mark-set", json=body(**SMOKING)).status_code == 200


@pytest.mark.parametrize("method", ["get", "put", "delete", "patch"])
def test_looking_changes_nothing(desk: Office, method: str) -> None:
    sent: dict[str, Any] = {} if method == "get" else {"json": {}}
    assert getattr(desk.client, method)("/wijzig/mark-set", headers=OWN, **sent).status_code == 405


def test_an_unknown_action_does_not_exist(desk: Office) -> None:
    assert desk.post("alles-wissen", {}).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        "x",
        3,
        {},
        {"wie": WHO, "gemeente": "GM9999"},
        {"wie": WHO, "gemeente": 3},
        {"wie": "Anna"},
        {"wie": {"naam": "", "sleutel": "anna-browser"}},
        {"wie": {"naam": "An\ud800na", "sleutel": "anna-browser"}},
        {"wie": {"naam": "An\0na", "sleutel": "anna-browser"}},
        {"wie": {"naam": "x" * 81, "sleutel": "anna-browser"}},
        {"wie": {"naam": "Anna", "sleutel": "kort"}},
        {"wie": {"naam": "Anna", "sleutel": ["a"]}},
        {"wie": WHO, "operatie": {"a": 1}},
        {"wie": WHO, "operatie": "<script>"},
        {"wie": WHO, "waarom": "x" * 1001},
        {"wie": WHO, "waarom": 3},
        {"wie": WHO, "cellen": "roken.beleid.ouderen"},
        {"wie": WHO, "cellen": [3]},
        {"wie": WHO, "cellen": ["roken.beleid"]},
        {"wie": WHO, "cellen": ["roken.beleid.ouderen"], "soort": ["priority"], "reden": "Raad"},
        {"wie": WHO, "cellen": ["roken.beleid.ouderen"], "soort": "gold", "reden": "Raad"},
    ],
    ids=ascii,
)
def test_nonsense_is_refused_with_a_sentence(desk: Office, wrong: object) -> None:
    answer = desk.client.post("/wijzig/mark-set", json=wrong, headers=OWN)
    assert answer.status_code in (400, 422)
    said = answer.get_data(as_text=True)
    assert "Traceback" not in said and "planner/" not in said
    assert desk.plan().revision == 1


@pytest.mark.parametrize("raw", [b"", b"{", b"null", b"NaN", b"[" * 100_000, b'{"wie": "\xff"}', b"1" * 5000])
def test_what_is_no_json_is_refused(desk: Office, raw: bytes) -> None:
    answer = desk.client.post("/wijzig/mark-set", data=raw, content_type="application/json", headers=OWN)
    assert answer.status_code == 400
    assert desk.plan().revision == 1


def test_too_much_is_refused_before_it_is_read(desk: Office) -> None:
    huge = json.dumps(body(waarom="x" * 2_100_000))
    answer = desk.client.post("/wijzig/mark-set", data=huge, content_type="application/json", headers=OWN)
    assert answer.status_code == 413
    assert desk.plan().revision == 1


def test_a_change_of_one_town_leaves_the_other_alone(tmp_path: Path) -> None:
    first = town()
    other = replace(first, municipality=replace(first.municipality, code="GM0002", name="Elders"))
    desk = office(tmp_path, first, other)
    desk.post("mark-set", SMOKING, gemeente="GM0002")
    assert desk.plan("GM0002").revision == 2
    assert desk.plan() == first and desk.plan().revision == 1


def test_a_name_is_kept_as_it_was_typed_and_never_read_as_html(desk: Office) -> None:
    desk.post("mark-set", SMOKING, who="<b>Anna</b> & co")
    (mark,) = [one for one in desk.plan().marks if one.reason == "Raad"]
    assert mark.marked_by == "<b>Anna</b> & co"


def test_what_the_database_refuses_is_told_without_its_own_words(desk: Office) -> None:
    def refuse(_call: Call) -> Done:
        raise PlanRefused("GM0001", "UNIQUE constraint failed: theme.code")

    server = Flask(__name__)
    writing.register(server, Reader(desk.engine), (Action("weigeren", refuse),))
    answer = server.test_client().post("/wijzig/weigeren", json=body(), headers=OWN)
    assert answer.status_code == 409
    assert answer.json == {"gezegd": "Dit past niet bij wat er nu in het plan staat. Er is niets opgeslagen."}


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("record-archive", {"lijst": "partners", "code": "\ud800"}),
        ("record-archive", {"lijst": "partners", "code": "a\0b"}),
        ("mark-clear", {"cellen": ["roken.beleid.\udfff"], "soort": ""}),
        ("areas-add", {"bestand": None, "velden": {"lijst": ""}}),
        ("partner", {"code": "ggd", "versie": 999, "velden": []}),
    ],
    ids=ascii,
)
def test_no_made_up_request_is_a_fault_of_ours(desk: Office, action: str, fields: dict[str, Any]) -> None:
    assert desk.post(action, fields).status_code in (400, 409, 422)
    assert desk.plan().revision == 1


def test_a_request_that_speaks_of_another_version_in_another_shape_is_nonsense(desk: Office) -> None:
    desk.post("record-archive", {"lijst": "partners", "code": "sportclub"})
    desk.post("record-restore", {"lijst": "partners", "code": "sportclub"})
    answer = desk.post("partner", {"code": "sportclub", "versie": 0, "velden": [3]})
    assert answer.status_code == 400


def test_an_operation_of_another_kind_of_change_is_nonsense(desk: Office) -> None:
    desk.post("mark-set", SMOKING, operatie="eerder-gebruikt")
    answer = desk.post("partner", {"code": "", "versie": 0, "velden": {"name": "Nieuw"}}, operatie="eerder-gebruikt")
    assert answer.status_code == 400


@pytest.mark.parametrize("origin", ["http://[", "https://localhost.elders.nl", "//localhost"])
def test_an_origin_that_is_no_address_is_another_site(desk: Office, origin: str) -> None:
    answer = desk.client.post("/wijzig/mark-set", json=body(**SMOKING), headers={"Origin": origin})
    assert answer.status_code == 403


def test_our_own_origin_is_let_in(desk: Office) -> None:
    headers = {**OWN, "Origin": "http://localhost"}
    assert desk.client.post("/wijzig/mark-set", json=body(**SMOKING), headers=headers).status_code == 200


def test_who_saves_what_was_archived_meanwhile_is_told_so(desk: Office) -> None:
    desk.post("record-archive", {"lijst": "partners", "code": "sportclub"}, who="Bas Smit")
    answer = desk.post("partner", {"code": "sportclub", "versie": 0, "velden": {"name": "Sport"}})
    assert answer.status_code == 409
    assert answer.json is not None
    assert answer.json["weg"] is True and "gearchiveerd" in answer.json["gezegd"]


def test_of_very_many_mistakes_the_first_hundred_are_told_and_all_are_counted(desk: Office) -> None:
    many = [{"scope": "mars"}] * 150
    fields = {"name": "Les", "kind": "intervention", "deliveries": many}
    answer = desk.post("intervention", {"code": "", "versie": 0, "velden": fields})
    assert answer.status_code == 422 and answer.json is not None
    assert len(answer.json["fouten"]) == 100
    assert answer.json["gezegd"] >= "Er gaan 150"
