"""Putting a document together: what an address chooses, its pages, files that are made in line, and what is kept."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from pypdfium2 import PdfDocument
from werkzeug.test import TestResponse

from planner.domain.presets import Preset
from planner.exports import EXPORTS
from planner.exports.parts import PARTS, usual
from planner.views.composing.choice import chosen
from planner.views.composing.data import composing_data
from planner.views.making import MOST_WAITING
from tests.exports.reading import opened
from tests.exports.test_house_style import a_style, changed
from tests.views.asking import an_asked
from tests.views.writing import Office, office
from tests.world import KREEK, town

JSON = {"Sec-Fetch-Site": "same-origin"}


def data(search: str = "", **more: Any) -> dict[str, Any]:
    asked = an_asked(replace(town(), **more), search)
    return composing_data(asked, chosen(asked))


def on(found: dict[str, Any]) -> list[str]:
    return [one["code"] for one in found["parts"] if one["on"]]


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


def ask(client: FlaskClient, search: str, **headers: str) -> TestResponse:
    return client.post("/_export/maak", json={"vraag": search}, headers={**JSON, **headers})


def made(client: FlaskClient, search: str) -> TestResponse:
    """The file, as the page gets it."""
    answer = ask(client, search)
    assert answer.status_code == 200
    found = answer.get_json()
    while not found["klaar"]:
        found = client.get(f"/_export/stand/{found['sleutel']}").get_json()
    return client.get(f"/_export/bestand/{found['sleutel']}")


def test_an_address_without_parts_means_the_usual_ones_in_word() -> None:
    found = data()
    assert tuple(on(found)) == usual() and found["usual"] and found["form"] == "word"


def test_an_address_chooses_parts_and_their_order() -> None:
    found = data("delen=bronnen,matrix&vorm=pdf")
    assert on(found) == ["bronnen", "matrix"] and found["form"] == "pdf"
    assert {one["code"] for one in found["parts"]} == {one.code for one in PARTS}
    assert not found["usual"]


def test_a_part_that_is_not_chosen_stays_where_it_usually_stands() -> None:
    codes = [one["code"] for one in data("delen=matrix,tabel1")["parts"]]
    assert codes.index("tabel2") == codes.index("tabel1") + 1
    assert codes[0] == "inhoud"


def test_no_part_at_all_can_be_chosen() -> None:
    assert on(data("delen=geen")) == []


def test_what_is_not_known_is_told_and_left_out() -> None:
    choice = chosen(an_asked(town(), "delen=matrix,onzin&vorm=papyrus"))
    assert choice.codes == ("matrix",) and choice.form.code == "word"
    assert "“onzin”" in choice.problems[0] and "“papyrus”" in choice.problems[1]


def test_every_format_can_be_chosen_and_says_what_it_is() -> None:
    for export in EXPORTS:
        found = data(f"vorm={export.code}")
        assert found["formName"] == export.title
        assert all(one["said"] for one in found["forms"])
        assert export.composed or found["inside"]


def test_a_picture_has_a_size_and_shows_itself() -> None:
    found = data("vorm=png&maat=a3&thema=roken")
    assert [one[0] for one in found["sizes"] if one[2]] == ["a3"]
    assert found["drawing"] == "/download/svg?thema=roken&maat=a3"
    assert data()["sizes"] == [] and data()["drawing"] == ""
    choice = chosen(an_asked(town(), "vorm=png&maat=a9"))
    assert choice.size.code == "a4" and "a9" in choice.problems[0]


def test_a_picture_is_made_in_the_size_that_was_chosen(desk: Office) -> None:
    png = made(desk.client, "vorm=png&maat=16x9").data
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (3840, 2160)


def test_a_preset_leads_to_what_it_stands_for() -> None:
    kept = Preset(
        "raad", "Voor de raad", ("matrix", "bronnen"), "pdf", "wijk=kreek&thema=roken&gemeente=GM9&stand=2020"
    )
    (found,) = data(presets=(kept,))["presets"]
    assert found["href"] == "/export?wijk=kreek&thema=roken&delen=matrix,bronnen&vorm=pdf"
    assert found["said"] == "2 onderdelen"


def test_a_preset_without_parts_opens_without_parts() -> None:
    (found,) = data(presets=(Preset("leeg", "Nog niets", (), "excel", ""),))["presets"]
    assert found["href"] == "/export?delen=geen&vorm=excel"
    assert on(data(found["href"].partition("?")[2])) == []


def test_the_pages_are_those_of_the_file(desk: Office) -> None:
    search = f"wijk={KREEK}&delen=samenvatting,matrix,bronnen"
    count = desk.client.get(f"/_export/bladen?{search}").get_json()["aantal"]
    assert count == len(PdfDocument(made(desk.client, f"{search}&vorm=pdf").data)) == 4
    page = desk.client.get(f"/_export/blad/{count}?{search}")
    assert page.mimetype == "image/svg+xml" and page.data.startswith(b"<svg")
    assert "sandbox" in page.headers["Content-Security-Policy"]
    assert desk.client.get(f"/_export/blad/{count + 1}?{search}").status_code == 404


def test_pages_follow_the_plan(desk: Office) -> None:
    def first() -> str:
        return desk.client.get("/_export/blad/1?delen=samenvatting").text

    before = first()
    assert first() == before
    assert (
        desk.post("samenstelling-bewaren", {"naam": "x", "delen": ["matrix"], "vorm": "pdf", "vraag": ""}).status_code
        == 200
    )
    assert first() != before


def test_a_file_is_made_while_the_page_waits_and_can_be_fetched_again(desk: Office) -> None:
    answer = ask(desk.client, f"wijk={KREEK}&delen=wijkprofielen&vorm=pdf").get_json()
    for _ in range(2):
        file = made(desk.client, f"wijk={KREEK}&delen=wijkprofielen&vorm=pdf")
        assert file.data.startswith(b"%PDF") and "wijkprofiel-de-kreek" in file.headers["Content-Disposition"]
    assert desk.client.get(f"/_export/stand/{answer['sleutel']}").get_json()["gezegd"].endswith(".pdf is klaar.")


@pytest.mark.parametrize("code", [one.code for one in EXPORTS])
def test_every_format_can_be_made_here(desk: Office, code: str) -> None:
    answer = made(desk.client, f"vorm={code}")
    (export,) = (one for one in EXPORTS if one.code == code)
    assert answer.data and export.suffix in answer.headers["Content-Disposition"]
    assert answer.data == desk.client.get(f"/download/{code}").data


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("delen=geen", "Kies eerst een onderdeel."),
        ("delen=matrix,onzin", "“onzin”"),
        ("vorm=papyrus", "“papyrus”"),
        ("wijk=nergens", "nergens"),
    ],
)
def test_what_cannot_be_made_says_why(desk: Office, search: str, said: str) -> None:
    answer = ask(desk.client, search)
    assert answer.status_code == 422 and said in answer.get_json()["gezegd"]
    assert "Er is geen bestand gemaakt." in answer.get_json()["gezegd"]


def test_a_file_that_nobody_knows_any_more_is_a_404_in_words(desk: Office) -> None:
    for path in ("stand", "bestand"):
        answer = desk.client.get(f"/_export/{path}/onbekend")
        assert answer.status_code == 404
        assert answer.get_json()["gezegd"] == "Dit bestand is er niet meer. Maak het opnieuw."


def test_only_our_own_pages_ask_for_files_and_styles(desk: Office) -> None:
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert desk.client.post("/_export/maak", json={"vraag": ""}, headers=elsewhere).status_code == 403
    assert desk.client.post("/_export/maak", data="vraag").status_code == 415
    where = "/_export/huisstijl?gemeente=GM0001&naam=a.docx"
    kind = "application/octet-stream"
    assert desk.client.post(where, data=a_style(), content_type=kind, headers=elsewhere).status_code == 403
    assert desk.client.post("/_export/huisstijl/weg", json={"gemeente": "GM0001"}, headers=elsewhere).status_code == 403


def test_a_body_that_our_page_never_sends_is_refused_in_words(desk: Office) -> None:
    for path, status in (("maak", 400), ("huisstijl/weg", 404)):
        assert desk.client.post(f"/_export/{path}", json=[], headers=JSON).status_code == status


def test_fifty_files_at_once_are_made_one_after_another(desk: Office) -> None:
    keys = [ask(desk.client, f"vorm=csv&v={number}").get_json() for number in range(50)]
    assert len(keys) == 50 < MOST_WAITING
    for found in keys:
        while not found["klaar"]:
            assert found["plaats"] <= 50
            found = desk.client.get(f"/_export/stand/{found['sleutel']}").get_json()
        assert desk.client.get(f"/_export/bestand/{found['sleutel']}").status_code == 200


def send(desk: Office, content: bytes, name: str = "huisstijl.docx") -> TestResponse:
    where = f"/_export/huisstijl?gemeente=GM0001&naam={name}&wie=Anna"
    return desk.client.post(where, data=content, content_type="application/octet-stream", headers=JSON)


def test_a_house_style_is_kept_used_named_and_taken_away(desk: Office) -> None:
    kept = send(desk, a_style(without=("Caption",))).get_json()
    assert kept["naam"] == "huisstijl.docx" and "door Anna" in kept["gezegd"] and "Bijschrift" in kept["mist"]
    assert desk.client.get("/_export/huisstijl?gemeente=GM0001").get_json() == kept
    document = opened(desk.client.get("/download/word").data)
    assert document.sections[0].footer.paragraphs[0].text == "Postbus 1"
    gone = desk.client.post("/_export/huisstijl/weg", json={"gemeente": "GM0001"}, headers=JSON)
    assert gone.get_json()["naam"] == ""
    assert opened(desk.client.get("/download/word").data).sections[0].footer.paragraphs[0].text != "Postbus 1"


def test_a_file_that_is_no_style_leaves_the_old_one(desk: Office) -> None:
    send(desk, a_style())
    answer = send(desk, b"%PDF-1.7 geen Word", "brief.docx")
    assert answer.status_code == 422 and "geen Word-bestand" in answer.get_json()["gezegd"]
    assert desk.client.get("/_export/huisstijl?gemeente=GM0001").get_json()["naam"] == "huisstijl.docx"


def test_a_style_of_several_megabytes_is_taken(desk: Office) -> None:
    padded = changed(a_style(), **{"word/media/foto.bin": random.Random(1).randbytes(6_000_000)})
    assert len(padded) > 6_000_000 and send(desk, padded).status_code == 200


def test_a_style_that_is_too_large_is_refused(desk: Office) -> None:
    answer = send(desk, b"x" * 10_000_002)
    assert answer.status_code == 413 and "10 MB" in answer.get_json()["gezegd"]


def test_a_style_of_a_town_that_is_not_there_is_refused(desk: Office) -> None:
    assert desk.client.get("/_export/huisstijl?gemeente=GM0000").status_code == 404
    assert desk.client.post("/_export/huisstijl/weg", json={"gemeente": "GM0000"}, headers=JSON).status_code == 404


PRESET = {"naam": "Voor de raad", "delen": ["matrix", "bronnen"], "vorm": "pdf", "vraag": f"wijk={KREEK}"}


def test_what_was_put_together_is_kept_under_a_name_and_can_be_undone(desk: Office) -> None:
    answer = desk.post("samenstelling-bewaren", PRESET).get_json()
    assert desk.plan().presets == (
        Preset("voor_de_raad", "Voor de raad", ("matrix", "bronnen"), "pdf", f"wijk={KREEK}"),
    )
    desk.post("ongedaan", {"nummer": answer["wijziging"]})
    assert desk.plan().presets == ()


@pytest.mark.parametrize(
    ("fields", "said"),
    [({"naam": "  "}, "Naam"), ({"naam": "x" * 81}, "81"), ({"naam": "voor DE raad"}, "voor DE raad")],
)
def test_a_name_that_does_not_fit_is_refused(desk: Office, fields: dict[str, str], said: str) -> None:
    desk.post("samenstelling-bewaren", PRESET)
    answer = desk.post("samenstelling-bewaren", {**PRESET, **fields})
    assert answer.status_code == 422 and said in str(answer.get_json())
    assert len(desk.plan().presets) == 1


def test_a_part_or_format_that_our_page_never_sends_is_refused(desk: Office) -> None:
    for fields in ({"delen": ["onzin"]}, {"vorm": "papyrus"}, {"delen": "matrix"}):
        assert desk.post("samenstelling-bewaren", {**PRESET, **fields}).status_code == 400
    assert desk.plan().presets == ()


def test_a_preset_can_be_taken_away_once(desk: Office) -> None:
    desk.post("samenstelling-bewaren", PRESET)
    assert desk.post("samenstelling-weg", {"code": "voor_de_raad"}).status_code == 200
    assert desk.plan().presets == ()
    assert desk.post("samenstelling-weg", {"code": "voor_de_raad"}).status_code == 409
