"""A list of recognised interventions as people save it: everything that does not fit is told at once."""

import csv
import io
from pathlib import Path

import pytest

from planner import resources
from planner.domain.catalogue import NewsKind, news
from planner.imports.catalogue import MOST_BYTES, MOST_LINES, CatalogueList, read_catalogue
from planner.imports.folder import read_folder
from planner.imports.problems import ProblemKind
from tests.world import TODAY, town

SEED = resources.folder("seed") / "groningen"
HEAD = "code;name;themes;pillars;groups;recognition;recognised_on;verified;url;note"
LINE = "X1;Les;alcohol|roken;beleid;kinderen;good;2024-05-01;ja;https://voorbeeld.nl/les;Let op"


def read(text: str | bytes) -> CatalogueList:
    return read_catalogue(text.encode() if isinstance(text, str) else text, "lijst.csv", town())


def told(text: str | bytes) -> list[tuple[int | None, str, ProblemKind]]:
    return [(one.line, one.column, one.kind) for one in read(text).problems]


def spread(content: bytes, sign: str, coding: str) -> bytes:
    """The same table as a spreadsheet saves it."""
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    made = io.StringIO()
    csv.writer(made, delimiter=sign, lineterminator="\r\n").writerows(rows)
    return made.getvalue().encode(coding)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_list_we_start_with_says_nothing_new_however_it_is_saved(sign: str, coding: str) -> None:
    plan = read_folder(SEED)
    found = read_catalogue(spread((SEED / "catalogue.csv").read_bytes(), sign, coding), "lijst.csv", plan)
    assert (found.problems, len(found.lines)) == ((), 62)
    assert {one.kind for one in news(plan, found.lines, found.columns, TODAY)} <= {NewsKind.LAPSED}


def test_a_line_holds_the_fields_that_are_filled() -> None:
    (line,) = read(f"{HEAD}\n{LINE}\n").lines
    assert line["themes"] == ("alcohol", "roken")
    assert "owner" not in line


def test_a_date_may_be_as_a_dutch_spreadsheet_writes_it() -> None:
    lines = read("code;name;recognised_on\nX1;A;1-5-2024\nX2;B;01/05/2024\nX3;C;2024-05-01\n").lines
    assert {str(line["recognised_on"]) for line in lines} == {"2024-05-01"}


def test_empty_lines_and_empty_cells_behind_the_last_are_passed_over() -> None:
    assert read("code;name;;;\n\n;;;;\nX1;Les;;;\n").lines == ({"code": "X1", "name": "Les"},)


def test_a_text_that_was_made_harmless_for_a_spreadsheet_is_what_it_was() -> None:
    assert read("code;name\nX1;'=1+1\nX2;'s Ochtends\n").lines[0]["name"] == "=1+1"


@pytest.mark.parametrize(
    ("line", "column", "kind"),
    [
        (LINE.replace("Les;", ";", 1), "name", ProblemKind.EMPTY),
        (LINE.replace("X1", "X 1"), "code", ProblemKind.NOT_A_CODE),
        (LINE.replace("beleid", "wetten"), "pillars", ProblemKind.UNKNOWN_CODE),
        (LINE.replace("kinderen", "honden"), "groups", ProblemKind.UNKNOWN_CODE),
        (LINE.replace("good", "super"), "recognition", ProblemKind.NOT_A_CHOICE),
        (LINE.replace("2024-05-01", "31-02-2024"), "recognised_on", ProblemKind.NOT_A_DATE),
        (LINE.replace(";ja;", ";misschien;"), "verified", ProblemKind.NOT_A_CHOICE),
        (LINE.replace("https://voorbeeld.nl/les", "javascript:alert(1)"), "url", ProblemKind.NOT_A_LINK),
        (f"{LINE};te veel", "", ProblemKind.WRONG_WIDTH),
        (LINE.replace("Les", "x" * 201), "name", ProblemKind.TOO_LONG),
    ],
)
def test_a_cell_that_does_not_fit_is_told_by_line_and_column(line: str, column: str, kind: ProblemKind) -> None:
    assert told(f"{HEAD}\nA1;Goed\n{line}\n") == [(3, column, kind)]


def test_everything_that_is_wrong_is_told_at_once_and_then_nothing_may_be_used() -> None:
    text = f"{HEAD};kleur\nA1;Goed;;honden\nA2;;;wetten\n"
    assert [line for line, _, _ in told(text)] == [1, 2, 3, 3]
    assert read(text).lines == ()


def test_a_code_or_a_name_that_stands_there_twice_is_told_with_the_first_line() -> None:
    found = read("code;name\nX1;Les\nx1;Iets\nX2;les\n").problems
    assert [(one.line, one.column, one.choices) for one in found] == [(3, "code", ("2",)), (4, "name", ("2",))]


def test_without_the_columns_code_and_name_nothing_is_read() -> None:
    assert told("naam;thema\nLes;roken\n")[:2] == [
        (1, "code", ProblemKind.MISSING_COLUMN),
        (1, "name", ProblemKind.MISSING_COLUMN),
    ]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", ProblemKind.NO_LINES),
        (HEAD.encode(), ProblemKind.NO_LINES),
        (b"PK\x03\x04rest", ProblemKind.NOT_TEXT),
        (b"code;name\nX1;A\x00\n", ProblemKind.NOT_TEXT),
        (b"a" * (MOST_BYTES + 1), ProblemKind.TOO_LARGE),
        (b"code;name\n" + b"X;A\n" * (MOST_LINES + 1), ProblemKind.TOO_MANY),
    ],
)
def test_what_is_no_list_is_refused_as_a_whole(content: bytes, kind: ProblemKind) -> None:
    assert told(content) == [(None, "", kind)]


def test_a_quotation_mark_without_an_end_is_told_with_its_line() -> None:
    assert told('code;name\nX1;Les\nX2;"Open\nX3;Dicht\n') == [(3, "", ProblemKind.OPEN_QUOTE)]


def test_the_file_is_called_by_the_name_it_has(tmp_path: Path) -> None:
    assert read_catalogue(b"", "mijn lijst.csv", town()).problems[0].file == "mijn lijst.csv"
