"""The cards below the table of the monitor in a real browser: lines through time, reach, and what is still to come."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from dash.testing.browser import Browser
from selenium.webdriver.common.keys import Keys

from planner.domain.changes import Author, Edit, changed
from planner.domain.plan import Plan
from planner.store.changes import Task, commit
from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from tests.pages.conftest import Visitor, serving
from tests.pages.test_access import settle, violations

CHART, TASKS, REACH = '[data-figuur="dekking-tijd"]', "#monitor-taken", "#monitor-bereik"


def leave_out(code: str, month: int) -> Task:
    """Somebody decides that an intervention does not count."""

    def edits(plan: Plan) -> tuple[Edit, ...]:
        one = next(each for each in plan.interventions if each.code == code)
        edit = changed(plan, "interventions", replace(one, counts=False, counts_reason=f"Sinds maand {month}"))
        return (edit,) if edit else ()

    return Task("intervention_saved", Author("Karin", "karin"), edits)


@pytest.fixture
def later(seeded: Path, tmp_path: Path, browser: Browser) -> Iterator[Visitor]:
    """A planner in which a few things changed this year."""
    database = Path(shutil.copy(seeded, tmp_path / "planner.db"))
    engine = open_engine(f"sqlite:///{database}")
    for month, code in ((8, "R01"), (10, "W01")):
        commit(PlanShelf(engine), "GM0014", leave_out(code, month), at=datetime(2026, month, 15, tzinfo=UTC))
    engine.dispose()
    with serving(database) as address:
        yield Visitor(browser, address)


def test_without_a_history_the_card_says_when_the_line_begins(visitor: Visitor) -> None:
    visitor.go("/monitor", TASKS)
    said = visitor.see("#monitor-dekking", "De lijn begint zodra er meer dan één moment is.").text
    assert "cellen gedekt" in said
    assert not visitor.all(CHART)


def test_coverage_has_a_line_per_theme_and_the_same_numbers_as_a_table(later: Visitor) -> None:
    later.go("/monitor", CHART)
    assert len(later.all(f"{CHART} .chart-wide polyline")) == 3
    assert "nu zijn" in later.see(f"{CHART} h3").text
    later.see(f"{CHART} [data-figuur-tabel]").send_keys(Keys.ENTER)
    heads = [one.text for one in later.all(f"{CHART} thead th")]
    assert heads == ["Moment", "Roken", "Overgewicht", "Weerbaarheid", "Alle cellen"]
    days = [one.text for one in later.all(f"{CHART} tbody th")]
    assert days == ["31-08-2026", "30-09-2026", "31-10-2026", "nu (23-11-2026)"]
    assert later.complaints() == []


def test_now_is_the_number_of_the_matrix(later: Visitor) -> None:
    later.go("/monitor?wijk=selwerd", CHART)
    here = later.see(f"{CHART} h3").text
    later.go("/?wijk=selwerd", "button[data-niveau]")
    assert "cellen gedekt" in here
    filled, every = here.split(" zijn ")[1].split(" cellen")[0].split(" van ")
    said = later.see("#pagina .lede").text
    assert filled in said and every in said


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_the_lines_are_a_file(later: Visitor, kind: str) -> None:
    later.go("/monitor?wijk=selwerd", CHART)
    status, name = later.driver.execute_async_script(
        "const done = arguments[1];"
        "fetch(arguments[0]).then(a => done([a.status, a.headers.get('content-disposition')]));",
        later.script(f"return document.querySelector('{CHART} a[href*=\"/download/{kind}\"]').href"),
    )
    assert status == 200
    assert f"dekking-tijd-selwerd-2026-11-23.{kind}" in name


def test_reach_says_part_and_whole_and_leads_to_the_intervention(visitor: Visitor) -> None:
    visitor.go("/monitor", REACH)
    row = visitor.see(f"{REACH} tbody tr", "24 van 77 basisscholen")
    assert "31%" in row.text
    visitor.see(f"{REACH} summary", "interventies zonder bereik").click()
    assert "bewerken=ja" in visitor.see(f"{REACH} details[open] li a").get_attribute("href")
    row.find_element("css selector", "a").click()
    visitor.see("h1", "Gezonde School")


def test_a_partner_folds_out_to_what_it_owes_and_from_there_to_the_form(visitor: Visitor) -> None:
    visitor.go("/monitor", f"{TASKS} summary")
    fold = visitor.see(f"{TASKS} summary", "GGD Groningen")
    fold.send_keys(Keys.ENTER)
    link = visitor.see(f"{TASKS} details[open] li a")
    assert "nog te bevestigen" in visitor.see(f"{TASKS} details[open] li").text
    link.click()
    visitor.see("form.form")


def test_all_partners_can_be_shown_and_the_focus_goes_on_where_they_begin(visitor: Visitor) -> None:
    visitor.go("/monitor", f"{TASKS} summary")
    assert len(visitor.all(f"{TASKS} summary")) == 8
    ninth = visitor.see(f"{TASKS} [data-mk-alle]")
    ninth.send_keys(Keys.ENTER)
    visitor.wait(lambda: len(visitor.all(f"{TASKS} summary")) > 8, "alle partners")
    assert (
        visitor.script(
            "return [...document.querySelectorAll('#monitor-taken summary')].indexOf(document.activeElement)"
        )
        == 8
    )


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_axe_finds_nothing_in_the_cards_and_nothing_scrolls_sideways(later: Visitor, width: int) -> None:
    later.go("/monitor?wijk=selwerd", CHART if width > 700 else TASKS, width=width)
    settle(later)
    later.script("document.querySelectorAll('.mk-vouw').forEach(one => one.open = true)")
    settle(later)
    assert violations(later) == []
    assert later.script("return document.documentElement.scrollWidth") <= width
    assert later.complaints() == []
