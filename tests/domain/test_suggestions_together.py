"""How many suggestions there are, in which order, and how they stand in an address."""

from dataclasses import replace

import pytest

from planner.domain.analysis import Survey, survey
from planner.domain.plan import CellMark, Municipality
from planner.domain.suggestions import Suggestion, parse, suggest
from planner.domain.words import MarkKind
from tests.domain.suggesting import ADD, WIDEN, catalogue, entry, everything, fits, lending, told
from tests.world import (
    CELL,
    KREEK,
    a_placement,
    a_question,
    an_intervention,
)

# All together


def test_first_one_of_each_kind_and_then_the_rest_in_the_order_of_the_kinds() -> None:
    found = fits(everything(), lenders=(lending(),))
    assert [one.name for one in found] == ["Bereik1", "Breder1", "Nieuw1", "Speeltuin", "Bereik2"]


def test_of_fewer_kinds_more_of_each_are_told() -> None:
    assert [one.name for one in fits(everything())] == ["Bereik1", "Breder1", "Nieuw1", "Bereik2", "Bereik3"]


@pytest.mark.parametrize("kind", [MarkKind.NOT_APPLICABLE, MarkKind.DELIBERATELY_EMPTY])
def test_nothing_fits_in_a_cell_that_is_not_applicable(kind: MarkKind) -> None:
    assert fits(replace(everything(), marks=(CellMark(*CELL, kind, "Zo afgesproken", KREEK),))) == ()


def test_nothing_is_proposed_while_the_municipality_is_still_being_filled() -> None:
    assert fits(catalogue(entry(), municipality=Municipality("GM0001", "Veldstad", filled=False))) == ()


def test_a_thin_cell_gets_suggestions_too() -> None:
    assert told(fits(catalogue(entry(), interventions=(an_intervention(),)))) == [(ADD, "Fitclub")]


def test_of_the_whole_municipality_something_can_be_widened_and_added() -> None:
    plan = catalogue(entry(), interventions=(an_intervention(placements=(a_placement("jongeren"),)),))
    assert told(fits(plan, None)) == [(WIDEN, "Fietsles"), (ADD, "Fitclub")]


def test_an_unknown_cell_or_wijk_gets_nothing() -> None:
    found = survey(everything(), a_question())
    assert suggest(found, ("roken", "beleid", "niemand"), KREEK) == ()
    assert suggest(found, CELL, "nergens") == ()


# Addresses


def asked(found: Survey) -> tuple[Suggestion, ...]:
    return suggest(found, CELL, KREEK, [survey(lending(), a_question())])


def test_an_address_names_kind_thing_cell_and_wijk() -> None:
    plan = everything()
    addresses = [one.address for one in asked(survey(plan, a_question()))]
    cell = ".".join(CELL)
    assert addresses == [
        f"bereik~bereik1~{cell}~kreek",
        f"verbreden~breder1~{cell}~kreek",
        f"toevoegen~nieuw1~{cell}~kreek",
        f"lenen~GM0002.speeltuin~{cell}~kreek",
        f"bereik~bereik2~{cell}~kreek",
    ]


def test_an_address_gives_the_suggestion_back() -> None:
    plan = everything()
    for one in asked(survey(plan, a_question()))[:3]:
        assert parse(one.address, plan) == one


def test_the_whole_municipality_is_left_out_of_an_address() -> None:
    meant = parse(f"bereik~bereik1~{'.'.join(CELL)}~", everything())
    assert meant is not None
    assert meant.neighbourhood is None


@pytest.mark.parametrize(
    "address",
    [
        *("", "bereik", "bereik~bereik1~~kreek", "bereik~bereik1~overgewicht.leefomgeving~kreek"),
        "kopen~bereik1~overgewicht.leefomgeving.kinderen~kreek",
        "bereik~onbekend~overgewicht.leefomgeving.kinderen~kreek",
        "toevoegen~bereik1~overgewicht.leefomgeving.kinderen~kreek",
        "bereik~bereik1~overgewicht.leefomgeving.jeugd~kreek",
        "bereik~bereik1~overgewicht.leefomgeving.kinderen~nergens",
        "bereik~bereik1~overgewicht.leefomgeving.kinderen~kreek~kreek",
        "lenen~speeltuin~overgewicht.leefomgeving.kinderen~kreek",
    ],
)
def test_what_names_nothing_of_the_plan_is_no_suggestion(address: str) -> None:
    assert parse(address, everything()) is None
