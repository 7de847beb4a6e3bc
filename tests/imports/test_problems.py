"""Whatever does not fit is named with its file, line, column and value, and everything at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.imports.folder import read_folder
from planner.imports.problems import FolderProblems, Problem, ProblemKind
from planner.language.problems import SENTENCES, finding, sentence

After = Callable[[str, str, str], Problem]
Problems = Callable[[], tuple[Problem, ...]]

#: file, old text, new text, and the line, column, value and kind of the one problem that this makes.
BROKEN = [
    ("deliveries.csv", "running,dorp", "hoog,dorp", 2, "status", "hoog", ProblemKind.NOT_A_CHOICE),
    ("deliveries.csv", "dorp,2025", "stad,2025", 2, "neighbourhoods", "stad", ProblemKind.UNKNOWN_CODE),
    ("deliveries.csv", "2025-01-01", "01-01-2025", 2, "starts", "01-01-2025", ProblemKind.NOT_A_DATE),
    ("deliveries.csv", "2025-01-01", "2025-02-30", 2, "starts", "2025-02-30", ProblemKind.NOT_A_DATE),
    ("deliveries.csv", "2025-12-31", "2024-12-31", 2, "ends", "2024-12-31", ProblemKind.WRONG_ORDER),
    ("deliveries.csv", "24,77", "78,77", 2, "reachable", "77", ProblemKind.WRONG_ORDER),
    ("deliveries.csv", "24,77", "veel,77", 2, "reached", "veel", ProblemKind.NOT_A_NUMBER),
    ("deliveries.csv", ",1000", ",-1000", 2, "budget", "-1000", ProblemKind.OUT_OF_RANGE),
    ("deliveries.csv", ",1000", ",10.5", 2, "budget", "10.5", ProblemKind.NOT_A_NUMBER),
    ("deliveries.csv", "running,dorp", "running,", 2, "neighbourhoods", "", ProblemKind.EMPTY),
    ("deliveries.csv", "planned,,", "planned,veld,", 3, "neighbourhoods", "veld", ProblemKind.NOT_EMPTY),
    ("deliveries.csv", "running,dorp", "running,dorp|dorp", 2, "neighbourhoods", "dorp", ProblemKind.DUPLICATE),
    ("partners.csv", "De Club,", "De Club,\nclub,Anders,", 4, "code", "club", ProblemKind.DUPLICATE),
    ("partners.csv", "De Club,", "De Club,\nCLUB,Anders,", 4, "code", "CLUB", ProblemKind.DUPLICATE),
    ("interventions.csv", "ggd:uitvoerder", "dienst:uitvoerder", 2, "partners", "dienst", ProblemKind.UNKNOWN_CODE),
    ("interventions.csv", "rok-1", "rok-9", 2, "goals", "rok-9", ProblemKind.UNKNOWN_CODE),
    ("interventions.csv", "2028-05-25", "2021-05-25", 2, "lapses_on", "2021-05-25", ProblemKind.WRONG_ORDER),
    ("interventions.csv", "Rookvrij hek", "", 3, "name", "", ProblemKind.EMPTY),
    ("interventions.csv", "Rookvrij hek", "h" * 201, 3, "name", "h" * 201, ProblemKind.TOO_LONG),
    ("interventions.csv", "Rookvrij hek", "hek\x00", 3, "name", "hek\x00", ProblemKind.NOT_READABLE),
    ("placements.csv", "les,roken,beleid", "les,alcohol,beleid", 3, "theme", "alcohol", ProblemKind.UNKNOWN_CODE),
    ("placements.csv", "les,roken,beleid", "les,roken,geluk", 3, "pillar", "geluk", ProblemKind.UNKNOWN_CODE),
    ("placements.csv", "kinderen,false", "opa,false", 3, "group", "opa", ProblemKind.UNKNOWN_CODE),
    ("placements.csv", "kinderen,false", "kinderen,nee", 3, "primary", "nee", ProblemKind.NOT_A_CHOICE),
    ("placements.csv", "les,roken,beleid", "lus,roken,beleid", 3, "intervention", "lus", ProblemKind.UNKNOWN_CODE),
    ("groups.csv", "life_course,inwoners", "life_course,iedereen", 2, "parent", "iedereen", ProblemKind.UNKNOWN_CODE),
    ("groups.csv", "broader,,", "broader,inwoners,", 4, "parent", "inwoners", ProblemKind.CYCLE),
    ("pillars.csv", "signalering,Signalering,Sign\n", "", None, "code", "signalering", ProblemKind.MISSING_ROW),
    ("catalogue.csv", "x1,Les", "x 1,Les", 2, "code", "x 1", ProblemKind.NOT_A_CODE),
    ("neighbourhoods.csv", "BU00010002", "BU10002", 3, "cbs_codes", "BU10002", ProblemKind.NOT_A_CODE),
    ("neighbourhoods.csv", "BU00010002", "BU00010001", 3, "cbs_codes", "BU00010001", ProblemKind.DUPLICATE),
    ("neighbourhoods.csv", "800,1,0", "800,0,0", 3, "column", "0|0", ProblemKind.DUPLICATE),
    ("neighbourhoods.csv", "53.2", "153.2", 3, "latitude", "153.2", ProblemKind.OUT_OF_RANGE),
    ("neighbourhoods.csv", "53.2", "nan", 3, "latitude", "nan", ProblemKind.NOT_A_NUMBER),
    ("sources.csv", "https://example.org/nota", "javascript:alert(1)", 2, "url", "javascript:alert(1)", "not_a_link"),
    ("goals.csv", "2030", "20300", 2, "target_year", "20300", ProblemKind.OUT_OF_RANGE),
    ("marks.csv", "Belangrijk.", "", 2, "reason", "", ProblemKind.EMPTY),
    ("marks.csv", ".,dorp", ".,stad", 2, "neighbourhood", "stad", ProblemKind.UNKNOWN_CODE),
    ("observations.csv", "een op vijf", "", 3, "value", "", ProblemKind.EMPTY),
    ("observations.csv", "2024,o2", "2024,o3", 2, "compared_with", "o3", ProblemKind.UNKNOWN_CODE),
    ("observations.csv", "24,,2024,o2,77", "24,,2024,o2,23", 2, "out_of", "23", ProblemKind.WRONG_ORDER),
    ("observations.csv", "24,,2024,o2,77", "24,,2024,o2,0", 2, "out_of", "0", ProblemKind.OUT_OF_RANGE),
    ("observations.csv", "vijf,,,", "vijf,,,77", 3, "value", "", ProblemKind.EMPTY),
    ("goals.csv", "rokers,down", "rookt,down", 2, "indicators", "rookt", ProblemKind.UNKNOWN_CODE),
    ("goals.csv", "rokers,down", "rokers,omlaag", 2, "heading", "omlaag", ProblemKind.NOT_A_CHOICE),
    ("situations.csv", "roken,Een op vijf rookt.", "roken,", 2, "text", "", ProblemKind.EMPTY),
    ("situations.csv", "roken,Een", "alcohol,Een", 2, "theme", "alcohol", ProblemKind.UNKNOWN_CODE),
    ("situations.csv", "o1|o2", "o1|o2\nroken,Nog eens,", 3, "theme", "roken", ProblemKind.DUPLICATE),
    ("memberships.csv", "kern,ggd", "kern,arts", 2, "partner", "arts", ProblemKind.UNKNOWN_CODE),
    ("area_programmes.csv", "dorp|veld", "dorp|stad", 2, "neighbourhoods", "stad", ProblemKind.UNKNOWN_CODE),
    ("municipality.yaml", "GM0001", "Kleindorp", 1, "code", "Kleindorp", ProblemKind.NOT_A_CODE),
    ("municipality.yaml", "half: 0.25", "half: 2", 5, "half", "2", ProblemKind.OUT_OF_RANGE),
    ("municipality.yaml", "half: 0.25", "heel: 1", 5, "heel", "heel", ProblemKind.UNKNOWN_COLUMN),
    ("municipality.yaml", "name: Kleindorp\n", "", 1, "name", "", ProblemKind.MISSING_COLUMN),
    ("municipality.yaml", "name: Kleindorp", "name: [een, twee]", 2, "name", "", ProblemKind.NOT_READABLE),
    ("municipality.yaml", "name: Kleindorp", "name: A\nname: B", 3, "name", "name", ProblemKind.DUPLICATE),
    ("municipality.yaml", "name: Kleindorp", "name: {", None, "", "", ProblemKind.NOT_READABLE),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "column", "value", "kind"), BROKEN)
def test_a_misfit_is_named_with_its_line_column_and_value(
    after: After, file: str, old: str, new: str, line: int | None, column: str, value: str, kind: str
) -> None:
    problem = after(file, old, new)
    assert (problem.line, problem.column, problem.value, problem.kind) == (line, column, value, kind)


def test_a_missing_file_is_named(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "deliveries.csv").unlink()
    assert problems() == (Problem("kleindorp/deliveries.csv", None, "", "", ProblemKind.MISSING_FILE),)


def test_codes_of_a_missing_file_are_not_named_one_by_one(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "themes.csv").unlink()
    assert [problem.kind for problem in problems()] == [ProblemKind.MISSING_FILE]


def test_codes_of_an_optional_file_that_is_absent_are_unknown(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "goals.csv").unlink()
    (problem,) = problems()
    assert (problem.column, problem.value, problem.choices) == ("goals", "rok-1", ())


def test_a_folder_without_municipality_is_refused(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "municipality.yaml").unlink()
    assert problems() == (Problem("kleindorp/municipality.yaml", None, "", "", ProblemKind.MISSING_FILE),)


def test_a_folder_that_is_not_there_misses_all_that_is_needed(tmp_path: Path) -> None:
    with pytest.raises(FolderProblems) as refused:
        read_folder(tmp_path / "weg")
    assert {problem.kind for problem in refused.value.problems} == {ProblemKind.MISSING_FILE}
    assert len(refused.value.problems) == 8


def test_a_file_with_a_name_of_its_own_is_named_with_the_names_that_we_know(
    kleindorp: Path, problems: Problems
) -> None:
    (kleindorp / "programmes.csv").rename(kleindorp / "programs.csv")
    first = next(problem for problem in problems() if problem.kind is ProblemKind.UNKNOWN_FILE)
    assert first.file == "kleindorp/programs.csv"
    assert "Bedoelt u: programmes.csv" in finding(first)


def test_a_required_column_that_is_missing_is_named(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "themes.csv").write_text("code\nroken\n", encoding="utf-8")
    assert problems() == (Problem("kleindorp/themes.csv", 1, "name", "", ProblemKind.MISSING_COLUMN),)


def test_an_unknown_column_is_named_with_the_columns_that_we_know(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "themes.csv").write_text("code,name,kleur\nroken,Roken,rood\n", encoding="utf-8")
    expected = Problem("kleindorp/themes.csv", 1, "kleur", "kleur", ProblemKind.UNKNOWN_COLUMN, ("code", "name"))
    assert problems() == (expected,)


def test_a_column_that_stands_twice_is_named(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "themes.csv").write_text("code,name,name\nroken,Roken,Rook\n", encoding="utf-8")
    assert problems() == (Problem("kleindorp/themes.csv", 1, "name", "name", ProblemKind.DUPLICATE, ("1",)),)


def test_a_line_with_a_comma_too_many_is_named(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "themes.csv").write_text("code,name\nroken,Roken\ngeld,Geld, en zo\n", encoding="utf-8")
    assert problems() == (Problem("kleindorp/themes.csv", 3, "", "3", ProblemKind.WRONG_WIDTH, ("2",)),)


@pytest.mark.parametrize("content", [b"code,name\nroken,R\xf8ken\n", b'code,name\nroken,"Roken\n'])
def test_a_file_in_another_encoding_or_with_an_open_quote_is_not_readable(
    kleindorp: Path, problems: Problems, content: bytes
) -> None:
    (kleindorp / "themes.csv").write_bytes(content)
    assert problems() == (Problem("kleindorp/themes.csv", None, "", "", ProblemKind.NOT_READABLE),)


def test_an_empty_file_misses_its_columns(kleindorp: Path, problems: Problems) -> None:
    (kleindorp / "themes.csv").write_text("", encoding="utf-8")
    assert [problem.column for problem in problems()] == ["code", "name"]


def test_the_line_is_that_of_the_file_also_after_text_of_several_lines(after: After) -> None:
    two_lines = '"Regel een\nregel twee",dorp\n'
    problem = after("marks.csv", "Belangrijk.,dorp\n", f"{two_lines}\nroken,beleid,opa,priority,Ook,\n")
    assert (problem.line, problem.value) == (5, "opa")


def test_all_problems_are_named_at_once_in_the_order_of_files_and_lines(kleindorp: Path, problems: Problems) -> None:
    for file, old, new in (
        ("deliveries.csv", "planned", "gepland"),
        ("deliveries.csv", "24,77", "x,y"),
        ("neighbourhoods.csv", "1200", "-1"),
        ("placements.csv", "kinderen,false", "opa,false"),
    ):
        path = kleindorp / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert [(problem.file, problem.line, problem.value) for problem in problems()] == [
        ("kleindorp/neighbourhoods.csv", 2, "-1"),
        ("kleindorp/placements.csv", 3, "opa"),
        ("kleindorp/deliveries.csv", 2, "x"),
        ("kleindorp/deliveries.csv", 2, "y"),
        ("kleindorp/deliveries.csv", 3, "gepland"),
    ]


def test_a_longer_cycle_is_named_for_each_group_in_it(kleindorp: Path, problems: Problems) -> None:
    path = kleindorp / "groups.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("broader,,", "broader,kinderen,"), encoding="utf-8")
    assert [(problem.line, problem.choices) for problem in problems()] == [
        (2, ("kinderen", "inwoners", "kinderen")),
        (4, ("inwoners", "kinderen", "inwoners")),
    ]


def test_a_problem_is_said_with_place_value_choices_and_that_nothing_was_stored(after: After) -> None:
    assert sentence(after("deliveries.csv", "running,dorp", "hoog,dorp")) == (
        'kleindorp/deliveries.csv, regel 2, kolom "status": "hoog" kennen we niet. '
        "Kies uit: running, possible, planned, exploring, ended, unknown. Er is niets opgeslagen."
    )


SAID = [
    ("deliveries.csv", "2025-12-31", "2024-12-31", '"2024-12-31" is vroeger dan kolom "starts" ("2025-01-01").'),
    ("deliveries.csv", "24,77", "78,77", '"77" is minder dan kolom "reached" ("78").'),
    ("deliveries.csv", ",1000", ",-5", '"-5" kan hier niet. Vul een getal in van 0 of hoger.'),
    ("deliveries.csv", "planned,,", "planned,veld,", 'moet leeg zijn, want in kolom "scope" staat "municipality".'),
    ("neighbourhoods.csv", "53.2", "153.2", "Vul een getal in van -90 tot en met 90."),
    ("partners.csv", "De Club,", "De Club,\nclub,Anders,", '"club" staat al op regel 3.'),
    ("interventions.csv", "Rookvrij hek", "h" * 201, "te lang (201 tekens). Gebruik er hoogstens 200."),
    ("groups.csv", "broader,,", "broader,inwoners,", "onder zichzelf vallen: inwoners → inwoners."),
    ("municipality.yaml", "GM0001", "0001", '"0001" is geen geldige code. Schrijf een code als GM0014.'),
    (
        "placements.csv",
        "kinderen,false",
        "kind,false",
        '"kind" kennen we niet. Kies uit: kinderen, lage_ses, inwoners.',
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), SAID)
def test_a_sentence_says_what_is_wrong_and_what_would_fit(
    after: After, file: str, old: str, new: str, said: str
) -> None:
    assert finding(after(file, old, new)).endswith(said)


def test_of_many_choices_only_those_that_look_alike_are_named() -> None:
    codes = (*(f"partner_{number}" for number in range(30)), "welzijn", "welzijn_noord")
    problem = Problem("a.csv", 2, "partner", "welzjin", ProblemKind.UNKNOWN_CODE, codes)
    assert finding(problem) == 'a.csv, regel 2, kolom "partner": "welzjin" kennen we niet. Bedoelt u: welzijn?'


def test_a_long_value_is_shortened_in_a_sentence() -> None:
    said = finding(Problem("a.csv", 2, "starts", "x" * 300, ProblemKind.NOT_A_DATE))
    assert "x" * 59 + "…" in said
    assert "x" * 60 not in said


def test_what_was_typed_has_no_place_in_a_file() -> None:
    typed = Problem("", None, "code", "0014", ProblemKind.NOT_A_CODE, ("GM0014",))
    assert sentence(typed).startswith('kolom "code": "0014" is geen geldige code.')


def test_every_kind_of_problem_has_a_dutch_sentence() -> None:
    assert set(SENTENCES) == set(ProblemKind)
