"""Pillar mix: how many pillars a theme or goal uses, and the remarks on its balance."""

import pytest

from planner.domain.mix import Mix, Remark, balance, goal_mixes, mix_of, theme_mixes
from planner.domain.plan import CellMark, Goal, Intervention
from planner.domain.words import MarkKind, Status
from tests.world import (
    KREEK,
    LINDENHOF,
    POLDERRAND,
    a_delivery,
    a_placement,
    an_intervention,
    asked,
    in_wijken,
    plan_with,
    town,
)


def on(pillar: str, code: str, *groups: str, theme: str = "overgewicht", **fields: object) -> Intervention:
    placements = tuple(a_placement(group, theme, pillar) for group in groups or ("kinderen",))
    return an_intervention(code, placements, **fields)  # type: ignore[arg-type]


def counts(mix: Mix) -> list[int]:
    return [count for _, count in mix.per_pillar]


BALANCED = (on("voorlichting", "a"), on("signalering", "b"), on("leefomgeving", "c"))


def test_three_of_four_pillars_are_used() -> None:
    mix = mix_of(asked(plan_with(BALANCED)), theme="overgewicht")
    assert (mix.used, counts(mix), mix.remarks) == (3, [1, 1, 1, 0], ())


def test_the_pillars_stand_in_their_fixed_order() -> None:
    mix = mix_of(asked(plan_with()))
    assert [pillar for pillar, _ in mix.per_pillar] == ["voorlichting", "signalering", "leefomgeving", "beleid"]


def test_an_intervention_for_many_groups_counts_once_in_a_pillar() -> None:
    plan = plan_with((on("beleid", "a", "kinderen", "jongeren", "inwoners"),))
    assert counts(mix_of(asked(plan))) == [0, 0, 0, 1]


def test_a_mix_of_one_theme_leaves_the_others_out() -> None:
    plan = plan_with((*BALANCED, on("beleid", "d", theme="roken")))
    assert [mix_of(asked(plan), theme=theme).used for theme in ("overgewicht", "roken", None)] == [3, 1, 4]


def test_a_mix_of_one_goal_counts_what_serves_it() -> None:
    plan = plan_with((on("beleid", "a", goals=("gezond_gewicht",)), on("voorlichting", "b", goals=("rookvrij",))))
    assert counts(mix_of(asked(plan), goal="gezond_gewicht")) == [0, 0, 0, 1]


def test_what_is_only_planned_is_no_part_of_the_mix() -> None:
    plan = plan_with((on("beleid", "a", deliveries=(a_delivery(status=Status.PLANNED),)),))
    assert mix_of(asked(plan)).used == 0


def test_a_plan_beside_something_that_runs_is_no_part_of_the_mix() -> None:
    plan = plan_with((on("beleid", "a"), on("beleid", "b", deliveries=(a_delivery(status=Status.PLANNED),))))
    assert counts(mix_of(asked(plan))) == [0, 0, 0, 1]


def test_a_wijk_has_its_own_mix() -> None:
    plan = plan_with((on("beleid", "a", deliveries=(in_wijken(KREEK),)),))
    assert [mix_of(asked(plan, area)).used for area in (KREEK, POLDERRAND)] == [1, 0]


def test_a_question_about_one_pillar_does_not_make_the_others_seem_missing() -> None:
    analysis = asked(plan_with(BALANCED), pillars=("signalering",))
    assert mix_of(analysis, theme="overgewicht").remarks == ()


def test_a_question_about_one_group_is_about_the_mix_of_that_group() -> None:
    plan = plan_with((on("beleid", "a", "zorg"), on("voorlichting", "b", "kinderen")))
    assert counts(mix_of(asked(plan, groups=("zorg",)))) == [0, 0, 0, 1]


@pytest.mark.parametrize("kind", [MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY])
def test_what_stands_in_a_cell_that_does_not_apply_is_no_part_of_the_mix(kind: MarkKind) -> None:
    mark = CellMark("overgewicht", "beleid", "kinderen", kind, "Hoort hier niet")
    plan = plan_with((*BALANCED, on("beleid", "d")), marks=(mark,))
    assert counts(mix_of(asked(plan))) == [1, 1, 1, 0]


def test_what_stands_in_a_priority_cell_is_part_of_the_mix() -> None:
    mark = CellMark("overgewicht", "beleid", "kinderen", MarkKind.PRIORITY, "Raad")
    assert counts(mix_of(asked(plan_with((on("beleid", "d"),), marks=(mark,))))) == [0, 0, 0, 1]


def test_a_cell_that_does_not_apply_in_one_wijk_is_left_out_there_only() -> None:
    mark = CellMark("overgewicht", "beleid", "kinderen", MarkKind.NOT_APPLICABLE, "Geen school", KREEK)
    plan = plan_with((on("beleid", "d"),), marks=(mark,))
    assert [mix_of(asked(plan, area)).used for area in (KREEK, LINDENHOF)] == [0, 1]


@pytest.mark.parametrize("area", [None, KREEK, POLDERRAND])
def test_all_themes_in_one_go_are_the_themes_one_by_one(area: str | None) -> None:
    analysis = asked(town(), area)
    assert theme_mixes(analysis) == {one.code: mix_of(analysis, theme=one.code) for one in town().themes}


def test_a_goal_of_a_theme_is_judged_by_the_cells_of_that_theme() -> None:
    both = (a_placement(pillar="beleid"), a_placement("ouderen", "roken", "voorlichting"))
    plan = plan_with((an_intervention("a", both, goals=("gezond_gewicht", "rookvrij")),))
    mixes = goal_mixes(asked(plan))
    assert [counts(mixes[code]) for code in ("gezond_gewicht", "rookvrij")] == [[0, 0, 0, 1], [1, 0, 0, 0]]


def test_a_goal_of_a_programme_reaches_over_all_themes() -> None:
    both = (a_placement(pillar="beleid"), a_placement("ouderen", "roken", "voorlichting"))
    goal = Goal("samen", "kansrijke_start", 1, "Samen aan de slag")
    plan = plan_with((an_intervention("a", both, goals=("samen",)),), goals=(goal,))
    assert counts(goal_mixes(asked(plan))["samen"]) == [1, 0, 0, 1]


@pytest.mark.parametrize(("numbers", "heaviest"), [((3, 2, 0, 0), "voorlichting"), ((2, 2, 0, 0), None)])
def test_a_pillar_is_too_heavy_when_it_carries_more_than_half(numbers: tuple[int, ...], heaviest: str | None) -> None:
    mix = balance(dict(zip(("voorlichting", "signalering", "leefomgeving", "beleid"), numbers, strict=True)))
    assert (mix.heaviest, Remark.ONE_SIDED in mix.remarks) == (heaviest, heaviest is not None)


def test_signalering_without_voorlichting_is_remarked() -> None:
    mix = balance({"voorlichting": 0, "signalering": 1, "leefomgeving": 1, "beleid": 1})
    assert mix.remarks == (Remark.SIGNALS_WITHOUT_INFORMING,)


def test_voorlichting_without_signalering_is_fine() -> None:
    assert balance({"voorlichting": 1, "signalering": 0, "leefomgeving": 1, "beleid": 1}).remarks == ()


def test_nothing_at_all_has_no_remarks() -> None:
    assert mix_of(asked(plan_with())) == Mix(
        (("voorlichting", 0), ("signalering", 0), ("leefomgeving", 0), ("beleid", 0))
    )
