"""What is said of a table with figures and of each figure in it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.domain.changes import Author, Change, apply
from planner.domain.figures_in import Measure, Review
from planner.domain.plan import Indicator, Plan
from planner.domain.weighing import Reading, Weighed
from planner.imports.statistics_known import TableKind
from planner.language.changes import names_for
from planner.language.figures_in import (
    TABLES,
    area_in_words,
    counts_in_words,
    edits_of,
    note_of,
    problems_in_words,
    remarks,
    replaced,
    reviewed,
    sum_note,
    why_not,
)
from planner.language.headlines import headline
from planner.language.sentences import Names
from tests.domain.test_figures_in import figure, looked, taken
from tests.world import KREEK, town

A, B = "BU00010001", "BU00010002"
ROOKT = Measure(Indicator("rivm_roker", "Rookt", "roken", unit="%", more_is_worse=True), publisher="RIVM, tabel")


def weighed(**fields: object) -> Weighed:
    return replace(Weighed("rivm_roker", KREEK, 2022, 20.0), **fields)  # type: ignore[arg-type]


def test_every_kind_of_table_has_a_name() -> None:
    assert set(TABLES) == {kind.value for kind in TableKind}


def test_a_figure_of_several_buurten_says_that_it_was_weighed() -> None:
    assert note_of(weighed(parts=(A, B))) == "2 CBS-gebieden, gewogen naar inwoners."


def test_a_figure_of_a_part_of_a_wijk_says_of_which_share() -> None:
    said = note_of(weighed(parts=(A,), missing=(B,), share=0.8))
    assert said == "Gaat over 80% van de inwoners: van BU00010002 is geen cijfer bekend."


def test_a_count_of_several_buurten_says_that_it_was_added_up() -> None:
    assert sum_note(weighed(parts=(A, B))) == "2 CBS-gebieden opgeteld."


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"uncounted": (B,)}, "Van BU00010002 weten we het aantal inwoners niet."),
        ({"missing": (B,)}, "Van BU00010002 is geen cijfer bekend."),
        ({}, "In deze buurten wonen geen mensen."),
    ],
)
def test_why_there_is_no_figure_is_said(fields: dict[str, object], words: str) -> None:
    assert why_not(weighed(value=None, **fields)).startswith(words)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (KREEK, "De Kreek"),
        ("GM0001", "Gemeente Veldstad"),
        ("nederland", "Nederland"),
        ("provincie", "Provincie"),
        (A, "CBS-buurt BU00010001"),
        ("WK000100", "CBS-wijk WK000100"),
    ],
)
def test_an_area_goes_by_its_name(code: str, words: str) -> None:
    assert area_in_words(Names(town()), code) == words


def test_what_is_new_what_differs_and_what_stays_are_counted() -> None:
    plan = taken(town(), figure(), figure("GM0001"))
    found = looked(plan, figure(), figure("GM0001", 12.0), figure("nederland"))
    assert counts_in_words(found) == "1 nieuw cijfer, 1 gewijzigd en 1 gelijk."


def test_nothing_to_take_over_is_said() -> None:
    assert counts_in_words(Review((), (), (), ())) == "Er is geen cijfer om over te nemen."


def test_a_figure_whose_margin_alone_differs_says_so() -> None:
    plan = taken(town(), figure())
    (one,) = looked(plan, replace(figure(), margin=1.0)).figures
    assert replaced(Names(plan), one, "%") == "was ook 31%; marge of bron is anders"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, ""), (1, "1 regel klopt niet en doet niet mee."), (3, "3 regels kloppen niet en doen niet mee.")],
)
def test_lines_that_do_not_fit_are_counted(count: int, words: str) -> None:
    assert problems_in_words(count) == words


def test_what_else_there_is_to_know_is_said() -> None:
    plan = replace(town(), neighbourhoods=(replace(town().neighbourhoods[0], cbs_codes=()),))
    assert remarks(plan, 1, (2020,), ("Mannen_6",)) == [
        "1 cijfer is bij de bron niet bekend. Dat blijft zo: leeg is geen nul.",
        "Van elk cijfer telt het nieuwste jaar. 2020 doet niet mee.",
        "1 kolom lezen we niet: Mannen_6.",
        "Zonder CBS-codes: De Kreek. Vul die in bij Beheer. Dan krijgen deze wijken ook cijfers.",
    ]


def _headline(before: Plan, value: float) -> tuple[str, Plan]:
    found = reviewed(
        before, (ROOKT,), (Reading("rivm_roker", "GM0001", value, 2022), Reading("rivm_roker", A, value, 2022))
    )
    edits = edits_of(before, found, {})
    change = Change(2, datetime(2026, 11, 25, tzinfo=UTC), Author("Anna", "anna"), "figures_in", edits)
    plan = apply(before, edits)
    return headline(names_for(plan, (change,)), change), plan


def test_the_history_counts_the_figures_and_names_the_source() -> None:
    said, plan = _headline(town(), 20.0)
    assert said == "2 cijfers ingelezen uit RIVM, tabel"
    assert _headline(plan, 21.0)[0] == "2 cijfers ingelezen uit RIVM, tabel"


def test_a_figure_has_a_name_in_the_history() -> None:
    found = reviewed(town(), (ROOKT,), (Reading("rivm_roker", A, 20.0, 2022),))
    assert [one.name for one in edits_of(town(), found, {})] == ["Rookt", "Rookt in De Kreek (2022)"]
