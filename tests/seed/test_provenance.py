"""Each file of the seed says where it comes from, and what belongs to no source is not in it."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from planner.imports.folder import read_empty, read_folder, read_suggested_themes

FOLDERS = ("groningen", "example", "empty")
KEYS = ["title", "publisher", "date", "section", "changed"]
DATA = sorted(
    path.relative_to(path.parents[1]).as_posix()
    for folder in FOLDERS
    for path in (Path(__file__).parents[2] / "seed" / folder).iterdir()
    if not path.name.endswith(".source.yaml")
)
CODE = re.compile(r"[A-Z]+-?\d+|[a-z0-9]+([_-][a-z0-9]+)*")


@pytest.mark.parametrize("name", DATA)
def test_each_file_has_its_provenance_beside_it(seed: Path, name: str) -> None:
    path = seed / name
    source = yaml.safe_load(path.with_name(f"{path.stem}.source.yaml").read_text(encoding="utf-8"))
    assert list(source) == KEYS
    assert all(str(value).strip() for value in source.values())


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_provenance_stands_without_its_file(seed: Path, folder: str) -> None:
    stems = {Path(name).stem for name in DATA if name.startswith(f"{folder}/")}
    assert {path.name.removesuffix(".source.yaml") for path in (seed / folder).glob("*.source.yaml")} == stems


@pytest.mark.parametrize("name", [name for name in DATA if name.endswith(".csv")])
def test_codes_are_unique_and_lower_case_or_a_letter_with_a_number(seed: Path, name: str) -> None:
    with (seed / name).open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file) if "code" in row]
    assert len(set(codes)) == len(codes)
    assert [code for code in codes if not CODE.fullmatch(code)] == []


def test_no_file_of_a_machine_or_shape_of_an_area_is_in_the_seed(seed: Path) -> None:
    assert {path.suffix for path in seed.rglob("*") if path.is_file()} == {".csv", ".yaml", ".md"}
    for path in seed.rglob("*.*"):
        assert "/" + "work/" not in path.read_text(encoding="utf-8"), path


def test_an_empty_municipality_starts_with_the_pillars_and_groups_of_groningen(seed: Path) -> None:
    plan = read_empty(seed / "empty", "GM1234", "Nieuw")
    assert (len(plan.pillars), len(plan.groups)) == (4, 18)
    for name in ("pillars.csv", "groups.csv"):
        texts = {(seed / folder / name).read_text(encoding="utf-8") for folder in FOLDERS}
        assert len(texts) == 1


def test_an_empty_municipality_knows_the_interventions_of_groningen_without_what_they_say_of_it(seed: Path) -> None:
    plan = read_empty(seed / "empty", "GM1234", "Nieuw")
    known = read_folder(seed / "groningen").catalogue
    assert plan.catalogue == tuple(
        replace(one, relation="", themes=tuple(theme.replace("alcohol_middelen", "alcohol") for theme in one.themes))
        for one in known
    )


def test_themes_to_choose_from_are_those_of_the_known_interventions_and_more(seed: Path) -> None:
    codes = [theme.code for theme in read_suggested_themes(seed / "empty")]
    used = {theme for one in read_empty(seed / "empty", "GM1234", "Nieuw").catalogue for theme in one.themes}
    assert used < set(codes)
    assert codes[:3] == ["roken", "overgewicht", "weerbaarheid"]
