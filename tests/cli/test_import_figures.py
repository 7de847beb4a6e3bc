"""`planner import BESTAND`: figures are shown, and stored only with --akkoord."""

import json
from pathlib import Path

import pytest

from planner.store import plans
from planner.store.database import open_engine
from tests.cli.conftest import Planner
from tests.imports.shapes import csv_of, districts, health, odata

SELWERD, ELSEWHERE = "BU00141000", "BU99990001"
TITLE = "Kerncijfers wijken en buurten 2024"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A table with two figures of Selwerd."""
    path = tmp_path / "rivm.json"
    path.write_bytes(odata(health(SELWERD), health(ELSEWHERE)))
    return path


def stored(filled: Path) -> list[str]:
    """The figures that were taken over, by their codes."""
    engine = open_engine(f"sqlite:///{filled}")
    found = plans.read(engine, "GM0014").observations
    engine.dispose()
    return [one.code for one in found if one.code.startswith("ingelezen-")]


def test_figures_are_shown_and_nothing_is_stored(planner: Planner, filled: Path, file: Path) -> None:
    before = filled.read_bytes()
    done = planner("import", str(file), "--gemeente", "GM0014")
    assert (done.code, done.err) == (0, "")
    assert "2 nieuwe cijfers." in done.out
    assert "Rookt        Selwerd  20,5%   2022" in done.out
    assert done.out.endswith("Er is niets opgeslagen. Met --akkoord neemt u dit over.\n")
    assert filled.read_bytes() == before


def test_with_agreement_they_are_stored(planner: Planner, filled: Path, file: Path) -> None:
    done = planner("import", str(file), "--akkoord")
    assert done.code == 0 and done.out.endswith("2 cijfers overgenomen.\n")
    assert stored(filled) == ["ingelezen-rivm_overgewicht-2022-selwerd", "ingelezen-rivm_roker-2022-selwerd"]


def test_a_second_time_says_that_everything_was_there(planner: Planner, filled: Path, file: Path) -> None:
    planner("import", str(file), "--akkoord")
    before = stored(filled)
    assert planner("import", str(file), "--akkoord").out.endswith("Alles stond er al. Er is niets veranderd.\n")
    assert stored(filled) == before


def test_what_does_not_fit_is_told_and_gives_1(planner: Planner, filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "fout.csv"
    path.write_bytes(csv_of(health(SELWERD, Roker_11=120.0, Overgewicht_9=48.0)))
    done = planner("import", str(path))
    assert done.code == 1
    assert done.err == (
        'fout.csv, regel 2, kolom "Roker_11": "120,0" kan hier niet. Vul een getal in van 0 tot en met 100.\n'
    )
    assert planner("import", str(path), "--akkoord").code == 0
    assert stored(filled) == ["ingelezen-rivm_overgewicht-2022-selwerd"]


@pytest.mark.usefixtures("filled")
def test_a_file_that_is_no_table_is_refused(planner: Planner, tmp_path: Path) -> None:
    path = tmp_path / "pagina.csv"
    path.write_text("<html></html>", encoding="utf-8")
    done = planner("import", str(path))
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("pagina.csv: dit is een webpagina, geen tabel.")
    assert done.err.endswith("Er is niets opgeslagen.\n")


def test_a_question_is_answered_by_an_option(planner: Planner, filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "kerncijfers.csv"
    path.write_bytes(csv_of(districts(SELWERD, PercentageJongerenMetJeugdzorg_88=9.5), title=TITLE))
    asked = planner("import", str(path), "--akkoord")
    assert asked.code == 1 and "Is meer slechter of beter bij Jongeren met jeugdzorg?" in asked.err
    assert stored(filled) == []
    assert planner("import", str(path), "--akkoord", "--slechter", "cbs_jeugdzorg").code == 0
    assert stored(filled) == ["ingelezen-cbs_jeugdzorg-2024-selwerd"]


@pytest.mark.usefixtures("filled")
def test_an_answer_to_what_is_not_asked_is_wrong_use(planner: Planner, file: Path) -> None:
    done = planner("import", str(file), "--beter", "iets")
    assert done.code == 2 and "Naar “iets” vragen we niet." in done.err


def test_a_table_without_a_year_needs_one(planner: Planner, filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "kerncijfers.json"
    path.write_bytes(odata(districts(SELWERD)))
    refused = planner("import", str(path), "--akkoord")
    assert refused.code == 1 and "Zeg het met --jaar." in refused.err
    assert planner("import", str(path), "--akkoord", "--jaar", "24").code == 2
    assert planner("import", str(path), "--akkoord", "--jaar", "2024").code == 0
    assert stored(filled) == ["ingelezen-cbs_inwoners-2024-selwerd"]


@pytest.mark.usefixtures("filled")
def test_json_has_everything(planner: Planner, file: Path) -> None:
    found = json.loads(planner("import", str(file), "--json").out)
    assert (found["gemeente"], found["soort"], found["nieuw"], found["overgenomen"]) == (
        "GM0014",
        "gezondheid",
        2,
        None,
    )
    assert found["cijfers"][1] == {
        **{"cijfer": "rivm_roker", "gebied": "selwerd", "waarde": 20.5, "jaar": 2022, "marge": None},
        **{"staat": "nieuw", "modelschatting": True, "bron": "RIVM, Gezondheid per wijk en buurt"},
    }


@pytest.mark.usefixtures("filled")
def test_a_municipality_that_is_not_there_is_refused(planner: Planner, file: Path) -> None:
    assert planner("import", str(file), "--gemeente", "GM1111").code == 1
