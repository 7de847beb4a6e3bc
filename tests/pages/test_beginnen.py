"""From nothing to a matrix: a new municipality in five steps, by mouse, by keyboard and on a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.imports.area_list import MOST_BYTES
from tests.pages.starter import CODE, LIST, Starter, a_starter, in_list, levels


@pytest.fixture
def starter(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Starter]:
    with a_starter(seeded, tmp_path, browser) as made:
        yield made


# ── whole journeys ─────────────────────────────────────────────────────────────────────


def test_by_mouse_from_the_switch_to_a_matrix_with_covered_cells_and_gaps(starter: Starter, tmp_path: Path) -> None:
    starter.come("/", "button[data-niveau]")
    starter.see("#gemeente option", "Nieuwe gemeente…").click()
    starter.see("h1", "Begin met uw interventiemix")
    starter.fill("name", "Nieuwdorp")
    starter.fill("code", CODE)
    starter.submit()
    starter.see("#begin-kop", "Stap 2 van 5: wijken")
    assert starter.search == f"?stap=2&gemeente={CODE}"
    starter.see("#gemeente option:checked", "Gemeente Nieuwdorp")

    starter.write("Noord; Het Eiland; aandachtswijk\nZuid")
    starter.see("#begin-voorbeeld", "2 nieuwe wijken.")
    assert starter.plan().neighbourhoods == ()
    starter.press_button(".form-acts .btn", "Neem 2 wijken over")
    in_list(starter, 2)
    assert starter.value("list") == ""

    path = tmp_path / "wijken.csv"
    path.write_bytes("Wijk;CBS-code\nZuid;WK123402\nCafébuurt;WK123403\nFout;WK1\n".encode("cp1252"))
    starter.see("label", "Uit een bestand").click()
    starter.see_any("#begin-bestand").send_keys(str(path))
    starter.see("#begin-voorbeeld-bestand", "1 nieuwe wijk. 1 staat er al. 1 regel klopt niet.")
    starter.press_button("#begin-neem .btn", "Neem 1 wijk over")
    in_list(starter, 3)
    assert [one.name for one in starter.plan().neighbourhoods] == ["Noord", "Zuid", "Cafébuurt"]

    starter.press_button("a[rel=next]", "Verder: thema’s")
    for number, name in enumerate(("Roken", "Overgewicht"), 1):
        starter.press_button("#begin-voorstellen .btn", name)
        in_list(starter, number)
    starter.press_button("a[rel=next]", "Verder: eerste interventies")
    for code in ("X01", "X02"):
        starter.press_button(f"[data-regel={code}] .btn", "Toevoegen")
        starter.see(f"[data-regel={code}] .chip", "staat in uw plan")
    starter.press_button("a[rel=next]", "Verder: klaar")
    starter.press_button("#begin-einde .btn", "Eerst de matrix bekijken")
    starter.see(".st-progress", "Stap 5 van 5: klaar")
    assert set(levels(starter)) == {"blanco", "gedekt", "nvt"}

    starter.see(".st-progress a", "Bekijk wat er staat").click()
    starter.press_button("#begin-einde .btn", "Klaar met invullen")
    starter.see("#begin-einde", "Deze gemeente is klaar met invullen.")
    starter.press_button("#begin-einde .btn", "Naar de matrix")
    starter.wait(lambda: levels(starter).get("leeg"), "lege cellen")
    assert levels(starter)["gedekt"] == 2
    assert not starter.all(".st-progress")


def test_by_keyboard_from_nothing_to_gaps(starter: Starter) -> None:
    starter.come("/beginnen", "#begin-vorm form")
    starter.tab_to("Naam")
    starter.press("Nieuwdorp")
    starter.tab_to("Gemeentecode")
    starter.press(CODE, Keys.ENTER)
    starter.see("#begin-kop", "Stap 2 van 5")
    starter.wait(lambda: starter.focused().get_attribute("id") == "begin-kop", "focus op de kop van de stap")
    starter.tab_to("Eén wijk per regel")
    starter.press("Noord", Keys.ENTER, "Zuid")
    starter.see("#begin-voorbeeld", "2 nieuwe wijken.")
    starter.press(Keys.CONTROL, "s")
    in_list(starter, 2)
    starter.tab_to("Verder: thema’s")
    starter.press(Keys.ENTER)
    starter.see("#begin-kop", "Stap 3 van 5")
    starter.tab_to("Roken")
    starter.press(Keys.SPACE)
    in_list(starter, 1)
    starter.wait(lambda: "Roken" in starter.focused().text, "focus op de knop die is ingedrukt")
    assert starter.focused().get_attribute("aria-pressed") == "true"
    starter.tab_to("Verder: eerste interventies")
    starter.press(Keys.ENTER)
    starter.see("#begin-kop", "Stap 4 van 5")
    for name in (
        "Toevoegen: Rookvrij! Ook jij? (individuele coaching)",
        "Toevoegen: Rookvrij! Ook jij? (groepstraining)",
    ):
        starter.tab_to(name)
        starter.press(Keys.ENTER)
        starter.wait(lambda: starter.focused().text.startswith("Bekijk"), "focus op dezelfde regel")
    starter.tab_to("Verder: klaar")
    starter.press(Keys.ENTER)
    starter.see("#begin-kop", "Stap 5 van 5")
    starter.tab_to("Klaar met invullen")
    starter.press(Keys.ENTER)
    starter.see("#begin-einde", "Deze gemeente is klaar met invullen.")
    starter.wait(lambda: starter.focused().text == "Naar de matrix", "focus op wat er nu staat")
    starter.press(Keys.ENTER)
    starter.wait(lambda: levels(starter).get("leeg"), "lege cellen")
    assert levels(starter)["gedekt"] == 2


def test_on_a_phone_every_step_fits_and_can_be_done(starter: Starter) -> None:
    def fits() -> bool:
        return bool(starter.script("return document.documentElement.scrollWidth <= 390"))

    starter.make(width=390)
    starter.write("Noord")
    starter.press_button(".form-acts .btn", "Neem 1 wijk over")
    in_list(starter, 1)
    assert fits()
    starter.press_button("a[rel=next]", "Verder: thema’s")
    starter.press_button("#begin-voorstellen .btn", "Roken")
    in_list(starter, 1)
    assert fits()
    starter.press_button("a[rel=next]", "Verder: eerste interventies")
    for code in ("X01", "X02"):
        starter.press_button(f"[data-regel={code}] .btn", "Toevoegen")
        starter.see(f"[data-regel={code}] .chip", "staat in uw plan")
    assert fits()
    starter.press_button("a[rel=next]", "Verder: klaar")
    starter.press_button("#begin-einde .btn", "Klaar met invullen")
    starter.see("#begin-einde", "Deze gemeente is klaar met invullen.")
    assert fits()
    starter.press_button("#begin-einde .btn", "Naar de matrix")
    starter.wait(lambda: levels(starter).get("gedekt") == 2, "gedekte cellen")
    assert fits()


# ── undo, way back, drafts ─────────────────────────────────────────────────────────────


def test_a_whole_list_goes_with_one_undo(starter: Starter) -> None:
    starter.make()
    starter.write("Noord\nZuid\nOost")
    starter.press_button(".form-acts .btn", "Neem 3 wijken over")
    in_list(starter, 3)
    starter.press_button(".toast .btn", "Ongedaan maken")
    in_list(starter, 0)
    assert starter.plan().neighbourhoods == ()


def test_nobody_can_undo_the_making_of_a_municipality(starter: Starter) -> None:
    starter.make()
    starter.see(".toast", "Gemeente Nieuwdorp staat klaar.")
    assert starter.all(".toast .row .btn") == []


def test_there_is_a_way_back_after_klaar(starter: Starter) -> None:
    starter.make()
    starter.step(5)
    starter.see("#begin-einde", "Bent u klaar?")
    starter.press_button("#begin-einde .btn", "Klaar met invullen")
    starter.press_button("#begin-einde .btn", "Nog niet klaar")
    starter.press_button("dialog .btn", "Nog niet klaar")
    starter.see("#begin-einde", "Bent u klaar?")
    assert not starter.plan().municipality.filled


def test_what_is_missing_is_said_and_leads_to_its_step(starter: Starter) -> None:
    starter.make()
    starter.step(5)
    told = ["Nog geen wijken", "Nog geen thema’s", "Nog geen interventies"]
    assert [said for said, line in zip(told, starter.texts(LIST), strict=True) if said in line] == told
    starter.press_button(f"{LIST} a", "Aanvullen")
    starter.see("#begin-kop", "Stap 2 van 5")


def test_lines_that_are_wrong_stay_where_they_were_typed(starter: Starter) -> None:
    starter.make()
    starter.write("Noord\nOost; WK001401")
    starter.see("#begin-voorbeeld", "hoort bij een andere gemeente")
    starter.press_button(".form-acts .btn", "Neem 1 wijk over")
    in_list(starter, 1)
    starter.wait(lambda: starter.value("list") == "Oost; WK001401", "de regel die niet klopt")


def test_a_name_is_shown_as_it_was_typed_and_never_read_as_html(starter: Starter) -> None:
    starter.make()
    starter.write("<img src=x onerror=alert(1)>")
    starter.see("#begin-voorbeeld b", "<img src=x onerror=alert(1)>")
    starter.press_button(".form-acts .btn", "Neem 1 wijk over")
    starter.see(f"{LIST} b", "<img src=x onerror=alert(1)>")
    assert starter.all("#begin img") == []


def test_what_was_typed_is_there_after_a_reload(starter: Starter) -> None:
    starter.make()
    starter.write("Noord")
    starter.see("#begin-voorbeeld", "1 nieuwe wijk.")
    starter.script("window.onbeforeunload = null; LPA.forms().forEach(f => f.draft.now())")
    starter.script("LPA.forms().forEach(f => { f.thrown = true; })")
    starter.go(f"/beginnen?stap=2&gemeente={CODE}", "#begin-voorbeeld")
    assert starter.value("list") == "Noord"
    starter.see("#begin-voorbeeld", "1 nieuwe wijk.")


def test_a_refused_municipality_keeps_what_was_typed(starter: Starter) -> None:
    starter.come("/beginnen", "#begin-vorm form")
    starter.fill("name", "Groningen")
    starter.fill("code", "GM0014")
    starter.submit()
    starter.see(".errsum", "Gemeentecode bestaat al")
    assert (starter.value("name"), starter.value("code")) == ("Groningen", "GM0014")


def test_a_stranger_is_asked_for_a_name_once(starter: Starter) -> None:
    starter.come("/beginnen", "#begin-vorm form", who=None)
    starter.fill("name", "Nieuwdorp")
    starter.fill("code", CODE)
    starter.submit()
    starter.see_any("#wie-naam").send_keys("Karin Mulder", Keys.ENTER)
    starter.see("#begin-kop", "Stap 2 van 5")
    assert not starter.all("dialog[open]")


# ── files ──────────────────────────────────────────────────────────────────────────────


def choose(starter: Starter, path: Path) -> None:
    starter.see("label", "Uit een bestand").click()
    starter.see_any("#begin-bestand").send_keys(str(path))


def test_a_file_that_is_too_large_is_told_before_it_is_sent(starter: Starter, tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    path.write_bytes(b"x" * (MOST_BYTES + 1))
    starter.make()
    choose(starter, path)
    starter.see("#begin-bestand-fout", "groter dan 1 MB")
    asked = starter.script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert not [one for one in asked if one.endswith("/beginnen/lijst")]


def test_a_workbook_is_told_how_to_be_saved(starter: Starter, tmp_path: Path) -> None:
    path = tmp_path / "wijken.xlsx"
    path.write_bytes(b"PK\x03\x04 a workbook")
    starter.make()
    choose(starter, path)
    starter.see("#begin-bestand-fout", "Open de lijst in Excel of Word en bewaar haar als CSV")
    assert starter.plan().neighbourhoods == ()


def test_a_line_of_a_file_can_be_left_out(starter: Starter, tmp_path: Path) -> None:
    path = tmp_path / "wijken.txt"
    path.write_text("Noord\nZuid\n", encoding="utf-8")
    starter.make()
    choose(starter, path)
    starter.see("#begin-neem .btn", "Neem 2 wijken over")
    starter.see_any("[data-regel='2']").click()
    starter.press_button("#begin-neem .btn", "Neem 1 wijk over")
    in_list(starter, 1)
    assert [one.name for one in starter.plan().neighbourhoods] == ["Noord"]
