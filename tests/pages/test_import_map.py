"""Reading a map in with a browser: from a file to the map of wijken, and away again."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dash.testing.browser import Browser

from tests.imports.test_geojson import RD_RING, RING, area, collection, moved
from tests.pages.editor import Editor, an_editor
from tests.pages.test_access import settle, violations

TWO = collection(area("Selwerd"), area("Beijum", moved(RING, 0.03)))


@pytest.fixture
def editor(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Editor]:
    with an_editor(seeded, tmp_path, browser) as found:
        yield found


def choose(editor: Editor, folder: Path, content: dict[str, Any], width: int = 1440) -> None:
    file = folder / "kaart.geojson"
    file.write_text(json.dumps(content), encoding="utf-8")
    editor.come("/import", "#import-uitleg", width=width)
    editor.all("#import-bestand")[0].send_keys(str(file))
    editor.see("#import-kop", "kaart.geojson")


def test_from_a_file_to_the_map_of_wijken_and_away_again(editor: Editor, tmp_path: Path) -> None:
    choose(editor, tmp_path, TWO)
    editor.see("#import tbody th", "Beijum")
    editor.see("#import-nog", "Vul eerst in van wie de kaart is")
    editor.all("#kaart-bron")[0].send_keys("Gemeente Groningen, 2026")
    editor.see("#import-nog", "2 nieuwe omtrekken.")
    editor.see("#kaart-neem", "Neem 2 omtrekken over").click()
    editor.see("#import-kop", "Klaar")
    editor.see("#import a", "Bekijk de kaart").click()
    editor.see("#wijken-kaart-vlakken, .wk-vlakken", "Kaart: Gemeente Groningen, 2026.")
    assert {one.neighbourhood for one in editor.plan().shapes} == {"selwerd", "beijum"}
    editor.come("/import", "#kaart-nu")
    editor.see("[data-wijzig='kaart-weg']", "Haal de kaart weg").click()
    editor.see("dialog .btn", "Haal de kaart weg").click()
    editor.wait(lambda: not editor.all("#kaart-nu"), "de kaart is weg")
    assert editor.plan().shapes == () and editor.complaints() == []


def test_rd_is_asked_before_anything_can_be_taken_over(editor: Editor, tmp_path: Path) -> None:
    choose(editor, tmp_path, collection(area("Selwerd", RD_RING), source="Gemeente, 2026"))
    editor.see("#import-nog", "Zeg eerst of de kaart omgezet mag worden.")
    editor.script("document.getElementById('kaart-neem').click()")
    assert editor.focused().get_attribute("id") == "kaart-ja"
    editor.script("document.getElementById('kaart-ja').click()")
    editor.see("#kaart-neem", "Neem 1 omtrek over").click()
    editor.see("#import-kop", "Klaar")
    assert len(editor.plan().shapes) == 1


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_everybody_can_look_at_a_map(editor: Editor, tmp_path: Path, width: int) -> None:
    wrong = area("Beijum", [[6.5, 53.2], [6.52, 53.22], [6.52, 53.2], [6.5, 53.22], [6.5, 53.2]])
    choose(editor, tmp_path, collection(area("Selwerd"), wrong), width=width)
    settle(editor)
    assert violations(editor) == []
    assert editor.script("return document.documentElement.scrollWidth") <= width
