"""What if: the plan as if something ran already."""

from dataclasses import replace

import pytest

from planner.domain.analysis import survey
from planner.domain.plan import CellMark, Plan
from planner.domain.proposals import Proposal, ProposalCell, ProposalState
from planner.domain.suggestions import suggest
from planner.domain.trials import changed_cells, is_tried, open_proposals, proposal_address, trial_of, with_trials
from planner.domain.words import Level, MarkKind, Recognition, Scope, Status
from tests.domain.suggesting import catalogue, entry, everything
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    a_delivery,
    a_placement,
    a_question,
    a_spanning_programme,
    an_intervention,
    cell_of,
    in_wijken,
    plan_with,
)

KEY = ".".join(CELL)
HERE = f"{KEY}~{KREEK}"
OLDER = (*CELL[:2], "ouderen")


def tried(plan: Plan, *addresses: str) -> Plan:
    """The plan with what was tried, all of it understood."""
    after, unknown = with_trials(plan, addresses)
    assert unknown == ()
    return after


# Suggestions


def test_what_is_extended_gets_one_more_delivery_in_the_wijk() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(LINDENHOF),)),))
    after = tried(plan, f"bereik~fietsles~{HERE}")
    assert [one.code for one in after.interventions] == ["fietsles"]
    assert cell_of(plan, KREEK).level is Level.EMPTY
    assert cell_of(after, KREEK).level is Level.COVERED
    assert cell_of(after, LINDENHOF) == cell_of(plan, LINDENHOF)


def test_extending_brings_its_other_cells_to_the_wijk_as_well() -> None:
    plan = plan_with((an_intervention(placements=(a_placement(), a_placement("ouderen")), deliveries=()),))
    assert cell_of(tried(plan, f"bereik~fietsles~{HERE}"), KREEK, OLDER).level is Level.COVERED


def test_extending_to_the_whole_municipality_covers_it() -> None:
    plan = plan_with((an_intervention(deliveries=(in_wijken(LINDENHOF),)),))
    after = tried(plan, f"bereik~fietsles~{KEY}~")
    assert cell_of(after).level is Level.COVERED
    assert cell_of(after, KREEK).level is Level.THIN


def test_what_is_widened_runs_for_the_new_group_in_the_wijk_only() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("ouderen"),)),))
    after = tried(plan, f"verbreden~fietsles~{HERE}")
    assert cell_of(after, KREEK).level is Level.COVERED
    assert cell_of(after, LINDENHOF).level is Level.EMPTY
    assert cell_of(after, KREEK, OLDER) == cell_of(plan, KREEK, OLDER)


def test_what_is_widened_keeps_its_name_and_stands_apart() -> None:
    plan = plan_with((an_intervention(placements=(a_placement("ouderen"),), recognition=Recognition.GOOD),))
    old, new = tried(plan, f"verbreden~fietsles~{HERE}").interventions
    assert (old, is_tried(old)) == (plan.interventions[0], False)
    assert (new.name, new.recognition, is_tried(new)) == ("Fietsles", Recognition.GOOD, True)


def test_what_is_added_out_of_the_catalogue_runs_in_this_cell_and_wijk() -> None:
    after = tried(catalogue(entry(groups=("kinderen", "ouderen"))), f"toevoegen~fitclub~{HERE}")
    (one,) = after.interventions
    assert (one.name, one.recognition) == ("Fitclub", Recognition.STRONG)
    assert [(part.theme, part.pillar, part.group) for part in one.placements] == [CELL]
    assert [(part.scope, part.status, part.neighbourhoods) for part in one.deliveries] == [
        (Scope.NEIGHBOURHOODS, Status.RUNNING, (KREEK,))
    ]


def test_what_is_borrowed_counts_as_well() -> None:
    assert cell_of(tried(plan_with(), f"lenen~GM0002.speeltuin~{HERE}"), KREEK).level is Level.COVERED


def test_a_programme_over_all_pillars_counts_in_the_cell_to_which_it_is_widened() -> None:
    plan = plan_with((a_spanning_programme(),))
    older = f"verbreden~gezonde_stad~{'.'.join(OLDER)}~{KREEK}"
    assert cell_of(tried(plan, older), KREEK, OLDER).count == 1


def test_several_are_tried_together_and_the_same_one_counts_once() -> None:
    plan = everything()
    bereik, breder = f"bereik~bereik1~{HERE}", f"verbreden~breder1~{HERE}"
    assert cell_of(tried(plan, bereik, breder), KREEK).count == 2
    assert cell_of(tried(plan, bereik, bereik), KREEK).count == 1


def test_what_is_not_understood_is_told_and_changes_nothing() -> None:
    plan = everything()
    assert with_trials(plan, ["onzin", "voorstel~weg"]) == (plan, ("onzin", "voorstel~weg"))
    assert trial_of(plan, "onzin") is None


def test_without_a_try_the_plan_stays_the_very_same() -> None:
    plan = everything()
    assert with_trials(plan, [])[0] is plan


def test_every_suggestion_can_be_tried_and_raises_its_cell() -> None:
    plan = everything()
    before = survey(plan, a_question())
    for one in suggest(before, CELL, KREEK):
        assert changed_cells(before, survey(tried(plan, one.address), a_question()), KREEK)[CELL] == 1


# Proposals


def proposed(**fields: object) -> Plan:
    cells = (ProposalCell(*CELL), ProposalCell(*OLDER))
    proposal = replace(Proposal("plein", "Beweegplein", cells, (KREEK, LINDENHOF)), **fields)  # type: ignore[arg-type]
    return plan_with(proposals=(proposal,))


def test_a_proposal_runs_in_all_its_cells_and_wijken() -> None:
    after = tried(proposed(), "voorstel~plein")
    for key in (CELL, OLDER):
        levels = [cell_of(after, wijk, key).level for wijk in (KREEK, LINDENHOF, POLDERRAND)]
        assert levels == [Level.COVERED, Level.COVERED, Level.EMPTY]


WIDER = f"verbreden~breder1~{HERE}"


def test_a_suggestion_and_the_proposal_that_was_made_of_it_count_once() -> None:
    for intervention, entry_code, address in (("breder1", "", WIDER), ("", "nieuw1", f"toevoegen~nieuw1~{HERE}")):
        made = Proposal("nu", "Nu", (ProposalCell(*CELL),), (KREEK,), intervention=intervention, entry=entry_code)
        plan = replace(everything(), proposals=(made,))
        assert cell_of(tried(plan, address, "voorstel~nu"), KREEK).count == 1


def test_what_is_widened_in_two_wijken_counts_once_and_covers_both() -> None:
    plan = plan_with((an_intervention("breder1", (a_placement("jongeren"),)),))
    after = tried(plan, WIDER, f"verbreden~breder1~{KEY}~{LINDENHOF}")
    assert (cell_of(after).count, len(after.interventions)) == (1, 2)
    assert [cell_of(after, wijk).level for wijk in (KREEK, LINDENHOF)] == [Level.COVERED] * 2


def test_proposals_that_share_a_cell_bring_the_other_cells_to_no_other_wijk() -> None:
    both = Proposal("een", "Een", (ProposalCell(*CELL), ProposalCell(*OLDER)), (KREEK,), entry="nieuw1")
    other = Proposal("twee", "Twee", (ProposalCell(*CELL),), (POLDERRAND,), entry="nieuw1")
    after = tried(replace(everything(), proposals=(both, other)), "voorstel~een", "voorstel~twee")
    assert [cell_of(after, wijk).count for wijk in (KREEK, POLDERRAND)] == [1, 1]
    assert [cell_of(after, wijk, OLDER).count for wijk in (KREEK, POLDERRAND)] == [1, 0]


def test_a_proposal_without_wijken_runs_in_the_whole_municipality() -> None:
    assert cell_of(tried(proposed(neighbourhoods=()), "voorstel~plein")).level is Level.COVERED


def test_a_proposal_with_an_intervention_extends_it_where_it_is_and_widens_it_where_it_is_not() -> None:
    plan = replace(proposed(intervention="fietsles"), interventions=(an_intervention(deliveries=()),))
    after = tried(plan, "voorstel~plein")
    own, new = after.interventions
    assert own.deliveries == (in_wijken(KREEK, LINDENHOF),)
    assert [part.group for part in new.placements] == ["ouderen"]
    assert cell_of(after, KREEK).count == cell_of(after, KREEK, OLDER).count == 1


def test_the_programme_of_a_proposal_counts_when_only_that_is_asked() -> None:
    after = tried(proposed(programme="kansrijke_start"), "voorstel~plein")
    assert cell_of(after, KREEK, programmes=("kansrijke_start",)).count == 1
    assert cell_of(after, KREEK, programmes=("gezonde_school",)).count == 0


@pytest.mark.parametrize("state", ProposalState)
def test_the_layer_holds_what_is_neither_turned_down_nor_carried_out(state: ProposalState) -> None:
    S = ProposalState
    shown = state in (S.DRAFT, S.SUBMITTED, S.ADVICE, S.GRANTED)
    plan = proposed(state=state)
    assert [proposal_address(one) for one in open_proposals(plan)] == (["voorstel~plein"] if shown else [])


def test_a_proposal_without_a_cell_is_no_part_of_the_layer() -> None:
    assert open_proposals(proposed(cells=())) == ()


# What changed


def changes(before: Plan, after: Plan, wijk: str | None = KREEK) -> dict[tuple[str, str, str], int]:
    return dict(changed_cells(survey(before, a_question()), survey(after, a_question()), wijk))


def test_a_cell_with_one_more_is_changed_by_one() -> None:
    plan = plan_with((an_intervention("plein"),))
    assert changes(plan, tried(plan, f"lenen~GM0002.speeltuin~{HERE}")) == {CELL: 1}


def test_the_same_change_shows_in_the_whole_municipality_and_not_in_other_wijken() -> None:
    plan = plan_with()
    after = tried(plan, f"lenen~GM0002.speeltuin~{HERE}")
    assert [changes(plan, after, wijk) for wijk in (None, LINDENHOF)] == [{CELL: 1}, {}]


def test_a_cell_of_which_only_the_level_rises_is_changed_by_none() -> None:
    plan = plan_with((an_intervention(),))
    assert changes(plan, tried(plan, f"bereik~fietsles~{HERE}")) == {CELL: 0}


def test_a_planned_cell_in_which_it_would_run_is_changed() -> None:
    plan = plan_with((an_intervention(deliveries=(a_delivery(status=Status.PLANNED),)),))
    assert changes(plan, tried(plan, f"bereik~fietsles~{HERE}")) == {CELL: 1}


def test_a_cell_that_is_not_applicable_never_changes() -> None:
    plan = plan_with(marks=(CellMark(*CELL, MarkKind.NOT_APPLICABLE, "Zo afgesproken"),))
    assert changes(plan, tried(plan, f"lenen~GM0002.speeltuin~{HERE}")) == {}
