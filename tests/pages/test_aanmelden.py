"""Coming in with an invitation, working under one's own name, and going out: in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from planner.domain.people import Person
from planner.domain.rights import Role
from planner.store import people
from planner.store.database import open_engine
from tests.pages.conftest import Keys, Visitor, serving
from tests.pages.test_access import AXE, TAGS

GOOD = "correct paard batterij"


@pytest.fixture
def guest(browser: Browser, seeded: Path, tmp_path: Path) -> Iterator[tuple[Visitor, str]]:
    """Somebody with an invitation to an application of its own."""
    path = tmp_path / "planner.db"
    shutil.copy(seeded, path)
    engine = open_engine(f"sqlite:///{path}")
    secret = people.add(engine, Person(0, "an@voorbeeld.nl", "An de Vries", {"GM0014": Role.COORDINATOR}), "test")
    engine.dispose()
    with serving(path) as address:
        yield Visitor(browser, address), secret
        browser.driver.delete_all_cookies()


def typed(visitor: Visitor, **fields: str) -> None:
    for name, value in fields.items():
        field = visitor.driver.find_element("id", name)
        field.clear()
        field.send_keys(value)


def test_from_invitation_to_log_out(guest: tuple[Visitor, str]) -> None:
    visitor, secret = guest
    visitor.go(f"/aanmelden?uitnodiging={secret}", "h1", width=390)
    assert visitor.script("return document.documentElement.scrollWidth") <= 390
    typed(visitor, wachtwoord="welkom2026!!")
    visitor.press(Keys.ENTER)
    visitor.see("#entry-fout", "komt te vaak voor")
    typed(visitor, wachtwoord=GOOD)
    visitor.press(Keys.ENTER)
    visitor.see("#pagina h1")
    visitor.see("#wie-nu", "An de Vries")
    visitor.driver.find_element("css selector", "[data-uit]").click()
    visitor.see("h1", "Inloggen")
    visitor.go("/kansen?wijk=selwerd", "h1")
    visitor.see("h1", "Inloggen")
    typed(visitor, naam="an@voorbeeld.nl", wachtwoord="iets heel anders")
    visitor.press(Keys.ENTER)
    visitor.see("#entry-fout", "horen niet bij elkaar")
    typed(visitor, wachtwoord=GOOD)
    visitor.press(Keys.ENTER)
    visitor.see("#pagina h1", "Kansen")
    assert visitor.driver.current_url.endswith("/kansen?wijk=selwerd")


def test_the_page_can_be_used_by_everybody(guest: tuple[Visitor, str]) -> None:
    visitor, secret = guest
    for path in ("/aanmelden", f"/aanmelden?uitnodiging={secret}", "/aanmelden?uitnodiging=onzin"):
        visitor.go(path, "h1")
        visitor.script(AXE)
        found = visitor.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: arguments[0]}).then(r => done(r.violations.map(v => v.id)));",
            TAGS,
        )
        assert found == [], path


def test_an_empty_field_is_told_and_nothing_is_sent(guest: tuple[Visitor, str]) -> None:
    visitor, _ = guest
    visitor.go("/aanmelden", "h1")
    visitor.driver.find_element("css selector", "button").click()
    visitor.see("#entry-fout", "Vul uw naam in.")
    assert visitor.focused().get_attribute("id") == "naam"


def test_who_is_logged_out_meanwhile_is_told_with_a_way_back(guest: tuple[Visitor, str]) -> None:
    visitor, secret = guest
    visitor.go(f"/aanmelden?uitnodiging={secret}", "h1")
    typed(visitor, wachtwoord=GOOD)
    visitor.press(Keys.ENTER)
    visitor.see("#pagina h1")
    visitor.go("/interventies?wijk=selwerd")
    visitor.driver.delete_all_cookies()
    visitor.see("#melding", "U bent uitgelogd. Log in; uw tekst blijft staan.")
    visitor.driver.find_element("css selector", "#melding a").click()
    visitor.see("h1", "Inloggen")
    typed(visitor, naam="an@voorbeeld.nl", wachtwoord=GOOD)
    visitor.press(Keys.ENTER)
    visitor.see("#pagina h1", "Interventies")
    assert visitor.driver.current_url.endswith("/interventies?wijk=selwerd")
