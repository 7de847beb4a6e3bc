"""What the form of an intervention refuses: a sentence at the field, the status that fits, and nothing stored."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.views.filling import PLAIN, Values, a_cell, filled, save, told
from tests.views.writing import Office, office
from tests.world import town


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One for all tests: nothing of what they send may be stored, and each of them looks."""
    return office(tmp_path_factory.mktemp("refused"), town())


def one_run(**changes: Any) -> Values:
    return {"deliveries": [{**PLAIN, **changes}]}


BAD: tuple[tuple[str, Values, str, str], ...] = (
    ("an empty name", {"name": "  "}, "name", "Vul een naam in."),
    ("a name that is too long", {"name": "x" * 201}, "name", "Maximaal 200 tekens (nu 201)."),
    (
        "a name that is taken",
        {"name": "  beweegCOACH "},
        "name",
        "Er is al iets met de naam “Beweegcoach”",
    ),
    ("a text that is too long", {"summary": "x" * 5001}, "summary", "Maximaal 5.000 tekens (nu 5.001)."),
    ("a character nobody can type", {"setting": "a\x00b"}, "setting", "teken dat we niet kunnen bewaren"),
    (
        "no reason for not counting",
        {"counts": False, "counts_reason": ""},
        "counts_reason",
        "Schrijf waarom wel of niet.",
    ),
    (
        "an end before the start",
        one_run(starts="01-09-2026", ends="31-08-2026"),
        "deliveries.0.ends",
        "Kies een datum na 01-09-2026.",
    ),
    ("80 of 77", one_run(reached="80", reachable="77"), "deliveries.0.reached", "Vul 77 of minder in."),
    ("a reach without its whole", one_run(reached="80"), "deliveries.0.reachable", "Vul ook in: te bereiken"),
    ("negative money", one_run(budget="-5"), "deliveries.0.budget", "Vul een waarde in van 0 tot en met 99.999.999."),
    (
        "money that is no number",
        one_run(budget="veel"),
        "deliveries.0.budget",
        "“veel” is geen bedrag in hele euro’s.",
    ),
    ("half a school", one_run(reached="1,5", reachable="3"), "deliveries.0.reached", "“1,5” is geen heel getal."),
    ("half a euro", one_run(budget="€ 10,50"), "deliveries.0.budget", "“€ 10,50” is geen bedrag in hele euro’s."),
    ("seen tomorrow", one_run(confirmed_on="02-06-2026"), "deliveries.0.confirmed_on", "Vul 01-06-2026 in, of"),
    ("recognised tomorrow", {"recognised_on": "02-06-2026"}, "recognised_on", "Dit is al gebeurd."),
    ("a day that is not there", one_run(starts="31-02-2026"), "deliveries.0.starts", "“31-02-2026” is geen datum."),
    (
        "a year that cannot be",
        one_run(ends="01-01-0800"),
        "deliveries.0.ends",
        "Vul een waarde in van 1900 tot en met 2199.",
    ),
    (
        "a wijk of another municipality",
        one_run(scope="neighbourhoods", neighbourhoods=["selwerd"]),
        "deliveries.0.neighbourhoods",
        "“selwerd” staat niet in de lijst",
    ),
    (
        "wijken without a wijk",
        one_run(scope="neighbourhoods"),
        "deliveries.0.neighbourhoods",
        "Kies één of meer wijken.",
    ),
    ("no area", one_run(scope=""), "deliveries.0.scope", "Kies een gebied."),
    ("an area that is none", one_run(scope="mars"), "deliveries.0.scope", "“mars” kan hier niet."),
    ("a status that is none", one_run(status="klaar"), "deliveries.0.status", "“klaar” kan hier niet."),
    ("a kind that is none", {"kind": "ding"}, "kind", "“ding” kan hier niet."),
    (
        "a cell of an unknown theme",
        {"placements": [a_cell("xx")]},
        "placements.0.theme",
        "“xx” kan hier niet.",
    ),
    (
        "the same cell twice",
        {"placements": [a_cell(primary=p) for p in (True, False)]},
        "placements",
        "Dit staat er twee keer.",
    ),
    ("an unknown goal", {"goals": ["xx"]}, "goals", "“xx” staat niet in de lijst van deze gemeente."),
    ("an unknown programme", {"programmes": ["jogg"]}, "programmes", "“jogg” staat niet in de lijst"),
    ("an unknown source", {"source": "xx"}, "source", "“xx” kan hier niet."),
    ("an unknown partner", {"partners": [{"partner": "xx", "role": ""}]}, "partners.0.partner", "“xx” kan hier niet."),
    ("a role of nobody", {"partners": [{"partner": "", "role": "trekker"}]}, "partners.0.partner", "Kies een partner."),
    (
        "a partner twice in one role",
        {"partners": [{"partner": "ggd", "role": "a"}, {"partner": "ggd", "role": "A"}]},
        "partners.1.partner",
        "Dit staat er twee keer.",
    ),
    (
        "a new partner whose name is too long",
        {"partners": [{"partner": {"nieuw": "x" * 201}, "role": ""}]},
        "partners.0.partner",
        "Maximaal 200 tekens",
    ),
    (
        "a recognition that lapses before it began",
        {"recognised_on": "01-05-2025", "lapses_on": "01-05-2024"},
        "lapses_on",
        "Kies een datum na 01-05-2025.",
    ),
    ("a recognition that is none", {"recognition": "gold"}, "recognition", "“gold” kan hier niet."),
    ("a recognition of long ago", {"recognition": "good", "recognised_on": "01-01-0800"}, "recognised_on", "1900"),
)


@pytest.mark.parametrize("code", ["", "beweegplein"], ids=["new", "edited"])
@pytest.mark.parametrize(("changes", "field", "said"), [bad[1:] for bad in BAD], ids=[bad[0] for bad in BAD])
def test_bad_input_is_told_at_its_field_and_nothing_is_stored(
    desk: Office, code: str, changes: Values, field: str, said: str
) -> None:
    answer = save(desk, code, **{"name": "Wandelclub", **changes})
    assert answer.status_code == 422
    wrong = {one["veld"]: one["zin"] for one in told(answer)["fouten"]}
    assert said in wrong[field]
    assert list(wrong) == [field]
    assert (desk.plan().revision, desk.plan()) == (1, town())


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_form(desk: Office) -> None:
    run = {**PLAIN, "starts": "01-09-2026", "ends": "31-08-2026", "reached": "80", "reachable": "77", "budget": "veel"}
    partners = [{"partner": {"nieuw": "Buurthuis"}, "role": ""}]
    answer = told(save(desk, name="", recognised_on="ooit", deliveries=[dict(PLAIN), run], partners=partners))
    assert answer["gezegd"] == "Er gaan 5 dingen mis"
    assert [one["kort"] for one in answer["fouten"]] == [
        "Naam is nog leeg",
        "Einddatum (inzet 2) ligt vóór het begin",
        "Bereikt (inzet 2) is groter dan het totaal",
        "Budget per jaar (inzet 2) is geen bedrag in hele euro’s",
        "Erkend op is geen datum",
    ]
    assert desk.plan() == town()


TAMPERED: tuple[Callable[[Values], Any], ...] = (
    lambda velden: None,
    lambda velden: [],
    lambda velden: "name=x",
    lambda velden: {**velden, "name": 3},
    lambda velden: {**velden, "name": ["x"]},
    lambda velden: {**velden, "name": {"nieuw": "x"}},
    lambda velden: {**velden, "kind": None},
    lambda velden: {**velden, "counts": "ja"},
    lambda velden: {**velden, "aliases": "x"},
    lambda velden: {**velden, "aliases": [3]},
    lambda velden: {**velden, "aliases": ["x"] * 2001},
    lambda velden: {**velden, "placements": {}},
    lambda velden: {**velden, "placements": ["roken.beleid.jeugd"]},
    lambda velden: {**velden, "placements": [{"theme": ["roken"], "pillar": "beleid", "group": "jeugd"}]},
    lambda velden: {**velden, "placements": [{"theme": "roken", "pillar": "beleid", "group": "jeugd", "primary": 1}]},
    lambda velden: {**velden, "deliveries": [[]]},
    lambda velden: {**velden, "deliveries": [{**PLAIN, "budget": 5}]},
    lambda velden: {**velden, "deliveries": [{**PLAIN, "neighbourhoods": [{"a": 1}]}]},
    lambda velden: {**velden, "partners": [{"partner": {"nieuw": 3}, "role": ""}]},
    lambda velden: {**velden, "partners": [{"partner": {"oud": "x"}, "role": ""}]},
    lambda velden: {**velden, "goals": "rookvrij"},
    lambda velden: {**velden, "recognised_on": 20240501},
)


@pytest.mark.parametrize("code", ["", "beweegplein"], ids=["new", "edited"])
@pytest.mark.parametrize("tamper", TAMPERED, ids=[str(number) for number in range(len(TAMPERED))])
def test_a_payload_that_our_form_never_sends_is_refused(
    desk: Office, code: str, tamper: Callable[[Values], Any]
) -> None:
    velden = tamper(filled(desk.plan(), code, name="Wandelclub"))
    answer = desk.post("intervention", {"code": code, "versie": 0, "velden": velden})
    assert answer.status_code == 400
    assert "Er is niets opgeslagen." in answer.get_data(as_text=True)
    assert desk.plan() == town()


@pytest.mark.parametrize(
    "fields", [{"code": 3}, {"code": "beweegplein", "versie": "1"}, {"code": "beweegplein", "versie": -1}]
)
def test_a_record_or_version_of_the_wrong_shape_is_refused(desk: Office, fields: Values) -> None:
    body = {"code": "", "versie": 0, "velden": filled(desk.plan(), name="Wandelclub"), **fields}
    assert desk.post("intervention", body).status_code == 400
    assert desk.plan() == town()


def test_an_unknown_intervention_is_not_made_by_editing_it(desk: Office) -> None:
    body = {"code": "spook", "versie": 0, "velden": filled(desk.plan(), name="Spook")}
    assert desk.post("intervention", body).status_code == 409
    assert desk.plan() == town()
