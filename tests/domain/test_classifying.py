"""Working in the matrix as edits: placing, moving, taking out, and judging cells."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import Edit, apply, inverse, settled
from planner.domain.classifying import Looked, confirm_cells, mark, move, place, take_out, unmark
from planner.domain.editing import Gone, Refused
from planner.domain.grid import CellKey
from planner.domain.interventions import CellMark, Intervention
from planner.domain.plan import Plan
from planner.domain.records import mark_key
from planner.domain.words import Basis, Level, MarkKind
from tests.domain.strategies import WIJKEN, meeting_groups, pillars, plans, themes
from tests.world import KREEK, TODAY, a_placement, an_intervention, cell_of, plan_with

ANNA = Looked("Anna", TODAY)
HERE, THERE = ("overgewicht", "leefomgeving", "kinderen"), ("roken", "beleid", "ouderen")
cells = st.tuples(themes, pillars, meeting_groups)


def one_in(plan: Plan) -> Intervention:
    return plan.interventions[0]


def after(plan: Plan, edits: Sequence[Edit]) -> Plan:
    return apply(plan, edits)


def cells_of(one: Intervention) -> list[CellKey]:
    return [(part.theme, part.pillar, part.group) for part in one.placements]


def judgement(kind: MarkKind = MarkKind.NOT_APPLICABLE, **fields: Any) -> CellMark:
    return CellMark("", "", "", kind, **{"reason": "Zo afgesproken", "marked_by": "Anna", "marked_on": TODAY, **fields})


# ── placing ──────────────────────────────────────────────────────────────────────────────


def test_who_places_an_intervention_confirms_that_it_belongs_there() -> None:
    plan = plan_with((an_intervention(),))
    new = one_in(after(plan, place(plan, "fietsles", THERE, ANNA))).placements[-1]
    assert (new.theme, new.pillar, new.group, new.primary) == (*THERE, True)
    assert (new.basis, new.confirmed_by, new.confirmed_on) == (Basis.CONFIRMED, "Anna", TODAY)


def test_an_empty_cell_fills_as_soon_as_something_is_placed_there() -> None:
    plan = plan_with((an_intervention(),))
    assert cell_of(plan, key=THERE).level is Level.EMPTY
    assert cell_of(after(plan, place(plan, "fietsles", THERE, ANNA)), key=THERE).level is Level.COVERED


def test_a_second_pillar_fills_nothing_unless_it_is_asked_for() -> None:
    plan = plan_with((an_intervention(),))
    placed = after(plan, place(plan, "fietsles", THERE, ANNA, primary=False))
    assert cell_of(placed, key=THERE).level is Level.EMPTY
    assert cell_of(placed, key=THERE, count_secondary=True).level is Level.COVERED


def test_placing_where_it_stands_already_is_no_change() -> None:
    plan = plan_with((an_intervention(),))
    assert place(plan, "fietsles", HERE, ANNA) == ()


def test_another_rank_leaves_the_placement_in_its_place_in_the_list() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(), a_placement("ouders"))),))
    ranked = one_in(after(plan, place(plan, "fietsles", HERE, ANNA, primary=False)))
    assert cells_of(ranked) == [HERE, ("overgewicht", "leefomgeving", "ouders")]
    assert [part.primary for part in ranked.placements] == [False, True]


def test_a_placement_may_be_on_a_broader_group() -> None:
    plan = plan_with((an_intervention(),))
    placed = after(plan, place(plan, "fietsles", ("roken", "beleid", "inwoners"), ANNA))
    assert cell_of(placed, key=THERE).level is Level.THIN


@pytest.mark.parametrize("cell", [("alcohol", *HERE[1:]), (HERE[0], "hoop", HERE[2]), (*HERE[:2], "marsmannen")])
def test_a_cell_that_the_plan_does_not_know_is_refused(cell: CellKey) -> None:
    plan = plan_with((an_intervention(),))
    with pytest.raises(Refused):
        place(plan, "fietsles", cell, ANNA)
    with pytest.raises(Refused):
        move(plan, "fietsles", (HERE, cell), ANNA)


def test_what_is_archived_or_was_never_there_is_not_placed() -> None:
    plan = plan_with()
    plan = replace(plan, archive=replace(plan.archive, interventions=(an_intervention(),)))
    for code in ("fietsles", "niets"):
        with pytest.raises(Gone):
            place(plan, code, THERE, ANNA)


def test_an_intervention_takes_over_the_theme_of_its_new_cell() -> None:
    plan = plan_with((an_intervention(themes=("overgewicht",)),))
    assert one_in(after(plan, place(plan, "fietsles", THERE, ANNA))).themes == ("overgewicht", "roken")


@given(plans(), cells, st.booleans())
def test_placing_and_then_taking_out_leaves_the_placements_that_there_were(
    plan: Plan, cell: CellKey, primary: bool
) -> None:
    for one in plan.interventions:
        if cell not in cells_of(one):
            placed = after(plan, place(plan, one.code, cell, ANNA, primary=primary))
            back = after(placed, take_out(placed, one.code, cell))
            assert {each.code: each.placements for each in back.interventions} == {
                each.code: each.placements for each in plan.interventions
            }


@given(plans(), cells, st.booleans())
def test_placing_twice_is_placing_once(plan: Plan, cell: CellKey, primary: bool) -> None:
    for one in plan.interventions:
        placed = after(plan, place(plan, one.code, cell, ANNA, primary=primary))
        assert place(placed, one.code, cell, Looked("Bas", TODAY), primary=primary) == ()


# ── moving and taking out ────────────────────────────────────────────────────────────────


def test_a_placement_moves_with_its_rank_and_is_confirmed() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(primary=False),)),))
    (moved,) = one_in(after(plan, move(plan, "fietsles", (HERE, THERE), ANNA))).placements
    assert (moved.theme, moved.pillar, moved.group, moved.primary) == (*THERE, False)
    assert (moved.basis, moved.confirmed_by) == (Basis.CONFIRMED, "Anna")


def test_moving_to_a_cell_where_it_stands_leaves_it_there_once() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(), a_placement("ouders"))),))
    ouders = (*HERE[:2], "ouders")
    assert cells_of(one_in(after(plan, move(plan, "fietsles", (HERE, ouders), ANNA)))) == [ouders]


def test_where_a_placement_meets_itself_the_first_pillar_stays() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(primary=False), a_placement("ouders"))),))
    (left,) = one_in(after(plan, move(plan, "fietsles", (HERE, (*HERE[:2], "ouders")), ANNA))).placements
    assert left.primary


def test_moving_to_where_it_is_changes_nothing() -> None:
    plan = plan_with((an_intervention(),))
    assert move(plan, "fietsles", (HERE, HERE), ANNA) == ()


def test_what_reaches_a_cell_by_a_broader_group_is_not_taken_out_of_it() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("jeugd"),)),))
    with pytest.raises(Gone):
        take_out(plan, "fietsles", HERE)
    with pytest.raises(Gone):
        move(plan, "fietsles", (HERE, THERE), ANNA)


def test_of_what_stands_in_no_cell_pillar_and_group_are_not_known() -> None:
    plan = plan_with((an_intervention(pillar_basis=Basis.STATED, group_basis=Basis.STATED),))
    out = one_in(after(plan, take_out(plan, "fietsles", HERE)))
    assert (out.placements, out.pillar_basis, out.group_basis) == ((), Basis.NOT_STATED, Basis.NOT_STATED)


def test_an_intervention_is_as_sure_as_the_cells_it_stands_in() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(), a_placement("ouders"))),))
    half = after(plan, move(plan, "fietsles", (HERE, THERE), ANNA))
    assert one_in(half).pillar_basis is Basis.INFERRED
    whole = after(half, move(half, "fietsles", ((*HERE[:2], "ouders"), ("roken", "beleid", "zorg")), ANNA))
    assert (one_in(whole).pillar_basis, one_in(whole).group_basis) == (Basis.CONFIRMED, Basis.CONFIRMED)


# ── judging ──────────────────────────────────────────────────────────────────────────────


def test_a_mark_keeps_who_gave_it_when_and_why() -> None:
    plan = plan_with(marks=())
    assert after(plan, mark(plan, [THERE], judgement())).marks == (
        CellMark(*THERE, MarkKind.NOT_APPLICABLE, "Zo afgesproken", None, "Anna", TODAY),
    )


def test_a_mark_without_a_reason_is_refused_and_no_cell_gets_it() -> None:
    plan = plan_with(marks=())
    with pytest.raises(Refused):
        mark(plan, [THERE, HERE], judgement(reason=" \n"))


def test_a_priority_stands_beside_the_mark_that_takes_a_cell_out() -> None:
    plan = plan_with(marks=())
    out = after(plan, mark(plan, [THERE], judgement()))
    both = after(out, mark(out, [THERE], judgement(MarkKind.PRIORITY)))
    assert {one.kind for one in both.marks} == {MarkKind.NOT_APPLICABLE, MarkKind.PRIORITY}


def test_a_mark_of_one_wijk_leaves_that_of_the_municipality() -> None:
    plan = plan_with(marks=())
    whole = after(plan, mark(plan, [THERE], judgement()))
    both = after(whole, mark(whole, [THERE], judgement(MarkKind.DELIBERATELY_EMPTY, neighbourhood=KREEK)))
    assert {(one.kind, one.neighbourhood) for one in both.marks} == {
        (MarkKind.NOT_APPLICABLE, None),
        (MarkKind.DELIBERATELY_EMPTY, KREEK),
    }


def test_clearing_takes_only_the_kinds_and_the_wijk_that_were_meant() -> None:
    plan = plan_with(marks=())
    for kind in MarkKind:
        for wijk in (None, KREEK):
            plan = after(plan, mark(plan, [THERE], judgement(kind, neighbourhood=wijk)))
    left = after(plan, unmark(plan, [THERE], (MarkKind.PRIORITY,), KREEK)).marks
    assert {(one.kind, one.neighbourhood) for one in plan.marks} - {(one.kind, one.neighbourhood) for one in left} == {
        (MarkKind.PRIORITY, KREEK)
    }


some_cells = st.lists(cells, min_size=1, max_size=4)
kinds, wijken = st.sampled_from(MarkKind), st.none() | st.sampled_from(WIJKEN)


def sound(plan: Plan) -> Plan:
    """With one mark of each kind per cell and wijk, as the database keeps them."""
    return replace(plan, marks=tuple({mark_key(one): one for one in plan.marks}.values()))


@given(plans().map(sound), some_cells, kinds, wijken)
def test_marking_twice_is_marking_once(
    plan: Plan, where: list[CellKey], kind: MarkKind, neighbourhood: str | None
) -> None:
    said = judgement(kind, neighbourhood=neighbourhood)
    marked = after(plan, mark(plan, where, said))
    assert mark(marked, where, said) == ()


@given(plans().map(sound), some_cells, st.lists(kinds, min_size=1, max_size=4), wijken)
def test_a_cell_is_never_out_of_the_count_for_two_reasons_in_one_place(
    plan: Plan, where: list[CellKey], said: list[MarkKind], neighbourhood: str | None
) -> None:
    plan = replace(plan, marks=())
    for kind in said:
        plan = after(plan, mark(plan, where, judgement(kind, neighbourhood=neighbourhood)))
    out = [one for one in plan.marks if one.kind is not MarkKind.PRIORITY]
    assert len({(one.theme, one.pillar, one.group) for one in out}) == len(out)
    last = next((kind for kind in reversed(said) if kind is not MarkKind.PRIORITY), None)
    assert {one.kind for one in out} == ({last} if last else set())


@given(plans().map(sound), some_cells, kinds, wijken)
def test_marking_and_then_clearing_leaves_the_marks_of_other_cells(
    plan: Plan, where: list[CellKey], kind: MarkKind, neighbourhood: str | None
) -> None:
    marked = after(plan, mark(plan, where, judgement(kind, neighbourhood=neighbourhood)))
    cleared = after(marked, unmark(marked, where, tuple(MarkKind), neighbourhood))
    stays = [
        one
        for one in plan.marks
        if (one.theme, one.pillar, one.group) not in where or one.neighbourhood != neighbourhood
    ]
    assert sorted(cleared.marks, key=mark_key) == sorted(stays, key=mark_key)


@st.composite
def deeds(draw: st.DrawFn) -> tuple[Plan, Sequence[Edit]]:
    """Something done in the matrix of a random plan."""
    plan = sound(draw(plans()))
    where, cell, neighbourhood = draw(some_cells), draw(cells), draw(wijken)
    ways: list[Any] = [
        lambda: mark(plan, where, judgement(draw(kinds), neighbourhood=neighbourhood)),
        lambda: unmark(plan, where, tuple(MarkKind), neighbourhood),
        lambda: confirm_cells(plan, where, ANNA, neighbourhood),
    ]
    for one in plan.interventions:
        ways.append(lambda one=one: place(plan, one.code, cell, ANNA, primary=draw(st.booleans())))
        for start in cells_of(one):
            ways.append(lambda one=one, start=start: move(plan, one.code, (start, cell), ANNA))
            ways.append(lambda one=one, start=start: take_out(plan, one.code, start))
    return plan, draw(st.sampled_from(ways))()


@given(deeds())
def test_everything_that_is_done_in_the_matrix_can_be_turned_back(case: tuple[Plan, Sequence[Edit]]) -> None:
    plan, edits = case
    done, real = settled(plan, edits)
    assert apply(done, inverse(real)) == plan
