"""The lists in a real browser: by mouse and by keyboard, wide and narrow, with a way back from everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.domain.plan import Plan
from tests.pages.keeper import FORM, ROWS, Keeper, a_keeper
from tests.pages.test_access import settle


@pytest.fixture
def keeper(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Keeper]:
    """A planner of one's own, and somebody with a name."""
    with a_keeper(seeded, tmp_path, browser) as made:
        yield made


# ── finding ─────────────────────────────────────────────────────────────────────────────────


def test_the_overview_leads_to_every_list(keeper: Keeper) -> None:
    keeper.go("/beheer", ".bh-deel")
    assert "3 thema’s" in keeper.see(".lede").text and "119 partners" in keeper.see(".lede").text
    assert len(keeper.all('.bh-deel li a[href*="lijst="]')) == 11
    keeper.click(".bh-deel li a", "Partners")
    keeper.see(ROWS)
    assert keeper.search == "?lijst=partners"
    assert keeper.see(".bh-menu [aria-current=page]").text.split() == ["Partners", "119"]
    assert keeper.see(".nav [aria-current=page]").text == "Beheer"
    assert keeper.complaints() == []


def test_rows_are_found_by_name_and_alias_while_typing(keeper: Keeper) -> None:
    keeper.open("?lijst=partners")
    keeper.fill("#beheer-zoek", "jgz")
    keeper.wait(lambda: keeper.shown() == ["ggd_groningen"], "de partner met die andere naam")
    assert keeper.see("#beheer-aantal").text == "1 van 119 partners"
    keeper.wait(lambda: keeper.search == "?lijst=partners&zoek=jgz", "zoekwoord in het adres")
    assert keeper.focused().get_attribute("id") == "beheer-zoek"
    keeper.fill("#beheer-zoek", "zzz")
    assert "Niets gevonden met “zzz”" in keeper.see("#beheer-niets").text
    assert keeper.shown() == []


def test_a_list_is_sorted_by_its_columns_and_the_address_remembers(keeper: Keeper) -> None:
    keeper.open("?lijst=partners")
    keeper.click(".bh-tabel .sort", "Gebruikt in")
    keeper.wait(lambda: "volgorde=gebruik" in keeper.search, "volgorde in het adres")
    keeper.click(".bh-tabel .sort", "Gebruikt in")
    keeper.wait(lambda: keeper.shown()[0] == "gemeente_groningen", "wat het meest gebruikt is, bovenaan")
    assert keeper.see("th[aria-sort=descending]").text.startswith("Gebruikt in")
    assert keeper.focused().get_attribute("data-k") == "sorteer gebruik"
    keeper.open(keeper.search)
    assert keeper.shown()[0] == "gemeente_groningen"


# ── saving ──────────────────────────────────────────────────────────────────────────────────


def test_a_new_partner_is_made_by_keyboard_and_its_row_has_the_focus(keeper: Keeper) -> None:
    keeper.open("?lijst=partners&zoek=bib")
    keeper.see("#beheer-knoppen a").send_keys(Keys.ENTER)
    keeper.see(FORM)
    keeper.wait(lambda: keeper.focused().tag_name == "h2", "de kop van het formulier")
    keeper.press(Keys.TAB)
    keeper.press("Bibliotheek")
    keeper.keys(Keys.CONTROL, "s")
    keeper.told("“Bibliotheek” staat nu in de lijst van partners.")
    keeper.wait(lambda: keeper.focused().text == "Bibliotheek", "de nieuwe rij")
    assert keeper.search == "?lijst=partners&zoek=bib"
    assert not keeper.all(FORM)
    keeper.click(".toast button", "Ongedaan maken")
    keeper.told("Ongedaan gemaakt")
    keeper.holds("geen bibliotheek", lambda plan: all(one.name != "Bibliotheek" for one in plan.partners))


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(keeper: Keeper) -> None:
    keeper.open("?lijst=wijken&item=selwerd", FORM)
    keeper.fill("#v-beheer-neighbourhood-population", "-5")
    keeper.fill("#v-beheer-neighbourhood-name", "Beijum")
    keeper.click(f"{FORM} [type=submit]")
    assert "Er gaan 2 dingen mis" in keeper.see(".errsum").text
    assert keeper.focused().get_attribute("class") == "errsum"
    assert "Er is al iets met de naam “Beijum”" in keeper.see(".field.bad .msg").text
    assert keeper.box("#v-beheer-neighbourhood-population").get_attribute("value") == "-5"
    keeper.click(".errsum a", "Inwoners")
    assert keeper.focused().get_attribute("id") == "v-beheer-neighbourhood-population"
    assert keeper.plan().revision == 1


def test_a_label_of_a_pillar_shows_at_once_above_the_matrix(keeper: Keeper) -> None:
    keeper.open("?lijst=pijlers&item=beleid", FORM)
    assert not keeper.all("#beheer-knoppen a"), "nobody adds a pillar"
    keeper.fill("#v-beheer-pillar-short", "Regels")
    keeper.click(f"{FORM} [type=submit]")
    keeper.told("Opgeslagen om")
    keeper.go("/", "button[data-niveau]")
    assert keeper.see("#pagina thead", "Regels")


def test_the_rules_speak_while_they_are_typed_and_can_be_put_back(keeper: Keeper) -> None:
    keeper.open("?lijst=rekenregels", FORM)
    assert "de cel is dan gedekt" in keeper.see("#beheer-regels").text
    keeper.fill("#v-beheer-rekenregels-half", "0,25")
    keeper.fill("#v-beheer-rekenregels-covered_from", "1,5")
    keeper.see(
        "#beheer-regels", "gedekt vanaf 1,5 en sterk gedekt vanaf 3. Wat breder of smaller gericht is, telt voor 0,25."
    )
    keeper.see("#beheer-regels", "Samen is dat 1,25: de cel is dan dun.")
    keeper.fill("#v-beheer-rekenregels-half", "anders")
    keeper.see("#beheer-regels", "Vul drie getallen in.")
    keeper.click("#beheer-regels button", "Standaard herstellen")
    assert keeper.box("#v-beheer-rekenregels-half").get_attribute("value") == "0,5"
    keeper.fill("#v-beheer-rekenregels-strong_from", "4")
    keeper.click(f"{FORM} [type=submit]")
    keeper.told("Een cel is gedekt vanaf 1 en sterk gedekt vanaf 4.")
    keeper.see(".lede", "sterk gedekt vanaf 4")
    keeper.go("/", ".legend")
    assert "sterk gedekt vanaf 4" in keeper.see("#pagina .legend").text


def test_what_counts_when_nobody_chooses_holds_on_every_page_and_can_be_left(keeper: Keeper) -> None:
    keeper.open("?lijst=rekenregels", FORM)
    keeper.click("#v-beheer-rekenregels-count_programmes")
    keeper.click("#v-beheer-rekenregels-count_possible")
    keeper.see("#beheer-regels", "programma’s over alle pijlers tellen mee; tweede pijlers tellen niet mee; wat alleen")
    keeper.click(f"{FORM} [type=submit]")
    keeper.told("Tenzij iemand anders kiest: programma’s over alle pijlers tellen mee")
    keeper.go("/", "button[data-niveau]")
    assert "ook programma’s over alle pijlers" in keeper.see("[data-filter=tellen] summary").text
    assert "mogelijk" not in keeper.see("[data-filter=status] summary").text
    assert not keeper.see("[data-wis]").is_displayed() and keeper.search == ""
    keeper.click("[data-filter=tellen] summary")
    keeper.click("[data-filter=tellen] input[value=programmas_tellen]")
    keeper.wait(lambda: keeper.search == "?programmas_tellen=nee", "de keuze in het adres")
    keeper.see("[data-filter=tellen] summary", "niets extra")
    keeper.click("[data-filter=tellen] input[value=programmas_tellen]")
    keeper.wait(lambda: keeper.search == "", "weer zoals de gemeente telt")
    keeper.press(Keys.ESCAPE)
    keeper.click("[data-filter=status] summary")
    keeper.click("[data-filter=status] input[value=mogelijk]")
    keeper.wait(lambda: keeper.search == "?status=lopend,mogelijk,gepland,verkenning", "alle statussen in het adres")
    keeper.see("[data-filter=status] summary", "alle")


# ── order ───────────────────────────────────────────────────────────────────────────────────


def order(plan: Plan) -> list[str]:
    return [one.code for one in plan.groups if one.part.value == "all_ages"]


def test_a_group_moves_by_mouse_and_by_alt_and_arrow_within_its_part(keeper: Keeper) -> None:
    keeper.open("?lijst=doelgroepen")
    keeper.click("tr[data-code=lage_ses] [data-bh=omhoog]")
    keeper.holds("omhoog", lambda plan: order(plan) == ["lage_ses", "ouders", "rokers", "overgewicht"])
    keeper.wait(lambda: keeper.focused().get_attribute("data-k") == "omhoog lage_ses", "focus blijft op de knop")
    keeper.script("document.querySelector('tr[data-code=lage_ses] a').focus()")
    keeper.keys(Keys.ALT, Keys.ARROW_DOWN)
    keeper.holds("omlaag", lambda plan: order(plan) == ["ouders", "lage_ses", "rokers", "overgewicht"])
    keeper.wait(lambda: keeper.shown()[7:9] == ["ouders", "lage_ses"], "de lijst in haar nieuwe volgorde")
    keeper.wait(lambda: keeper.focused().text == "Laag inkomen of schulden", "focus blijft op de rij")
    keeper.click("tr[data-code=ouders] [data-bh=omhoog]")
    keeper.told("“Ouders en verzorgers” staat al helemaal bovenaan.")


# ── going and coming back ───────────────────────────────────────────────────────────────────


def test_what_is_used_tells_where_and_offers_two_ways_out(keeper: Keeper) -> None:
    keeper.open("?lijst=partners&zoek=ggd")
    keeper.click("tr[data-code=ggd_groningen] summary")
    keeper.click("tr[data-code=ggd_groningen] .pop button", "Wissen")
    card = keeper.see(".bh-open", "Dit kan niet weg.")
    assert "Gebruikt in 4 interventies en 10 vermeldingen." in card.text
    assert next(one.text for one in keeper.all(".bh-open .bh-plekken a")) == "Aarzel Niet"
    assert keeper.all(".bh-open [data-bh=archiveren]") and keeper.all("#samen-in")
    keeper.press(Keys.ESCAPE)
    keeper.wait(lambda: not keeper.all(".bh-open"), "dicht")
    keeper.wait(lambda: keeper.focused().text == "GGD Groningen", "terug op de rij")
    assert keeper.search == "?lijst=partners&zoek=ggd"
    assert keeper.plan().revision == 1


def test_what_nobody_uses_is_asked_about_once_and_comes_back_by_ctrl_z(keeper: Keeper) -> None:
    keeper.open("?lijst=partners&item=nieuw", FORM)
    keeper.fill("#v-beheer-partner-name", "Bibliotheek")
    keeper.click(f"{FORM} [type=submit]")
    keeper.see("tr[data-code=bibliotheek]")
    keeper.click("tr[data-code=bibliotheek] summary")
    keeper.click("tr[data-code=bibliotheek] .pop button", "Wissen")
    keeper.see("dialog[open]", "“Bibliotheek” wissen?")
    keeper.click("dialog button", "Wissen")
    keeper.told("“Bibliotheek” is gewist.")
    keeper.wait(lambda: "bibliotheek" not in keeper.shown(), "rij weg")
    keeper.script("document.activeElement.blur()")
    keeper.keys(Keys.CONTROL, "z")
    keeper.wait(lambda: "bibliotheek" in keeper.shown(), "rij terug")


def test_an_archived_theme_leaves_every_page_and_comes_back(keeper: Keeper) -> None:
    keeper.open("?lijst=themas&item=weerbaarheid", FORM)
    keeper.click("#beheer-gebruik [data-bh=archiveren]")
    keeper.told("“Weerbaarheid” staat nu in het archief.")
    keeper.wait(lambda: keeper.shown() == ["roken", "overgewicht"], "thema weg")
    for path, there in (
        *(("/", "button[data-niveau]"), ("/wijken", ".lede b, .lede"), ("/kansen", ".lede"), ("/interventies", ".ivs")),
        *(("/bronnen", "#bronnen-tekst section"), ("/interventies/W01", "h1"), ("/beheer?lijst=doelen", ROWS)),
    ):
        keeper.go(path, there)
        settle(keeper)
        assert [one for one in keeper.complaints() if "404" not in one] == [], path
    keeper.go("/", "button[data-niveau]")
    assert not any("Weerbaarheid" in one.text for one in keeper.all(".mx th"))
    keeper.open("?lijst=themas&archief=ja")
    assert "U ziet het archief." in keeper.see("#beheer-archief").text
    keeper.click("[data-bh=terugzetten]", "Terugzetten")
    keeper.told("“Weerbaarheid” staat weer in de lijst.")
    keeper.see(".empty", "Het archief is leeg")
    keeper.holds("thema terug", lambda plan: plan.themes[-1].code == "weerbaarheid")


# ── merging ─────────────────────────────────────────────────────────────────────────────────


def test_two_partners_become_one_after_it_was_told_what_happens(keeper: Keeper) -> None:
    before = keeper.plan()
    keeper.open("?lijst=partners")
    keeper.click(".bh-paren summary")
    keeper.click(".bh-paren li:first-of-type a", "Samenvoegen")
    keeper.see("#beheer-straks", "Dit gebeurt er.")
    assert "“zorgverzekeraar” wordt een andere naam van zorgverzekeraars." in keeper.see("#beheer-straks").text
    keeper.click("#beheer-voeg")
    keeper.told("“zorgverzekeraar” is nu deel van “zorgverzekeraars”.")
    keeper.see(f"{FORM} .chosen", "zorgverzekeraar")
    assert keeper.search == "?lijst=partners&item=zorgverzekeraars"
    assert "zorgverzekeraar" not in {one.code for one in keeper.plan().partners}
    keeper.click(".toast button", "Ongedaan maken")
    keeper.told("Ongedaan gemaakt")
    assert keeper.plan() == before


def test_the_other_one_is_found_by_typing(keeper: Keeper) -> None:
    keeper.open("?lijst=partners&item=menzis&doen=samenvoegen", ".bh-open")
    keeper.click("#beheer-voeg")
    assert "Kies waarmee u dit samenvoegt" in keeper.see(".bh-open .msg").text
    keeper.fill("#samen-in", "zorgverzekeraars")
    keeper.see(".combo [role=option]", "zorgverzekeraars")
    keeper.press(Keys.ENTER)
    keeper.see("#beheer-straks", "“Menzis” wordt een andere naam van zorgverzekeraars.")
    assert keeper.search.endswith("&in=zorgverzekeraars")
    assert keeper.plan().revision == 1


def test_a_pair_that_is_not_the_same_is_not_offered_again(keeper: Keeper) -> None:
    keeper.open("?lijst=partners")
    assert keeper.see(".bh-paren summary").text == "Lijken op elkaar (2)"
    keeper.click(".bh-paren summary")
    keeper.click(".bh-paren button", "Is niet hetzelfde")
    assert keeper.see(".bh-paren summary").text == "Lijken op elkaar (1)"
    keeper.open("?lijst=partners")
    assert keeper.see(".bh-paren summary").text == "Lijken op elkaar (1)"
