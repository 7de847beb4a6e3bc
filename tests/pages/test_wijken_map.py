"""The map with outlines in a browser: chosen by its measure, by keyboard to a wijk, for everybody to use."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash.testing.browser import Browser

from planner.domain.changes import Author
from planner.domain.evidence import Shape
from planner.domain.shapes import edits
from planner.store.changes import Task, commit
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from tests.figures.test_area_map import square
from tests.pages.conftest import Visitor, serving
from tests.pages.test_access import settle, violations

DRAWN = "[data-figuur=kaart-dekking] svg a"


@pytest.fixture(scope="module")
def mapped(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Groningen in which three wijken have an outline."""
    database = tmp_path_factory.mktemp("map") / "planner.db"
    shutil.copy(seeded, database)
    engine = open_engine(f"sqlite:///{database}")
    shapes: list[Shape] = [square(code, place * 0.02) for place, code in enumerate(("selwerd", "beijum", "tuinwijk"))]
    commit(PlanShelf(engine), "GM0014", Task("shapes_in", Author("Test", "test"), lambda plan: edits(plan, shapes)))
    engine.dispose()
    with serving(database) as address:
        yield address


@pytest.fixture
def visitor(browser: Browser, mapped: str) -> Visitor:
    return Visitor(browser, mapped)


def test_a_measure_draws_the_map_and_a_wijk_leads_to_its_matrix(visitor: Visitor) -> None:
    visitor.go("/wijken", "[data-kaart=dekking]")
    assert not visitor.all(DRAWN)
    visitor.see("[data-kaart=dekking]").click()
    visitor.see(".wk-vl > .tb", "Selwerd")
    assert "kaart=dekking" in visitor.search
    assert len(visitor.all(f".chart-wide {DRAWN.rpartition(' svg')[2].strip()}")) == 3
    visitor.script("document.querySelector('.chart-wide svg a[aria-label^=Selwerd]').focus()")
    visitor.press("\ue007")
    visitor.see("h1", "Interventiemix Selwerd")
    assert visitor.complaints() == []


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(visitor: Visitor, width: int) -> None:
    visitor.go("/wijken?kaart=behoefte", "[data-figuur=kaart-behoefte] h3", width=width)
    settle(visitor)
    assert violations(visitor) == []
    assert visitor.script("return document.documentElement.scrollWidth") <= width
