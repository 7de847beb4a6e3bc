"""What the dialogs of the matrix offer: interventions with where they stand, and everything that makes up a cell."""

from pathlib import Path

import pytest

from planner.domain.words import PILLARS
from tests.views.writing import Office, office
from tests.world import a_placement, an_intervention, plan_with

CELL = "roken.beleid.ouderen"
HERE = "overgewicht.leefomgeving.kinderen"


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, plan_with((an_intervention("les", name="Les"), an_intervention("pad", name="Pad"))))


def test_the_lists_for_the_dialogs_come_when_asked(desk: Office) -> None:
    answer = desk.client.get("/_cellen?wijk=kreek")
    assert answer.json is not None
    assert [one["label"] for one in answer.json["interventies"]] == ["Les", "Pad"]
    assert ["inwoners", "Alle inwoners", "Breder: telt half"] in answer.json["doelgroep"]
    assert answer.json["wijk"] == ["kreek", "De Kreek"]


def test_who_adds_sees_where_each_intervention_stands_already(tmp_path: Path) -> None:
    ways = {
        "hier": (a_placement(),),
        "breed": (a_placement("jeugd"),),
        "elders": (a_placement(theme="roken"),),
        "geen": (),
    }
    made = tuple(an_intervention(code, parts, aliases=("Oude naam",)) for code, parts in ways.items())
    desk = office(tmp_path, plan_with(made))
    answer = desk.client.get(f"/_cellen?cel={HERE}")
    assert answer.json is not None
    assert {one["value"]: one["small"] for one in answer.json["interventies"]} == {
        "hier": "Staat hier al, als hoofdpijler",
        "breed": "Staat hier via Jeugd (0–18)",
        "elders": "Staat in 1 cel: Roken · Leefomgeving",
        "geen": "Staat nog in geen cel",
    }
    assert answer.json["interventies"][0]["also"] == "breed Oude naam"


@pytest.mark.parametrize("cel", ["", "x", "a.b", "x.y.z", "..", "%00"])
def test_the_lists_come_for_any_cell_in_the_address(desk: Office, cel: str) -> None:
    assert desk.client.get(f"/_cellen?cel={cel}").status_code == 200


def test_the_dialog_knows_which_cells_have_a_judgement_already(desk: Office) -> None:
    desk.post("mark-set", {"cellen": [CELL], "soort": "priority", "reden": "Raad", "wijk": "kreek"})
    answer = desk.client.get("/_cellen")
    assert answer.json is not None
    assert [CELL, "kreek"] in answer.json["oordelen"]
    assert answer.json["revisie"] == 2


def test_how_often_an_intervention_stands_elsewhere_adds_up(tmp_path: Path) -> None:
    groups = ("kinderen", "jongeren", "ouders", "ouderen")
    four = tuple(a_placement(group, "roken", pillar) for pillar in PILLARS for group in groups)
    desk = office(tmp_path, plan_with((an_intervention("veel", four), an_intervention("twee", four[:2]))))
    answer = desk.client.get("/_cellen")
    assert answer.json is not None
    assert {one["value"]: one["small"] for one in answer.json["interventies"]} == {
        "veel": "Staat in 16 cellen: "
        "Roken · Voorlichting (4), Roken · Signalering (4), Roken · Leefomgeving (4) en 4 elders",
        "twee": "Staat in 2 cellen: Roken · Voorlichting (2)",
    }
