"""Texts and figures in a real browser: what does not agree, and the situation of a theme from the figures to Word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from docx import Document

from tests.pages.conftest import Visitor
from tests.pages.editor import Editor, an_editor
from tests.pages.test_access import settle, violations

CARD, NOTICE, FORM = '[data-situatie="roken"]', "#monitor-tegenspraken", "#monitor-formulier form.form"
WRONG = "In Groningen rookt 7,1% van de jongeren, minder dan in Nederland (6,4%)."


@pytest.fixture
def editor(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Editor]:
    with an_editor(seeded, tmp_path, browser) as found:
        yield found


def test_the_notice_says_what_does_not_agree_and_leads_to_the_text(editor: Editor) -> None:
    editor.come("/monitor", NOTICE + " .note")
    link = editor.see(f"{NOTICE} .note", "In 1.2.1 staat dat 7,1% lager is dan Nederland (6,4%). Het cijfer is hoger.")
    link.find_element("css selector", "a").click()
    editor.see(FORM)
    assert "cijfer=I07" in editor.search
    assert "Het cijfer is hoger" in editor.see("#monitor-formulier .let").text


def test_what_the_planner_finds_stands_beside_the_contradiction_of_the_source(visitor: Visitor) -> None:
    visitor.go("/bronnen", "#tegenstrijdig")
    rows = {one.text.split("\n")[0]: one.text for one in visitor.all("section:has(#tegenstrijdig) tbody tr")}
    assert len(rows) == 7
    assert sum("Geen vergelijking van cijfers" in text for text in rows.values()) == 4
    assert sum("Het cijfer is hoger." in text for text in rows.values()) == 1


def test_a_situation_is_written_from_the_figures_changed_and_saved(editor: Editor) -> None:
    editor.come("/monitor", CARD)
    editor.see(f"{CARD} a", "Schrijf uit de cijfers").click()
    editor.wait(lambda: "in 2016 was dat 27% in Groningen" in editor.value("text"), "de tekst")
    editor.box("text").send_keys(" Dat is veel.")
    editor.submit()
    editor.see(CARD, "Dat is veel.")
    assert editor.see(f"{CARD} summary", "cijfers erachter")
    (stored,) = editor.plan().situations
    assert stored.text.endswith("Dat is veel.") and "I12" in stored.observations
    assert editor.focused().text.startswith("Wijzig de tekst")


def test_a_wrong_sentence_is_told_after_saving_and_goes_when_it_is_mended(editor: Editor) -> None:
    editor.come("/monitor?situatie=roken", FORM)
    editor.fill("text", WRONG)
    editor.submit()
    editor.see(f"{CARD} .mt-noot", "Het cijfer is hoger.")
    editor.see(f"{NOTICE} .note", "In de situatie van Roken")
    editor.see(f"{CARD} a", "Wijzig de tekst").click()
    assert "Het cijfer is hoger" in editor.see("#monitor-formulier .let").text
    editor.fill("text", WRONG.replace("minder", "meer"))
    editor.submit()
    editor.see(CARD, "meer dan in Nederland")
    editor.wait(lambda: not editor.all(f"{CARD} .mt-noot"), "geen melding meer")


def test_it_can_be_undone_and_taken_away(editor: Editor) -> None:
    editor.come("/monitor?situatie=roken&uit=cijfers", FORM)
    editor.submit()
    editor.see(f"{CARD} button", "Haal weg").click()
    editor.click("dialog button", "Haal weg")
    editor.see(CARD, "Er staat nog geen tekst.")
    assert editor.plan().situations == ()
    editor.see("button", "Ongedaan maken").click()
    editor.see(CARD, "in 2016 was dat 27%")


def test_cancelling_stores_nothing_and_brings_the_focus_back(editor: Editor) -> None:
    editor.come("/monitor?situatie=overgewicht&uit=cijfers", FORM)
    editor.click(".form-acts button", "Annuleren")
    editor.wait(lambda: not editor.all("#monitor-formulier form"), "formulier dicht")
    assert editor.plan().situations == ()
    assert "situatie" not in editor.search and "uit=" not in editor.search
    assert editor.script("return document.activeElement.closest('[data-situatie]').dataset.situatie") == "overgewicht"


def test_the_text_goes_into_the_word_file(editor: Editor, tmp_path: Path) -> None:
    editor.come("/monitor?situatie=roken&uit=cijfers", FORM)
    editor.submit()
    editor.see(CARD, "in 2016 was dat 27%")
    made = editor.driver.execute_async_script(
        "const done = arguments[0];"
        "fetch('/download/word').then(a => a.arrayBuffer()).then(b => done(Array.from(new Uint8Array(b))))"
    )
    file = tmp_path / "akkoord.docx"
    file.write_bytes(bytes(made))
    lines = [line.text for line in Document(str(file)).paragraphs]
    assert lines[lines.index("Roken: situatie") + 1] == editor.plan().situations[0].text


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(editor: Editor, width: int) -> None:
    editor.come("/monitor?situatie=roken&uit=cijfers", FORM, width=width)
    editor.submit()
    editor.see(f"{CARD} summary", "cijfers erachter")
    settle(editor)
    editor.script("document.querySelectorAll('.mt-meer, .mt-achter').forEach(one => one.open = true)")
    settle(editor)
    assert violations(editor) == []
    assert editor.script("return document.documentElement.scrollWidth") <= width
    assert editor.complaints() == []
