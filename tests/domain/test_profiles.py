"""What is known of one wijk: what is aimed at it, what runs only there, what ends, who takes part."""

from dataclasses import replace
from datetime import date

from planner.domain.analysis import survey
from planner.domain.gaps import rank
from planner.domain.plan import Partner, PartnerRole, Plan
from planner.domain.profiles import AreaProfile, profile
from planner.domain.words import Recognition, Status
from tests.world import (
    KREEK,
    LINDENHOF,
    TODAY,
    a_delivery,
    a_question,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)

PLAYGROUND = replace(an_intervention("plein", deliveries=(in_wijken(KREEK),)), partners=(PartnerRole("ggd"),))
COACH = an_intervention("coach", deliveries=(in_wijken(KREEK, LINDENHOF),))
CAMPAIGN = an_intervention("campagne", deliveries=(a_delivery(ends=date(TODAY.year, 12, 31)),))


def known(plan: Plan, wijk: str = KREEK) -> AreaProfile:
    area = next(one for one in plan.neighbourhoods if one.code == wijk)
    return profile(survey(plan, a_question()), area)


def names(found: tuple[object, ...]) -> list[str]:
    return [str(getattr(one, "code", one)) for one in found]


def three() -> Plan:
    plan = plan_with((PLAYGROUND, COACH, CAMPAIGN))
    return replace(plan, partners=(Partner("ggd", "GGD"), Partner("school", "School")))


def test_what_names_the_wijk_is_aimed_at_it_and_what_is_wider_is_not() -> None:
    assert names(known(three()).aimed) == ["plein", "coach"]


def test_only_here_is_what_runs_in_no_other_wijk() -> None:
    assert names(known(three()).only_here) == ["plein"]
    assert names(known(three(), LINDENHOF).only_here) == []


def test_what_has_ended_is_not_there_any_more() -> None:
    gone = an_intervention("plein", deliveries=(replace(in_wijken(KREEK), status=Status.ENDED),))
    assert known(plan_with((gone,))).aimed == ()


def test_what_reaches_the_wijk_and_ends_within_a_year_is_told_with_its_last_day() -> None:
    found = known(three()).ending
    assert [(one.intervention.code, one.on) for one in found] == [("campagne", date(TODAY.year, 12, 31))]


def test_an_end_of_more_than_a_year_away_is_not_soon() -> None:
    later = an_intervention("later", deliveries=(a_delivery(ends=date(TODAY.year + 2, 1, 1)),))
    assert known(plan_with((later,))).ending == ()


def test_a_recognition_that_lapses_within_a_year_is_told_as_one() -> None:
    known_good = an_intervention("erkend", recognition=Recognition.GOOD, lapses_on=date(TODAY.year, 12, 31))
    found = known(plan_with((known_good,))).ending
    assert [(one.on, one.recognition) for one in found] == [(date(TODAY.year, 12, 31), True)]


def test_partners_are_those_of_what_is_aimed_at_the_wijk() -> None:
    found = known(three()).partners
    assert [(one.partner, names(one.interventions)) for one in found] == [("ggd", ["plein"])]
    assert known(three(), LINDENHOF).partners == ()


def test_numbers_and_gaps_are_those_of_the_analysis_of_the_wijk() -> None:
    plan = town()
    found, whole = known(plan), survey(plan, a_question())
    assert found.analysis.tally == whole.analysis(KREEK).tally
    assert found.gaps == rank(whole, KREEK)
    assert found.beside.areas == (KREEK, None)
    assert KREEK not in [one.neighbourhood for one in found.alike]


def test_a_wijk_without_anything_has_an_empty_profile() -> None:
    found = known(plan_with(()))
    assert (found.aimed, found.only_here, found.ending, found.partners, found.programmes) == ((), (), (), (), ())
