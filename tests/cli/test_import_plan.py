"""`planner export json` and `planner import`: a whole plan leaves and comes back."""

import json
from pathlib import Path
from typing import Any

import pytest

from planner.domain.changes import Author
from planner.domain.plan import Plan
from planner.exports import plan_schema
from planner.store.changes import undo
from planner.store.database import open_engine
from planner.store.plans import PlanShelf, read
from tests.cli.conftest import Planner

TOWN = ("--gemeente", "GM9999")


@pytest.fixture
def left(planner: Planner, filled: Path, tmp_path: Path) -> Path:
    """The invented municipality as a file, as anybody may have it."""
    target = tmp_path / "voorbeeld.json"
    assert planner("export", "json", *TOWN, "-o", str(target)).code == 0
    return target


@pytest.fixture
def whole(planner: Planner, filled: Path, tmp_path: Path) -> Path:
    """The same with everything."""
    target = tmp_path / "alles.json"
    assert planner("export", "json", *TOWN, "--alles", "-o", str(target)).code == 0
    return target


def stored(database: Path, code: str = "GM9999") -> Plan:
    engine = open_engine(f"sqlite:///{database}")
    try:
        return read(engine, code)
    finally:
        engine.dispose()


def altered(path: Path, **plan: Any) -> Path:
    """The same document with other parts in its plan."""
    document = json.loads(path.read_text(encoding="utf-8"))
    document["plan"].update(plan)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def started_again(planner: Planner, database: Path) -> None:
    """A database in which the municipality has just begun."""
    database.unlink()
    assert planner("init", "--empty", "--gemeente", "Dorp", "--code", "GM9999").code == 0


def test_a_plan_that_left_comes_back_in_another_database(planner: Planner, filled: Path, whole: Path) -> None:
    before = stored(filled)
    filled.unlink()
    planner("init")
    done = planner("import", str(whole))
    assert (done.code, done.out) == (0, "Gemeente Voorbeeld (GM9999) is opgeslagen, met 46 interventies.\n")
    assert stored(filled) == before


def test_an_export_of_what_came_back_is_byte_equal(planner: Planner, filled: Path, whole: Path) -> None:
    filled.unlink()
    planner("init")
    planner("import", str(whole))
    again = whole.with_name("opnieuw.json")
    planner("export", "json", *TOWN, "--alles", "-o", str(again))
    assert again.read_bytes() == whole.read_bytes()


def test_a_municipality_that_just_began_gets_a_plan_when_that_is_said(
    planner: Planner, filled: Path, whole: Path
) -> None:
    wanted = stored(filled)
    started_again(planner, filled)
    shown = planner("import", str(whole))
    assert shown.code == 0 and "- interventies: 46 nieuw" in shown.out
    assert shown.out.endswith("Er is niets opgeslagen. Met --akkoord neemt u dit over.\n")
    assert stored(filled).interventions == ()
    assert planner("import", str(whole), "--akkoord").code == 0
    assert stored(filled) == wanted


def test_what_was_taken_over_is_one_change_that_can_be_undone(planner: Planner, filled: Path, whole: Path) -> None:
    started_again(planner, filled)
    before = stored(filled)
    planner("import", str(whole), "--akkoord")
    engine = open_engine(f"sqlite:///{filled}")
    try:
        undone = undo(PlanShelf(engine), "GM9999", Author("Opdrachtregel", "planner-import"))
    finally:
        engine.dispose()
    assert undone.plan == before


def test_an_equal_plan_changes_nothing(planner: Planner, filled: Path, whole: Path) -> None:
    before = filled.read_bytes()
    done = planner("import", str(whole), "--akkoord")
    assert (done.code, done.out) == (0, "Gemeente Voorbeeld (GM9999) is al gelijk aan dit bestand.\n")
    assert filled.read_bytes() == before


def test_what_was_left_out_is_not_taken_away_from_who_has_it(planner: Planner, filled: Path, left: Path) -> None:
    before = filled.read_bytes()
    done = planner("import", str(left), "--akkoord")
    assert done.code == 1 and "is weggelaten wat Gemeente Voorbeeld wel heeft: " in done.err
    assert "bedragen van interventies" in done.err and "--alles" in done.err
    assert filled.read_bytes() == before


def test_only_alles_gives_money_and_names(left: Path, whole: Path) -> None:
    assert '"budget":' not in left.read_text(encoding="utf-8")
    assert '"confirmed_by":' not in left.read_text(encoding="utf-8")
    assert '"budget":' in whole.read_text(encoding="utf-8") and '"confirmed_by":' in whole.read_text(encoding="utf-8")


def test_alles_is_for_json_only(planner: Planner, filled: Path) -> None:
    done = planner("export", "csv", "--alles", "-o", "-")
    assert (done.code, done.out) == (2, "") and "--alles hoort bij json" in done.err


def test_a_document_that_does_not_fit_is_refused_as_a_whole_with_every_place(
    planner: Planner, filled: Path, whole: Path
) -> None:
    before = filled.read_bytes()
    altered(whole, themes=[{"code": "roken", "name": 4}], rollen=["beheerder"])
    done = planner("import", str(whole), "--akkoord")
    assert (done.code, done.out) == (1, "")
    assert "plan.themes[0].name: hier hoort tekst" in done.err and "plan.rollen: dit veld kennen we niet" in done.err
    assert done.err.endswith("Er is niets opgeslagen.\n")
    assert filled.read_bytes() == before


def test_many_faults_are_told_in_part(planner: Planner, filled: Path, whole: Path) -> None:
    altered(whole, themes=[])
    lines = planner("import", str(whole)).err.splitlines()
    assert len(lines) == 102 and lines[100].startswith("En nog ") and lines[101] == "Er is niets opgeslagen."


def test_half_a_document_is_refused(planner: Planner, filled: Path, whole: Path) -> None:
    whole.write_bytes(whole.read_bytes()[:9_000])
    done = planner("import", str(whole))
    assert done.code == 1 and "dit is geen geldige JSON" in done.err


def test_a_document_of_a_newer_planner_is_refused(planner: Planner, filled: Path, whole: Path) -> None:
    whole.write_text(whole.read_text(encoding="utf-8").replace('"vorm": 1', '"vorm": 2', 1), encoding="utf-8")
    done = planner("import", str(whole))
    assert done.code == 1 and "nieuwere planner (vorm 2)" in done.err


def test_a_document_is_not_put_into_another_municipality(planner: Planner, filled: Path, whole: Path) -> None:
    before = filled.read_bytes()
    done = planner("import", str(whole), "--gemeente", "GM0014", "--akkoord")
    assert done.code == 2 and "is van GM9999 en niet van GM0014" in done.err
    assert filled.read_bytes() == before


def test_the_schema_is_printed_without_a_database(planner: Planner) -> None:
    done = planner("export", "--schema")
    assert (done.code, done.out, done.err) == (0, plan_schema.text(), "")
