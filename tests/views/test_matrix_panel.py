"""The matrix page as it is drawn: what its panel says of a cell, and what can be done there."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.views.writing import Office, office
from tests.world import a_placement, an_intervention, plan_with

CELL = "roken.beleid.ouderen"
HERE = "overgewicht.leefomgeving.kinderen"


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, plan_with((an_intervention("les", name="Les"), an_intervention("pad", name="Pad"))))


def shown(desk: Office, search: str) -> str:
    """The whole page, as the browser gets it."""
    body: dict[str, Any] = {
        "output": "matrix-gegevens.data",
        "outputs": {"id": "matrix-gegevens", "property": "data"},
        "inputs": [
            {"id": "adres", "property": "search", "value": search},
            {"id": "revisie", "property": "data", "value": None},
        ],
        "changedPropIds": ["adres.search"],
    }
    return (
        desk.client.post("/_dash-update-component", json=body).get_data(as_text=True).encode().decode("unicode_escape")
    )


def test_the_panel_says_what_stands_in_a_cell_without_counting_and_why(desk: Office) -> None:
    desk.post("placement-add", {"interventie": "les", "cel": CELL, "rang": "tweede"})
    assert "Staat hier ook, telt niet mee" in shown(desk, f"?cel={CELL}")
    assert "Staat hier ook, telt niet mee" not in shown(desk, f"?cel={CELL}&secundair=ja")


def test_the_panel_asks_until_somebody_says_yes_and_then_says_who(desk: Office) -> None:
    assert shown(desk, f"?cel={HERE}").count("Klopt deze indeling?") == 2
    desk.post("confirm-cell", {"cel": HERE, "interventie": "les"})
    after = shown(desk, f"?cel={HERE}")
    assert after.count("Klopt deze indeling?") == 1
    assert "Indeling bevestigd door Anna de Boer, 01-06-2026" in after


def test_the_gap_not_confirmed_leaves_the_panel_with_a_yes(desk: Office) -> None:
    assert "Niet bevestigd" in shown(desk, f"?cel={HERE}")
    desk.post("confirm-cell", {"cel": HERE, "interventie": "les"})
    assert "Niet bevestigd" not in shown(desk, f"?cel={HERE}")


def test_what_stands_on_a_broader_group_is_changed_with_the_intervention(tmp_path: Path) -> None:
    parts = (a_placement("jeugd"), a_placement(pillar="beleid"))
    desk = office(tmp_path, plan_with((an_intervention("les", parts, name="Les"),)))
    broad, own = shown(desk, f"?cel={HERE}"), shown(desk, "?cel=overgewicht.beleid.kinderen")
    assert ("Wijzig dat bij de interventie" in broad, "data-rang" in broad) == (True, False)
    assert ("Wijzig dat bij de interventie" in own, "data-rang" in own) == (False, True)


def test_a_marked_cell_says_who_when_and_where_and_offers_the_way_back(desk: Office) -> None:
    desk.post("mark-set", {"cellen": [CELL], "soort": "not_applicable", "reden": "Past niet", "wijk": "kreek"})
    panel = shown(desk, f"?wijk=kreek&cel={CELL}")
    assert "Past niet" in panel and "Toch van toepassing" in panel
    assert "Anna de Boer, 01-06-2026. Geldt alleen in De Kreek. Telt niet mee in de totalen." in panel


def test_a_cell_that_is_not_filled_in_yet_offers_to_add_too(tmp_path: Path) -> None:
    town = plan_with()
    desk = office(tmp_path, replace(town, municipality=replace(town.municipality, filled=False)))
    panel = shown(desk, f"?cel={CELL}")
    assert "Nog niet ingevuld" in panel and "Interventie toevoegen" in panel


def test_the_matrix_leads_to_what_is_still_to_be_checked(desk: Office) -> None:
    assert "Bevestigd zijn 0 van 2 interventies" in shown(desk, "")
    desk.post("cells-confirm", {"cellen": [HERE]})
    assert "Bevestigd zijn 2 van 2 interventies" in shown(desk, "")


def test_a_plan_of_the_past_shows_no_buttons_but_today_does(desk: Office) -> None:
    now, then = shown(desk, f"?cel={CELL}"), shown(desk, f"?stand=2026-01-01&cel={CELL}")
    assert "data-cel-doe" in now
    assert "data-cel-doe" not in then and "data-wijzig" not in then
