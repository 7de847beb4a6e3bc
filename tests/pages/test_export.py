"""Putting a document together in a browser: choosing, ordering, looking at pages, making files, keeping a choice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from tests.exports.test_house_style import a_style
from tests.pages.conftest import Keys, Visitor
from tests.pages.editor import Editor, an_editor
from tests.pages.test_access import settle, violations


@pytest.fixture
def editor(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Editor]:
    with an_editor(seeded, tmp_path, browser) as found:
        yield found


def pages(visitor: Visitor) -> int:
    """How many pages the page says there are."""
    return int(visitor.see("#export-pagina", "van").text.rpartition(" ")[2])


def test_from_the_menu_to_a_document_of_this_question(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd", "button[data-niveau]")
    visitor.see(".end summary", "Exporteren").click()
    visitor.see(".end .pop a", "Document samenstellen").click()
    visitor.see("h1", "Exporteren voor het LPA")
    assert visitor.search == "?wijk=selwerd"
    visitor.see("#export-pagina", "Pagina 1 van")
    assert visitor.complaints() == []


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("/kansen", "kansen"),
        ("/wijken?thema=roken", "wijken"),
        ("/wijken/selwerd", "wijkprofielen"),
        ("/monitor", "doelen"),
    ],
)
def test_what_a_page_shows_goes_along_into_a_document(visitor: Visitor, path: str, parts: str) -> None:
    visitor.go(path, "#pagina h1")
    visitor.see(".end summary", "Exporteren").click()
    visitor.see(".end .pop a:not([hidden])", "Deze pagina in een document").click()
    visitor.see("h1", "Exporteren voor het LPA")
    assert parts in visitor.search
    assert ("thema=roken" in visitor.search) is ("thema" in path)
    assert ("wijk=selwerd" in visitor.search) is (path == "/wijken/selwerd")


def test_a_page_without_parts_offers_no_such_link(visitor: Visitor) -> None:
    visitor.go("/geschiedenis", "#pagina h1")
    visitor.see(".end summary", "Exporteren").click()
    assert visitor.all(".end .pop a[data-delen-van][hidden]")


def test_a_choice_stands_in_the_address_and_changes_the_pages(visitor: Visitor) -> None:
    visitor.go("/export", "#export-pagina")
    before = pages(visitor)
    visitor.see("label", "Wijkprofielen")
    visitor.script("document.getElementById('deel-wijkprofielen').click()")
    visitor.wait(lambda: pages(visitor) == before + 12, "twaalf pagina's meer")
    assert "wijkprofielen" in visitor.search
    visitor.script("document.getElementById('delen-gewoon').click()")
    visitor.wait(lambda: pages(visitor) == before, "de gewone pagina's")
    assert visitor.search == ""


def test_parts_are_moved_with_buttons_that_keep_the_focus(visitor: Visitor) -> None:
    visitor.go("/export?delen=kansen,matrix,bronnen", "#deel-bronnen-op")
    visitor.script("var b = document.getElementById('deel-bronnen-op'); b.focus(); b.click()")
    visitor.wait(lambda: "delen=kansen,bronnen,matrix" in visitor.search, "een andere volgorde")
    visitor.wait(lambda: visitor.script("return document.activeElement.id") == "deel-bronnen-op", "de focus blijft")
    assert visitor.script("return document.getElementById('deel-kansen-op').getAttribute('aria-disabled')") == "true"


def test_the_pages_can_be_turned(visitor: Visitor) -> None:
    visitor.go("/export", "#export-pagina")
    visitor.see("#blad-verder", "Volgende").click()
    visitor.see("#export-pagina", "Pagina 2 van")
    (picture,) = visitor.all(".ex-blad")
    visitor.wait(lambda: visitor.script("return document.querySelector('.ex-blad').naturalWidth") > 100, "een pagina")
    assert "Pagina 2 van" in (picture.get_attribute("alt") or "")
    visitor.see("#blad-terug", "Vorige").click()
    visitor.see("#export-pagina", "Pagina 1 van")


def test_a_file_is_made_and_named(visitor: Visitor) -> None:
    visitor.go("/export?wijk=selwerd&delen=wijkprofielen&vorm=pdf", "#export-pagina")
    visitor.see("#export-maak", "Maak PDF-bestand").click()
    visitor.see("#export-stand", "wijkprofiel-selwerd-2026-11-23.pdf is klaar.")
    assert visitor.complaints() == []


def test_a_format_without_pages_says_what_is_in_it(visitor: Visitor) -> None:
    visitor.go("/export?vorm=excel", "#export-maak")
    visitor.see(".ex-leeg", "heeft geen pagina’s")
    assert not visitor.all("#export-wat input")


def test_without_parts_nothing_can_be_made_and_it_says_so(visitor: Visitor) -> None:
    visitor.go("/export?delen=geen", "#export-maak")
    visitor.see("#export-geen", "Kies eerst een onderdeel.")
    visitor.see(".ex-leeg", "Kies links een onderdeel.")
    assert visitor.see("#export-maak", "Maak").get_attribute("aria-disabled") == "true"


def test_a_choice_is_kept_under_a_name_comes_back_and_goes_again(editor: Editor) -> None:
    editor.come("/export?delen=matrix,bronnen&vorm=pdf", "#export-pagina")
    settle(editor)
    editor.see("#export-bewaar", "Bewaar").click()
    editor.see_any("#samenstelling-naam").send_keys("Voor de raad")
    editor.see("dialog .btn.p", "Bewaar").click()
    editor.see(".ex-lijst a", "Voor de raad")
    editor.come("/export", ".ex-lijst a")
    editor.see(".ex-lijst a", "Voor de raad").click()
    editor.wait(lambda: "delen=matrix,bronnen" in editor.search and "vorm=pdf" in editor.search, "de samenstelling")
    editor.see(".ex-lijst [data-wijzig]", "Weg").click()
    editor.wait(lambda: not editor.all(".ex-lijst a"), "de samenstelling is weg")
    assert editor.complaints() == []


def test_a_house_style_is_chosen_and_what_it_lacks_is_said(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "huisstijl.docx"
    file.write_bytes(a_style(without=("Caption",)))
    editor.come("/export", "#export-huisstijl label")
    editor.all("#huisstijl-bestand")[0].send_keys(str(file))
    editor.see("#export-huisstijl .note", "geen stijl voor Bijschrift")
    editor.see("#huisstijl-weg", "Haal").click()
    editor.see("dialog .danger", "Haal weg").click()
    editor.wait(lambda: not editor.all("#huisstijl-weg"), "de huisstijl is weg")


def test_a_file_that_is_no_style_says_so_beside_the_button(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(b"geen Word")
    editor.come("/export", "#export-huisstijl label")
    editor.all("#huisstijl-bestand")[0].send_keys(str(file))
    editor.see("#huisstijl-fout", "Dit is geen Word-bestand.")


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_everybody_can_put_a_document_together(visitor: Visitor, width: int) -> None:
    visitor.go("/export", "#export-pagina", width=width)
    settle(visitor)
    assert violations(visitor) == []
    assert visitor.script("return document.documentElement.scrollWidth") <= width


def test_a_file_that_is_being_made_is_still_there_after_a_reload(visitor: Visitor) -> None:
    visitor.go("/export?delen=bronnen")
    visitor.driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "fetch('/_export/maak', {method: 'POST', headers: {'Content-Type': 'application/json'},"
        " body: JSON.stringify({vraag: 'delen=bronnen&vorm=odt'})}).then(r => r.json())"
        ".then(found => { sessionStorage.setItem('lpa-bestand', found.sleutel); done(); });"
    )
    visitor.go("/export?delen=bronnen")
    visitor.see("#export-stand", ".odt is klaar.")
    assert visitor.script("return sessionStorage.getItem('lpa-bestand')") is None


def test_a_file_that_is_gone_after_a_reload_is_told(visitor: Visitor) -> None:
    visitor.go("/export?delen=bronnen")
    visitor.script("sessionStorage.setItem('lpa-bestand', 'onbekend')")
    visitor.go("/export?delen=bronnen")
    visitor.see("#export-stand", "Het bestand dat u had gevraagd, is er niet meer. Maak het opnieuw.")


def test_the_focus_stays_in_the_group_when_its_button_goes(visitor: Visitor) -> None:
    visitor.go("/export")
    visitor.see('[data-delen="geen"]').send_keys(Keys.ENTER)
    visitor.see("#export-geen")
    visitor.wait(lambda: visitor.focused().get_attribute("data-delen") is not None, "de knop ernaast")
