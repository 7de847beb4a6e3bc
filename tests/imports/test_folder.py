"""A folder that fits becomes a plan, with every field in its place."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.plan import PartnerRole, Rules, Situation
from planner.domain.words import PILLARS, Basis, Heading, Recognition, Scope
from planner.imports.folder import read_empty, read_folder
from planner.imports.problems import FolderProblems, ProblemKind


def test_a_folder_becomes_a_plan_with_placements_and_deliveries_at_their_intervention(kleindorp: Path) -> None:
    lesson, fence = read_folder(kleindorp).interventions
    assert [(placement.pillar, placement.primary) for placement in lesson.placements] == [
        ("voorlichting", True),
        ("beleid", False),
    ]
    assert lesson.placements[0].pillar_basis is Basis.STATED
    assert lesson.deliveries[0].neighbourhoods == ("dorp",)
    assert (lesson.deliveries[0].reached, lesson.deliveries[0].reachable) == (24, 77)
    assert fence.deliveries[0].scope is Scope.MUNICIPALITY
    assert fence.placements == ()


def test_dates_roles_and_levels_are_read_as_what_they_are(kleindorp: Path) -> None:
    lesson = read_folder(kleindorp).interventions[0]
    assert lesson.partners == (PartnerRole("ggd", "uitvoerder"), PartnerRole("club"))
    assert lesson.recognition is Recognition.GOOD
    assert lesson.lapses_on == date(2028, 5, 25)


def test_goals_have_figures_and_a_direction_and_counts_have_a_whole(kleindorp: Path) -> None:
    plan = read_folder(kleindorp)
    assert (plan.goals[0].indicators, plan.goals[0].heading) == (("rokers",), Heading.DOWN)
    assert [one.out_of for one in plan.observations] == [77.0, None]


def test_a_theme_has_its_situation_in_words(kleindorp: Path) -> None:
    assert read_folder(kleindorp).situations == (Situation("roken", "Een op vijf rookt.", ("o1", "o2")),)


def test_an_empty_cell_leaves_the_default(kleindorp: Path) -> None:
    plan = read_folder(kleindorp)
    assert plan.interventions[1].counts is True
    assert plan.interventions[1].recognition is Recognition.UNKNOWN
    assert plan.goals[0].number is None
    assert plan.observations[1].value is None
    assert plan.observations[1].text == "een op vijf"


def test_rules_that_are_not_named_keep_their_default(kleindorp: Path) -> None:
    assert read_folder(kleindorp).municipality.rules == Rules(half=0.25, covered_from=1.0, strong_from=4.0)


def test_files_that_are_not_needed_may_be_absent(kleindorp: Path) -> None:
    (kleindorp / "catalogue.csv").unlink()
    (kleindorp / "marks.csv").unlink()
    plan = read_folder(kleindorp)
    assert plan.catalogue == ()
    assert plan.marks == ()


def test_a_byte_order_mark_blank_lines_and_windows_line_ends_are_accepted(kleindorp: Path) -> None:
    before = read_folder(kleindorp)
    for path in kleindorp.glob("*.csv"):
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode() + b"\r\n\r\n" + b",,\r\n")
    assert read_folder(kleindorp) == before


def test_order_of_the_rows_is_kept(kleindorp: Path) -> None:
    assert [pillar.code for pillar in read_folder(kleindorp).pillars] == list(PILLARS)


def test_provenance_files_beside_the_tables_are_known(kleindorp: Path) -> None:
    (kleindorp / "themes.source.yaml").write_text("title: Nota\n", encoding="utf-8")
    assert read_folder(kleindorp).themes[0].code == "roken"


def test_a_catalogue_theme_may_be_one_that_the_municipality_does_not_have(kleindorp: Path) -> None:
    assert read_folder(kleindorp).catalogue[0].themes == ("alcohol",)


def test_an_empty_municipality_has_pillars_and_groups_and_is_not_filled(kleindorp: Path) -> None:
    plan = read_empty(kleindorp, " GM1234 ", "Nieuw")
    assert (plan.municipality.code, plan.municipality.name) == ("GM1234", "Nieuw")
    assert not plan.municipality.filled
    assert len(plan.pillars) == 4
    assert len(plan.groups) == 3
    assert plan.themes == ()
    assert plan.interventions == ()


@pytest.mark.parametrize(
    ("code", "name", "column", "kind"),
    [
        ("0014", "Nieuw", "code", ProblemKind.NOT_A_CODE),
        ("GM00145", "Nieuw", "code", ProblemKind.NOT_A_CODE),
        ("GM٠٠١٤", "Nieuw", "code", ProblemKind.NOT_A_CODE),
        ("", "Nieuw", "code", ProblemKind.EMPTY),
        ("GM1234", " ", "name", ProblemKind.EMPTY),
        ("GM1234", "n" * 201, "name", ProblemKind.TOO_LONG),
    ],
)
def test_an_empty_municipality_needs_a_code_and_a_name(
    kleindorp: Path, code: str, name: str, column: str, kind: ProblemKind
) -> None:
    with pytest.raises(FolderProblems) as refused:
        read_empty(kleindorp, code, name)
    (problem,) = refused.value.problems
    assert (problem.file, problem.line, problem.column, problem.kind) == ("", None, column, kind)


def test_an_empty_municipality_is_refused_when_a_pillar_is_missing(kleindorp: Path) -> None:
    path = kleindorp / "pillars.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("beleid,Beleid,Bel\n", ""), encoding="utf-8")
    with pytest.raises(FolderProblems) as refused:
        read_empty(kleindorp, "GM1234", "Nieuw")
    assert [(one.kind, one.value) for one in refused.value.problems] == [(ProblemKind.MISSING_ROW, "beleid")]
