"""An intervention that is known elsewhere becomes one of the plan, with what is known of it and nothing more."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.adopting import adopted, fitting, taken_as
from planner.domain.analysis import analyse
from planner.domain.checks import problems
from planner.domain.evidence import CatalogueEntry
from planner.domain.plan import Intervention, Plan
from planner.domain.question import Question
from planner.domain.words import Basis, InterventionKind, Level, Recognition, Scope, Status
from tests.world import TODAY, plan_with

COURSE = CatalogueEntry(
    "X1",
    "Rookvrij! Ook jij?",
    themes=("roken", "armoede"),
    pillars=("signalering", "voorlichting"),
    groups=("rokers", "lage_ses", "onbekende_groep"),
    pillar_basis=Basis.STATED,
    setting="bedrijf",
    recognition=Recognition.GOOD,
    recognised_on=date(2023, 5, 25),
    url="https://voorbeeld.nl/rookvrij",
)


@pytest.fixture
def plan() -> Plan:
    return replace(plan_with(), catalogue=(COURSE,))


def test_it_stands_in_every_cell_of_its_themes_pillars_and_groups_that_the_plan_has(plan: Plan) -> None:
    one = adopted(plan, COURSE, "rookvrij")
    assert {(part.theme, part.pillar, part.group) for part in one.placements} == {
        ("roken", pillar, group) for pillar in COURSE.pillars for group in ("rokers", "lage_ses")
    }
    assert one.themes == ("roken",)


def test_its_first_pillar_is_the_primary_one(plan: Plan) -> None:
    parts = adopted(plan, COURSE, "rookvrij").placements
    assert {part.pillar for part in parts if part.primary} == {"signalering"}


def test_it_is_possible_and_where_it_runs_is_not_known(plan: Plan) -> None:
    (delivery,) = adopted(plan, COURSE, "rookvrij").deliveries
    assert (delivery.scope, delivery.status) == (Scope.UNKNOWN, Status.POSSIBLE)
    assert delivery.area_basis is Basis.NOT_STATED


def test_its_recognition_comes_with_the_day_on_which_it_lapses(plan: Plan) -> None:
    one = adopted(plan, COURSE, "rookvrij")
    assert (one.recognition, one.recognised_on, one.lapses_on) == (
        Recognition.GOOD,
        date(2023, 5, 25),
        date(2028, 5, 25),
    )
    assert one.recognition_source == COURSE.url


def test_nothing_of_it_is_confirmed(plan: Plan) -> None:
    one = adopted(plan, COURSE, "rookvrij")
    assert {part.basis for part in one.placements} == {Basis.INFERRED}
    assert {part.pillar_basis for part in one.placements} == {Basis.STATED}
    assert all(part.confirmed_on is None for part in one.placements)


def test_it_can_be_stored_as_it_is(plan: Plan) -> None:
    assert problems(plan, "interventions", adopted(plan, COURSE, "rookvrij"), new=True) == ()


def test_two_that_are_possible_cover_a_cell(plan: Plan) -> None:
    two = tuple(replace(adopted(plan, COURSE, code), name=code) for code in ("een", "twee"))
    analysis = analyse(replace(plan, interventions=two), Question(on=TODAY))
    assert analysis.by_key["roken", "signalering", "rokers"].level is Level.COVERED


def test_one_without_a_group_has_no_place_yet(plan: Plan) -> None:
    one = adopted(plan, replace(COURSE, groups=()), "rookvrij")
    assert one.placements == ()
    assert one.themes == ("roken",)


def test_the_catalogue_is_asked_per_theme(plan: Plan) -> None:
    assert fitting(plan, "roken") == (COURSE,)
    assert fitting(plan, "overgewicht") == ()


@pytest.mark.parametrize(
    ("name", "aliases"), [("rookvrij!  ook JIJ?", ()), ("Stoppen met roken", ("Rookvrij! Ook jij?",))]
)
def test_one_that_is_in_the_plan_already_is_known_by_its_names(plan: Plan, name: str, aliases: tuple[str, ...]) -> None:
    there = Intervention("a", name, InterventionKind.INTERVENTION, aliases=aliases)
    assert taken_as(replace(plan, interventions=(there,)), COURSE) == there
    assert taken_as(plan, COURSE) is None
