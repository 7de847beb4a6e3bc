"""The figure checker over the plan of Groningen: what it finds there, out of texts and figures alone."""

from dataclasses import replace

import pytest

from planner.domain.claims import ClaimKind
from planner.domain.passages import Finding, check_texts, findings_at, passages
from planner.domain.plan import Plan
from planner.language.claims import finding_in_words
from planner.language.sentences import Names


@pytest.fixture(scope="module")
def found(groningen: Plan) -> tuple[Finding, ...]:
    return check_texts(groningen)


def at(plan: Plan, found: tuple[Finding, ...], code: str) -> tuple[Finding, ...]:
    """What is found at the place of one of the known contradictions."""
    one = next(each for each in plan.contradictions if each.code == code)
    return findings_at(found, one.source, one.section)


def said(plan: Plan, found: tuple[Finding, ...]) -> list[str]:
    return [finding_in_words(Names(plan), one) for one in found]


def test_it_finds_that_seven_is_called_lower_than_six(groningen: Plan, found: tuple[Finding, ...]) -> None:
    (one,) = at(groningen, found, "tegenspraak_1")
    assert one.contradicts
    assert said(groningen, (one,)) == ["In 1.2.1 staat dat 7,1% lager is dan Nederland (6,4%). Het cijfer is hoger."]


def test_it_finds_that_sixteen_in_a_quarter_is_a_fifth_and_not_three_percent(
    groningen: Plan, found: tuple[Finding, ...]
) -> None:
    (one,) = at(groningen, found, "tegenspraak_2")
    assert one.contradicts and one.claim is not None and one.claim.kind is ClaimKind.SHARE
    assert (one.claim.here.value, one.claim.there.value, one.claim.whole) == (16, 3, 323)
    assert said(groningen, (one,))[0].endswith("Omgerekend naar een jaar is het 19,8%.")


def test_it_warns_that_figures_of_2016_stand_beside_those_of_2020(groningen: Plan, found: tuple[Finding, ...]) -> None:
    (one,) = at(groningen, found, "tegenspraak_3")
    assert (one.contradicts, one.years) == (False, (2016, 2020))


@pytest.mark.parametrize("code", [f"tegenspraak_{number}" for number in (4, 5, 6, 7)])
def test_names_lists_and_numbering_are_no_comparison_and_are_not_found(
    groningen: Plan, found: tuple[Finding, ...], code: str
) -> None:
    assert at(groningen, found, code) == ()


def test_it_finds_nothing_else_in_either_town(groningen: Plan, example: Plan, found: tuple[Finding, ...]) -> None:
    assert len(found) == 3
    assert check_texts(example) == ()


def test_the_same_claim_in_two_texts_about_one_place_is_told_once(groningen: Plan) -> None:
    only_note = check_texts(replace(groningen, contradictions=()))
    only_text = check_texts(replace(groningen, observations=tuple(replace(o, note="") for o in groningen.observations)))
    assert sum(one.contradicts for one in only_note) == 1
    assert [one.passage.field for one in only_text if one.contradicts] == ["contradictions", "contradictions"]


def test_with_the_figure_mended_the_finding_goes(groningen: Plan) -> None:
    mended = tuple(replace(o, value=5.8) if o.code == "I07" else o for o in groningen.observations)
    left = check_texts(replace(groningen, observations=mended, contradictions=()))
    # The note says both lower and higher: what was right before is wrong now.
    assert [one.claim.sense.value for one in left if one.claim] == ["higher"]


def test_goals_notes_and_contradictions_are_read(groningen: Plan) -> None:
    assert {one.field for one in passages(groningen)} == {"goals", "observations", "contradictions"}
