"""Reading figures in with a browser: from a file to a stored figure, and everybody can do it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dash.testing.browser import Browser

from planner.domain.changes import Author, Edit, changed
from planner.domain.plan import Plan
from planner.store.changes import Task, commit
from planner.store.plans import PlanShelf
from tests.imports.shapes import csv_of, districts, health, odata
from tests.pages.editor import Editor, an_editor
from tests.pages.test_access import settle, violations

#: The buurten of Selwerd and Beijum, as the plan of Groningen has them.
SELWERD, BEIJUM = "BU00141000", ("BU00141100", "BU00141101")
TITLE = "Kerncijfers wijken en buurten 2024"
PAGE = "#import"


@pytest.fixture
def editor(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Editor]:
    with an_editor(seeded, tmp_path, browser) as found:
        yield found


def choose(editor: Editor, folder: Path, content: bytes, name: str = "cijfers.csv", width: int = 1440) -> Editor:
    """Choose a file on the page, and wait until it is shown."""
    path = folder / name
    path.write_bytes(content)
    if editor.driver.current_url != f"{editor.address}/import" or not editor.all("#import-bestand"):
        editor.come("/import", "#import-kop", width=width)
    editor.see("#import-kop", "Kies een bestand")
    editor.see_any("#import-bestand").send_keys(str(path))
    editor.see("#import-kop", name)
    editor.see("[data-ander]")
    return editor


def press(editor: Editor, text: str) -> Any:
    """Press the button with this text."""
    found = editor.wait(
        lambda: next((one for one in editor.all(f"{PAGE} button") if text in one.text), None), f"knop {text}"
    )
    editor.script("arguments[0].scrollIntoView({block: 'center'})", found)
    found.click()
    return found


def stored(editor: Editor) -> dict[tuple[str, str], float | None]:
    return {(one.indicator, one.area): one.value for one in editor.plan().observations if one.code[:9] == "ingelezen"}


def test_from_a_file_to_figures_that_are_weighed_and_stored(editor: Editor, tmp_path: Path) -> None:
    first, second = BEIJUM
    people = csv_of(districts(first, AantalInwoners_5=4000), districts(second, AantalInwoners_5=1000), title=TITLE)
    choose(editor, tmp_path, people, "inwoners.csv")
    press(editor, "Neem 3 cijfers over")
    editor.see("#import-kop", "Klaar")
    press(editor, "Nog een bestand")
    choose(editor, tmp_path, odata(health(first, Roker_11=20.0), health(second, Roker_11=30.0)), "rivm.json")
    editor.see(f"{PAGE} tbody tr", "22%")
    assert ("rivm_roker", "beijum") not in stored(editor)
    editor.see("#import-nog", "Alles klopt.")
    press(editor, "Neem 1 cijfer over")
    editor.see("#import-kop", "Klaar")
    assert stored(editor)[("rivm_roker", "beijum")] == 22.0
    assert editor.complaints() == []


def test_without_numbers_of_people_the_page_says_which_are_missing(editor: Editor, tmp_path: Path) -> None:
    choose(editor, tmp_path, odata(*(health(code, Roker_11=20.0) for code in BEIJUM)))
    editor.see(f"{PAGE} [data-staat=zonder]", "BU00141100 en BU00141101")
    assert not [one for one in editor.all("#import-neem")]


def test_a_question_keeps_the_button_shut_until_it_is_answered(editor: Editor, tmp_path: Path) -> None:
    row = districts(SELWERD, PercentageJongerenMetJeugdzorg_88=9.5)
    choose(editor, tmp_path, csv_of(row, title=TITLE))
    button = press(editor, "Neem 1 cijfer over")
    assert button.get_attribute("aria-disabled") == "true"
    editor.see("#import-nog", "Beantwoord eerst nog 1 vraag.")
    assert editor.focused().get_attribute("name") == "richting-cbs_jeugdzorg"
    editor.script("document.querySelector('.fi-ask input[value=slechter]').click()")
    press(editor, "Neem 1 cijfer over")
    editor.see("#import-kop", "Klaar")
    (one,) = (one for one in editor.plan().indicators if one.code == "cbs_jeugdzorg")
    assert one.more_is_worse is True


def test_a_year_that_the_table_does_not_say_is_asked(editor: Editor, tmp_path: Path) -> None:
    choose(editor, tmp_path, odata(districts(SELWERD, AantalInwoners_5=8000)))
    editor.see("#import-nog", "Vul eerst in van welk jaar de cijfers zijn.")
    press(editor, "Neem 1 cijfer over")
    editor.see(".msg", "Schrijf een jaar met vier cijfers, bijvoorbeeld 2024")
    assert editor.focused().get_attribute("id") == "import-jaar"
    editor.see_any("#import-jaar").send_keys("2024")
    editor.see("#import-nog", "Alles klopt.")
    assert editor.focused().get_attribute("id") == "import-jaar"
    editor.see(f"{PAGE} tbody td", "2024")
    press(editor, "Neem 1 cijfer over")
    editor.see("#import-kop", "Klaar")
    assert stored(editor) == {("cbs_inwoners", "selwerd"): 8000.0}


def test_a_file_that_is_no_table_says_why_and_stores_nothing(editor: Editor, tmp_path: Path) -> None:
    before = editor.plan()
    choose(editor, tmp_path, b"<!DOCTYPE html><html></html>", "50120NED.csv")
    editor.see(f"{PAGE} tbody td:last-child", "Dit is een webpagina, geen tabel.")
    assert editor.focused().get_attribute("id") == "import-kop"
    assert editor.complaints() == []
    press(editor, "Ander bestand")
    editor.see("#import-kop", "Kies een bestand")
    assert editor.plan() == before


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_everybody_can_use_what_is_shown_of_a_file(editor: Editor, tmp_path: Path, width: int) -> None:
    wrong = health(SELWERD, Roker_11=120.0, Mantelzorger_31=14.0)
    choose(editor, tmp_path, csv_of(wrong, health("GM0014", Roker_11=18.0, Mantelzorger_31=15.0)), width=width)
    settle(editor)
    assert violations(editor) == []
    assert editor.script("return document.documentElement.scrollWidth") <= width


def test_the_way_there_stands_with_the_figures_and_with_the_lists(editor: Editor) -> None:
    for path in ("/bronnen", "/beheer"):
        editor.come(path, "a[href='/import']")


def test_answers_alone_have_a_button_of_their_own(editor: Editor, tmp_path: Path) -> None:
    content = csv_of(districts(SELWERD, PercentageJongerenMetJeugdzorg_88=9.5), title=TITLE)
    choose(editor, tmp_path, content)
    editor.script("document.querySelector('.fi-ask input[value=niet]').click()")
    press(editor, "Neem 1 cijfer over")
    editor.see("#import-kop", "Klaar")
    press(editor, "Nog een bestand")
    choose(editor, tmp_path, content, "nog eens.csv")
    editor.script("document.querySelector('.fi-ask input[value=slechter]').click()")
    press(editor, "Bewaar de antwoorden")
    editor.see(f"{PAGE} .fi-choose p", "De antwoorden zijn bewaard.")


def test_what_is_missing_in_the_lists_leads_to_them(editor: Editor, tmp_path: Path) -> None:
    def without_codes(plan: Plan) -> tuple[Edit, ...]:
        edit = changed(plan, "neighbourhoods", replace(plan.neighbourhoods[0], cbs_codes=()))
        return (edit,) if edit else ()

    commit(PlanShelf(editor.engine), "GM0014", Task("lists", Author("Anna", "anna-1234"), without_codes))
    choose(editor, tmp_path, odata(health("GM0014", Roker_11=20.0)))
    link = editor.see(f"{PAGE} .fi-file a", "Beheer")
    assert "/beheer?" in link.get_attribute("href") and "lijst=wijken" in link.get_attribute("href")


def test_the_button_for_a_file_has_dutch_words_and_says_what_was_chosen(editor: Editor, tmp_path: Path) -> None:
    editor.come("/import", "#import-kop")
    editor.see("label.btn[for=import-bestand]", "Kies een bestand")
    editor.see("#import-naam", "Nog geen bestand gekozen")
    box = editor.script("return document.getElementById('import-bestand').getBoundingClientRect().width")
    assert box <= 1
    path = tmp_path / "leeg.csv"
    path.write_bytes(b"")
    editor.see_any("#import-bestand").send_keys(str(path))
    editor.see("#import-kop", "leeg.csv")


def test_the_input_for_a_file_can_be_reached_with_the_keyboard(editor: Editor) -> None:
    editor.come("/import", "#import-kop")
    editor.script("document.getElementById('import-bestand').focus({focusVisible: true})")
    assert editor.focused().get_attribute("id") == "import-bestand"
    outline = "return getComputedStyle(document.querySelector('label.btn[for=import-bestand]')).outlineStyle"
    assert editor.script(outline) == "solid"


@pytest.mark.parametrize("width", [1440, 390])
def test_everybody_can_choose_a_file(editor: Editor, width: int) -> None:
    editor.come("/import", "#import-kop", width=width)
    settle(editor)
    assert violations(editor) == []
    assert editor.script("return document.documentElement.scrollWidth") <= width


def test_nothing_is_called_right_while_a_figure_stays_behind(editor: Editor, tmp_path: Path) -> None:
    rows = [health(SELWERD, Roker_11=20.0), *(health(code, Roker_11=20.0) for code in BEIJUM)]
    choose(editor, tmp_path, odata(*rows))
    editor.see("#import-nog", "kunnen we niet wegen")
