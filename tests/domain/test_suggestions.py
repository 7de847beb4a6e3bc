"""What fits in a cell: four kinds, each with a case that is proposed and one that just is not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.analysis import survey
from planner.domain.plan import TargetGroup
from planner.domain.suggestions import Reason, ReasonKind, suggest
from planner.domain.words import GroupKind, GroupPart, Recognition, Scope, Status
from tests.domain.suggesting import ADD, BORROW, REACH, WIDEN, catalogue, entry, fits, lending, told
from tests.world import (
    CELL,
    GROUPS,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    a_delivery,
    a_placement,
    a_question,
    a_spanning_programme,
    an_intervention,
    in_wijken,
    plan_with,
)

# Bereik vergroten


def test_what_runs_for_the_cell_in_another_wijk_can_be_extended() -> None:
    (one,) = fits(plan_with((an_intervention(deliveries=(in_wijken(LINDENHOF, POLDERRAND),)),)))
    assert (one.kind, one.intervention, one.neighbourhood, one.key) == (REACH, "fietsles", KREEK, CELL)
    assert one.reasons == (Reason(ReasonKind.RUNS_IN, (LINDENHOF, POLDERRAND)),)


def test_what_runs_in_this_wijk_too_is_there_already() -> None:
    assert fits(plan_with((an_intervention(deliveries=(in_wijken(KREEK, LINDENHOF),)),))) == ()


def test_what_runs_in_the_whole_municipality_is_there_already() -> None:
    assert fits(plan_with((an_intervention(),))) == ()


def test_what_is_planned_here_and_runs_elsewhere_is_there_already() -> None:
    here = in_wijken(KREEK, status=Status.PLANNED)
    assert fits(plan_with((an_intervention(deliveries=(here, in_wijken(LINDENHOF))),))) == ()


def test_what_has_ended_elsewhere_is_not_extended() -> None:
    assert fits(plan_with((an_intervention(deliveries=(in_wijken(LINDENHOF, status=Status.ENDED),)),))) == ()


def test_what_only_may_run_elsewhere_is_extended_after_what_runs() -> None:
    may = an_intervention("mag", deliveries=(in_wijken(LINDENHOF, status=Status.POSSIBLE),))
    runs = an_intervention("loopt", deliveries=(in_wijken(LINDENHOF),))
    first, second = fits(plan_with((may, runs)))
    assert (first.name, second.name) == ("Loopt", "Mag")
    assert second.reasons == (Reason(ReasonKind.MAY_RUN_IN, (LINDENHOF,)),)


def test_what_runs_at_one_spot_can_be_extended_to_a_wijk() -> None:
    (one,) = fits(plan_with((an_intervention(deliveries=(a_delivery(Scope.SPOT),)),)))
    assert one.reasons == (Reason(ReasonKind.RUNS_ELSEWHERE),)


def test_what_reaches_the_cell_by_a_broader_group_says_so() -> None:
    (one,) = fits(plan_with((an_intervention(placements=(a_placement("jeugd"),), deliveries=(in_wijken(LINDENHOF),)),)))
    assert one.reasons == (Reason(ReasonKind.RUNS_IN, (LINDENHOF,)), Reason(ReasonKind.VIA_BROADER))


def test_a_recognition_is_a_reason_until_it_lapses() -> None:
    plan = plan_with(
        (an_intervention(deliveries=(in_wijken(LINDENHOF),), recognition=Recognition.GOOD, lapses_on=date(2026, 6, 1)),)
    )
    known = Reason(ReasonKind.RECOGNISED, ("good",))
    assert known in fits(plan, on=date(2026, 5, 31))[0].reasons
    assert known not in fits(plan)[0].reasons


# Verbreden


def test_what_runs_here_for_another_group_can_be_widened() -> None:
    (one,) = fits(plan_with((an_intervention(placements=(a_placement("jongeren"), a_placement("lage_ses"))),)))
    assert (one.kind, one.intervention) == (WIDEN, "fietsles")
    assert one.reasons == (Reason(ReasonKind.RUNS_FOR, ("jongeren", "lage_ses")),)


@pytest.mark.parametrize("other", [{"theme": "roken"}, {"pillar": "beleid"}])
def test_what_runs_for_another_theme_or_pillar_is_not_widened(other: dict[str, str]) -> None:
    assert fits(plan_with((an_intervention(placements=(a_placement("jongeren", **other),)),))) == ()


def test_what_runs_for_another_group_in_another_wijk_is_not_widened() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("jongeren"),), deliveries=(in_wijken(LINDENHOF),)),))
    assert fits(plan) == ()


def test_what_reaches_the_cell_by_a_broader_group_is_not_widened() -> None:
    assert fits(plan_with((an_intervention(placements=(a_placement("ouders"), a_placement("jeugd"))),))) == ()


def test_what_stands_in_the_cell_as_a_second_pillar_is_not_widened() -> None:
    second = a_placement(primary=False)
    assert fits(plan_with((an_intervention(placements=(a_placement("jongeren"), second)),))) == ()


def test_what_does_not_count_is_not_widened() -> None:
    assert fits(plan_with((an_intervention(placements=(a_placement("jongeren"),), counts=False),))) == ()


def test_a_programme_over_all_pillars_is_not_widened_unless_it_counts() -> None:
    programme = a_spanning_programme()
    older = replace(programme, placements=tuple(replace(one, group="jongeren") for one in programme.placements))
    assert fits(plan_with((older,))) == ()
    assert told(fits(plan_with((older,)), count_programmes=True)) == [(WIDEN, "Gezonde stad")]


def widened_from(group: str) -> list[str]:
    """The groups to which something is widened that runs in this wijk for one group."""
    theme, pillar, _ = CELL
    found = survey(
        plan_with((an_intervention(placements=(a_placement(group),)),), catalogue=(), marks=()), a_question()
    )
    return [key[2] for key in found.grid.keys if key[:2] == (theme, pillar) and suggest(found, key, KREEK)]


@pytest.mark.parametrize(
    ("group", "near"),
    [
        ("kinderen", ["jonge_gezinnen", "jongeren"]),
        ("zwangeren", ["jonge_gezinnen", "ouders", "lage_ses", "rokers", "overgewicht"]),
        ("volwassenen", ["jongvolwassenen", "ouderen", "ouders", "lage_ses", "rokers", "overgewicht"]),
        ("lage_ses", ["ouders", "rokers", "overgewicht"]),
        ("sport", ["kinderopvang", "onderwijs", "zorg"]),
    ],
)
def test_what_runs_for_a_group_is_widened_to_the_groups_that_are_near(group: str, near: list[str]) -> None:
    assert widened_from(group) == near


def test_a_group_under_another_is_near_wherever_it_stands_in_the_life_course() -> None:
    retired = TargetGroup("gepensioneerd", "Gepensioneerd", GroupKind.END, GroupPart.LIFE_COURSE, "kinderen")
    plan = plan_with((an_intervention(placements=(a_placement("gepensioneerd"),)),), groups=(*GROUPS, retired))
    assert told(fits(plan)) == [(WIDEN, "Fietsles")]


def test_what_has_the_name_of_something_in_the_cell_is_not_widened() -> None:
    wider = an_intervention("breder", aliases=("Fietsles",), deliveries=(in_wijken(KREEK),))
    assert fits(plan_with((an_intervention(placements=(a_placement("jongeren"),)), wider))) == ()


# Toevoegen


def test_what_the_catalogue_knows_for_the_cell_can_be_added() -> None:
    (one,) = fits(catalogue(entry(audience="kinderen die weinig bewegen")))
    assert (one.kind, one.entry, one.strength) == (ADD, "fitclub", 1.0)
    assert one.reasons == (
        Reason(ReasonKind.RECOGNISED, ("strong",)),
        Reason(ReasonKind.SAME_GROUP),
        Reason(ReasonKind.MEANT_FOR, ("kinderen die weinig bewegen",)),
    )


@pytest.mark.parametrize("other", [{"themes": ("roken",)}, {"pillars": ("beleid",)}, {"groups": ("ouderen",)}])
def test_what_the_catalogue_knows_for_another_cell_is_not_added(other: dict[str, Any]) -> None:
    assert fits(catalogue(entry(**other))) == ()


@pytest.mark.parametrize(
    ("groups", "fit", "strength"),
    [
        (("kinderen", "jeugd"), Reason(ReasonKind.SAME_GROUP), 1.0),
        (("jeugd",), Reason(ReasonKind.RELATED_GROUP, ("jeugd",)), 0.8),
        ((), Reason(ReasonKind.OPEN_GROUP), 0.5),
    ],
)
def test_a_group_fits_when_it_is_the_same_or_related_or_left_open(
    groups: tuple[str, ...], fit: Reason, strength: float
) -> None:
    (one,) = fits(catalogue(entry(groups=groups)))
    assert (one.reasons[1], one.strength) == (fit, strength)


def test_a_narrower_group_is_related_too() -> None:
    toddlers = TargetGroup("peuters", "Peuters", GroupKind.END, GroupPart.LIFE_COURSE, "kinderen")
    (one,) = fits(catalogue(entry(groups=("peuters",)), groups=(*GROUPS, toddlers)))
    assert (one.reasons[1], one.strength) == (Reason(ReasonKind.RELATED_GROUP, ("peuters",)), 0.8)


@pytest.mark.parametrize(
    ("level", "strength"),
    [
        (Recognition.STRONG, 1.0),
        (Recognition.GOOD, 0.9),
        (Recognition.FIRST, 0.8),
        (Recognition.SUBSTANTIATED, 0.7),
        (Recognition.DESCRIBED, 0.6),
    ],
)
def test_a_higher_recognition_makes_a_stronger_suggestion(level: Recognition, strength: float) -> None:
    assert fits(catalogue(entry(recognition=level)))[0].strength == strength


@pytest.mark.parametrize("level", [Recognition.NOT_RECOGNISED, Recognition.NOT_APPLICABLE, Recognition.UNKNOWN])
def test_what_is_not_recognised_is_not_added(level: Recognition) -> None:
    assert fits(catalogue(entry(recognition=level))) == ()


def test_what_is_recognised_is_added_until_the_day_on_which_that_lapses() -> None:
    plan = catalogue(entry(recognised_on=date(2021, 6, 1)))
    assert told(fits(plan, on=date(2026, 5, 31))) == [(ADD, "Fitclub")]
    assert fits(plan) == ()


@pytest.mark.parametrize(
    ("verified", "said"),
    [("ja", ()), ("deels", (Reason(ReasonKind.PARTLY_VERIFIED),)), ("nee", (Reason(ReasonKind.UNVERIFIED),))],
)
def test_what_was_not_verified_says_so(verified: str, said: tuple[Reason, ...]) -> None:
    assert fits(catalogue(entry(verified=verified)))[0].reasons[2:] == said


@pytest.mark.parametrize("names", [{"name": "FITCLUB"}, {"name": "Sporten", "aliases": ("fitclub",)}])
def test_what_is_in_the_cell_under_the_same_name_is_not_added(names: dict[str, Any]) -> None:
    assert fits(catalogue(entry(), interventions=(an_intervention("a", **names),))) == ()


def test_what_is_in_the_plan_for_another_cell_is_added_and_says_so() -> None:
    elsewhere = an_intervention("fitclub", (a_placement(pillar="beleid"),))
    (one,) = fits(catalogue(entry(), interventions=(elsewhere,)))
    assert (one.kind, one.reasons[-1]) == (ADD, Reason(ReasonKind.IN_PLAN, ("Fitclub",)))


def test_what_can_be_widened_is_not_added_as_well() -> None:
    here = an_intervention("club", (a_placement("jongeren"),), aliases=("Fitclub",))
    assert told(fits(catalogue(entry(), interventions=(here,)))) == [(WIDEN, "Club")]


# Lenen


def test_what_covers_the_cell_in_a_neighbouring_municipality_can_be_borrowed() -> None:
    (one,) = fits(catalogue(), lenders=(lending(),))
    assert (one.kind, one.name, one.lender, one.intervention) == (BORROW, "Speeltuin", "GM0002", "speeltuin")
    assert one.reasons == (Reason(ReasonKind.COVERED_THERE, ("Buurstad",)),)


def test_what_does_not_cover_the_cell_there_is_not_borrowed() -> None:
    assert fits(catalogue(), lenders=(lending("GM0002", an_intervention(deliveries=(in_wijken(KREEK),))),)) == ()


def test_what_is_in_the_cell_here_under_the_same_name_is_not_borrowed() -> None:
    here = an_intervention("plein", aliases=("Speeltuin",))
    assert fits(catalogue(interventions=(here,)), lenders=(lending(),)) == ()


def test_nobody_borrows_from_themselves() -> None:
    assert fits(catalogue(), lenders=(lending("GM0001"),)) == ()


def test_what_two_neighbours_have_is_borrowed_once() -> None:
    found = fits(catalogue(), lenders=(lending("GM0002"), lending("GM0003")))
    assert [one.lender for one in found] == ["GM0002"]
