"""What every request and every answer must be: from here, in shape, of a size, and never an error of the server."""

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from planner.app import create_app
from planner.settings import Settings
from planner.store import plans, versions
from planner.store.database import open_engine
from planner.views.doors import LONGEST_ADDRESS, MOST_ASKED
from tests.world import TODAY, town

ASK = "/_dash-update-component"
OWN = {"Sec-Fetch-Site": "same-origin"}


def application(path: Path, **environ: str) -> Dash:
    url = f"sqlite:///{path / 'doors.db'}"
    engine = open_engine(url)
    versions.create(engine)
    plans.write(engine, town())
    return create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url, **environ}), TODAY)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Dash:
    return application(tmp_path_factory.mktemp("doors"))


@pytest.fixture(scope="module")
def client(app: Dash) -> FlaskClient:
    client: FlaskClient = app.server.test_client()
    client.get("/_dash-layout")
    return client


def questions(app: Dash) -> list[dict[str, Any]]:
    """The question of every callback that the server answers, as the page asks it."""
    found = []
    for output, one in app.callback_map.items():
        if "callback" not in one:
            continue
        ids = [{"id": name.partition(".")[0], "property": name.partition(".")[2]} for name in _names(output)]
        found.append(
            {
                "output": output,
                "outputs": ids if output.startswith("..") else ids[0],
                "inputs": [{**each, "value": _value(each["property"])} for each in one["inputs"]],
                "state": [{**each, "value": _value(each["property"])} for each in one["state"]],
                "changedPropIds": [f"{each['id']}.{each['property']}" for each in one["inputs"][:1]],
                "parsedChangedPropsIds": [f"{each['id']}.{each['property']}" for each in one["inputs"][:1]],
            }
        )
    return found


def _names(output: str) -> list[str]:
    return output.strip(".").split("...")


def _value(name: str) -> Any:
    return {"pathname": "/", "search": "?wijk=kreek", "n_clicks": 1}.get(name)


def ask(client: FlaskClient, body: Any, **headers: str) -> int:
    return client.post(ASK, json=body, headers={**OWN, **headers}).status_code


def test_every_question_of_our_pages_is_let_through(app: Dash, client: FlaskClient) -> None:
    found = questions(app)
    assert len(found) > 15
    for body in found:
        assert ask(client, body) in (200, 204), body["output"]


@pytest.mark.parametrize("body", [None, [1], "x", 1, {}, {"output": "x.y"}, {"output": ["pagina.children"]}])
def test_nonsense_is_refused_in_words_with_a_number(client: FlaskClient, body: Any) -> None:
    answer = client.post(ASK, data=json.dumps(body), content_type="application/json", headers=OWN)
    assert answer.status_code == 400
    assert "Er ging iets mis met versturen." in answer.text and "Kenmerk: " in answer.text


def test_what_is_nested_absurdly_deep_is_refused(client: FlaskClient) -> None:
    deep = b"[" * 40_000 + b"]" * 40_000
    assert client.post(ASK, data=deep, content_type="application/json", headers=OWN).status_code == 400


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
@pytest.mark.parametrize("path", [ASK, "/wijzig/mark-set", "/_export/maak", "/_export/huisstijl", "/_import/bestand"])
def test_what_a_form_elsewhere_can_send_is_refused(client: FlaskClient, kind: str, path: str) -> None:
    assert client.post(path, data=b"{}", content_type=kind, headers=OWN).status_code == 415


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elders.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost.elders.example"},
    ],
)
@pytest.mark.parametrize("path", [ASK, "/wijzig/mark-set", "/_export/maak", "/_export/huisstijl", "/beginnen/lijst"])
def test_what_comes_from_elsewhere_is_refused(client: FlaskClient, headers: dict[str, str], path: str) -> None:
    assert client.post(path, json={}, headers=headers).status_code == 403


@pytest.mark.parametrize("host", ["elders.example", "localhost.elders.example", "localhost:99:1", "", "a b", "[::1"])
def test_another_name_than_ours_is_refused(client: FlaskClient, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert (answer.status_code, answer.text) == (400, "Op dit adres is geen planner.")


@pytest.mark.parametrize("host", ["localhost", "localhost:8050", "127.0.0.1:1", "[::1]:8050", "LOCALHOST"])
def test_this_computer_has_its_own_names(client: FlaskClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_a_name_in_the_settings_is_ours(tmp_path: Path) -> None:
    app = application(tmp_path, PLANNER_HOSTS="planner.veldstad.example, anders.example")
    client = app.server.test_client()
    assert client.get("/healthz", headers={"Host": "planner.veldstad.example"}).status_code == 200
    assert client.get("/healthz", headers={"Host": "localhost"}).status_code == 400


def test_only_our_own_proxy_is_believed(app: Dash, tmp_path: Path) -> None:
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "planner.example", "X-Forwarded-For": "10.0.0.1"}
    plain = app.server.test_client().get("/healthz", headers=told)
    assert "Strict-Transport-Security" not in plain.headers
    behind = application(tmp_path, PLANNER_HOSTS="planner.example", PLANNER_PROXIES="1").server.test_client()
    answer = behind.get("/healthz", headers=told)
    assert answer.status_code == 200 and answer.headers["Strict-Transport-Security"].startswith("max-age=63072000")


def test_an_address_that_is_too_long_is_told_so(client: FlaskClient) -> None:
    assert client.get(f"/?zoek={'x' * LONGEST_ADDRESS}").status_code == 414
    assert client.get(f"/?zoek={'x' * (LONGEST_ADDRESS - 100)}").status_code == 200


def test_a_question_that_is_too_large_is_told_so(app: Dash, client: FlaskClient) -> None:
    body = questions(app)[0] | {"x": "y" * MOST_ASKED}
    assert ask(client, body) == 413


@pytest.mark.parametrize(
    "path",
    [
        "/_dash-component-suites/dash/../../x",
        "/_dash-component-suites/dash/nergens.js",
        "/_dash-component-suites/os/path.py",
        "/_mcp",
        "/.git/config",
        "/%00",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
    ],
)
def test_what_is_not_there_is_a_404_that_says_nothing_of_the_inside(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (404, 308)
    assert not any(word in answer.text for word in ("Traceback", "site-packages", "Exception", "sqlite"))


RULES = ("'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*", "127.0.0.1", "'unsafe-hashes'")


@pytest.mark.parametrize(
    "path", ["/", "/kansen", "/healthz", "/nergens", "/download/csv", "/_revisie", "/_dash-layout"]
)
def test_every_answer_says_what_may_run_and_where_it_may_be_shown(client: FlaskClient, path: str) -> None:
    said = client.get(path).headers
    policy = dict(one.split(" ", 1) for one in said["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'" and policy["frame-ancestors"] == "'none'"
    assert policy["base-uri"] == "'none'" and policy["form-action"] == "'self'"
    assert not [word for value in policy.values() for word in value.split() if word in RULES]
    assert "data:" not in policy["script-src"] + policy["style-src"] + policy["default-src"]
    assert said["X-Content-Type-Options"] == "nosniff" and said["X-Frame-Options"] == "DENY"
    assert said["Referrer-Policy"] == "same-origin" and said["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in said["Permissions-Policy"] and said["Cache-Control"] == "no-store"


def test_what_never_changes_may_be_kept(client: FlaskClient) -> None:
    address = next(
        one for one in client.get("/").text.split('"') if one.startswith("/_planner.") and one.endswith(".js")
    )
    assert "no-store" not in client.get(address).headers["Cache-Control"]


def test_whom_to_tell_about_a_weak_spot(client: FlaskClient, tmp_path: Path) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
    told = application(tmp_path, PLANNER_SECURITY_CONTACT="mailto:veilig@veldstad.example").server.test_client()
    text = told.get("/.well-known/security.txt").text
    assert text.startswith("Contact: mailto:veilig@veldstad.example\nExpires: 20")


KINDS: tuple[Any, ...] = (
    *(None, True, False, -1, 10**9, 2**60, 1.5, "", "x", "\u0000", "\ud800", "x" * 9000, "<script>", "../../etc"),
    *([], [1], {}, {"a": 1}, [[[]]], "GM9999", "?wijk=<b>", "?gemeente=GM0000&stand=abc", float("1e300")),
)


def tampered(body: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The question with one thing in it changed by hand."""
    made = copy.deepcopy(body)
    place = chance.choice(("inputs", "state", "output", "outputs", "changedPropIds", "key", "id", "property", "gone"))
    kind = copy.deepcopy(chance.choice(KINDS))
    parts = [one for name in ("inputs", "state") for one in made[name]]
    if place in ("id", "property"):
        chance.choice(parts)[place] = kind
    elif place == "gone":
        del made[chance.choice(list(made))]
    elif place == "key":
        made[f"k{chance.random()}"] = kind
    elif place in ("inputs", "state") and made[place] and chance.random() < 0.7:
        chance.choice(made[place])["value"] = kind
    else:
        made[place] = kind
    return made


def test_a_question_that_is_changed_by_hand_is_never_trouble_of_the_server(app: Dash, client: FlaskClient) -> None:
    chance = random.Random(20261125)
    found = questions(app)
    answers = [ask(client, tampered(chance.choice(found), chance)) for _ in range(2000)]
    assert set(answers) <= {200, 204, 400}
    assert answers.count(400) > 1000
