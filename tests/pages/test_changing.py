"""A change from the browser: who made it, what came of it, and how it is turned back."""

from collections.abc import Iterator

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from tests.pages.form_page import ANNA, FormPage, form_page


@pytest.fixture
def page(browser: Browser) -> Iterator[FormPage]:
    """A form page of one's own."""
    with form_page(browser) as made:
        yield made


def test_the_name_is_asked_once_and_goes_along_with_every_change(page: FormPage) -> None:
    page.open(as_anna=False)
    page.click("button", "Klopt")
    page.see("dialog[open]", "Uw naam komt bij elke wijziging te staan.")
    page.press("  Anna   de Boer ", Keys.ENTER)
    page.told("Opgeslagen om 10:42")
    page.again()
    page.click("button", "Klopt")
    first, second = page.sent(1)["wie"], page.sent(2)["wie"]
    assert first["naam"] == "Anna de Boer"
    assert len(first["sleutel"]) == 36
    assert second == first


def test_without_a_name_nothing_is_sent(page: FormPage) -> None:
    page.open(as_anna=False)
    page.click("button", "Klopt")
    page.see("dialog[open]", "Wie bent u?")
    page.press(" ", Keys.ENTER)
    page.see("dialog .msg", "Vul uw naam in")
    assert page.focused().get_attribute("aria-invalid") == "true"
    page.press(Keys.ESCAPE)
    page.wait(lambda: not page.all("dialog"), "vraag weg")
    assert page.server.sent == []
    assert page.focused().text == "Klopt"


def test_the_name_can_be_changed_later_and_the_key_stays(page: FormPage) -> None:
    page.open()
    page.script("LPA.askWho()")
    page.see("dialog[open]", "Wie bent u?")
    page.keys(Keys.CONTROL, "a")
    page.press("Bo", Keys.ENTER)
    page.wait(lambda: page.script("return LPA.who().naam") == "Bo", "andere naam")
    assert page.script("return LPA.who().sleutel") == ANNA["sleutel"]


def test_what_was_stored_is_told_at_the_bottom_and_in_the_header(page: FormPage) -> None:
    page.open()
    page.click("button", "Klopt")
    toast = page.told("Opgeslagen om 10:42. Vult nu 11 cellen.")
    assert toast.find_element("xpath", "..").get_attribute("role") == "status"
    assert page.see("#opgeslagen").text == "Opgeslagen om 10:42"


def test_a_change_asks_at_once_what_the_pages_have_to_draw_again(page: FormPage) -> None:
    page.open()
    page.script("window.told = []; addEventListener('lpa:revisie', e => told.push(e.detail))")
    page.click("button", "Klopt")
    page.wait(lambda: page.script("return told.length") == 1, "nieuwe revisie")


def test_a_change_can_be_undone_and_done_again(page: FormPage) -> None:
    page.open()
    page.click("button", "Klopt")
    page.click(".toast button", "Ongedaan maken")
    page.click(".toast button", "Opnieuw doen")
    page.told("Vult nu 11 cellen")
    assert [one["action"] for one in page.server.sent] == ["confirm", "ongedaan", "opnieuw"]
    assert page.server.sent[1]["nummer"] == 102


@pytest.mark.parametrize(
    ("chord", "action"),
    [
        ((Keys.CONTROL, "z"), "ongedaan"),
        ((Keys.CONTROL, "y"), "opnieuw"),
        ((Keys.CONTROL, Keys.SHIFT, "z"), "opnieuw"),
        ((Keys.META, "z"), "ongedaan"),
    ],
)
def test_the_keyboard_undoes_outside_text(page: FormPage, chord: tuple[str, ...], action: str) -> None:
    page.open()
    page.script("document.getElementById('klaar').focus()")
    page.keys(*chord)
    assert page.sent(1)["action"] == action


def test_a_box_to_tick_holds_no_text_so_the_keyboard_undoes_the_change(page: FormPage) -> None:
    page.open()
    page.script(
        "const box = document.createElement('input'); box.type = 'checkbox'; box.setAttribute('aria-label', 'vakje');"
        "document.querySelector('main, body').append(box); box.focus()"
    )
    page.keys(Keys.CONTROL, "z")
    assert page.sent(1)["action"] == "ongedaan"


def test_in_a_text_box_the_keyboard_undoes_typing_and_nothing_else(page: FormPage) -> None:
    page.open()
    page.fill("name", "Nieuwe naam")
    page.keys(Keys.CONTROL, "z")
    page.save()
    page.told("Opgeslagen")
    assert [one["action"] for one in page.server.sent] == ["intervention"]


def test_a_grave_change_is_asked_first_with_its_own_verb(page: FormPage) -> None:
    page.open()
    page.click("button", "Archiveer")
    page.see("dialog[open] h2", "Wilt u dit archiveren?")
    page.click("dialog button", "Annuleren")
    page.wait(lambda: not page.all("dialog"), "vraag weg")
    page.click("button", "Archiveer")
    page.click("dialog button", "Archiveer")
    page.told("Opgeslagen")
    assert [(one["action"], one["code"]) for one in page.server.sent] == [("archive", "R01")]


def test_two_presses_are_one_change_and_the_button_says_that_it_is_busy(page: FormPage) -> None:
    page.server.slow = 1.5
    page.open()
    page.script("const b = document.getElementById('klaar'); b.click(); b.click();")
    page.wait(lambda: page.all("#klaar[aria-busy=true]"), "bezig")
    page.told("Opgeslagen")
    assert len(page.server.sent) == 1
    assert page.all("#klaar[aria-disabled], #klaar[aria-busy]") == []


def test_what_went_wrong_stays_until_somebody_closes_it(page: FormPage) -> None:
    page.open()
    page.server.answers = [(409, {"gezegd": "Dit kan niet meer. Er is niets opgeslagen."})]
    page.click("button", "Klopt")
    toast = page.told("Dit kan niet meer. Er is niets opgeslagen.")
    assert "invulde" not in toast.text
    assert toast.find_element("xpath", "..").get_attribute("role") == "alert"
    assert page.all(".toast .row button") == []
    page.see_any(".toast .x").click()
    page.wait(lambda: not page.all(".toast"), "melding weg")


def test_a_server_that_breaks_is_told_in_plain_words(page: FormPage) -> None:
    page.open()
    page.server.answers = [(500, "<html>kapot</html>" * 40)]
    page.click("button", "Klopt")
    page.told("Er ging iets mis. Er is niets opgeslagen.")


def test_an_answer_that_does_not_come_is_not_called_stored_nor_lost(page: FormPage) -> None:
    page.open()
    # The clock of this page runs faster: twenty seconds are one fifth of one.
    page.script("const real = setTimeout; window.setTimeout = (run, time) => real(run, time === 20000 ? 200 : time)")
    page.server.slow = 1.0
    page.click("button", "Klopt")
    page.told("Het is niet zeker of dit is opgeslagen.")
    page.server.slow = 0.0
    page.click("button", "Probeer opnieuw")
    page.told("Opgeslagen")
    assert page.sent(2)["operatie"] == page.sent(1)["operatie"]


def test_the_line_at_the_bottom_does_not_cover_what_has_the_focus(page: FormPage) -> None:
    page.open(390)
    page.click("button", "Klopt")
    page.told("Opgeslagen")
    overlap = """
      const [a, b] = [document.querySelector('.toasts'), document.activeElement].map(e => e.getBoundingClientRect());
      return b.bottom > a.top && b.top < a.bottom && b.right > a.left && b.left < a.right"""
    for _ in range(25):
        page.press(Keys.TAB)
        if not page.script("return document.querySelector('.toasts').contains(document.activeElement)"):
            assert not page.script(overlap)


def test_the_line_at_the_bottom_stays_as_long_as_somebody_is_at_it(page: FormPage) -> None:
    page.open()
    # The clock of this page runs faster: ten seconds are one fifth of one.
    page.script("const real = setTimeout; window.setTimeout = (run, time) => real(run, time === 10000 ? 200 : time)")
    at_once = "new MutationObserver(() => document.querySelector('.toast .row button')?.focus())"
    watched = "document.querySelector('.toasts'), {childList: true, subtree: true}"
    page.script(f"window.watch = {at_once}; watch.observe({watched})")
    page.click("button", "Klopt")
    page.told("Opgeslagen")
    page.driver.execute_async_script("setTimeout(arguments[0], 800)")
    assert page.focused().text == "Ongedaan maken"
    page.script("watch.disconnect(); document.getElementById('klaar').focus()")
    page.wait(lambda: not page.all(".toast"), "melding vanzelf weg")


def test_escape_answers_a_question_and_nothing_behind_it(page: FormPage) -> None:
    page.go("/?cel=roken.beleid.kinderen", "form.form")
    page.click("button", "Archiveer")
    page.see("dialog[open]")
    page.press(Keys.ESCAPE)
    page.wait(lambda: not page.all("dialog"), "vraag weg")
    assert page.search == "?cel=roken.beleid.kinderen"


def test_somebody_else_at_this_browser_gets_a_history_of_their_own(page: FormPage) -> None:
    page.open()
    page.script("LPA.askWho(true)")
    box = page.see("dialog[open]", "Wie bent u?").find_element("css selector", "input")
    assert box.get_attribute("value") == ""
    page.press("Bo", Keys.ENTER)
    page.wait(lambda: page.script("return LPA.who().naam") == "Bo", "andere naam")
    assert page.script("return LPA.who().sleutel") != ANNA["sleutel"]


def test_the_line_that_says_who_changes_lets_another_person_take_over(browser: Browser) -> None:
    with form_page(browser) as page:
        page.open(as_anna=False)
        assert not page.all("#wie-regel")[0].is_displayed()
        page.click("button", "Klopt")
        page.see("dialog[open]", "Wie bent u?")
        page.press("Anna de Boer", Keys.ENTER)
        page.told("Opgeslagen")
        page.see("#wie-regel", "U wijzigt als Anna de Boer.")
        page.click("#wie-regel button", "Iemand anders?")
        page.see("dialog[open]", "Wie bent u?")
        page.press("Bo", Keys.ENTER)
        page.see("#wie-regel", "U wijzigt als Bo.")
        page.click("button", "Klopt")
        assert page.sent(2)["wie"]["naam"] == "Bo"
        assert page.sent(2)["wie"]["sleutel"] != page.sent(1)["wie"]["sleutel"]


def test_what_is_turned_back_is_turned_back_in_its_own_municipality(page: FormPage) -> None:
    page.open()
    page.go("/?gemeente=GM0014", "form.form")
    page.click("button", "Klopt")
    page.told("Opgeslagen")
    page.script("LPA.navigate('/elders?gemeente=GM9999')")
    page.click(".toast button", "Ongedaan maken")
    assert (page.sent(2)["action"], page.sent(2)["gemeente"]) == ("ongedaan", "GM0014")
    page.click(".toast button", "Opnieuw doen")
    assert page.sent(3)["gemeente"] == "GM0014"


def test_the_line_at_the_bottom_makes_room_for_the_buttons_of_a_form_that_comes_later(page: FormPage) -> None:
    page.open(390)
    page.script("LPA.navigate('/elders')")
    page.wait(lambda: not page.all("form.form"), "een bladzijde zonder formulier")
    page.click("button", "Klopt")
    page.told("Opgeslagen")
    page.script("LPA.navigate('/'); document.activeElement.blur()")
    page.see("form.form")
    overlap = """
      const [a, b] = ['.toast', '.form-acts'].map(e => document.querySelector(e).getBoundingClientRect());
      return b.bottom > a.top && b.top < a.bottom"""
    page.wait(lambda: not page.script(overlap), "ruimte voor de knoppen", seconds=3)
