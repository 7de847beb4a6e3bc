"""Nothing that was typed is lost: drafts, failed saves, leaving, and two people at one form."""

from collections.abc import Iterator

import pytest
from dash.testing.browser import Browser

from tests.pages.form_page import FormPage, form_page

BUSY = "De database is even bezet. Er is niets opgeslagen."


@pytest.fixture
def page(browser: Browser) -> Iterator[FormPage]:
    """A form page of one's own."""
    with form_page(browser) as made:
        yield made


def kept(page: FormPage) -> bool:
    """Whether there is a draft in the browser."""
    return bool(page.script("return Object.keys(localStorage).some(k => k.startsWith('lpa-concept:'))"))


def draft_is_kept(page: FormPage) -> None:
    page.wait(lambda: kept(page), "concept in de browser")


def test_a_draft_is_there_after_a_reload_and_says_that_it_is_not_stored(page: FormPage) -> None:
    page.open()
    page.fill("name", "Half werk")
    page.fill("deliveries.0.ends", "01-10-2027")
    page.again()
    page.see(".note", "staat hier nog. Het is nog niet opgeslagen.")
    assert (page.value("name"), page.value("deliveries.0.ends")) == ("Half werk", "01-10-2027")


def test_a_draft_can_be_thrown_away_for_what_is_stored(page: FormPage) -> None:
    page.open()
    page.fill("name", "Half werk")
    page.again()
    page.click("button", "Begin opnieuw")
    assert page.value("name") == "Gezonde School"
    assert page.all(".form-top .note") == []
    page.again()
    assert page.value("name") == "Gezonde School"


def test_a_draft_of_more_than_thirty_days_is_dropped(page: FormPage) -> None:
    page.open()
    page.fill("name", "Oud werk")
    draft_is_kept(page)
    age = "k => { const d = JSON.parse(localStorage[k]); d.om -= 31 * 86400000; localStorage[k] = JSON.stringify(d); }"
    # Away from the form first: a form that is left keeps its draft of now.
    page.driver.get(page.address + "/elders")
    page.script(f"Object.keys(localStorage).filter(k => k.startsWith('lpa-concept:')).forEach({age})")
    page.open()
    assert page.value("name") == "Gezonde School"
    assert not kept(page)


def test_a_draft_goes_when_it_has_been_stored(page: FormPage) -> None:
    page.open()
    page.fill("name", "Heel werk")
    draft_is_kept(page)
    page.save()
    page.told("Opgeslagen")
    page.wait(lambda: not kept(page), "geen concept meer")
    page.see(".form-state", "Opgeslagen om 10:42")


def test_drafts_of_two_municipalities_do_not_meet(page: FormPage) -> None:
    page.open()
    page.fill("name", "Half werk")
    draft_is_kept(page)
    page.go("/?gemeente=GM9999", "form.form")
    assert page.value("name") == "Gezonde School"


def test_a_new_record_that_begins_elsewhere_has_a_draft_of_its_own(page: FormPage) -> None:
    page.server.form["code"] = ""
    page.open()
    page.fill("name", "Half werk")
    draft_is_kept(page)
    page.go("/?kopie=R01", "form.form")
    assert page.value("name") == "Gezonde School"
    page.go("/", "form.form")
    assert page.value("name") == "Half werk"


def test_a_failed_save_keeps_everything_and_a_retry_is_the_same_operation(page: FormPage) -> None:
    page.open()
    page.server.answers = [(503, BUSY)]
    page.fill("name", "Nieuwe naam")
    page.save()
    page.told("Wat u invulde staat er nog.")
    assert page.value("name") == "Nieuwe naam"
    page.click("button", "Probeer opnieuw")
    page.told("Opgeslagen om 10:42")
    assert page.sent(2)["operatie"] == page.sent(1)["operatie"]
    assert page.all(".toast.e") == []


def test_a_retry_after_a_reload_is_still_the_same_operation(page: FormPage) -> None:
    page.open()
    page.server.answers = [(503, BUSY)]
    page.fill("name", "Nieuwe naam")
    page.save()
    page.told("niets opgeslagen")
    page.again()
    page.save()
    assert page.sent(2)["operatie"] == page.sent(1)["operatie"]


def test_something_else_sent_after_a_failure_is_another_operation(page: FormPage) -> None:
    page.open()
    page.server.answers = [(503, BUSY)]
    page.fill("name", "Nieuwe naam")
    page.save()
    page.told("niets opgeslagen")
    page.fill("name", "Nog een andere naam")
    page.save()
    assert page.sent(2)["operatie"] != page.sent(1)["operatie"]


def test_a_lost_line_is_told_and_loses_nothing(page: FormPage) -> None:
    page.open()
    page.fill("name", "Nieuwe naam")
    with page.without_a_line():
        page.save()
        page.told("Geen verbinding met de planner.")
    assert page.value("name") == "Nieuwe naam"
    page.click("button", "Probeer opnieuw")
    page.told("Opgeslagen om 10:42")


def test_a_browser_that_keeps_nothing_says_so_and_works(page: FormPage) -> None:
    with page.that_keeps_nothing():
        page.open(as_anna=False)
        page.fill("name", "Nieuwe naam")
        page.see(".form-state", "Nog niet opgeslagen.")
        page.save()
        page.see("dialog .hint", "De volgende keer vragen we het opnieuw.")
        page.see_any("dialog input").send_keys("Bo\n")
        page.told("Opgeslagen")
        page.fill("name", "Nog een naam")
        page.save()
        assert page.sent(2)["wie"] == page.sent(1)["wie"]


def leave(page: FormPage) -> None:
    """Type something and follow a link away."""
    page.open()
    page.fill("name", "Half werk")
    page.see(".nav a", "Elders").click()
    page.see("dialog[open] h2", "U hebt nog niet opgeslagen")


def test_who_leaves_a_form_may_stay(page: FormPage) -> None:
    leave(page)
    page.click("dialog button", "Blijf hier")
    page.wait(lambda: not page.all("dialog"), "vraag weg")
    assert page.script("return location.pathname") == "/"
    assert page.value("name") == "Half werk"


def test_who_leaves_a_form_finds_the_draft_on_coming_back(page: FormPage) -> None:
    leave(page)
    page.click("dialog button", "Ga verder, concept blijft bewaard")
    page.see("h1", "Elders")
    page.driver.back()
    page.see(".note", "staat hier nog")
    assert page.value("name") == "Half werk"


def test_who_throws_a_draft_away_finds_what_is_stored(page: FormPage) -> None:
    leave(page)
    page.click("dialog button", "Gooi mijn invoer weg")
    page.see("h1", "Elders")
    page.driver.back()
    page.see("form.form")
    assert page.value("name") == "Gezonde School"


def test_the_back_button_asks_too(page: FormPage) -> None:
    page.go("/elders", "h1")
    page.script("LPA.navigate('/')")
    page.see("form.form")
    page.fill("name", "Half werk")
    page.driver.back()
    page.see("dialog[open] h2", "U hebt nog niet opgeslagen")
    assert page.script("return location.pathname") == "/"
    page.click("dialog button", "Ga verder, concept blijft bewaard")
    page.see("h1", "Elders")
    assert page.script("return location.pathname") == "/elders"


def test_another_filter_is_no_leaving(page: FormPage) -> None:
    page.open()
    page.fill("name", "Half werk")
    page.script("LPA.go({ wijk: 'selwerd' })")
    assert page.search == "?wijk=selwerd"
    assert page.all("dialog") == []


@pytest.mark.parametrize(("typed", "asks"), [("", False), ("Half werk", True)])
def test_the_browser_asks_before_it_closes_only_when_something_is_unsaved(
    page: FormPage, typed: str, asks: bool
) -> None:
    page.open()
    if typed:
        page.fill("name", typed)
    code = "const e = new Event('beforeunload', {cancelable: true}); dispatchEvent(e); return e.defaultPrevented"
    assert page.script(code) is asks


def test_a_form_without_input_takes_over_what_another_stored_and_keeps_the_focus(page: FormPage) -> None:
    page.open()
    page.script("arguments[0].focus()", page.box("summary"))
    page.server.changed_by_another(name="Van Jan", deliveries=[])
    page.wait(lambda: page.value("name") == "Van Jan", "waarde van de ander")
    assert page.focus_in("summary")
    assert page.all(".item") == []


def test_a_form_with_input_keeps_it_and_says_that_another_was_here(page: FormPage) -> None:
    page.open()
    page.fill("name", "Van mij")
    page.server.changed_by_another(name="Van Jan")
    page.see(".note.w", "Iemand anders wijzigde dit intussen. Uw invoer staat er nog.")
    assert page.value("name") == "Van mij"
    page.server.answers = [(503, BUSY)]
    page.save()
    assert page.sent(1)["versie"] == 12


def clash(page: FormPage) -> None:
    """Two people changed the name, the other also the partners, and I the kind."""
    page.open()
    page.fill("name", "Van mij")
    page.box("kind").send_keys("M")
    rows = [
        {"veld": "name", "naam": "Naam", "was": "Gezonde School", "hun": "Van Jan", "mijn": "Van mij", "botst": True},
        {"veld": "partners", "naam": "Partners", "was": "GGD", "hun": "GGD, VCOG", "mijn": "GGD", "botst": False},
    ]
    values = {**page.server.form["waarden"], "name": "Van Jan", "partners": ["ggd", "vcog"]}
    told = {"versie": 13, "wie": "Jan", "wanneer": "24-11-2026 10:38", "velden": rows, "waarden": values}
    page.server.answers = [(409, {"gezegd": "Jan was u voor.", "botsing": told})]
    page.save()
    page.see(".clash", "Jan wijzigde dit op 24-11-2026 om 10:38.")


def test_a_clash_shows_field_by_field_what_was_what_is_and_what_was_typed(page: FormPage) -> None:
    clash(page)
    assert "Jan was u voor" in page.focused().text
    rows = [[cell.text for cell in row.find_elements("css selector", "th, td")] for row in page.all(".clash tbody tr")]
    assert rows[0][:4] == ["Naam", "Gezonde School", "Van Jan", "Van mij"]
    assert rows[1][4] == "Hun versie blijft staan"


def test_a_clash_is_not_sent_before_every_field_has_a_choice(page: FormPage) -> None:
    clash(page)
    page.save()
    page.see(".clash .msg", "Kies bij elk veld een versie")
    assert len(page.server.sent) == 1


@pytest.mark.parametrize(("choice", "name"), [("Hun versie", "Van Jan"), ("Mijn versie", "Van mij")])
def test_what_is_chosen_is_sent_with_what_only_one_of_both_changed(page: FormPage, choice: str, name: str) -> None:
    clash(page)
    page.click(".clash label", choice)
    page.click("button", "Opslaan met deze keuze")
    sent = page.sent(2)
    assert sent["versie"] == 13
    assert [sent["velden"][one] for one in ("name", "partners", "kind")] == [name, ["ggd", "vcog"], "maatregel"]


@pytest.mark.parametrize(("all_of", "name"), [("Alles van hen", "Van Jan"), ("Alles van mij", "Van mij")])
def test_one_press_chooses_for_all_fields(page: FormPage, all_of: str, name: str) -> None:
    clash(page)
    page.click("button", all_of)
    assert page.sent(2)["velden"]["name"] == name
    page.told("Opgeslagen")


def test_a_field_that_both_changed_is_put_to_the_person_even_when_the_answer_forgets_it(page: FormPage) -> None:
    page.open()
    page.fill("summary", "Van mij")
    values = {**page.server.form["waarden"], "summary": "Van Jan"}
    told = {"versie": 13, "wie": "Jan", "wanneer": "24-11-2026 10:38", "velden": [], "waarden": values}
    page.server.answers = [(409, {"gezegd": "Jan was u voor.", "botsing": told})]
    page.save()
    page.see(".clash th", "Samenvatting")
    page.save()
    page.see(".clash .msg", "Kies bij elk veld een versie")


def test_a_reload_in_a_clash_overwrites_nothing(page: FormPage) -> None:
    clash(page)
    page.server.changed_by_another(name="Van Jan")
    page.again()
    page.see(".note.w", "Iemand anders wijzigde dit intussen.")
    page.save()
    assert page.sent(2)["versie"] == 12
