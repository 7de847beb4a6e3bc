"""Files that are none of ours, and rows that do not fit: told by line and column, and the rest stays good."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from planner.imports import statistics_files
from planner.imports.problems import ProblemKind
from planner.imports.statistics import MOST_PROBLEMS
from planner.language.problems import finding
from tests.imports.shapes import (
    KREEK,
    LINDENHOF,
    csv_of,
    districts,
    health,
    kinds,
    odata,
    plain,
    read,
    values,
)

PAGE = b"<!DOCTYPE html><html><body>502 Bad Gateway</body></html>"
GOOD = f"{KREEK};Roker;20,5;2023;Peiling"


def _zipped(size: int = 100) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("cijfers.csv", "0" * size)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", ProblemKind.EMPTY_FILE),
        (b"\xef\xbb\xbf \r\n", ProblemKind.EMPTY_FILE),
        (_zipped(), ProblemKind.ZIPPED),
        (_zipped(20_000_000), ProblemKind.ZIPPED),
        (gzip.compress(b"code;indicator", mtime=0), ProblemKind.ZIPPED),
        (b"%PDF-1.7 en meer", ProblemKind.NOT_TEXT),
        (b"\xd0\xcf\x11\xe0 oud Excel", ProblemKind.NOT_TEXT),
        (b"code\0;indicator", ProblemKind.NOT_TEXT),
        (PAGE, ProblemKind.WEB_PAGE),
        (b"\n  " + PAGE, ProblemKind.WEB_PAGE),
        (b"een brief zonder tabel\nmet twee regels", ProblemKind.WRONG_TABLE),
        (b"naam;plaats\nJan;Assen\n", ProblemKind.WRONG_TABLE),
        (csv_of({"RegioS": KREEK, "Perioden": "2022JJ00", "Banen_3": 12}), ProblemKind.WRONG_TABLE),
        (b'{"odata.error":{"code":"","message":{"value":"te veel rijen"}}}', ProblemKind.WRONG_TABLE),
        (b'{"value":[]}', ProblemKind.WRONG_TABLE),
        (b'{"value":[1,2]}', ProblemKind.WRONG_TABLE),
        (b"[" * 100_000, ProblemKind.NOT_READABLE),
        (odata(health(KREEK))[:-40], ProblemKind.NOT_READABLE),
        (odata(health(KREEK))[:-2] + b" en verder niets", ProblemKind.NOT_READABLE),
    ],
    ids=lambda one: str(one)[:30] if isinstance(one, ProblemKind) else None,
)
def test_a_file_that_is_none_of_ours_is_refused_as_a_whole(tmp_path: Path, content: bytes, kind: ProblemKind) -> None:
    found = read(tmp_path, content)
    assert (found.kind, found.readings, [one.kind for one in found.problems]) == (None, (), [kind])


def test_a_name_makes_no_table_of_a_page(tmp_path: Path) -> None:
    assert read(tmp_path, PAGE, "50120NED.csv").kind is None


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics_files, "MOST_BYTES", 100)
    assert [one.kind for one in read(tmp_path, b"x" * 101).problems] == [ProblemKind.TOO_LARGE]


def test_a_line_without_an_end_is_refused(tmp_path: Path) -> None:
    found = read(tmp_path, b"code;indicator;waarde;jaar;bron\n" + b"a" * 3_000_000)
    assert [one.kind for one in found.problems] == [ProblemKind.NOT_READABLE]


def test_a_list_of_two_columns_names_those_that_are_missing(tmp_path: Path) -> None:
    found = read(tmp_path, plain(f"{KREEK};20,5", head="code;waarde"))
    assert kinds(found) == [(1, name, "missing_column") for name in ("indicator", "jaar", "bron")]


def test_a_table_without_codes_of_areas_says_so(tmp_path: Path) -> None:
    found = read(tmp_path, csv_of({"Wijknaam": "De Kreek", "Perioden": "2022JJ00", "Roker_11": 20.5}))
    assert kinds(found) == [(1, "Codering", "missing_column")]


def test_two_columns_of_one_figure_are_one_too_many(tmp_path: Path) -> None:
    found = read(tmp_path, odata(health(KREEK, Roker_11=20.5, Roker_12=21.0)))
    assert kinds(found) == [(None, "Roker_12", "duplicate")]


def test_a_table_of_another_municipality_says_whose_figures_it_has_not(tmp_path: Path) -> None:
    found = read(tmp_path, odata(health("BU99990001")))
    assert [finding(one) for one in found.problems] == ["cijfers.csv: hier staat geen cijfer in van Veldstad."]


def test_a_part_of_a_table_says_so_and_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, odata(health(KREEK), after=',"odata.nextLink":"https://example.org?$skip=10000"'))
    assert [one.kind for one in found.problems] == [ProblemKind.CUT_SHORT]
    assert found.readings


@pytest.mark.parametrize(
    ("row", "column", "kind"),
    [
        (health(KREEK, Roker_11=101.0), "Roker_11", "out_of_range"),
        (health(KREEK, Roker_11=-1.0), "Roker_11", "out_of_range"),
        (health(KREEK, Roker_11="veel"), "Roker_11", "not_a_figure"),
        (health(KREEK, Roker_11="1e2"), "Roker_11", "not_a_figure"),
        (health("De Kreek", Roker_11=20.0), "Codering_3", "not_a_code"),
        (health("BU0001", Roker_11=20.0), "Codering_3", "not_a_code"),
        (health(KREEK, period="2022KW01", Roker_11=20.0), "Perioden", "not_a_year"),
        (health(KREEK, age="12345", Roker_11=20.0), "Leeftijd", "unknown_code"),
        (health(KREEK, margin="MX00000", Roker_11=20.0), "Marges", "unknown_code"),
    ],
    ids=lambda one: one if isinstance(one, str) else None,
)
def test_a_row_that_does_not_fit_is_told_and_the_others_stay(
    tmp_path: Path, row: dict[str, object], column: str, kind: str
) -> None:
    found = read(tmp_path, odata(health(LINDENHOF, Roker_11=19.0), row))
    assert kinds(found) == [(2, column, kind)]
    assert values(found) == {("rivm_roker", LINDENHOF): 19.0}


def test_the_same_area_twice_names_the_line_of_the_first(tmp_path: Path) -> None:
    found = read(tmp_path, csv_of(health(KREEK, Roker_11=20.0), health(KREEK, Roker_11=22.0)))
    assert [(one.line, one.choices) for one in found.problems] == [(3, ("2",))]
    assert values(found) == {("rivm_roker", KREEK): 20.0}


def test_a_row_of_another_width_is_left_out(tmp_path: Path) -> None:
    found = read(tmp_path, plain(GOOD, f"{KREEK};Roker;20,5"))
    assert kinds(found) == [(3, "", "wrong_width")]


def test_the_line_under_a_table_is_no_row(tmp_path: Path) -> None:
    assert read(tmp_path, csv_of(districts(KREEK), foot="Bron: CBS")).problems == ()


@pytest.mark.parametrize(
    ("line", "column", "kind"),
    [
        ("BU99990001;Roker;20;2023;Peiling", "code", "unknown_code"),
        ("Nergens;Roker;20;2023;Peiling", "code", "unknown_code"),
        (";Roker;20;2023;Peiling", "code", "empty"),
        (f"{KREEK};;20;2023;Peiling", "indicator", "empty"),
        (f"{KREEK};{'x' * 201};20;2023;Peiling", "indicator", "too_long"),
        (f"{KREEK};Roker;veel;2023;Peiling", "waarde", "not_a_figure"),
        (f"{KREEK};Roker;120;2023;Peiling", "waarde", "out_of_range"),
        (f"{KREEK};Roker;20;23;Peiling", "jaar", "not_a_year"),
        (f"{KREEK};Roker;20;;Peiling", "jaar", "not_a_year"),
        (f"{KREEK};Roker;20;2023;", "bron", "empty"),
        (f"{KREEK};Roker;21;2023;Peiling", "code", "duplicate"),
        ("Oost;Roker;20;2023;Peiling", "code", "unknown_code"),
    ],
)
def test_a_line_of_our_own_list_that_does_not_fit_is_told(tmp_path: Path, line: str, column: str, kind: str) -> None:
    found = read(tmp_path, plain(GOOD, line))
    assert kinds(found) == [(3, column, kind)]
    assert len(found.readings) == 1


@pytest.mark.parametrize(
    ("written", "ways"),
    [("8.155", "8155 of 8,155"), ("1.234.567", "1234567"), ("12.500%", "12500 of 12,500")],
)
def test_a_point_that_can_mean_two_things_is_told_with_how_to_write_it(tmp_path: Path, written: str, ways: str) -> None:
    found = read(tmp_path, plain(GOOD, f"{KREEK};Iets nieuws;{written};2023;Peiling"))
    assert [finding(one) for one in found.problems] == [
        f'cijfers.csv, regel 3, kolom "waarde": "{written}" is niet duidelijk door de punt. Schrijf {ways}.'
    ]
    assert len(found.readings) == 1


@pytest.mark.parametrize("cell", [{"a": 1}, [1, 2], [], {}])
@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("Roker_11", "not_a_figure"),
        ("Perioden", "not_a_year"),
        ("Leeftijd", "unknown_code"),
        ("Marges", "unknown_code"),
        ("Codering_3", "not_a_code"),
    ],
)
def test_a_cell_that_holds_several_things_is_told(tmp_path: Path, column: str, kind: str, cell: object) -> None:
    found = read(tmp_path, odata(health(LINDENHOF, Roker_11=19.0), health(KREEK, Roker_11=20.0) | {column: cell}))
    assert kinds(found) == [(2, column, kind)]
    assert len(found.readings) == 1


@pytest.mark.parametrize("cell", [{"a": 1}, [1, 2]])
def test_a_measure_that_is_several_things_is_told(tmp_path: Path, cell: object) -> None:
    rows = ({"Measure": name, "WijkenEnBuurten": KREEK, "Value": 20.0} for name in ("Roker_11", cell))
    found = read(tmp_path, odata(*rows))
    assert kinds(found) == [(2, "Measure", "unknown_code")]
    assert len(found.readings) == 1


def test_several_things_are_no_name_in_our_own_list(tmp_path: Path) -> None:
    row = {"code": KREEK, "indicator": "Roker", "waarde": 20.0, "jaar": 2023, "bron": "Wij"}
    found = read(tmp_path, odata(row, row | {"indicator": ["Roker"]}))
    assert kinds(found) == [(2, "indicator", "unknown_code")]


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_number_that_no_computer_holds_is_told(tmp_path: Path, sign: str) -> None:
    rows = health(LINDENHOF, Roker_11=19.0), health(KREEK, Roker_11=20.0)
    found = read(tmp_path, odata(*rows).replace(b"20.0", sign.encode() + b"1" + b"0" * 400))
    assert kinds(found) == [(2, "Roker_11", "not_a_figure")]
    assert len(found.readings) == 1


def test_a_theme_that_the_plan_has_not_is_told(tmp_path: Path) -> None:
    head = "code;indicator;waarde;jaar;bron;thema"
    found = read(tmp_path, plain(f"{KREEK};Iets nieuws;3;2023;Peiling;Vissen", head=head))
    assert kinds(found) == [(2, "thema", "unknown_code")]


def test_of_very_many_problems_the_first_are_kept_and_the_rest_is_counted(tmp_path: Path) -> None:
    found = read(tmp_path, plain(*("Nergens;Roker;20;2023;Peiling" for _ in range(MOST_PROBLEMS + 40))))
    assert (len(found.problems), found.unsaid) == (MOST_PROBLEMS, 40)


def test_every_problem_can_be_said_in_dutch(tmp_path: Path) -> None:
    rows = health("De Kreek"), health(KREEK, Roker_11="veel"), health(KREEK, age="1"), health(KREEK, margin="X")
    for one in read(tmp_path, odata(*rows)).problems:
        assert finding(one).startswith("cijfers.csv, regel ")
