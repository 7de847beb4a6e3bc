"""Commands that read and write files: import, export, backup, restore."""

import json
import shutil
from pathlib import Path

import pytest

from planner.exports import EXPORTS
from planner.language.numbers import listed
from planner.resources import folder
from tests.cli.conftest import Planner
from tests.exports.reading import png_size


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A folder of a municipality that is not stored yet."""
    copy = tmp_path / "dorp"
    shutil.copytree(folder("seed") / "example", copy)
    top = copy / "municipality.yaml"
    top.write_text(top.read_text(encoding="utf-8").replace("GM9999", "GM8888"), encoding="utf-8")
    return copy


@pytest.mark.usefixtures("filled")
def test_a_folder_becomes_a_new_municipality(planner: Planner, town: Path) -> None:
    done = planner("import", str(town))
    assert done.code == 0 and "(GM8888) is opgeslagen" in done.out
    assert planner("gaps", "--gemeente", "GM8888", "--top", "1").code == 0


def test_a_folder_that_does_not_fit_is_refused_as_a_whole_with_every_place(
    planner: Planner, filled: Path, town: Path
) -> None:
    for name in ("themes.csv", "partners.csv"):
        with (town / name).open("a", encoding="utf-8") as file:
            file.write("geen code,\n")
    before = filled.read_bytes()
    done = planner("import", str(town))
    assert (done.code, done.out) == (1, "")
    assert "themes.csv, regel " in done.err and "partners.csv, regel " in done.err
    assert done.err.endswith("Er is niets opgeslagen.\n")
    assert filled.read_bytes() == before


def test_a_municipality_that_is_there_already_is_not_touched(planner: Planner, filled: Path) -> None:
    before = filled.read_bytes()
    done = planner("import", str(folder("seed") / "groningen"))
    assert done.code == 1 and "GM0014 staat al in de database" in done.err
    assert filled.read_bytes() == before


@pytest.mark.usefixtures("filled")
def test_a_folder_that_is_not_there_is_named(planner: Planner) -> None:
    assert planner("import", "nergens").err == "De map nergens bestaat niet. Er is niets opgeslagen.\n"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("code", [export.code for export in EXPORTS])
def test_every_format_can_be_made(planner: Planner, tmp_path: Path, code: str) -> None:
    target = tmp_path / "mix"
    done = planner("export", code, "--wijk", "selwerd", "-o", str(target))
    assert (done.code, done.err) == (0, "")
    assert done.out == f"Het bestand staat in {target}.\n"
    assert target.stat().st_size > 1000


@pytest.mark.usefixtures("filled")
def test_an_export_holds_the_same_gaps_as_the_list(planner: Planner, tmp_path: Path) -> None:
    question = ("--wijk", "beijum", "--thema", "overgewicht")
    planner("export", "json", *question, "-o", str(tmp_path / "mix.json"))
    exported = json.loads((tmp_path / "mix.json").read_text(encoding="utf-8"))["kansen"]
    listed = json.loads(planner("gaps", *question, "--json").out)["kansen"]
    keys = ("rang", "soort", "wijk", "thema", "pijler", "doelgroep", "score", "behoefte", "belang", "leegte")
    assert [[one[key] for key in keys] for one in exported] == [[one[key] for key in keys] for one in listed]


@pytest.mark.usefixtures("filled")
def test_without_a_name_the_file_names_itself_and_replaces_nothing(
    planner: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "hier"
    here.mkdir()
    monkeypatch.chdir(here)
    assert planner("export", "csv", "--wijk", "selwerd").code == 0
    (made,) = here.iterdir()
    assert "selwerd" in made.name and made.suffix == ".csv"
    made.write_text("van mij", encoding="utf-8")
    done = planner("export", "csv", "--wijk", "selwerd")
    assert done.code == 1 and "bestaat al" in done.err
    assert made.read_text(encoding="utf-8") == "van mij"


@pytest.mark.usefixtures("filled")
def test_a_dash_sends_the_file_to_the_screen(planner: Planner) -> None:
    assert json.loads(planner("export", "json", "-o", "-").out)["gemeente"]["code"] == "GM0014"


@pytest.mark.usefixtures("filled")
def test_a_format_or_place_that_is_not_there_is_told(planner: Planner, tmp_path: Path) -> None:
    done = planner("export", "doc")
    assert done.code == 2 and "“doc”" in done.err and listed([one.code for one in EXPORTS], "of") in done.err
    done = planner("export", "csv", "-o", str(tmp_path / "nergens" / "mix.csv"))
    assert done.code == 1 and f"De map {tmp_path / 'nergens'} bestaat niet." in done.err
    assert "is een map" in planner("export", "csv", "-o", str(tmp_path)).err


@pytest.mark.usefixtures("filled")
def test_a_part_alone_gives_its_name_to_the_file(
    planner: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = planner("export", "pdf", "--delen", "wijkprofielen", "--wijk", "selwerd")
    (made,) = tmp_path.glob("wijkprofiel-selwerd-*.pdf")
    assert done.code == 0 and made.read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("filled")
def test_a_part_that_is_not_there_is_told_and_so_is_a_format_without_parts(planner: Planner, tmp_path: Path) -> None:
    done = planner("export", "pdf", "--delen", "samenvatting,wat", "-o", str(tmp_path / "a.pdf"))
    assert done.code == 2 and "“wat”" in done.err and "wijkprofielen" in done.err
    done = planner("export", "excel", "--delen", "kansen", "-o", str(tmp_path / "a.xlsx"))
    assert done.code == 2 and "heeft één vorm" in done.err
    assert not list(tmp_path.glob("a.*"))


@pytest.mark.usefixtures("filled")
def test_a_picture_is_made_in_the_size_that_is_asked(planner: Planner, tmp_path: Path) -> None:
    for size, pixels in (((), (3508, 2480)), (("--maat", "16x9"), (3840, 2160))):
        assert planner("export", "png", *size, "-o", str(tmp_path / "a.png")).code == 0
        assert png_size((tmp_path / "a.png").read_bytes()) == pixels


@pytest.mark.usefixtures("filled")
def test_a_size_that_is_not_there_is_told_and_so_is_a_format_without_sizes(planner: Planner, tmp_path: Path) -> None:
    done = planner("export", "svg", "--maat", "a5", "-o", str(tmp_path / "a.svg"))
    assert done.code == 2 and "“a5”" in done.err and "a4, a3 of 16x9" in done.err
    done = planner("export", "word", "--maat", "a4", "-o", str(tmp_path / "a.docx"))
    assert done.code == 2 and "word heeft geen maat" in done.err
    assert not list(tmp_path.glob("a.*"))


def test_a_backup_comes_back(planner: Planner, filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.db"
    assert planner("backup", str(copy)).out == f"De reservekopie staat in {copy}.\n"
    filled.unlink()
    assert planner("restore", str(copy)).code == 0
    assert planner("check").code == 0


def test_a_backup_replaces_nothing(planner: Planner, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "kopie.db").write_text("van mij", encoding="utf-8")
    done = planner("backup", str(tmp_path / "kopie.db"))
    assert done.code == 1 and "staat al iets" in done.err
    assert (tmp_path / "kopie.db").read_text(encoding="utf-8") == "van mij"


def test_a_restore_replaces_only_when_that_is_said(planner: Planner, filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.db"
    planner("backup", str(copy))
    planner("init", "--empty", "--gemeente", "Dorp", "--code", "GM0001")
    changed = filled.read_bytes()
    done = planner("restore", str(copy))
    assert done.code == 1 and "--vervang" in done.err
    assert filled.read_bytes() == changed
    assert planner("restore", str(copy), "--vervang").code == 0
    assert "GM0001" not in planner("check").out


@pytest.mark.usefixtures("filled")
def test_a_backup_that_is_not_there_is_told(planner: Planner, tmp_path: Path) -> None:
    done = planner("restore", str(tmp_path / "nergens.db"), "--vervang")
    assert done.code == 1
    assert done.err == f"De reservekopie {tmp_path / 'nergens.db'} bestaat niet of is leeg. Er is niets veranderd.\n"


def test_a_server_is_backed_up_with_its_own_program(planner: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", "postgresql://127.0.0.1:1/nergens")
    done = planner("backup", "kopie.db")
    assert done.code == 1 and "pg_dump" in done.err
