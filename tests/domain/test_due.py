"""Who still has to deliver what: what is not known, not confirmed or running out, by partner."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.confirming import Looked, confirmed
from planner.domain.due import Due, Owed, due
from planner.domain.interventions import Intervention
from planner.domain.plan import PartnerRole
from planner.domain.words import Recognition, Status
from tests.world import KREEK, LINDENHOF, TODAY, a_delivery, a_placement, an_intervention, in_wijken, plan_with

KNOWN: dict[str, Any] = {"reached": 3, "reachable": 4}


def settled(code: str = "fietsles", delivery: Any = None, **fields: Any) -> Intervention:
    """An intervention of which everything is known and confirmed."""
    one = an_intervention(code, deliveries=(delivery or a_delivery(**KNOWN),), **fields)
    return confirmed(one, Looked("Anna", TODAY))


def look(*interventions: Intervention, wijk: str | None = None, themes: tuple[str, ...] = ()) -> Due:
    return due(plan_with(interventions), TODAY, wijk, themes)


def owed(*interventions: Intervention) -> dict[str, tuple[Owed, ...]]:
    return {one.intervention.code: one.owed for one in look(*interventions).tasks}


def test_of_what_is_known_and_confirmed_nothing_is_owed() -> None:
    assert look(settled()) == Due((), ())


def test_what_nobody_confirmed_has_to_be_confirmed() -> None:
    assert owed(an_intervention(deliveries=(a_delivery(**KNOWN),))) == {"fietsles": (Owed.CONFIRMATION,)}


def test_a_confirmation_of_more_than_a_year_ago_is_asked_again() -> None:
    old = confirmed(an_intervention(deliveries=(a_delivery(**KNOWN),)), Looked("Anna", date(2025, 5, 31)))
    assert owed(old) == {"fietsles": (Owed.CONFIRMATION,)}


def test_what_runs_without_a_known_reach_has_to_tell_it() -> None:
    assert owed(settled(delivery=a_delivery())) == {"fietsles": (Owed.REACH,)}


def test_what_is_only_planned_reaches_nobody_yet() -> None:
    assert owed(settled(delivery=a_delivery(status=Status.PLANNED))) == {}


@pytest.mark.parametrize(
    ("lapses", "told"),
    [(date(2027, 6, 1), True), (date(2027, 6, 2), False), (date(2026, 1, 1), True), (None, False)],
)
def test_a_recognition_that_lapses_within_a_year_or_has_lapsed_is_told(lapses: date | None, told: bool) -> None:
    one = settled(recognition=Recognition.GOOD, lapses_on=lapses)
    assert owed(one) == ({"fietsles": (Owed.RECOGNITION,)} if told else {})


def test_what_is_not_recognised_cannot_lapse() -> None:
    assert owed(settled(recognition=Recognition.NOT_RECOGNISED, lapses_on=date(2026, 9, 1))) == {}


def test_an_end_date_that_passed_asks_only_whether_it_goes_on() -> None:
    (task,) = look(an_intervention(deliveries=(a_delivery(ends=date(2026, 5, 31)),))).tasks
    assert (task.owed, task.ended) == ((Owed.END,), date(2026, 5, 31))


def test_the_last_day_itself_has_not_passed() -> None:
    assert Owed.END not in owed(an_intervention(deliveries=(a_delivery(ends=TODAY),)))["fietsles"]


def test_what_ended_last_year_and_runs_again_did_not_end() -> None:
    last_year = a_delivery(ends=date(2025, 12, 31), **KNOWN)
    again = an_intervention(deliveries=(last_year, a_delivery(starts=date(2026, 1, 1), **KNOWN)))
    assert owed(again) == {"fietsles": (Owed.CONFIRMATION,)}


def test_of_what_somebody_ended_nothing_is_owed() -> None:
    assert owed(an_intervention(deliveries=(a_delivery(status=Status.ENDED),))) == {}


def test_what_has_no_delivery_at_all_has_to_be_confirmed() -> None:
    assert owed(an_intervention(deliveries=())) == {"fietsles": (Owed.CONFIRMATION,)}


def test_an_intervention_stands_at_each_of_its_partners_once() -> None:
    roles = (PartnerRole("ggd", "trekker"), PartnerRole("ggd", "betaler"), PartnerRole("sportclub"))
    found = look(an_intervention(partners=roles))
    assert len(found.tasks) == 1
    assert [(one.partner, len(one.tasks)) for one in found.partners] == [("ggd", 1), ("sportclub", 1)]


def test_who_owes_most_comes_first_and_nobody_after_who_owes_as_much() -> None:
    ggd, club = (PartnerRole("ggd"),), (PartnerRole("sportclub"),)
    found = look(
        an_intervention("a", partners=ggd),
        an_intervention("b", partners=club),
        an_intervention("c", partners=club),
        an_intervention("d"),
    )
    assert [(one.partner, one.weight) for one in found.partners] == [("sportclub", 4), ("ggd", 2), ("", 2)]


def test_a_wijk_asks_for_what_comes_there() -> None:
    here = an_intervention("a", deliveries=(in_wijken(KREEK),))
    there = an_intervention("b", deliveries=(in_wijken(LINDENHOF),))
    nowhere = an_intervention("c", deliveries=())
    assert [one.intervention.code for one in look(here, there, nowhere, wijk=KREEK).tasks] == ["a"]


def test_a_theme_asks_for_what_is_about_it() -> None:
    found = look(an_intervention("a", (a_placement(theme="roken"),)), an_intervention("b"), themes=("roken",))
    assert [one.intervention.code for one in found.tasks] == ["a"]


def test_what_is_archived_owes_nothing() -> None:
    plan = plan_with((an_intervention(),))
    away = replace(plan, interventions=(), archive=replace(plan.archive, interventions=plan.interventions))
    assert due(away, TODAY) == Due((), ())
