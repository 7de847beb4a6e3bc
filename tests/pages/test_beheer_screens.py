"""The lists for everybody: axe, small screens, and pages that stand whatever is in the archive."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dash.testing.browser import Browser

from planner.domain.changes import Author
from planner.domain.editing import archive, each
from planner.store import plans
from planner.store.changes import Task, commit
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from tests.pages.conftest import Visitor
from tests.pages.keeper import FORM, ROWS, Keeper, a_keeper
from tests.pages.test_access import settle, violations
from tests.world import plan_with


@pytest.fixture
def keeper(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Keeper]:
    """A planner of one's own, and somebody with a name."""
    with a_keeper(seeded, tmp_path, browser) as made:
        yield made


STATES = [
    ("", ".bh-deel"),
    *((f"?lijst={one}", ROWS) for one in ("themas", "pijlers", "doelgroepen", "doelen", "programmas", "partners")),
    *((f"?lijst={one}", ROWS) for one in ("wijken", "gebiedsprogrammas", "bronnen")),
    ("?lijst=rekenregels", FORM),
    ("?lijst=gemeente", FORM),
    *((f"?lijst={one}&item=nieuw", FORM) for one in ("themas", "doelgroepen", "doelen", "programmas", "partners")),
    *((f"?lijst={one}&item=nieuw", FORM) for one in ("wijken", "gebiedsprogrammas", "bronnen")),
    ("?lijst=partners&item=ggd_groningen&doen=samenvoegen&in=menzis", "#beheer-straks"),
    ("?lijst=themas&item=roken&doen=wissen", ".bh-open"),
    ("?lijst=themas&archief=ja", ".empty"),
    ("?lijst=onzin", ".bh-deel"),
]


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(("query", "there"), STATES)
def test_everybody_can_use_the_lists(visitor: Visitor, query: str, there: str, width: int) -> None:
    visitor.go(f"/beheer{query}", there, width=width)
    settle(visitor)
    assert violations(visitor) == []
    assert visitor.complaints() == []
    visitor.go(f"/beheer{query}", there, width=320 if width == 390 else 1180)
    settle(visitor)
    assert visitor.script("return document.documentElement.scrollWidth") <= (320 if width == 390 else 1180)


def test_on_a_phone_a_record_is_changed_and_the_list_comes_back(keeper: Keeper) -> None:
    keeper.open("?lijst=doelgroepen", width=390)
    small = keeper.script(
        "return [...document.querySelectorAll('.bh button, .bh summary, .bh a')].filter(one => one.offsetParent)"
        ".filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML.slice(0, 90))"
    )
    assert small == []
    keeper.click("tr[data-code=kinderen] th a")
    keeper.see(FORM)
    assert keeper.shown() == [], "the form has the screen to itself"
    keeper.fill("#v-beheer-group-name", "Kinderen van 4 tot 12")
    keeper.click(f"{FORM} [type=submit]")
    keeper.told("Opgeslagen om")
    keeper.click(f"{FORM} [data-annuleer]")
    keeper.see("tr[data-code=kinderen]", "Kinderen van 4 tot 12")
    keeper.wait(lambda: keeper.focused().text == "Kinderen van 4 tot 12", "terug op de rij")


# ── whatever is in the archive ──────────────────────────────────────────────────────────────

#: One of every list of Groningen, each of them in use.
AWAY = (
    ("themes", "weerbaarheid"),
    ("groups", "kinderen"),
    ("groups", "jeugd"),
    ("goals", "ROK-2"),
    ("programmes", "gezonde_school"),
    ("partners", "ggd_groningen"),
    ("neighbourhoods", "selwerd"),
    ("area_programmes", "regiodeal"),
)
PAGES = (
    *(("/", "button[data-niveau]"), ("/?weergave=tabel", "tr[data-niveau]"), ("/?wijk=selwerd", "button[data-niveau]")),
    *(("/wijken", "h1"), ("/wijken?weergave=tabel", "h1"), ("/kansen", ".lede"), ("/interventies", ".ivs")),
    *(
        ("/interventies/R02", "h1"),
        ("/interventies/R02?bewerken=ja", "h1"),
        ("/bronnen", "h1"),
        ("/geschiedenis", "h1"),
    ),
    *((f"/beheer?lijst={one}", ROWS) for one in ("doelen", "doelgroepen", "programmas", "partners", "wijken")),
)


def quiet(visitor: Visitor, path: str, there: str) -> None:
    visitor.go(path, there)
    settle(visitor)
    assert visitor.complaints() == [], path
    assert not visitor.all(".banner.aan"), path


def test_every_page_stands_when_something_of_every_list_is_archived(keeper: Keeper) -> None:
    engine = open_engine(f"sqlite:///{keeper.database}")
    makers = [lambda plan, one=one: archive(plan, *one) for one in AWAY]
    task = Task("record_archived", Author("Karin", "karin-browser"), lambda plan: each(plan, makers))
    commit(PlanShelf(engine), "GM0014", task)
    engine.dispose()
    for path, there in PAGES:
        quiet(keeper, path, there)
    keeper.go("/interventies/R02?bewerken=ja", "form")
    assert "Rookvrije omgeving (gearchiveerd)" in keeper.see("form").get_attribute("textContent")


@pytest.mark.parametrize("gone", ["themes", "groups"])
def test_without_themes_or_groups_every_page_still_opens(keeper: Keeper, gone: str) -> None:
    engine = open_engine(f"sqlite:///{keeper.database}")
    left: dict[str, Any] = {gone: ()}
    bare = plan_with(marks=(), goals=(), programmes=(), catalogue=(), indicators=(), observations=())
    plans.write(engine, replace(bare, **left))
    engine.dispose()
    for path in ("/", "/?weergave=tabel", "/wijken", "/kansen", "/interventies", "/bronnen", "/beheer"):
        quiet(keeper, f"{path}{'&' if '?' in path else '?'}gemeente=GM0001", "h1")
    code = {"themes": "themas", "groups": "doelgroepen"}[gone]
    keeper.open(f"?lijst={code}&gemeente=GM0001", ".empty")
    assert "Nog geen" in keeper.see(".empty h2").text
    keeper.click(".empty a")
    keeper.see(FORM)
