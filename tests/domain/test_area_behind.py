"""The gap of a wijk that stays behind: most other programme wijken have their own, this one has not."""

from dataclasses import replace

from planner.domain.analysis import survey
from planner.domain.gaps import rank, rank_whole, ranked
from planner.domain.plan import AreaProgramme, Neighbourhood, Plan
from planner.domain.words import GapKind, Scope
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    NEIGHBOURHOODS,
    POLDERRAND,
    a_delivery,
    a_question,
    an_intervention,
    in_wijken,
    plan_with,
)

FOUR_WIJKEN = (*NEIGHBOURHOODS, Neighbourhood("dijk", "Dijk"), Neighbourhood("haven", "Haven"))
ALL_BUT_ONE = (AreaProgramme("vernieuwing", "Vernieuwing", (KREEK, LINDENHOF, "dijk", "haven")),)


def covered_in(*wijken: str) -> Plan:
    """Veldstad with two wijken more; all but Polderrand are in an area programme."""
    plan = plan_with((an_intervention(deliveries=(in_wijken(*wijken),)),))
    return replace(plan, neighbourhoods=FOUR_WIJKEN, area_programmes=ALL_BUT_ONE)


def behind(plan: Plan, wijk: str = KREEK) -> bool:
    """Whether a wijk stays behind in the cell of the builders."""
    gaps = rank(survey(plan, a_question()), wijk)
    return any(gap.kind is GapKind.AREA_BEHIND and gap.key == CELL for gap in gaps)


def test_a_wijk_is_behind_when_at_least_half_of_the_others_have_their_own() -> None:
    assert behind(covered_in(LINDENHOF, "dijk"))


def test_a_wijk_is_not_behind_when_fewer_than_half_of_the_others_have_their_own() -> None:
    assert not behind(covered_in(LINDENHOF))


def test_exactly_half_of_the_other_programme_wijken_is_enough() -> None:
    assert behind(covered_in(LINDENHOF, "dijk"), POLDERRAND)


def test_a_wijk_does_not_count_among_the_others() -> None:
    # Of three programme wijken one has its own: half of the other two.
    three = (AreaProgramme("vernieuwing", "Vernieuwing", (KREEK, LINDENHOF, "dijk")),)
    assert behind(replace(covered_in(LINDENHOF), area_programmes=three))


def test_wijken_without_an_area_programme_are_no_example() -> None:
    assert not behind(covered_in(LINDENHOF, POLDERRAND))


def test_a_wijk_that_is_covered_itself_is_not_behind() -> None:
    assert not behind(covered_in(KREEK, LINDENHOF, "dijk"))


def test_what_runs_everywhere_alike_leaves_nobody_behind() -> None:
    broad = tuple(an_intervention(f"les_{n}") for n in range(2))
    marked = plan_with(broad, neighbourhoods=FOUR_WIJKEN, area_programmes=ALL_BUT_ONE)
    assert {gap.kind for gap in ranked(marked, a_question())} == {
        *(GapKind.EMPTY, GapKind.UNCONFIRMED, GapKind.VULNERABLE_MISSED),
    }


def test_the_gemeente_as_a_whole_is_never_behind() -> None:
    found = {gap.kind for gap in rank_whole(survey(covered_in(LINDENHOF, "dijk", "haven"), a_question()))}
    assert GapKind.AREA_BEHIND not in found


def test_a_regional_delivery_does_not_make_a_wijk_an_example() -> None:
    region = tuple(an_intervention(f"r{n}", deliveries=(a_delivery(Scope.REGION),)) for n in range(2))
    plan = plan_with((*region, an_intervention("hier", deliveries=(in_wijken(POLDERRAND),))))
    assert GapKind.AREA_BEHIND not in {gap.kind for gap in ranked(plan, a_question())}
