"""A proposal goes to the steering group by the steps that there are, and only with everything that it needs."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.analysis import analyse, survey
from planner.domain.changes import Edit, apply
from planner.domain.checks import problems
from planner.domain.confirming import Looked
from planner.domain.editing import Refused
from planner.domain.misfits import FieldMisfit
from planner.domain.plan import Intervention, Plan, Proposal
from planner.domain.proposals import (
    STEPS,
    ProposalCell,
    ProposalComment,
    ProposalLink,
    ProposalState,
    ProposalStep,
    Use,
)
from planner.domain.proposing import carry_out, comment, drafted, free_name, from_suggestion, step
from planner.domain.suggested import Suggestion, SuggestionKind
from planner.domain.suggestions import suggest
from planner.domain.words import Basis, Level, Recognition, Scope
from tests.world import CELL, KREEK, TODAY, a_placement, a_proposal, a_question, an_intervention, in_wijken, plan_with

ANNA = Looked("Anna de Boer", date(2026, 11, 24))
S = ProposalState


def with_one(**fields: Any) -> Plan:
    return plan_with(proposals=(a_proposal(**fields),))


def stepped(plan: Plan, state: ProposalState, reason: str = "") -> Proposal:
    return apply(plan, step(plan, "beweegtuin", state, ANNA, reason)).proposals[0]


def wrong(plan: Plan, state: ProposalState, reason: str = "") -> list[tuple[str, FieldMisfit]]:
    with pytest.raises(Refused) as refused:
        step(plan, "beweegtuin", state, ANNA, reason)
    return [(one.path, one.misfit) for one in refused.value.problems]


def test_a_step_is_dated_signed_and_has_its_reason() -> None:
    now = stepped(with_one(), S.SUBMITTED, "Samen met de school bedacht")
    assert now.state is S.SUBMITTED
    assert now.steps == (ProposalStep(S.SUBMITTED, ANNA.on, "Anna de Boer", "Samen met de school bedacht"),)


@pytest.mark.parametrize("before", S)
@pytest.mark.parametrize("after", S)
def test_no_step_is_taken_that_the_list_does_not_allow(before: ProposalState, after: ProposalState) -> None:
    plan = with_one(state=before)
    if after in STEPS[before]:
        assert stepped(plan, after, "Daarom").state is after
    else:
        assert wrong(plan, after, "Daarom") == [("state", FieldMisfit.NO_STEP)]


def test_every_state_can_be_reached_from_a_draft() -> None:
    reached = {S.DRAFT}
    for _ in S:
        reached |= {after for before in reached for after in STEPS[before]}
    assert reached == set(S)


@pytest.mark.parametrize("state", [S.REJECTED, S.HELD])
def test_who_turns_down_or_holds_says_why(state: ProposalState) -> None:
    assert wrong(with_one(state=S.ADVICE), state, "  ") == [("reason", FieldMisfit.EMPTY)]


def test_a_grant_needs_no_reason() -> None:
    assert stepped(with_one(state=S.ADVICE), S.GRANTED).state is S.GRANTED


@pytest.mark.parametrize("name", ["cells", "motivation", "budget", "year", "programme"])
def test_what_is_missing_keeps_a_proposal_from_being_submitted(name: str) -> None:
    empty: Any = {"cells": (), "budget": None, "year": None}.get(name, "")
    assert wrong(with_one(**{name: empty}), S.SUBMITTED) == [(name, FieldMisfit.EMPTY)]


def test_everything_that_is_missing_is_told_at_once() -> None:
    bare = plan_with(proposals=(Proposal("beweegtuin", "Beweegtuin", (ProposalCell(*CELL),)),))
    assert [path for path, _ in wrong(bare, S.SUBMITTED)] == ["motivation", "budget", "year", "programme"]


def test_nothing_and_the_whole_municipality_are_enough() -> None:
    assert stepped(with_one(budget=0, neighbourhoods=()), S.SUBMITTED).state is S.SUBMITTED


def paths(one: Proposal, **parts: Any) -> list[tuple[str, FieldMisfit]]:
    return [(found.path, found.misfit) for found in problems(plan_with(**parts), "proposals", one, new=False)]


def test_a_draft_needs_a_name_and_a_cell() -> None:
    assert paths(Proposal("x", "", ())) == [("name", FieldMisfit.EMPTY), ("cells", FieldMisfit.EMPTY)]
    assert paths(Proposal("x", "Iets", (ProposalCell(*CELL),))) == []


def test_what_was_submitted_keeps_what_it_needed() -> None:
    assert paths(a_proposal(state=S.SUBMITTED, budget=None)) == [("budget", FieldMisfit.EMPTY)]


@pytest.mark.parametrize(
    ("fields", "path", "misfit"),
    [
        ({"budget": -1}, "budget", FieldMisfit.OUT_OF_RANGE),
        ({"year": 20270}, "year", FieldMisfit.OUT_OF_RANGE),
        ({"programme": "gezonde_school"}, "programme", FieldMisfit.NOT_A_CHOICE),
        ({"programme": "bestaat_niet"}, "programme", FieldMisfit.UNKNOWN),
        ({"intervention": "bestaat_niet"}, "intervention", FieldMisfit.UNKNOWN),
        ({"entry": "bestaat_niet"}, "entry", FieldMisfit.UNKNOWN),
        ({"neighbourhoods": ("mars",)}, "neighbourhoods", FieldMisfit.UNKNOWN),
        ({"cells": (ProposalCell(*CELL), ProposalCell(*CELL))}, "cells", FieldMisfit.TWICE),
        ({"cells": (ProposalCell("mars", *CELL[1:]),)}, "cells.0.theme", FieldMisfit.UNKNOWN),
        ({"links": (ProposalLink("Plan", "javascript:alert(1)"),)}, "links.0.url", FieldMisfit.NOT_AN_ADDRESS),
        ({"links": (ProposalLink("", "https://example.org"),)}, "links.0.title", FieldMisfit.EMPTY),
        ({"motivation": "x" * 5001}, "motivation", FieldMisfit.TOO_LONG),
    ],
)
def test_what_does_not_fit_is_told_by_its_field(fields: dict[str, Any], path: str, misfit: FieldMisfit) -> None:
    assert paths(a_proposal(**fields)) == [(path, misfit)]


def test_a_comment_keeps_who_said_it_and_when() -> None:
    plan = with_one()
    after = apply(plan, comment(plan, "beweegtuin", ANNA, "Vraag de school")).proposals[0]
    assert after.comments == (ProposalComment(ANNA.on, "Anna de Boer", "Vraag de school"),)
    with pytest.raises(Refused):
        comment(plan, "beweegtuin", ANNA, " ")


def test_a_draft_gets_a_name_and_a_code_of_its_own_and_the_crossing_programme_of_what_it_extends() -> None:
    lessons = an_intervention("les", programmes=("gezonde_school", "kansrijke_start"))
    plan = replace(plan_with((lessons,)), proposals=(a_proposal(),))
    one = drafted(plan, Proposal("", "Beweegtuin", (ProposalCell(*CELL),), intervention="les"))
    assert (one.code, one.name, one.programme) == ("beweegtuin_2", "Beweegtuin (2)", "kansrijke_start")
    assert one.state is S.DRAFT


def test_a_name_that_is_free_stays_as_it_is() -> None:
    assert free_name(with_one(), "proposals", "Speeltuin") == "Speeltuin"


def carried(plan: Plan) -> tuple[Plan, tuple[Edit, ...]]:
    edits = carry_out(plan, "beweegtuin", ANNA)
    return apply(plan, edits), edits


def test_carrying_out_a_new_thing_adds_an_intervention_that_fills_the_cell_in_its_wijk() -> None:
    plan = with_one()
    after, _ = carried(plan)
    (new,) = after.interventions
    assert (new.code, new.name, new.programmes) == ("beweegtuin", "Beweegtuin", ("kansrijke_start",))
    assert problems(after, "interventions", new, new=False) == ()
    cell = analyse(after, a_question(KREEK, on=ANNA.on)).by_key[CELL]
    assert cell.level is Level.COVERED


def test_carrying_out_an_extension_gives_the_intervention_one_delivery_more() -> None:
    lessons = an_intervention("les", deliveries=(in_wijken("lindenhof"),))
    plan = replace(plan_with((lessons,)), proposals=(a_proposal(intervention="les"),))
    after, edits = carried(plan)
    (les,) = after.interventions
    assert len(edits) == 1
    assert les.deliveries[:1] == lessons.deliveries
    assert (les.deliveries[1].scope, les.deliveries[1].neighbourhoods) == (Scope.NEIGHBOURHOODS, (KREEK,))
    assert (les.deliveries[1].starts, les.deliveries[1].confirmed_by) == (ANNA.on, "Anna de Boer")


def test_what_is_widened_becomes_an_intervention_with_a_name_of_its_own() -> None:
    lessons = an_intervention("les", name="Les", placements=())
    plan = replace(plan_with((lessons,)), proposals=(a_proposal(intervention="les"),))
    after, _ = carried(plan)
    assert [one.name for one in after.interventions] == ["Les", "Beweegtuin"]
    assert after.interventions[0] == lessons


def test_what_comes_from_the_catalogue_keeps_its_name_and_its_recognition() -> None:
    after, _ = carried(with_one(entry="fitclub"))
    assert [(one.name, one.recognition.value) for one in after.interventions] == [("FitClub", "good")]
    assert after.interventions[0].deliveries[0].starts != TODAY


def widening() -> tuple[Plan, Intervention]:
    lessons = an_intervention(
        *("les", (a_placement("jongeren"),)),
        deliveries=(in_wijken(KREEK),),
        recognition=Recognition.GOOD,
        source="akkoord",
        section="1.1",
        partner_basis=Basis.STATED,
        partners_text="de scholen",
    )
    return plan_with((lessons,), catalogue=(), proposals=(a_proposal(intervention="les"),)), lessons


def test_what_is_widened_claims_nothing_of_the_source_and_keeps_its_recognition() -> None:
    plan, lessons = widening()
    old, new = carried(plan)[0].interventions
    assert old == lessons
    assert (new.source, new.section, new.partners_text, new.partner_basis) == ("", "", "", Basis.INFERRED)
    assert new.recognition is Recognition.GOOD


def test_what_was_widened_is_not_proposed_again_for_its_cell() -> None:
    plan, _ = widening()
    after, _ = carried(plan)
    question = a_question(on=ANNA.on)
    assert [one.intervention for one in suggest(survey(plan, question), CELL, KREEK)] == ["les"]
    assert suggest(survey(after, question), CELL, KREEK) == ()
    assert after.interventions[1].aliases == ("Les",)


@pytest.mark.parametrize(("group", "use"), [("lage_ses", Use.WIDEN), ("kinderen", Use.REACH)])
def test_widening_is_only_called_so_for_a_vulnerable_group(group: str, use: Use) -> None:
    plan = plan_with((an_intervention("les"),))
    one = Suggestion(SuggestionKind.WIDEN, ("roken", "beleid", group), None, "Les", "les")
    assert from_suggestion(plan, one).use is use
