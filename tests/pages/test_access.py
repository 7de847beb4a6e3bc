"""Everybody can use the pages: axe finds nothing, nothing scrolls sideways, nothing is asked of an outside host."""

from importlib.resources import files
from typing import Any

import pytest

from tests.pages.conftest import Visitor

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

#: Pages in the states that a visitor meets: path, and what shows that it is there.
STATES = [
    ("/", "button[data-niveau]"),
    ("/?wijk=selwerd&cel=roken.leefomgeving.kinderen", ".panel .iv"),
    ("/?wijk=selwerd&cel=overgewicht.beleid.lage_ses", ".panel .facts"),
    ("/?cel=roken.voorlichting.kinderen", ".panel .chip"),
    ("/?weergave=tabel&wijk=nergens", "tr[data-niveau]"),
    ("/?gemeente=GM9999", "button[data-niveau]"),
    ("/wijken", "#pagina h1"),
    ("/wijken?weergave=figuur&wijk=selwerd", "#wijken-gekozen h3"),
    ("/wijken?volgorde=naam", "#pagina table"),
    ("/wijken?gemeente=GM9999", "#pagina h1"),
    ("/wijken/vergelijken", "#vergelijk-keuze form"),
    ("/wijken/vergelijken?gemeente=GM9999&naast=havenkant,gemeente,linderhof", ".vgl-area"),
    ("/wijken/selwerd", ".wijk-mx"),
    ("/wijken/havenkant?gemeente=GM9999", ".wijk-mx"),
    ("/kansen", "#pagina h1"),
    ("/kansen?volgorde=score&wijk=selwerd", "#pagina h1"),
    ("/kansen?gemeente=GM9999", "#pagina h1"),
    ("/kansen?gemeente=GM9999&groepeer=wijk&gewichten=leeg:0.5", ".ks tbody tr"),
    ("/interventies", "#pagina h1"),
    ("/interventies?zoek=zzzz", "#pagina h1"),
    ("/interventies?catalogus=ja", ".ivs.cat"),
    ("/interventies/R01", "#pagina h1"),
    ("/interventies/O09", "#pagina h1"),
    ("/interventies/nieuw", "form.form"),
    ("/interventies/R05?bewerken=ja", "form.form"),
    ("/interventies?archief=ja", ".empty"),
    ("/bronnen", "#pagina h1"),
    ("/bronnen?gemeente=GM9999", "#pagina h1"),
    ("/geschiedenis", "#pagina h1"),
    ("/import", "#import-uitleg"),
    ("/?stand=2026-11-20", ".then"),
    ("/beginnen", "#begin-vorm form"),
    ("/bestaat-niet", "h1"),
]


def violations(visitor: Visitor) -> list[str]:
    """What axe finds on the page as it is now: rule, impact and the first places."""
    visitor.script(AXE)
    visitor.driver.set_script_timeout(30)
    found: list[dict[str, Any]] = visitor.driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: arguments[0]}).then(r => done(r.violations.map("
        "v => ({id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))}))));",
        TAGS,
    )
    return [f"{one['id']} ({one['impact']}): {one['nodes']}" for one in found]


def settle(visitor: Visitor) -> None:
    """Wait until the page no longer changes."""
    sizes: list[int] = []

    def still() -> bool:
        sizes.append(int(visitor.script("return document.body.innerHTML.length")))
        return len(sizes) > 6 and len(set(sizes[-6:])) == 1

    visitor.wait(still, "rust op de pagina")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(("path", "there"), STATES)
def test_axe_finds_nothing(visitor: Visitor, path: str, there: str, width: int) -> None:
    visitor.go(path, there, width=width)
    settle(visitor)
    assert violations(visitor) == []


@pytest.mark.parametrize(("path", "there"), STATES)
def test_at_320_px_only_tables_scroll_sideways(visitor: Visitor, path: str, there: str) -> None:
    visitor.go(path, there, width=320)
    settle(visitor)
    assert visitor.script("return document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(("path", "there"), STATES)
def test_no_page_asks_anything_of_an_outside_host(visitor: Visitor, path: str, there: str) -> None:
    visitor.go(path, there)
    settle(visitor)
    asked = visitor.script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert [one for one in asked if not one.startswith((visitor.address, "data:", "blob:"))] == []
    # A path that leads nowhere is itself a 404; the browser's log names it, rightly.
    assert [one for one in visitor.complaints() if "404" not in one or path != "/bestaat-niet"] == []


@pytest.mark.parametrize("path", ["/", "/?wijk=selwerd", "/kansen", "/interventies", "/interventies/R01", "/bronnen"])
def test_plotly_is_not_loaded_where_no_plot_is_drawn(visitor: Visitor, path: str) -> None:
    visitor.go(path)
    settle(visitor)
    asked = visitor.script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert not any("plotly" in one for one in asked)
