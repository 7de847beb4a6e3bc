"""Looking ahead on the matrix: every month is the answer of that day, and what falls is told with what ends."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.analysis import analyse
from planner.domain.cliff import days_ahead
from planner.domain.plan import Plan
from planner.language.words import LEVEL_CODES
from planner.views.matrix.ahead import ahead_data, falls
from planner.views.matrix.drawing import asked_lists, matrix_data
from planner.views.parts.trying import trying
from tests.views.asking import a_survey, an_asked
from tests.views.test_starting import links, words
from tests.world import CELL, KREEK, TODAY, a_delivery, an_intervention, plan_with, town

KEY = ".".join(CELL)


def ending() -> Plan:
    return plan_with((an_intervention(deliveries=(a_delivery(ends=date(2026, 12, 31)),)),))


def ahead(plan: Plan, search: str = "?vooruit=ja") -> dict[str, Any]:
    asked = an_asked(plan, search)
    return ahead_data(asked, trying(asked, a_survey(asked)))


def fallen(plan: Plan, search: str = "?vooruit=ja") -> Any:
    asked = an_asked(plan, search)
    return falls(asked, trying(asked, a_survey(asked)))


def test_nothing_is_worked_out_while_nobody_looks_ahead() -> None:
    assert ahead(ending(), "") == {"ahead": None, "chart": None}
    assert fallen(ending(), "") == []
    assert ahead(replace(ending(), interventions=())) == {"ahead": None, "chart": None}


@pytest.mark.parametrize("wijk", [None, KREEK])
@pytest.mark.parametrize("plan", [ending(), town()], ids=["ending", "town"])
def test_the_matrix_of_every_month_is_that_of_the_page_with_that_reference_date(plan: Plan, wijk: str | None) -> None:
    asked = an_asked(plan, f"?vooruit=ja{f'&wijk={wijk}' if wijk else ''}")
    tries = trying(asked, a_survey(asked))
    days, base = ahead_data(asked, tries)["ahead"]["days"], matrix_data(asked, tries)
    assert [day["iso"] for day in days] == [str(one) for one in days_ahead(TODAY)]
    for day, on in zip(days, days_ahead(TODAY), strict=True):
        then = analyse(plan, replace(asked.question, on=on))
        themes, pillars, groups = asked_lists(then)
        cells = [[list(cell) for cell in row] for row in base["cells"]]
        for row, column, cell in day["cells"]:
            cells[row][column] = cell
        columns = [(theme.code, pillar.code) for theme in themes for pillar in pillars]
        for group, row in zip(groups, cells, strict=True):
            expected = [then.by_key[(*pair, group.code)] for pair in columns]
            assert [(one[0], one[1]) for one in row] == [(LEVEL_CODES[one.level], one.number) for one in expected]
        assert day["total"]["of"].startswith(str(then.tally.filled))


def test_a_cell_that_falls_carries_a_sign_and_says_what_it_is_now() -> None:
    january = next(day for day in ahead(ending())["ahead"]["days"] if day["iso"] == "2027-01-01")
    ((_row, _column, cell),) = january["cells"]
    assert (cell[0], cell[4], "c" in cell[2]) == ("leeg", "▼", True)
    assert cell[3] == "leeg, een kans; nu 1 interventie, gedekt, loopt af binnen 12 maanden"
    assert january["sentence"] == (
        "Op 1 januari 2027 is 1 cel leeg of alleen gepland waar nu iets loopt, als niemand iets doet."
    )


def test_what_starts_later_rises() -> None:
    plan = plan_with((an_intervention(deliveries=(a_delivery(starts=date(2026, 8, 1)),)),))
    august = next(day for day in ahead(plan)["ahead"]["days"] if day["iso"] == "2026-08-01")
    assert [cell[4] for _row, _column, cell in august["cells"]] == ["▲"]
    assert august["sentence"] == "Op 1 augustus 2026 staat 1 cel hoger dan nu, als niemand iets doet."


def test_the_list_leads_to_the_cell_on_that_day_and_to_what_ends() -> None:
    section = fallen(ending())
    assert f"/?peildatum=2027-01-01&cel={KEY}" in links(section)
    assert any(link.startswith("/interventies/") for link in links(section))
    assert "tot en met 31-12-2026" in words(section)
    assert "1 januari 2027: 1 cel valt terug" in words(section)


def test_it_says_how_many_ends_nobody_knows() -> None:
    said = words(fallen(plan_with((an_intervention(),))))
    assert "valt in de hele gemeente geen cel terug, voor zover wij weten" in said
    assert "is geen einddatum bekend. Die telt hier door tot het einde." in said
    assert "is de einddatum bekend" in words(fallen(ending()))


def test_the_picture_counts_what_the_list_shows() -> None:
    chart = ahead(ending())["chart"]
    assert sum(int(row[3]) for row in chart["rows"]) == 1
    assert ahead(plan_with((an_intervention(),)))["chart"] is None
