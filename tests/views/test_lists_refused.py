"""What the lists refuse: said at its field, with a status that fits, and nothing is stored."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain.plan import Theme
from tests.views.keeping import act, form_of, save, told, wrong
from tests.views.writing import Office, office
from tests.world import KREEK, town


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A town in which nothing may change: for everything that is refused."""
    return office(tmp_path_factory.mktemp("still"), town())


#: List, record, what is changed in its form, and the field with what is said there.
BAD: list[tuple[str, str, dict[str, Any], str, str]] = [
    ("themas", "roken", {"name": "  "}, "name", "Vul een naam in."),
    ("themas", "roken", {"name": "overgewicht"}, "name", "Er is al iets met de naam “Overgewicht”."),
    ("themas", "roken", {"name": "x" * 201}, "name", "Maximaal 200 tekens (nu 201)."),
    ("themas", "", {"name": "a\0b"}, "name", "Hier staat een teken dat we niet kunnen bewaren."),
    ("pijlers", "beleid", {"name": "Beleid", "short": "x" * 25}, "short", "Maximaal 24 tekens (nu 25)."),
    ("doelgroepen", "jeugd", {"parent": "jeugd"}, "parent", "kan hier niet. Kies iets anders uit de lijst."),
    ("doelgroepen", "inwoners", {"parent": "jeugd"}, "parent", "Dit kan niet onder of in zichzelf vallen."),
    ("doelgroepen", "ouderen", {"parent": "kinderen"}, "parent", "kan hier niet. Kies iets anders uit de lijst."),
    ("doelgroepen", "jeugd", {"part": "all_ages"}, "part", "Er vallen 3 doelgroepen onder deze groep."),
    ("doelgroepen", "ouderen", {"kind": "intermediary"}, "kind", "Deze keuze kan hier niet."),
    ("doelgroepen", "", {"name": "Nieuw"}, "part", "Kies een deel van de rijen."),
    ("doelen", "rookvrij", {"title": ""}, "title", "Vul een doel in."),
    ("doelen", "rookvrij", {"subject": "nergens"}, "subject", "“nergens” kan hier niet."),
    ("doelen", "rookvrij", {"target_year": "1200"}, "target_year", "Vul een waarde in van 1900 tot en met 2199."),
    ("doelen", "rookvrij", {"number": "een"}, "number", "“een” is geen getal."),
    ("programmas", "gezonde_school", {"themes": ["nergens"]}, "themes", "“nergens” staat niet in de lijst"),
    ("programmas", "gezonde_school", {"aim": "x" * 5001}, "aim", "Maximaal 5.000 tekens (nu 5.001)."),
    ("partners", "sportclub", {"name": "ggd  veldstad"}, "name", "Er is al iets met de naam “GGD Veldstad”."),
    ("partners", "", {"name": "Nieuw", "aliases": ["y" * 201]}, "aliases", "Maximaal 200 tekens (nu 201)."),
    ("wijken", KREEK, {"population": "-1"}, "population", "Vul een waarde in van 0 tot en met 99.999.999."),
    ("wijken", KREEK, {"population": "veel"}, "population", "“veel” is geen getal."),
    ("wijken", KREEK, {"cbs_codes": ["BU123"]}, "cbs_codes", "“BU123” is geen CBS-code."),
    ("wijken", KREEK, {"cbs_codes": ["BU00140000"]}, "cbs_codes", "“BU00140000” hoort bij een andere gemeente."),
    ("wijken", KREEK, {"cbs_codes": ["BU00010002"]}, "cbs_codes", "“BU00010002” hoort al bij Lindenhof."),
    ("wijken", KREEK, {"column": "1", "row": "0"}, "column", "Deze plek hoort al bij Lindenhof."),
    ("wijken", KREEK, {"column": "5", "row": ""}, "row", "Vul ook in: rij op de kaart."),
    ("gebiedsprogrammas", "", {"name": "X", "neighbourhoods": ["elders"]}, "neighbourhoods", "“elders” staat niet"),
    ("bronnen", "akkoord", {"url": "javascript:alert(1)"}, "url", "Begin met https:// en plak het hele adres."),
    ("rekenregels", "GM0001", {"half": "1,5"}, "half", "Vul een waarde in van 0 tot en met 1."),
    ("rekenregels", "GM0001", {"half": ""}, "half", "Vul een getal in."),
    ("rekenregels", "GM0001", {"half": "0.5"}, "half", "“0.5” is geen getal. Schrijf een komma: 0,5."),
    (
        "rekenregels",
        "GM0001",
        {"covered_from": "0,001"},
        "covered_from",
        "Gebruik hoogstens 2 cijfers achter de komma.",
    ),
    ("rekenregels", "GM0001", {"half": "0,333"}, "half", "Gebruik hoogstens 2 cijfers achter de komma."),
    ("rekenregels", "GM0001", {"covered_from": "0"}, "covered_from", "Vul een waarde in van 0,01 tot en met 1.000."),
    ("rekenregels", "GM0001", {"strong_from": "0,5"}, "strong_from", "Sterk gedekt moet gelijk zijn aan gedekt"),
    ("gemeente", "GM0001", {"name": ""}, "name", "Vul een naam in."),
]


@pytest.mark.parametrize(("lijst", "item", "change", "veld", "zin"), BAD)
def test_what_does_not_fit_is_said_at_its_field_and_not_stored(
    still: Office, lijst: str, item: str, change: dict[str, Any], veld: str, zin: str
) -> None:
    fields = {**form_of(still, lijst, item), **change} if item else change
    answer = save(still, lijst, fields, item)
    found = [said for where, said in wrong(answer) if where == veld]
    assert found and zin in found[0], wrong(answer)
    assert still.plan().revision == 1


def test_everything_that_is_wrong_is_said_at_once(still: Office) -> None:
    answer = save(still, "wijken", {"name": "", "population": "-3", "cbs_codes": ["x"], "column": "1"})
    assert [veld for veld, _ in wrong(answer)] == ["name", "cbs_codes", "population", "row"]
    assert told(answer)["gezegd"] == "Er gaan 4 dingen mis"


@pytest.mark.parametrize(
    ("lijst", "fields"),
    [
        ("themas", {"name": ["Roken"]}),
        ("themas", "naam"),
        ("themas", None),
        ("programmas", {"name": "X", "aliases": "Y"}),
        ("programmas", {"name": "X", "aliases": [3]}),
        ("programmas", {"name": "X", "crossing": "ja"}),
        ("doelgroepen", {"name": "X", "part": {"a": 1}}),
        ("wijken", {"name": "X", "population": 3}),
    ],
)
def test_a_form_that_was_tampered_with_is_refused(still: Office, lijst: str, fields: Any) -> None:
    answer = save(still, lijst, fields)
    assert answer.status_code == 400
    assert "Er is niets opgeslagen." in answer.get_data(as_text=True)
    assert still.plan().revision == 1


@pytest.mark.parametrize("lijst", ["pijlers", "rekenregels", "gemeente"])
def test_nothing_is_added_to_what_is_fixed(still: Office, lijst: str) -> None:
    assert save(still, lijst, {"name": "Vijfde pijler", "short": "Vijfde", "half": "1"}).status_code == 400
    assert still.plan().revision == 1


@pytest.mark.parametrize("item", ["bestaat_niet", "GM0002"])
def test_a_record_that_is_not_of_this_municipality_is_not_saved(tmp_path: Path, item: str) -> None:
    other = replace(town(), municipality=replace(town().municipality, code="GM0002", name="Elders"))
    desk = office(tmp_path, town(), replace(other, themes=(*other.themes, Theme("bestaat_niet", "Alcohol"))))
    lijst = "rekenregels" if item == "GM0002" else "themas"
    fields = {"name": "Anders", "half": "1", "covered_from": "1", "strong_from": "3"}
    assert save(desk, lijst, fields, item).status_code == 409
    assert desk.plan() == town() and desk.plan().revision == 1
    assert desk.plan("GM0002").revision == 1


@pytest.mark.parametrize(
    ("lijst", "code", "into", "status"),
    [
        ("partners", "ggd", "ggd", 422),
        ("partners", "ggd", "bestaat_niet", 409),
        ("doelgroepen", "jeugd", "ouderen", 422),
        ("bronnen", "akkoord", "akkoord", 422),
        ("pijlers", "beleid", "voorlichting", 400),
        ("rekenregels", "GM0001", "GM0001", 400),
    ],
)
def test_what_cannot_be_merged_stays_as_it_is(still: Office, lijst: str, code: str, into: str, status: int) -> None:
    assert act(still, "merge", lijst, code, **{"in": into}).status_code == status
    assert still.plan() == town() and still.plan().revision == 1


@pytest.mark.parametrize("action", ["archive", "restore", "remove", "move", "merge"])
@pytest.mark.parametrize(
    "wrong_one",
    [
        {"lijst": "onzin", "code": "roken"},
        {"lijst": "interventions", "code": "beweegplein"},
        {"lijst": ["themas"], "code": "roken"},
        {"lijst": "pijlers", "code": "beleid"},
        {"lijst": "gemeente", "code": "GM0001"},
        {"code": "roken"},
    ],
    ids=str,
)
def test_what_is_no_list_to_do_so_in_is_refused(still: Office, action: str, wrong_one: dict[str, Any]) -> None:
    answer = still.post(f"record-{action}", {"in": "overgewicht", "waarheen": "omhoog", **wrong_one})
    assert answer.status_code == 400
    assert still.plan().revision == 1


@pytest.mark.parametrize("waarheen", ["", "links", "-1", "omhoog "])
def test_there_are_two_ways_to_move(still: Office, waarheen: str) -> None:
    assert act(still, "move", "doelgroepen", "ouderen", waarheen=waarheen).status_code == 400


def test_a_list_without_an_order_has_nothing_to_move(still: Office) -> None:
    assert act(still, "move", "partners", "ggd", waarheen="omhoog").status_code == 400


@pytest.mark.parametrize("action", ["archive", "restore", "remove", "move", "merge"])
def test_what_is_not_there_any_more_is_said(still: Office, action: str) -> None:
    answer = act(still, action, "themas", "bestaat_niet", waarheen="omhoog", **{"in": "roken"})
    assert answer.status_code == 409
    assert "intussen weggehaald of gearchiveerd" in told(answer)["gezegd"]
    assert still.plan().revision == 1
