"""Who may come in and do what: every endpoint, change and role; the database is compared before and after."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planner.app import _actions, create_app
from planner.domain.people import Person
from planner.domain.rights import FOR_CHANGE, Right, Role, may
from planner.settings import Settings
from planner.store import people, plans, sessions, versions
from planner.store.database import open_engine
from planner.store.history import HistoryQuery, history
from planner.views.doors.entry import PATH, PUBLIC, own_path
from planner.views.parts.entry import NOT_ALLOWED
from tests.views.household import GOOD, OTHER, TOWN, House
from tests.views.test_doors import OWN, questions
from tests.views.test_writing import SMOKING
from tests.world import TODAY, town


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = House(tmp_path_factory.mktemp("house"))
    yield made
    made.engine.dispose()


@pytest.fixture(autouse=True)
def rested(house: House) -> None:
    """Nobody is slowed down by the tests before this one."""
    house.app.server.extensions["paces"].forget()


def body(**fields: Any) -> dict[str, Any]:
    return {"gemeente": TOWN, "wie": {"naam": "Vals", "sleutel": "sleutel-0001"}, "operatie": "", **fields}


def test_every_endpoint_that_is_not_named_as_public_asks_for_a_log_in(house: House) -> None:
    client, asked = house.clients["niemand"], 0
    for rule in house.app.server.url_map.iter_rules():
        if rule.endpoint in PUBLIC:
            continue
        path = re.sub(r"<[^>]+>", "1", rule.rule)
        for method in sorted((rule.methods or set()) - {"OPTIONS", "HEAD"}):
            answer = client.open(path, method=method, headers=OWN, json={} if method == "POST" else None)
            assert answer.status_code in (401, 302), (rule.endpoint, method, answer.status_code)
            asked += 1
    assert asked > 20


def test_every_name_of_a_public_endpoint_exists(house: House) -> None:
    known = {rule.endpoint for rule in house.app.server.url_map.iter_rules()}
    assert known >= PUBLIC


def test_what_is_public_holds_nothing_of_a_plan(house: House) -> None:
    client = house.clients["niemand"]
    for path in ("/healthz", PATH, "/_wie"):
        answer = client.get(path)
        assert answer.status_code == 200 and "Veldstad" not in answer.text and "Buurdorp" not in answer.text


def test_a_page_leads_to_the_log_in_and_back(house: House) -> None:
    answer = house.clients["niemand"].get("/kansen?wijk=kreek")
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{PATH}?terug=%2Fkansen%3Fwijk%3Dkreek"


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("/kansen?wijk=kreek", "/kansen?wijk=kreek"),
        ("", "/"),
        ("https://elders.example", "/"),
        ("//elders.example", "/"),
        ("/\\elders.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/a\nb", "/"),
    ],
)
def test_after_the_log_in_one_goes_on_inside_the_planner_only(given: str, path: str) -> None:
    assert own_path(given) == path


NAMES = ("niemand", *(role.value for role in Role), "buur", "installatie")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", [action.path for action in _actions()])
def test_a_change_is_refused_to_who_has_no_right_to_it_and_nothing_changes(house: House, name: str, path: str) -> None:
    right, before = FOR_CHANGE[path], house.state()
    allowed = (name in tuple(Role) and may((Role(name),), right)) or (name == "installatie" and right is Right.FOUND)
    answer = house.clients[name].post(f"/wijzig/{path}", json=body(), headers=OWN)
    if allowed:
        # The right is there; what is asked for is not, so that nothing is stored.
        assert answer.status_code != 401 and NOT_ALLOWED not in answer.text
    else:
        assert answer.status_code in (400, 401, 403), answer.text
        assert name == "niemand" or answer.status_code != 401
    assert house.state() == before


def test_a_change_that_may_be_made_is_made_in_the_name_of_the_account(house: House) -> None:
    refused = house.clients["lezer"].post("/wijzig/mark-set", json=body(**SMOKING), headers=OWN)
    assert (refused.status_code, refused.get_json()["gezegd"]) == (403, NOT_ALLOWED)
    found = house.clients["coordinator"].post("/wijzig/mark-set", json=body(**SMOKING), headers=OWN)
    assert found.status_code == 200, found.text
    author = history(house.engine, TOWN, HistoryQuery()).changes[0].author
    assert author.name == "Coordinator" and author.key.startswith("account-")


def test_nobody_turns_back_what_he_may_not_do(house: House) -> None:
    done = house.clients["beheerder"].post(
        "/wijzig/mark-set", json=body(**{**SMOKING, "reden": "Voor het terugdraaien"}), headers=OWN
    )
    number, before = done.get_json()["wijziging"], house.state()
    for name in ("partner", "stuurgroep"):
        refused = house.clients[name].post("/wijzig/ongedaan", json=body(nummer=number), headers=OWN)
        assert refused.status_code == 403 and "mag u niet terugdraaien" in refused.text
    assert house.state() == before
    turned = house.clients["coordinator"].post("/wijzig/ongedaan", json=body(nummer=number), headers=OWN)
    assert turned.status_code == 200, turned.text


def test_what_one_did_in_a_role_one_no_longer_has_stays(house: House) -> None:
    once = house.let_in("eerder", {TOWN: Role.COORDINATOR})
    cell = {**SMOKING, "cellen": ["roken.beleid.volwassenen"]}
    assert once.post("/wijzig/mark-set", json=body(**cell), headers=OWN).status_code == 200
    people.give(house.engine, "eerder@voorbeeld.nl", TOWN, Role.PARTNER, "test")
    once.set_cookie("planner", sessions.come_in(house.engine, "eerder@voorbeeld.nl", GOOD))
    assert once.post("/wijzig/ongedaan", json=body(), headers=OWN).status_code == 403


READS = ("/_revisie", "/download/csv", "/download/json", "/geschiedenis.csv", "/_zoek?zoek=a", "/_export/bladen")


@pytest.mark.parametrize("path", READS)
def test_a_plan_of_another_municipality_does_not_exist(house: House, path: str) -> None:
    joined = "&" if "?" in path else "?"
    for name, own, other in (("lezer", "Veldstad", "Buurdorp"), ("buur", "Buurdorp", "Veldstad")):
        answer = house.clients[name].get(f"{path}{joined}gemeente={OTHER if name == 'lezer' else TOWN}")
        assert other not in answer.text, (path, own)
    assert house.clients["installatie"].get(path).status_code == 403


def test_every_question_of_a_page_shows_ones_own_municipality_only(house: House) -> None:
    house.app.server.test_client().get("/_dash-layout")
    asked = 0
    for question in questions(house.app):
        for part in (*question["inputs"], *question["state"]):
            if part["property"] == "search":
                part["value"] = f"?gemeente={OTHER}"
        answer = house.clients["lezer"].post("/_dash-update-component", json=question, headers=OWN)
        assert answer.status_code in (200, 204) and "Buurdorp" not in answer.text, question["output"]
        assert house.clients["niemand"].post("/_dash-update-component", json=question, headers=OWN).status_code == 401
        asked += 1
    assert asked > 15


def test_a_house_style_and_figures_ask_for_a_right_too(house: House) -> None:
    kind = {"content_type": "application/octet-stream", "headers": OWN, "data": b"x"}
    about = f"gemeente={TOWN}&naam=a.docx&wie=a"
    for path in (f"/_export/huisstijl?{about}", f"/_import/bestand?{about}"):
        assert house.clients["partner"].post(path, **kind).status_code == 403
        assert house.clients["buur"].post(path, **kind).status_code in (400, 404)
        assert house.clients["coordinator"].post(path, **kind).status_code not in (401, 403)
    gone = house.clients["lezer"].post("/_export/huisstijl/weg", json={"gemeente": TOWN}, headers=OWN)
    assert gone.status_code == 403


def test_a_file_that_was_asked_for_is_fetched_by_who_may_see_its_plan_only(house: House) -> None:
    asked = house.clients["lezer"].post("/_export/maak", json={"vraag": "vorm=csv"}, headers=OWN).get_json()
    key = asked["sleutel"]
    assert house.clients["buur"].get(f"/_export/bestand/{key}").status_code == 404
    assert house.clients["buur"].get(f"/_export/stand/{key}").status_code == 404
    assert house.clients["partner"].get(f"/_export/stand/{key}").status_code == 200


def test_the_cookie_is_for_this_server_and_no_script(house: House) -> None:
    client = house.app.server.test_client()
    sent = {"naam": " LEZER@voorbeeld.nl ", "wachtwoord": GOOD, "terug": "/kansen"}
    answer = client.post("/_aanmelden", json=sent, headers=OWN)
    assert answer.get_json() == {"naar": "/kansen"}
    said = answer.headers["Set-Cookie"]
    assert said.startswith("planner=") and "HttpOnly" in said and "SameSite=Lax" in said and "Path=/" in said
    secure = client.post("/_aanmelden", json=sent, headers=OWN, base_url="https://localhost")
    said = secure.headers["Set-Cookie"]
    assert said.startswith("__Host-planner=") and "Secure" in said and "Domain" not in said


def test_after_the_log_out_the_cookie_is_worth_nothing(house: House) -> None:
    client = house.let_in("tijdelijk", {TOWN: Role.READER})
    cookie = client.get_cookie("planner")
    assert cookie is not None and client.get("/_revisie").status_code == 200
    assert client.post("/_afmelden", json={}, headers=OWN).get_json() == {"naar": PATH}
    client.set_cookie("planner", cookie.value)
    assert client.get("/_revisie").status_code == 401


@pytest.mark.parametrize("cookie", ["", "x", "planner", "a" * 3000, "'; drop table person; --", "\u00e9"])
def test_a_cookie_that_was_made_by_hand_is_nobody(house: House, cookie: str) -> None:
    client = house.app.server.test_client()
    client.set_cookie("planner", cookie)
    answer = client.get("/_revisie")
    assert (
        answer.status_code == 401 and answer.get_json()["gezegd"] == "U bent uitgelogd. Log in; uw tekst blijft staan."
    )


@pytest.mark.parametrize(
    "fields", [{}, {"naam": 1}, {"naam": None, "wachtwoord": []}, {"naam": "x" * 999}, {"naam": "\0"}]
)
def test_a_log_in_of_another_shape_is_refused_in_words(house: House, fields: dict[str, Any]) -> None:
    answer = house.clients["niemand"].post("/_aanmelden", json=fields, headers=OWN)
    assert answer.status_code in (400, 422)
    assert "Traceback" not in answer.text


def test_an_invitation_that_is_over_says_so(house: House) -> None:
    answer = house.clients["niemand"].get(f"{PATH}?uitnodiging=onzin")
    assert answer.status_code == 410 and "Vraag de beheerder om een nieuwe." in answer.text


def test_without_accounts_one_person_on_this_computer_does_everything(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'alone.db'}"
    engine = open_engine(url)
    versions.create(engine)
    plans.write(engine, town())
    client = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY).server.test_client()
    assert client.get("/kansen").status_code == 200
    assert client.get("/_wie").get_json() == {"aangemeld": False}
    people.add(engine, Person(0, "an@voorbeeld.nl", "An", {TOWN: Role.MANAGER}), "test")
    assert client.get("/kansen").status_code == 302


def test_on_another_address_nobody_comes_in_without_an_account(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'open.db'}"
    engine = open_engine(url)
    versions.create(engine)
    plans.write(engine, town())
    environ = {"PLANNER_DATABASE_URL": url, "PLANNER_HOST": "0.0.0.0", "PLANNER_HOSTS": "localhost"}
    client = create_app(Settings.from_environ(environ), TODAY).server.test_client()
    assert client.get("/_revisie").status_code == 401


def test_who_sends_too_much_is_asked_to_go_slower_and_nobody_else_is(house: House) -> None:
    flood = house.let_in("stortvloed", {TOWN: Role.READER})
    answers = [flood.post("/wijzig/mark-set", json=body(**SMOKING), headers=OWN) for _ in range(40)]
    slow = [one for one in answers if one.status_code == 429]
    assert 10 < len(slow) < 25
    assert slow[0].get_json()["gezegd"].startswith("Even rustig aan.") and int(slow[0].headers["Retry-After"]) >= 1
    assert house.clients["partner"].post("/wijzig/mark-set", json=body(**SMOKING), headers=OWN).status_code == 403
