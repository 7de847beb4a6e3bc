"""Wijken out of a list, in the shapes that people have, with every line that does not fit told by its number."""

from pathlib import Path

import pytest

from planner import resources
from planner.domain.plan import Neighbourhood
from planner.imports.area_list import MOST_BYTES, MOST_LINES, AreaList, read_area_list
from planner.imports.folder import read_folder
from planner.imports.problems import ProblemKind
from planner.language.problems import finding


def names(found: AreaList) -> list[str]:
    """The names of the wijken that were read."""
    return [one.area.name for one in found.lines if one.area]


def areas(text: bytes | str) -> list[Neighbourhood]:
    """The wijken of a list in which nothing is wrong."""
    found = read_area_list(text)
    assert found.problems == ()
    assert [one.problems for one in found.lines if one.problems] == []
    return [one.area for one in found.lines if one.area]


def wrong(text: bytes | str) -> list[tuple[int, str, str, ProblemKind]]:
    """Line, column, value and kind of everything that is wrong with a line."""
    return [
        (each.line or 0, each.column, each.value, each.kind)
        for one in read_area_list(text).lines
        for each in one.problems
    ]


def test_every_line_is_a_wijk() -> None:
    assert names(read_area_list("Selwerd\n\n  De Hoogte \r\nBeijum")) == ["Selwerd", "De Hoogte", "Beijum"]


def test_behind_a_name_stand_other_names_the_mark_of_attention_codes_and_people() -> None:
    (one,) = areas("Selwerd; SPT, Selwerd-Zuid; aandachtswijk; BU00141000; 8.155 inwoners")
    assert one == Neighbourhood(
        "", "Selwerd", ("SPT", "Selwerd-Zuid"), attention=True, cbs_codes=("BU00141000",), population=8155
    )


def test_a_name_with_a_comma_stays_one_name_in_a_plain_list() -> None:
    assert names(read_area_list("Dorp, Kerk en Kade\nPolder")) == ["Dorp, Kerk en Kade", "Polder"]


@pytest.mark.parametrize("sign", [";", "\t", ","])
def test_names_of_columns_say_which_is_which(sign: str) -> None:
    rows = [["CBS-code", "Inwoners", "Wijk", "Aandachtswijk"], ["BU00141000", "8155", "Selwerd", "ja"]]
    (one,) = areas("\n".join(sign.join(row) for row in rows))
    assert one == Neighbourhood("", "Selwerd", attention=True, cbs_codes=("BU00141000",), population=8155)


@pytest.mark.parametrize("head", ["naam", "Wijk", "WIJKNAAM", "wk_naam", "Buurt", "buurtnaam", "Naam wijk", "gebied"])
def test_many_words_stand_above_a_column_of_names(head: str) -> None:
    assert names(read_area_list(f"{head};code\nSelwerd;WK001410")) == ["Selwerd"]


@pytest.mark.parametrize("head", ["code", "CBS-code", "Wijkcode", "wk_code", "buurtcode", "gwb_code_10"])
def test_many_words_stand_above_a_column_of_codes(head: str) -> None:
    assert areas(f"naam;{head}\nSelwerd;wk001410")[0].cbs_codes == ("WK001410",)


def test_a_list_without_a_head_divides_at_commas_when_a_code_shows_it() -> None:
    assert [(one.name, one.cbs_codes) for one in areas("Selwerd,BU00141000\nBeijum,BU00141100")] == [
        ("Selwerd", ("BU00141000",)),
        ("Beijum", ("BU00141100",)),
    ]


def test_several_codes_and_other_names_stand_in_one_cell() -> None:
    (one,) = areas("naam;aliassen;cbs-code\nBeijum;Oost | Beijum-West, Beijum;BU00141100|BU00141101")
    assert one.aliases == ("Oost", "Beijum-West")
    assert one.cbs_codes == ("BU00141100", "BU00141101")


@pytest.mark.parametrize(
    "coding",
    ["utf-8", "utf-8-sig", "cp1252", "utf-16"],
)
def test_files_of_every_usual_coding_are_read(coding: str) -> None:
    assert names(read_area_list("Wijk;Code\nCafébuurt “Zuid”;WK001410".encode(coding))) == ["Cafébuurt “Zuid”"]


def test_text_between_quotes_may_hold_the_sign_that_divides() -> None:
    (one,) = areas('naam,code\n"Dorp, Kerk en Kade",WK001410')
    assert one.name == "Dorp, Kerk en Kade"


def test_one_quote_too_many_does_not_swallow_the_other_lines() -> None:
    assert len(names(read_area_list('naam;code\n"Dorp;WK001410\nPolder;WK001411'))) == 2


def test_our_own_files_are_read_with_all_their_columns() -> None:
    folder = resources.folder("seed") / "groningen"
    found = areas((folder / "neighbourhoods.csv").read_bytes())
    stored = read_folder(folder).neighbourhoods
    assert len(found) == len(stored) == 12
    for one, known in zip(found, stored, strict=True):
        assert {**vars(one), "code": known.code} == vars(known)


def test_a_broken_line_of_our_own_shape_is_told_and_the_others_stay() -> None:
    text = "code,name,latitude\na,Selwerd,153\nb,Beijum,53.2"
    assert wrong(text) == [(2, "latitude", "153", ProblemKind.OUT_OF_RANGE)]
    assert names(read_area_list(text)) == ["Beijum"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Selwerd\nBeijum\nselwerd", (3, "naam", "selwerd", ProblemKind.DUPLICATE)),
        ("Selwerd\nOude  wijk\nOUDE WIJK", (3, "naam", "OUDE WIJK", ProblemKind.DUPLICATE)),
        ("naam;code\nSelwerd;BU1410", (2, "CBS-code", "BU1410", ProblemKind.NOT_A_CODE)),
        ("naam;code\nSelwerd;141000", (2, "CBS-code", "141000", ProblemKind.NOT_A_CODE)),
        ("Selwerd; GM0014", (1, "CBS-code", "GM0014", ProblemKind.NOT_A_CODE)),
        ("A; WK001410\nB; WK001410", (2, "CBS-code", "WK001410", ProblemKind.DUPLICATE)),
        ("naam;inwoners\nSelwerd;veel", (2, "inwoners", "veel", ProblemKind.NOT_A_NUMBER)),
        ("naam;inwoners\nSelwerd;-5", (2, "inwoners", "-5", ProblemKind.NOT_A_NUMBER)),
        ("naam;aandachtswijk\nSelwerd;soms", (2, "aandachtswijk", "soms", ProblemKind.NOT_A_CHOICE)),
        ("naam;code\n;WK001410", (2, "naam", "", ProblemKind.EMPTY)),
        ("w" * 201, (1, "naam", "w" * 201, ProblemKind.TOO_LONG)),
    ],
)
def test_a_line_that_does_not_fit_is_told_with_its_number(text: str, told: tuple[int, str, str, ProblemKind]) -> None:
    assert wrong(text) == [told]


def test_lines_that_fit_stay_good_beside_lines_that_do_not() -> None:
    assert names(read_area_list("naam;code\nSelwerd;x\nBeijum;WK001411\nBeijum;WK001412")) == ["Beijum"]


def test_a_double_name_says_which_line_has_it_already() -> None:
    (problem,) = read_area_list("Selwerd\nBeijum\nSelwerd", "wijken.txt").lines[2].problems
    assert finding(problem) == 'wijken.txt, regel 3, kolom "naam": "Selwerd" staat al op regel 1.'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", ProblemKind.NOTHING_FOUND),
        (b"\n \r\n\t\n", ProblemKind.NOTHING_FOUND),
        (b"naam;code\n", ProblemKind.NOTHING_FOUND),
        (b"PK\x03\x04rest of a workbook", ProblemKind.NOT_TEXT),
        (b"%PDF-1.7 ...", ProblemKind.NOT_TEXT),
        (b"\xd0\xcf\x11\xe0old office", ProblemKind.NOT_TEXT),
        (b"Selwerd\x00\x01\x02", ProblemKind.NOT_TEXT),
        (b"\x89PNG\r\n\x1a\n\x00\x00", ProblemKind.NOT_TEXT),
        (bytes(range(256)), ProblemKind.NOT_TEXT),
        (b"x" * (MOST_BYTES + 1), ProblemKind.TOO_LARGE),
        ("x" * (MOST_BYTES + 1), ProblemKind.TOO_LARGE),
        ("\n".join(f"Wijk {number}" for number in range(MOST_LINES + 2)), ProblemKind.TOO_MANY),
    ],
)
def test_a_list_that_is_no_list_is_refused_as_a_whole(content: bytes | str, kind: ProblemKind) -> None:
    found = read_area_list(content, "lijst.csv")
    assert found.lines == ()
    assert [problem.kind for problem in found.problems] == [kind]
    assert finding(found.problems[0]).startswith("lijst.csv: ")


def test_as_many_wijken_as_may_be_are_read() -> None:
    assert len(read_area_list("\n".join(f"Wijk {number}" for number in range(MOST_LINES))).lines) == MOST_LINES


def test_marks_that_nobody_sees_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    path.write_bytes("\ufeffSel\u200bwerd\u00a0Zuid".encode())
    assert names(read_area_list(path.read_bytes())) == ["Selwerd Zuid"]
