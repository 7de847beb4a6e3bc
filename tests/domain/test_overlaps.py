"""Many interventions for one group in one wijk are worth a look."""

from collections.abc import Mapping
from typing import Any

from planner.domain.analysis import survey
from planner.domain.overlaps import overlaps
from planner.domain.plan import CellMark, Intervention, Plan
from planner.domain.words import MarkKind, Status
from tests.world import CELL, KREEK, LINDENHOF, a_placement, a_question, an_intervention, in_wijken, plan_with


def several(number: int, *groups: str, **fields: Any) -> tuple[Intervention, ...]:
    """Some interventions, each in a cell of every group, by turns in another pillar."""
    pillars = ("voorlichting", "leefomgeving")
    delivery, code = fields.pop("delivery", in_wijken(KREEK)), fields.pop("code", "i")
    return tuple(
        an_intervention(f"{code}{n}", tuple(a_placement(group, pillar=pillars[n % 2]) for group in groups), (delivery,))
        for n in range(number)
    )


def found(plan: Plan, wijk: str | None = KREEK, **fields: Any) -> Mapping[str, int]:
    return overlaps(survey(plan, a_question(**fields)), wijk)


def test_six_interventions_over_all_cells_of_a_group_are_many() -> None:
    assert found(plan_with(several(6, "kinderen"))) == {"kinderen": 6}


def test_five_are_not() -> None:
    assert found(plan_with(several(5, "kinderen"))) == {}


def test_one_that_stands_in_two_cells_counts_once() -> None:
    twice = an_intervention("dubbel", (a_placement(), a_placement(pillar="beleid")), (in_wijken(KREEK),))
    assert found(plan_with((*several(4, "kinderen"), twice))) == {}
    assert found(plan_with((*several(5, "kinderen"), twice))) == {"kinderen": 6}


def test_groups_are_told_in_the_order_of_the_rows() -> None:
    assert list(found(plan_with(several(7, "ouders", "kinderen")))) == ["kinderen", "ouders"]


def test_what_runs_in_another_wijk_is_left_out() -> None:
    assert found(plan_with(several(6, "kinderen")), LINDENHOF) == {}


def test_what_is_only_planned_is_left_out() -> None:
    assert found(plan_with(several(6, "kinderen", delivery=in_wijken(KREEK, status=Status.PLANNED)))) == {}


def test_a_cell_that_is_not_applicable_is_left_out() -> None:
    plan = plan_with(several(6, "kinderen"), marks=(CellMark(*CELL, MarkKind.NOT_APPLICABLE, "Zo afgesproken"),))
    assert found(plan) == {}


def test_what_is_for_a_broader_group_is_left_out() -> None:
    assert found(plan_with((*several(5, "kinderen"), *several(1, "jeugd", code="breed")))) == {}


def test_only_what_is_asked_is_looked_at() -> None:
    plan = plan_with(several(6, "kinderen"))
    assert found(plan, pillars=("leefomgeving",)) == {}
    assert found(plan, themes=("overgewicht",)) == {"kinderen": 6}


def test_of_the_whole_municipality_nothing_is_told() -> None:
    assert found(plan_with(several(6, "kinderen")), None) == {}
