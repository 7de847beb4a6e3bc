"""What the three users come to do, from start to end, and the same numbers wherever they look."""

import json
from urllib.parse import urlsplit

from tests.pages.conftest import Visitor
from tests.pages.test_shell import answer

CELL = "button[data-niveau]"


def levels(visitor: Visitor) -> dict[str, int]:
    """How many cells of the matrix stand on each level."""
    found: dict[str, int] = visitor.script(
        "const n = {}; document.querySelectorAll('button[data-niveau]').forEach("
        "c => n[c.dataset.niveau] = (n[c.dataset.niveau] || 0) + 1); return n"
    )
    return found


def test_the_coordinator_goes_from_the_list_of_gaps_to_the_cell_and_reads_why(visitor: Visitor) -> None:
    visitor.go("/", CELL)
    visitor.see(".nav a", "Kansen").click()
    visitor.see("h1", "Kansen op volgorde")
    link = visitor.wait(lambda: visitor.all("#pagina a[href*='cel=']"), "een kans met een link naar haar cel")[0]
    link.click()
    visitor.see("h1", "Interventiemix")
    assert "cel=" in visitor.search
    visitor.see(".panel .facts")
    chosen = visitor.wait(lambda: visitor.all(".c.sel"), "de gekozen cel")[0]
    assert chosen.get_attribute("data-niveau") in ("leeg", "gepland")


def test_the_coordinator_follows_an_intervention_to_its_page_and_back(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&cel=weerbaarheid.signalering.lage_ses", ".panel .iv a")
    link = visitor.all(".panel .iv a")[0]
    name = link.text
    link.click()
    visitor.see("h1", name)
    assert visitor.search == "?wijk=selwerd"
    visitor.driver.back()
    visitor.see(".panel h2", "Signalering en advies")


def test_the_writer_gets_the_same_numbers_on_screen_and_in_the_file(visitor: Visitor) -> None:
    visitor.go("/?wijk=selwerd&programmas_tellen=ja", CELL)
    on_screen = {
        (one["thema"], one["pijler"], one["doelgroep"]): (one["niveau"], int(one["aantal"]))
        for one in visitor.script(
            "return [...document.querySelectorAll('button[data-niveau]')].map(c => ({...c.dataset}))"
        )
    }
    _, _, body = answer(visitor.address, "/download/json?wijk=selwerd&programmas_tellen=ja")
    in_file = json.loads(body)
    text = json.dumps(in_file, ensure_ascii=False)
    assert "Selwerd" in text
    cells = in_file["cellen"] if "cellen" in in_file else in_file["cells"]
    assert len(cells) == len(on_screen) == 180
    for cell in cells:
        key = cell["thema"], cell["pijler"], cell["doelgroep"]
        assert on_screen[key] == (cell["niveau"], cell["aantal"])


def test_a_partner_on_a_phone_reads_a_cell_with_one_thumb(visitor: Visitor) -> None:
    visitor.go("/?wijk=beijum", "details.acc", width=390)
    for theme in ("roken", "overgewicht", "weerbaarheid"):
        box = visitor.all(f'details[data-accordeon="{theme}"]')[0]
        if not box.get_attribute("open"):
            box.find_element("css selector", "summary").click()
        assert visitor.all(f'details[data-accordeon="{theme}"][open]')
    cell = visitor.all('[data-cel="weerbaarheid.leefomgeving.jongeren"]')[0]
    visitor.script("arguments[0].scrollIntoView({block: 'center'})", cell)
    cell.click()
    visitor.see(".panel .iv")
    visitor.wait(lambda: visitor.focused().tag_name == "h2", "focus op de kop van het paneel")
    assert len(visitor.all(CELL)) == 180


def test_switching_programmes_on_never_empties_a_cell(visitor: Visitor) -> None:
    visitor.go("/?wijk=paddepoel", CELL)
    before = levels(visitor)
    visitor.see('[data-filter="tellen"] summary').click()
    visitor.wait(lambda: visitor.all('[data-filter="tellen"] input'), "de keuzes")[0].click()
    visitor.wait(lambda: "programmas_tellen=ja" in visitor.search, "het adres")
    visitor.wait(lambda: levels(visitor) != before, "een andere matrix")
    assert levels(visitor)["leeg"] <= before["leeg"]


def test_the_wijken_page_and_the_matrix_tell_the_same_totals(visitor: Visitor) -> None:
    visitor.go("/wijken?weergave=tabel", "#pagina table")
    visitor.see("#pagina", "Selwerd")
    visitor.go("/?wijk=selwerd", CELL)
    total = visitor.see(".tot .rt").text
    visitor.go("/wijken?weergave=tabel", "#pagina table")
    row = visitor.wait(
        lambda: [one for one in visitor.all("#pagina tr") if "Selwerd" in one.text], "de rij van Selwerd"
    )[0]
    assert total in row.text
    link = row.find_element("css selector", "a")
    assert "wijk=selwerd" in urlsplit(str(link.get_attribute("href"))).query
