"""Reading a file a second time: nothing changes, whatever kind of table it is."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain.plan import Indicator, Observation
from tests.imports.shapes import ELDERLY, KREEK, LINDENHOF, csv_of, districts, health, odata, plain
from tests.views.test_figures_in import TITLE, figures, read, take
from tests.views.writing import office
from tests.world import town


def answered(found: dict[str, Any]) -> dict[str, Any]:
    return {one["code"]: {"richting": "slechter", "thema": one["thema"]} for one in found["vragen"]}


@pytest.mark.parametrize(
    "content",
    [
        odata(health(KREEK)),
        odata(health(KREEK, age=ELDERLY, Roker_11=9.0)),
        csv_of(districts(KREEK, AantalInwoners_5=4000, PercentageJongerenMetJeugdzorg_88=9.5), title=TITLE),
        plain(f"{KREEK};Inwoners;1.000;2023;CBS", f"{LINDENHOF};cbs_inwoners;500;2023;CBS"),
        plain(f"{KREEK};Overgewicht;40;2024;GGD-monitor", f"{KREEK};Mantelzorger;12;2024;GGD-monitor"),
        plain(f"{KREEK};rokers_18;31;2024;Peiling", f"{KREEK};Rookt;30;2023;Peiling"),
        plain(f"{KREEK};Rookt (<18);3;2024;Peiling", f"{KREEK};Rookt (>18);31;2024;Peiling"),
        plain(
            f"{KREEK};Speeltuinen;3;2023;Wij;stuks;Roken",
            f"{LINDENHOF};Speeltuinen;4;2023;Wij;stuks;Roken",
            head="code;indicator;waarde;jaar;bron;eenheid;thema",
        ),
    ],
    ids=["rivm", "ouderen", "cbs", "telling", "bekend", "plan", "nieuw", "met thema"],
)
def test_a_second_time_changes_nothing(tmp_path: Path, content: bytes) -> None:
    whole = replace(town().neighbourhoods[0], cbs_codes=(KREEK, LINDENHOF))
    counts = tuple(
        Observation(f"n{at}", "cbs_inwoners", code, 1000.0, year=2020) for at, code in enumerate(whole.cbs_codes)
    )
    people = Indicator("cbs_inwoners", "Inwoners", "bevolking", unit="inwoners")
    plan = replace(
        town(),
        neighbourhoods=(whole, *town().neighbourhoods[1:]),
        indicators=(*town().indicators, *((people,) if b"nwoners" not in content else ())),
        observations=(*town().observations, *(counts if b"nwoners" not in content else ())),
    )
    desk = office(tmp_path, plan)
    found = read(desk, content)
    assert found["overnemen"]
    take(desk, found, antwoorden=answered(found))
    stored = desk.plan()
    found = read(desk, content)
    again = take(desk, found, antwoorden=answered(found))
    assert again.json is not None
    assert again.json["gezegd"] == "Alles stond er al. Er is niets veranderd."
    assert (desk.plan(), desk.plan().revision) == (stored, stored.revision)


def test_a_count_of_our_own_is_added_up_each_time(tmp_path: Path) -> None:
    whole = replace(town().neighbourhoods[0], cbs_codes=(KREEK, LINDENHOF))
    desk = office(tmp_path, replace(town(), neighbourhoods=(whole, *town().neighbourhoods[1:])))
    content = plain(f"{KREEK};Inwoners;1000;2023;CBS", f"{LINDENHOF};Inwoners;500;2023;CBS")
    for _ in range(2):
        take(desk, read(desk, content))
        assert figures(desk.plan())[("cbs_inwoners", "kreek")] == 1500.0
