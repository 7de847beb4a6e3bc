"""Judgements on cells: niet van toepassing, bewust leeg, prioriteit."""

from itertools import permutations

import pytest

from planner.domain.gaps import ranked
from planner.domain.plan import CellMark
from planner.domain.words import Level, MarkKind
from tests.world import CELL, KREEK, POLDERRAND, a_question, an_intervention, asked, cell_of, plan_with

OUT = (MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY)


def a_mark(kind: MarkKind, neighbourhood: str | None = None) -> CellMark:
    return CellMark(*CELL, kind, "Zo afgesproken", neighbourhood)


@pytest.mark.parametrize("kind", OUT)
def test_a_cell_that_is_marked_out_leaves_the_count(kind: MarkKind) -> None:
    tally = asked(plan_with(marks=(a_mark(kind),))).tally
    assert (tally.applicable, tally.not_applicable) == (119, 1)


@pytest.mark.parametrize("kind", OUT)
def test_a_cell_that_is_marked_out_is_no_gap(kind: MarkKind) -> None:
    gaps = ranked(plan_with(marks=(a_mark(kind),)), a_question())
    assert CELL not in {gap.key for gap in gaps}


def test_a_cell_that_is_marked_out_still_knows_what_is_there() -> None:
    cell = cell_of(plan_with((an_intervention(),), marks=(a_mark(MarkKind.NOT_APPLICABLE),)), KREEK)
    assert (cell.level, cell.count, cell.broad) == (Level.NOT_APPLICABLE, 1, False)


def test_a_mark_of_the_gemeente_holds_in_every_wijk() -> None:
    plan = plan_with(marks=(a_mark(MarkKind.NOT_APPLICABLE),))
    assert cell_of(plan, POLDERRAND).level is Level.NOT_APPLICABLE


def test_a_mark_of_a_wijk_holds_in_that_wijk_only() -> None:
    plan = plan_with(marks=(a_mark(MarkKind.NOT_APPLICABLE, KREEK),))
    levels = [cell_of(plan, area).level for area in (KREEK, POLDERRAND, None)]
    assert levels == [Level.NOT_APPLICABLE, Level.EMPTY, Level.EMPTY]


def test_a_mark_of_a_wijk_goes_over_that_of_the_gemeente() -> None:
    marks = (a_mark(MarkKind.PRIORITY, KREEK), a_mark(MarkKind.NOT_APPLICABLE))
    plan = plan_with(marks=marks)
    assert [cell_of(plan, area).level for area in (KREEK, POLDERRAND)] == [Level.EMPTY, Level.NOT_APPLICABLE]
    assert cell_of(plan, KREEK).mark == marks[0]


def test_a_priority_changes_nothing_about_the_level() -> None:
    plan = plan_with((an_intervention(),), marks=(a_mark(MarkKind.PRIORITY),))
    assert (cell_of(plan).level, asked(plan).tally.applicable) == (Level.COVERED, 120)


def test_of_several_marks_on_one_cell_the_one_that_takes_it_out_holds_in_any_order() -> None:
    for kinds in permutations(MarkKind):
        marks = tuple(a_mark(kind) for kind in kinds)
        assert cell_of(plan_with(marks=marks)).mark == a_mark(MarkKind.NOT_APPLICABLE)


def test_bewust_leeg_holds_over_a_priority() -> None:
    marks = (a_mark(MarkKind.DELIBERATELY_EMPTY), a_mark(MarkKind.PRIORITY))
    assert cell_of(plan_with(marks=marks)).level is Level.NOT_APPLICABLE


def test_a_mark_on_a_broader_group_marks_no_cell() -> None:
    mark = CellMark(*CELL[:2], "inwoners", MarkKind.NOT_APPLICABLE, "Geen rij")
    assert asked(plan_with(marks=(mark,))).tally.not_applicable == 0
