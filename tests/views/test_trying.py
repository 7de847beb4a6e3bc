"""What is tried on the matrix: the panel that proposes it, the bar that tells it, and the cells that change."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.gaps import rank
from planner.domain.plan import Plan
from planner.domain.proposals import Proposal, ProposalCell, ProposalState
from planner.views.matrix.drawing import matrix_data
from planner.views.matrix.fitting import effect, fitting, overlapping
from planner.views.matrix.trial_bar import effect_sentence, misread, trial_bar, view_data
from planner.views.parts.trying import MOST, Trying, trying, with_one_more, without_one
from planner.views.reader import Asked
from tests.domain.suggesting import everything
from tests.domain.test_overlaps import several
from tests.views.asking import a_survey, an_asked
from tests.views.test_starting import links, words
from tests.world import CELL, KREEK, LINDENHOF, an_intervention, in_wijken, plan_with

KEY = ".".join(CELL)
REACH, WIDEN = f"bereik~bereik1~{KEY}~kreek", f"verbreden~breder1~{KEY}~kreek"


def looked(search: str, plan: Plan | None = None) -> tuple[Asked, Trying]:
    asked = an_asked(plan or everything(), search)
    return asked, trying(asked, a_survey(asked))


def panel_of(search: str, plan: Plan | None = None) -> Any:
    """The section "Wat past hier?" of the cell of the builders."""
    asked, tries = looked(search, plan)
    cell = tries.before.cell(tries.neighbourhood, CELL)
    own = [gap for gap in rank(tries.before, tries.neighbourhood) if gap.key == CELL]
    return fitting(asked, tries, cell, own)


def proposed(state: ProposalState = ProposalState.DRAFT) -> Plan:
    proposal = Proposal("plein", "Beweegplein", (ProposalCell(*CELL),), (KREEK,), state=state)
    return replace(everything(), proposals=(proposal,))


# What fits


def test_the_first_of_each_kind_shows_and_the_rest_waits() -> None:
    (section,) = panel_of("?wijk=kreek")
    said = words(section)
    for name in ("Bereik1", "Breder1", "Nieuw1", "Bereik vergroten", "Loopt in Lindenhof.", "Toon nog 2"):
        assert name in said


def test_looking_at_the_effect_keeps_the_cell_and_what_is_tried_already() -> None:
    found = links(panel_of(f"?wijk=kreek&cel={KEY}&proef={WIDEN}"))
    assert f"/?wijk=kreek&cel={KEY}&proef={WIDEN},{REACH}" in found


def test_what_is_tried_says_so_and_can_be_taken_out() -> None:
    section = panel_of(f"?wijk=kreek&cel={KEY}&proef={REACH}")
    assert "Op proef" in words(section)
    assert f"/?wijk=kreek&cel={KEY}" in links(section)


def test_what_is_proposed_already_leads_to_its_proposal_and_makes_no_second_one() -> None:
    made = Proposal("nu", "Nu", (ProposalCell(*CELL),), (KREEK,), intervention="bereik1")
    section = panel_of("?wijk=kreek", replace(everything(), proposals=(made,)))
    assert "Er is al een voorstel" in words(section)
    assert "/voorstellen/nu?wijk=kreek" in links(section)
    assert "Er is al een voorstel" not in words(panel_of("?wijk=kreek"))


def test_where_nothing_fits_that_is_said() -> None:
    assert "staat niets dat hier past" in words(panel_of("?wijk=kreek", plan_with()))


def test_a_cell_without_a_gap_asks_for_nothing() -> None:
    asked, tries = looked("?wijk=kreek", plan_with((an_intervention(deliveries=(in_wijken(KREEK),)),)))
    assert fitting(asked, tries, tries.before.cell(KREEK, CELL), []) == []


# The effect


def test_nothing_tried_leaves_everything_as_it_is() -> None:
    asked, tries = looked("?wijk=kreek")
    assert (tries.after, tries.changed, trial_bar(asked, tries)) == (tries.before, {}, [])


def test_the_changed_cell_carries_what_rises_and_says_it() -> None:
    asked, tries = looked(f"?wijk=kreek&proef={REACH},{WIDEN}")
    data = matrix_data(asked, tries)
    changed = [cell for row in data["cells"] for cell in row if "c" in cell[2]]
    assert changed == [["gedekt", 2, "c", "2 interventies, gedekt, met de proef 2 erbij", 2]]
    assert data["total"]["of"].startswith("2 van ")


def test_the_sentence_tells_what_the_try_does() -> None:
    asked, tries = looked(f"?wijk=kreek&proef={REACH}")
    assert effect_sentence(asked, tries).startswith("Met dit voorstel gaat De Kreek van 1 naar 2 gedekte cellen")


def test_the_panel_tells_the_change_of_the_cell_and_of_no_other() -> None:
    _, tries = looked(f"?wijk=kreek&proef={REACH}")
    said = words(effect(tries, tries.before.cell(KREEK, CELL)))
    assert "Van leeg naar gedekt; 1 interventie erbij. Er is niets opgeslagen." in said
    assert effect(tries, tries.before.cell(KREEK, ("roken", "beleid", "ouders"))) == []


def test_the_bar_takes_out_one_or_stops_all() -> None:
    asked, tries = looked(f"?wijk=kreek&proef={REACH},{WIDEN}&voorstellen=ja")
    bar = trial_bar(asked, tries)
    assert "Er is niets opgeslagen." in words(bar)
    assert f"/?wijk=kreek&proef={WIDEN}&voorstellen=ja" in links(bar)
    assert "/?wijk=kreek" in links(bar)


def test_the_bar_tells_other_wijken_in_which_more_is_covered() -> None:
    said = "De Kreek van 1 naar 2"
    for search, before in (("", "Gedekte cellen per wijk"), (f"wijk={LINDENHOF}&", "Ook gedekte cellen erbij")):
        asked, tries = looked(f"?{search}proef={REACH}")
        assert f"{before}: {said}." in words(trial_bar(asked, tries))
    asked, tries = looked(f"?wijk=kreek&proef={REACH}")
    assert said not in words(trial_bar(asked, tries))


def test_what_is_not_understood_is_told_and_the_rest_is_tried() -> None:
    asked, tries = looked(f"?wijk=kreek&proef=onzin,{REACH}&toon=alles")
    assert [one.address for one in tries.tried] == [REACH]
    assert misread(asked, tries) == [
        "We kennen “onzin” niet als iets om te proberen. Het is overgeslagen.",
        "We kennen “alles” niet bij toon. Kies uit: leeg, dun of gevuld.",
    ]


def test_no_more_is_tried_than_can_be_looked_at_together_and_the_rest_is_told() -> None:
    groups = [one.code for one in everything().groups[:15]]
    cells = [f"bereik~bereik1~roken.{pillar}.{group}~kreek" for pillar in ("beleid", "signalering") for group in groups]
    asked, tries = looked(f"?proef={','.join(cells[:MOST])}")
    assert (len(tries.tried), misread(asked, tries)) == (MOST, [])
    asked, tries = looked(f"?proef={','.join(cells[: MOST + 1])}")
    assert len(tries.tried) == MOST
    assert misread(asked, tries) == ["U kunt 20 suggesties tegelijk bekijken. De rest is overgeslagen."]


def test_of_very_much_that_nobody_knows_the_first_is_told() -> None:
    asked, tries = looked("?proef=" + ",".join(f"onzin{n}" for n in range(MOST + 5)))
    assert len(misread(asked, tries)) == 3


def test_one_more_or_one_less_is_tried() -> None:
    assert with_one_more({"proef": "a,b"}, "b") == "a,b"
    assert without_one({"proef": "a,b"}, "a") == "b"


def test_the_same_try_is_worked_out_once() -> None:
    asked = an_asked(everything(), f"?wijk=kreek&proef={REACH}")
    found = a_survey(asked)
    assert trying(asked, found).after is trying(asked, found).after


# The layer of proposals


def test_with_proposals_the_open_ones_lie_over_the_plan() -> None:
    asked, tries = looked("?wijk=kreek&voorstellen=ja", proposed())
    assert tries.changed == {CELL: 1}
    assert "Beweegplein" in words(trial_bar(asked, tries))


@pytest.mark.parametrize("state", [ProposalState.REJECTED, ProposalState.HELD, ProposalState.DONE])
def test_what_was_turned_down_or_carried_out_is_no_part_of_the_layer(state: ProposalState) -> None:
    _, tries = looked("?wijk=kreek&voorstellen=ja", proposed(state))
    assert tries.changed == {}


def test_a_proposal_that_is_tried_by_itself_counts_once() -> None:
    _, tries = looked("?wijk=kreek&voorstellen=ja&proef=voorstel~plein", proposed())
    assert (tries.changed, len(tries.trials)) == ({CELL: 1}, 1)


@pytest.mark.parametrize(("plan", "said"), [(everything(), ""), (proposed(), "1 voorstel")])
def test_the_switch_is_there_only_when_there_are_proposals(plan: Plan, said: str) -> None:
    asked, tries = looked("?wijk=kreek", plan)
    assert view_data(asked, tries.analysis)["proposals"] == said


# What stands out


def test_what_stands_out_is_counted_and_named_by_its_levels() -> None:
    asked, tries = looked(f"?wijk=kreek&toon=gevuld&proef={REACH}")
    data = view_data(asked, tries.analysis)
    assert (data["show"], data["levels"]) == ("gevuld", ["gedekt", "sterk"])
    assert data["shows"][3] == ["gevuld", "Gevuld", 2]


def test_many_interventions_for_one_group_are_marked_at_its_row_and_told_in_the_panel() -> None:
    asked, tries = looked("?wijk=kreek", plan_with(several(6, "kinderen")))
    marks = [group["overlap"] for group in matrix_data(asked, tries)["groups"] if group["overlap"]]
    said = "6 interventies voor deze groep; kijk of ze elkaar overlappen"
    assert marks == [[6, said]]
    assert words(overlapping(tries, tries.before.cell(KREEK, CELL))) == f"{said}."


def test_in_another_wijk_nothing_is_marked() -> None:
    _, tries = looked(f"?wijk={LINDENHOF}", plan_with(several(6, "kinderen")))
    assert overlapping(tries, tries.before.cell(LINDENHOF, CELL)) == []
