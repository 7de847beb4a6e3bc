"""The page of one wijk in a browser: from the table of wijken to it and on, a real 404, and one sheet of paper."""

import pytest

from tests.pages.conftest import Visitor
from tests.pages.test_access import settle
from tests.pages.test_print import printed
from tests.pages.test_shell import answer


def test_from_the_wijken_to_a_wijk_and_on_to_a_cell_of_its_matrix(visitor: Visitor) -> None:
    visitor.go("/wijken", "#wijken-tabel a")
    visitor.script(
        "[...document.querySelectorAll('#wijken-tabel a')].find(a => a.href.includes('/wijken/selwerd')).click()"
    )
    visitor.see("#wijk-titel", "Selwerd")
    cell = visitor.see(".wijk-mx a.c[data-niveau=leeg]", "+")
    key = [cell.get_attribute(f"data-{name}") for name in ("thema", "pijler", "doelgroep")]
    cell.click()
    visitor.see("h1", "Interventiemix Selwerd")
    assert ".".join(key) in visitor.search
    assert visitor.complaints() == []


def test_its_matrix_has_the_numbers_of_the_page_of_the_matrix(visitor: Visitor) -> None:
    script = (
        "return [...document.querySelectorAll('[data-niveau]')]"
        ".map(b => ['thema', 'pijler', 'doelgroep', 'niveau', 'aantal'].map(n => b.dataset[n]).join(' ')).sort()"
    )
    visitor.go("/wijken/selwerd", ".wijk-mx a.c")
    here = visitor.script(script)
    visitor.go("/?wijk=selwerd", "button[data-niveau]")
    assert here == visitor.script(script) and len(here) == 180


@pytest.mark.parametrize("path", ["/wijken/nergens", "/wijken/nieuw", "/wijken/selwerd?gemeente=GM9999"])
def test_a_wijk_that_is_not_there_is_a_real_404(address: str, path: str) -> None:
    assert answer(address, path)[0] == 404


def test_a_wijk_that_is_not_there_has_a_way_back(visitor: Visitor) -> None:
    visitor.go("/wijken/nergens", "h1")
    assert visitor.all("a[href^='/']")


def test_a_phone_shows_the_matrix_in_a_box_that_scrolls_by_itself(visitor: Visitor) -> None:
    visitor.go("/wijken/selwerd", ".wijk-mx", width=390)
    settle(visitor)
    assert visitor.script("return document.documentElement.scrollWidth") <= 390


def test_it_is_printed_on_one_sheet(visitor: Visitor) -> None:
    for path in ("/wijken/selwerd", "/wijken/havenkant?gemeente=GM9999"):
        visitor.go(path, ".wijk-mx a.c")
        settle(visitor)
        paper = printed(visitor)
        text = paper.pages[0].extract_text()
        assert len(paper.pages) == 1
        for said in ("In het kort", "Grootste kansen", "Wijken met dezelfde behoefte", "peildatum: 23-11-2026"):
            assert said in text
