"""The list of interventions and the page of one, in a real browser."""

import pytest
from selenium.webdriver.common.keys import Keys

from tests.pages.conftest import Visitor
from tests.pages.test_shell import answer

ROW = ".ivs tbody tr"


def names(visitor: Visitor) -> list[str]:
    return [one.text for one in visitor.all(f"{ROW} th")]


def test_the_sentence_counts_the_rows(visitor: Visitor) -> None:
    visitor.go("/interventies", ROW)
    shown = len(visitor.all(ROW))
    assert (
        visitor.see("#interventies-zin").text
        == f"{shown} van 90 interventies staan in de matrix van Gemeente Groningen."
    )
    assert len(visitor.all(".ivs thead th[scope=col]")) == 10
    assert len(visitor.all(f"{ROW} th[scope=row]")) == shown


def test_typing_searches_after_a_moment_and_keeps_the_focus(visitor: Visitor) -> None:
    visitor.go("/interventies", ROW)
    visitor.see("#pagina").find_element("css selector", "#zoek").click()
    visitor.press("ROOKVRÍJE sp")
    visitor.see("#interventies-zin", "passen bij “ROOKVRÍJE sp”")
    assert names(visitor) == ["Rookvrije speeltuinen", "Rookvrije sportparken"]
    assert visitor.focused().get_attribute("id") == "zoek"
    visitor.press("ortpark")
    visitor.wait(lambda: names(visitor) == ["Rookvrije sportparken"], "één rij")
    assert visitor.script("return new URLSearchParams(location.search).get('zoek')") == "ROOKVRÍJE sportpark"
    assert visitor.focused().get_attribute("value") == "ROOKVRÍJE sportpark"


def test_a_search_in_the_address_stands_in_the_box(visitor: Visitor) -> None:
    visitor.go("/interventies?zoek=nix%2018", ROW)
    assert names(visitor) == ["NIX18"]
    assert visitor.all("#zoek")[0].get_attribute("value") == "nix 18"


def test_nothing_found_offers_to_clear_the_word(visitor: Visitor) -> None:
    visitor.go("/interventies?zoek=%3Cscript%3Ewindow.__x%3D1%3C/script%3E", ".empty")
    visitor.see(".empty h2", "<script>")
    assert visitor.script("return window.__x") is None
    visitor.see(".empty a", "Wis zoekwoord").click()
    visitor.see(ROW)
    assert visitor.all("#zoek")[0].get_attribute("value") == ""


def test_what_the_matrix_leaves_out_is_shown_on_request_with_its_reason(visitor: Visitor) -> None:
    visitor.go("/interventies", ROW)
    visitor.all("#alle")[0].click()
    visitor.see("#interventies-zin", "90 van 90 interventies")
    assert visitor.search == "?alle=ja"
    visitor.see(".pager", "1 tot en met 50 van 90")
    reasons = [one.text for one in visitor.all('td[data-kop="Telt mee"]') if one.text.startswith("Nee: ")]
    assert "Nee: dit programma gaat over alle pijlers" in reasons
    assert all(len(one) > 6 for one in reasons)


def test_the_list_of_a_cell_names_what_the_panel_names(visitor: Visitor) -> None:
    cell = "wijk=selwerd&cel=roken.leefomgeving.kinderen"
    visitor.go(f"/?{cell}", ".panel .iv")
    in_panel = sorted(one.text for one in visitor.all(".panel .iv .t a"))
    visitor.see(".panel .acts a", "Toon als lijst").click()
    visitor.see(ROW)
    assert visitor.script("return location.pathname") == "/interventies"
    assert sorted(names(visitor)) == in_panel
    assert {one.text for one in visitor.all('td[data-kop="Telt mee"]')} == {"Ja, 1 cel"}


def test_the_name_leads_to_the_page_of_the_intervention_and_back(visitor: Visitor) -> None:
    visitor.go("/interventies?wijk=selwerd&zoek=stoptober", ROW)
    visitor.see(f"{ROW} a").click()
    visitor.see("h1", "Stoptober")
    visitor.wait(lambda: visitor.focused().tag_name == "h1", "focus op de kop")
    assert visitor.search == "?wijk=selwerd"
    visitor.see(".crumb a", "Matrix Selwerd").click()
    visitor.see("h1", "Interventiemix Selwerd")


@pytest.mark.parametrize("query", ["bladzijde=999", "bladzijde=-1", "alle=misschien", f"zoek={'z' * 3000}"])
def test_a_mistake_in_the_address_is_named_and_the_page_stands(visitor: Visitor, query: str) -> None:
    visitor.go(f"/interventies?{query}", ".note")
    assert visitor.all(f"{ROW}, .empty")
    assert visitor.complaints() == []


def test_on_a_phone_the_list_is_cards(visitor: Visitor) -> None:
    visitor.go("/interventies?gemeente=GM9999", ROW, width=390)
    assert visitor.script("return document.documentElement.scrollWidth") <= 390
    heights = visitor.script(
        "return [...document.querySelectorAll('.ivs tbody th a')].map(a => a.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


# ── one intervention ──────────────────────────────────────────────────────────────────────────


def test_one_intervention_shows_its_reach_its_cells_and_why_it_does_not_count(visitor: Visitor) -> None:
    visitor.go("/interventies/O09", ".im")
    assert "24 van 77 basisscholen · 31%" in visitor.see(".big").text
    heading = visitor.see("#interventie-telt-mee h2").text
    assert heading == f"Vult {len(visitor.all('.im i.y, .im i.b'))} cellen"
    assert "Telt nu niet mee" in visitor.see("#interventie-telt-mee").text
    assert "over alle pijlers" in visitor.see("#interventie-telt-mee").text
    visitor.go("/interventies/O09?programmas_tellen=ja", ".im")
    assert "Telt nu mee in" in visitor.see("#interventie-telt-mee").text


def test_the_small_matrix_is_a_table_that_can_be_read_aloud(visitor: Visitor) -> None:
    visitor.go("/interventies/R02", ".im")
    assert len(visitor.all(".im tbody th[scope=row]")) == 15
    assert len(visitor.all(".im th[scope=colgroup]")) == 3
    assert len(visitor.all(".im th[scope=col]")) == 12
    words = visitor.script("return [...document.querySelectorAll('.im td .vh')].map(e => e.textContent)")
    assert words.count("op deze doelgroep") == len(visitor.all(".im i.y"))
    assert words.count("als tweede pijler") == len(visitor.all(".im i.s")) > 0


def test_on_a_phone_every_theme_stands_on_one_line_above_the_small_matrix(visitor: Visitor) -> None:
    visitor.go("/interventies/R02", ".im", width=390)
    lines = visitor.script(
        "return [...document.querySelectorAll('.im th[scope=colgroup]')].map(head => {"
        "const range = document.createRange(); range.selectNodeContents(head);"
        "return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size; })"
    )
    assert lines == [1, 1, 1]


def test_every_classified_field_says_how_it_is_known(visitor: Visitor) -> None:
    visitor.go("/interventies/R02", ".kv dd")
    pairs = visitor.script(
        "return [...document.querySelectorAll('.kv dt')].map(t => [t.textContent, t.nextElementSibling.textContent])"
    )
    terms = dict(pairs)
    for field in ("Thema’s", "Pijlers", "Doelgroep", "Programma", "Setting", "Gebied"):
        assert any(basis in terms[field] for basis in ("in de tekst", "afgeleid †", "niet genoemd", "bevestigd")), field
    assert "Zekerheid: hoog." in terms["Pijlers"]
    assert "(ROK-2)" in terms["Doel"]
    assert "Lokaal Preventieakkoord" in terms["Bron"]
    assert "Gebied niet genoemd." in visitor.see("#interventie-wijken").text


def test_several_deliveries_stand_in_a_table_and_their_wijken_are_chosen(visitor: Visitor) -> None:
    visitor.go("/interventies/rookvrije_velden?gemeente=GM9999", ".inzet")
    rows = len(visitor.all(".inzet tbody tr"))
    assert rows == len(visitor.all(".wijken .chip.a")) == 4
    assert "In 4 van 10 wijken." in visitor.see("#interventie-wijken").text


def test_a_code_in_other_letters_leads_to_the_same_page_under_its_own_address(visitor: Visitor) -> None:
    visitor.go("/interventies/r02?wijk=selwerd", ".im")
    visitor.see("h1", "Rookvrije kinderopvang")
    visitor.wait(lambda: visitor.script("return location.pathname") == "/interventies/R02", "het eigen adres")
    assert visitor.search == "?wijk=selwerd"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/interventies/R02", 200),
        ("/interventies/r02", 200),
        ("/interventies/rookvrije_velden?gemeente=GM9999", 200),
        ("/interventies/rookvrije_velden", 404),
        ("/interventies/R99", 404),
        ("/interventies/R02/meer", 404),
        ("/interventies/%3Cscript%3E", 404),
    ],
)
def test_an_unknown_intervention_is_a_real_404(address: str, path: str, status: int) -> None:
    assert answer(address, path)[0] == status


def test_an_unknown_intervention_keeps_the_way_back(visitor: Visitor) -> None:
    visitor.go("/interventies/R99", "h1")
    visitor.see("h1", "Deze pagina bestaat niet")
    visitor.see(".empty a", "Naar de interventies").click()
    visitor.see(ROW)


@pytest.mark.parametrize("path", ["/interventies/O09", "/interventies/rookvrije_velden?gemeente=GM9999"])
def test_on_a_phone_the_page_of_one_does_not_scroll_sideways(visitor: Visitor, path: str) -> None:
    visitor.go(path, ".im", width=390)
    assert visitor.script("return document.documentElement.scrollWidth") <= 390


def test_from_one_intervention_to_the_next_the_whole_page_changes(visitor: Visitor) -> None:
    visitor.go("/interventies/O09", ".im")
    visitor.script("LPA.navigate('/interventies/R02')")
    visitor.see("h1", "Rookvrije kinderopvang")
    visitor.wait(lambda: visitor.all(".im i.s"), "de cellen van de andere")
    assert not visitor.all(".big")
    visitor.press(Keys.ESCAPE)
    assert visitor.complaints() == []
