"""The search box in the header, in a real browser: with the mouse, with the keyboard only, and on a phone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.pages.conftest import Visitor

BOX, HIT, CHOSEN = "#zoek-alles", "#zoek-lijst [role=option]", "#zoek-lijst [aria-selected=true]"
MATRIX = "button[data-niveau]"


def typed(visitor: Visitor, text: str, there: str = HIT) -> None:
    """Go to the box with / and type; wait for what belongs to it."""
    visitor.press("/")
    assert in_box(visitor)
    visitor.press(text)
    visitor.see(there)


def in_box(visitor: Visitor) -> bool:
    return str(visitor.focused().get_attribute("id")) == "zoek-alles"


def hits(visitor: Visitor) -> list[str]:
    return [in_one_line(one) for one in visitor.all(HIT)]


def in_one_line(hit: Any) -> str:
    return " ".join(hit.text.split())


def chosen(visitor: Visitor) -> str:
    """The hit that Enter opens; it is the one that a screen reader is told about."""
    (one,) = visitor.all(CHOSEN)
    assert visitor.all(BOX)[0].get_attribute("aria-activedescendant") == one.get_attribute("id")
    return in_one_line(one)


def value(visitor: Visitor) -> str:
    return str(visitor.script("return document.getElementById('zoek-alles').value"))


def closed(visitor: Visitor) -> bool:
    shown = visitor.all("#zoek-uit")[0].is_displayed()
    return not shown and visitor.all(BOX)[0].get_attribute("aria-expanded") == "false"


# With the keyboard


def test_a_slash_goes_to_the_box_and_enter_opens_the_best_hit(visitor: Visitor) -> None:
    visitor.go("/?peildatum=2027-01-01&cel=roken.beleid.ouders", MATRIX)
    typed(visitor, "oosterprakwijk")
    assert chosen(visitor) == "Oosterparkwijk"
    visitor.press(Keys.ENTER)
    visitor.see("h1", "Interventiemix Oosterparkwijk")
    assert visitor.search == "?peildatum=2027-01-01&wijk=oosterparkwijk"
    assert (value(visitor), closed(visitor)) == ("", True)
    assert visitor.focused().tag_name == "h1"


def test_another_page_gets_the_focus_on_its_heading(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", MATRIX)
    typed(visitor, "R05")
    visitor.press(Keys.ENTER)
    visitor.see("h1", "Rookvrije speeltuinen")
    assert visitor.script("return location.pathname + location.search") == "/interventies/R05?wijk=selwerd"
    visitor.wait(lambda: visitor.focused().tag_name == "h1", "focus op de kop van de nieuwe pagina")


def test_the_arrow_keys_walk_through_the_hits_and_round(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "rookvrije s")
    found = hits(visitor)
    assert len(found) > 3
    assert chosen(visitor) == found[0]
    visitor.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert chosen(visitor) == found[2]
    visitor.press(Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP)
    assert chosen(visitor) == found[-1]
    visitor.press(Keys.ARROW_DOWN)
    assert chosen(visitor) == found[0]
    assert in_box(visitor)


def test_home_and_end_move_in_the_text(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "rook")
    for key, place in ((Keys.HOME, 0), (Keys.END, 4)):
        visitor.press(key)
        assert visitor.script("return document.getElementById('zoek-alles').selectionStart") == place


def test_escape_clears_and_leaves_the_chosen_cell_open_and_then_goes_back(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&cel=roken.leefomgeving.kinderen", ".panel .iv")
    visitor.script("document.querySelector('.nav a').focus()")
    typed(visitor, "rook")
    visitor.press(Keys.ESCAPE)
    assert (value(visitor), closed(visitor), in_box(visitor)) == ("", True, True)
    visitor.press(Keys.ESCAPE)
    assert visitor.focused().text == "Matrix"
    assert "cel=" in visitor.search
    assert visitor.all(".panel .iv")


def test_a_slash_in_a_text_field_or_with_ctrl_is_just_a_slash(visitor: Visitor) -> None:
    visitor.go("/interventies", ".ivs tbody tr")
    visitor.all("#zoek")[0].click()
    visitor.press("/")
    assert visitor.focused().get_attribute("id") == "zoek"
    assert visitor.focused().get_attribute("value") == "/"
    visitor.go("/", MATRIX)
    ActionChains(visitor.driver).key_down(Keys.CONTROL).send_keys("/").key_up(Keys.CONTROL).perform()
    assert not in_box(visitor)


def test_a_slash_is_not_typed_in_the_box_that_it_opens(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    visitor.press("/")
    assert (in_box(visitor), value(visitor)) == (True, "")
    visitor.press("/")
    assert value(visitor) == "/"


def test_the_key_can_be_switched_off_and_on_again(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "rook")
    visitor.press(Keys.TAB)
    assert visitor.focused().get_attribute("id") == "zoek-toets"
    visitor.press(Keys.SPACE)
    try:
        visitor.go("/", MATRIX)
        visitor.press("/")
        assert not in_box(visitor)
        assert not visitor.all(".find-in kbd")[0].is_displayed()
        visitor.all(BOX)[0].click()
        visitor.press("rook")
        visitor.see(HIT)
        visitor.all("#zoek-toets")[0].click()
        visitor.go("/", MATRIX)
        visitor.press("/")
        assert in_box(visitor)
    finally:
        visitor.script("localStorage.removeItem('lpa-zoektoets')")


def test_leaving_the_box_closes_the_list(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "rook")
    visitor.press(Keys.SHIFT, Keys.TAB)
    visitor.wait(lambda: closed(visitor), "de lijst is dicht")
    visitor.all(BOX)[0].click()
    visitor.see(HIT)


# With the mouse


def test_a_click_opens_a_hit_and_the_question_goes_along(visitor: Visitor) -> None:
    visitor.go("/wijken?thema=roken", "#pagina h1")
    visitor.all(BOX)[0].click()
    visitor.press("spt")
    visitor.see(HIT)
    assert hits(visitor) == [
        "Selwerd ook bekend als SPT",
        "Tuinwijk ook bekend als SPT",
        "Paddepoel ook bekend als SPT",
    ]
    visitor.all(HIT)[1].click()
    visitor.see("h1", "Interventiemix Tuinwijk")
    assert visitor.search == "?thema=roken&wijk=tuinwijk"


def test_the_hits_stand_by_kind_with_what_was_asked_for_in_bold(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "rookvrije")
    groups = visitor.all("#zoek-lijst [role=group]")
    heads = [visitor.all(f"#{one.get_attribute('aria-labelledby')}")[0].text for one in groups]
    assert heads == ["Interventies", "Programma’s", "Doelen"]
    assert len(groups[0].find_elements("css selector", "[role=option]")) == 5
    marked = visitor.all(f"{HIT} mark")
    assert {one.text.lower() for one in marked} == {"rookvrije"}
    assert int(marked[0].value_of_css_property("font-weight")) >= 700


def test_a_partner_leads_to_its_interventions(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "ggd gron")
    assert chosen(visitor) == "GGD Groningen bij 4 interventies"
    visitor.press(Keys.ENTER)
    visitor.see("#interventies-zin", "passen bij “GGD Groningen”")
    assert visitor.all("#alle")[0].is_selected()


def test_a_goal_leads_to_its_interventions(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "ROK-1")
    visitor.press(Keys.ENTER)
    visitor.see("#interventies-zin", "“Rookvrije zwangerschap”")
    assert [one.text for one in visitor.all(".ivs tbody th")] == ["Zorgpad zwangeren"]


# What is said


def test_nothing_found_is_said_with_what_to_do(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "<i>qxq</i>", "#zoek-niets")
    sentence = "Niets gevonden voor “<i>qxq</i>”. Kijk of het woord goed gespeld is."
    assert visitor.see("#zoek-niets").text == sentence
    assert visitor.script("return document.getElementById('zoek-gezegd').textContent") == sentence
    assert visitor.all(BOX)[0].get_attribute("aria-expanded") == "false"
    visitor.press(Keys.ENTER)
    assert in_box(visitor)


def test_the_number_of_hits_is_said(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    typed(visitor, "spt")
    assert visitor.script("return document.getElementById('zoek-gezegd').textContent") == "3 resultaten."
    assert visitor.all(BOX)[0].get_attribute("aria-expanded") == "true"


def test_an_answer_that_fails_is_told_and_the_next_one_works(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    with network(visitor, offline=True):
        typed(visitor, "rook", "#zoek-niets")
        visitor.see("#zoek-niets", "Zoeken lukt nu niet.")
    visitor.press("vrij")
    visitor.see(HIT)


@contextmanager
def network(visitor: Visitor, **change: Any) -> Iterator[None]:
    """Another network for a while."""
    plain = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    visitor.driver.execute_cdp_cmd("Network.enable", {})
    visitor.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**plain, **change})
    try:
        yield
    finally:
        visitor.driver.execute_cdp_cmd("Network.emulateNetworkConditions", plain)


#: Every answer about "spt" comes only when the page says so, also when nobody waits for it any more.
_HELD = """
const plain = window.fetch;
window.fetch = (address, options) => String(address).includes('q=spt')
    ? plain(address).then(found => new Promise(go => { window.letGo = () => { go(found); window.gone = true; }; }))
    : plain(address, options);
"""


def test_an_overtaken_answer_is_ignored(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    visitor.script(_HELD)
    visitor.press("/")
    visitor.press("spt")
    visitor.wait(lambda: visitor.script("return !!window.letGo"), "het antwoord ligt klaar")
    visitor.press(Keys.BACKSPACE * 3, "vinkhuizen")
    visitor.see(HIT, "Vinkhuizen")
    visitor.script("window.letGo()")
    visitor.script("return new Promise(done => setTimeout(done, 300))")
    assert hits(visitor) == ["Vinkhuizen"]


def test_enter_before_the_answer_opens_the_best_hit_when_it_comes(visitor: Visitor) -> None:
    visitor.go("/", MATRIX)
    visitor.script(_HELD)
    visitor.press("/")
    visitor.press("spt", Keys.ENTER)
    visitor.wait(lambda: visitor.script("return !!window.letGo"), "het antwoord ligt klaar")
    visitor.script("window.letGo()")
    visitor.see("h1", "Interventiemix Selwerd")
