"""The page on gaps: groups, uses of the budget, what is ticked, weights, and what is best to do about a gap."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.analysis import survey
from planner.domain.gap_kinds import GAP_KINDS
from planner.domain.gaps import Gap, rank
from planner.domain.plan import Observation, Plan
from planner.domain.proposals import Use
from planner.domain.suggestions import suggest
from planner.domain.words import GapKind, Recognition, Status
from planner.language.best import best
from planner.language.words import GAPS, REMEDIES
from planner.views.gaps.choice import REMEDY_CODES, choice
from planner.views.gaps.drawing import gaps_data
from planner.views.gaps.grouping import FIRST_OF_GROUP
from planner.views.gaps.rows import USES
from planner.views.parts.trying import MOST
from tests.views.asking import a_survey, an_asked
from tests.world import (
    CELL,
    KREEK,
    LINDENHOF,
    POLDERRAND,
    TODAY,
    a_delivery,
    a_placement,
    a_question,
    an_intervention,
    in_wijken,
    plan_with,
    town,
)

WHERE = ".".join(CELL)


def drawn(plan: Plan, search: str = "") -> dict[str, Any]:
    asked = an_asked(plan, search)
    found = a_survey(asked)
    gaps = rank(found, asked.question.neighbourhood, asked.weighting, asked.comparator)
    chosen = choice(asked, gaps)
    return {**gaps_data(asked, found, gaps, chosen), "gaps": gaps, "problems": chosen.problems}


def rows_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for group in data["groups"] for row in group["rows"]]


# Groups


@pytest.mark.parametrize(
    ("grouping", "codes"),
    [
        ("wijk", [KREEK, LINDENHOF, POLDERRAND]),
        ("thema", ["roken", "overgewicht"]),
        ("besteding", list(REMEDY_CODES)),
    ],
)
def test_groups_stand_in_their_own_order_and_hold_every_gap_once(grouping: str, codes: list[str]) -> None:
    data = drawn(town(), f"groepeer={grouping}")
    assert [group["code"] for group in data["groups"]] == codes
    counts = [0 if group["count"] == "geen" else int(group["count"]) for group in data["groups"]]
    assert sum(counts) == len(data["gaps"])
    assert all(len(group["rows"]) <= FIRST_OF_GROUP for group in data["groups"])


def test_a_group_shows_its_best_gaps_with_their_place_in_the_whole_list() -> None:
    data = drawn(town(), "groepeer=wijk")
    for group in data["groups"]:
        own = [gap for gap in data["gaps"] if gap.neighbourhood == group["code"]]
        assert [row["rank"] for row in group["rows"]] == [str(gap.rank) for gap in own[:FIRST_OF_GROUP]]
        assert group["all"] == f"/kansen?volgorde=score&wijk={group['code']}"


def test_all_of_a_use_of_the_budget_is_one_list() -> None:
    data = drawn(town(), "besteding=bereik&volgorde=score")
    kinds = {GapKind.THIN, GapKind.SHALLOW, GapKind.AREA_BEHIND}
    expected = [gap for gap in data["gaps"] if gap.kind in kinds]
    assert [row["rank"] for row in rows_of(data)] == [str(gap.rank) for gap in expected[:50]]
    assert {one["name"]: one for one in data["bar"]}["besteding"]["shown"] == "Bereik vergroten"


def test_per_kind_a_use_of_the_budget_leaves_its_own_kinds() -> None:
    data = drawn(town(), "besteding=bereik")
    assert [group["name"] for group in data["groups"]] == ["Dun", "Ondiep bereik", "Wijk blijft achter"]


def test_every_use_of_the_budget_has_a_word_in_the_address() -> None:
    assert set(REMEDY_CODES.values()) == {REMEDIES[kind] for kind, _ in GAP_KINDS}


def test_a_grouping_and_a_kind_go_together() -> None:
    data = drawn(town(), "groepeer=wijk&soort=dun")
    assert {row["kindCode"] for row in rows_of(data)} == {"dun"}
    assert all("soort=dun" in group["all"] for group in data["groups"] if group["all"])


def test_without_wijken_nothing_is_grouped_per_wijk() -> None:
    data = drawn(plan_with(neighbourhoods=(), area_programmes=(), observations=(), marks=()), "groepeer=wijk")
    assert "Kies uit: per thema of per besteding." in data["problems"][0]
    assert [one["code"] for one in data["orders"]] == ["soort", "score", "thema", "besteding"]


def test_one_way_of_showing_the_list_is_chosen() -> None:
    for search, code in (("", "soort"), ("volgorde=score", "score"), ("groepeer=thema&volgorde=score", "thema")):
        assert [one["code"] for one in drawn(town(), search)["orders"] if one["on"]] == [code]


def test_a_use_without_gaps_says_so_and_offers_all() -> None:
    data = drawn(plan_with(), "besteding=borgen&groepeer=wijk")
    assert data["empty"]["title"] == "Geen kansen voor “borgen”"
    assert data["empty"]["links"] == [["Toon alle soorten", "/kansen?groepeer=wijk"]]


# Ticked

TRIED = f"verbreden~les~{WHERE}~{LINDENHOF}"


def lessons() -> Plan:
    """Lessons for teenagers in Lindenhof that could be widened to children."""
    return plan_with(
        (an_intervention("les", placements=(a_placement("jongeren"),), deliveries=(in_wijken(LINDENHOF),)),)
    )


def test_a_row_can_be_ticked_and_its_effect_looked_at_in_its_wijk() -> None:
    data = drawn(lessons(), f"wijk={LINDENHOF}&volgorde=score&proef={TRIED}")
    row = next(one for one in rows_of(data) if one["key"] == WHERE)
    assert (row["best"]["address"], row["best"]["ticked"]) == (TRIED, True)
    assert data["trial"]["ticked"] == [TRIED]
    assert data["trial"]["href"] == f"/?wijk={LINDENHOF}&proef={TRIED}"


def test_what_is_ticked_in_several_wijken_is_looked_at_in_the_whole() -> None:
    data = drawn(lessons(), f"proef={TRIED},bereik~les~{WHERE}~{KREEK}")
    assert data["trial"]["href"].startswith("/?proef=")


def test_what_is_ticked_stays_ticked_on_another_page() -> None:
    data = drawn(lessons(), f"volgorde=score&proef={TRIED}")
    assert data["paging"]["next"].endswith(f"&proef={TRIED}&bladzijde=2")


def test_what_nobody_knows_is_told_and_not_ticked() -> None:
    data = drawn(lessons(), "proef=bereik~weg~a.b.c~,onzin")
    assert data["trial"] == {"ticked": [], "full": False, "href": ""}
    assert data["problems"][1] == "We kennen de suggestie “onzin” niet (meer)."


def test_more_than_can_be_looked_at_is_told() -> None:
    groups = [group.code for group in town().groups[:15]]
    many = [f"bereik~les~roken.{pillar}.{group}~" for pillar in ("beleid", "signalering") for group in groups]
    data = drawn(lessons(), f"proef={','.join(many)}")
    assert (len(data["trial"]["ticked"]), data["trial"]["full"]) == (MOST, True)
    assert "tegelijk" in data["problems"][0]
    unknown = drawn(lessons(), f"proef=a,b,c,d,{','.join(many)}")["problems"]
    assert (len(unknown), "tegelijk" in unknown[-1]) == (4, True)


def test_a_proposal_is_offered_only_where_one_can_be_made() -> None:
    assert drawn(town())["proposing"]
    assert not drawn(replace(town(), as_of=TODAY))["proposing"]


@pytest.mark.parametrize(
    ("kind", "use"),
    [
        (GapKind.EMPTY, Use.SUPPLY),
        (GapKind.PLANNED_ONLY, Use.SUPPLY),
        (GapKind.UNRECOGNISED, Use.SUPPLY),
        (GapKind.THIN, Use.REACH),
        (GapKind.SHALLOW, Use.REACH),
        (GapKind.AREA_BEHIND, Use.REACH),
        (GapKind.ENDING, Use.REACH),
        (GapKind.VULNERABLE_MISSED, Use.WIDEN),
        (GapKind.UNCONFIRMED, Use.MONITOR),
    ],
)
def test_every_kind_of_gap_has_the_use_of_the_budget_that_a_proposal_about_it_begins_with(
    kind: GapKind, use: Use
) -> None:
    assert USES[kind] is use


def test_a_row_holds_the_use_and_the_intervention_that_its_proposal_is_about() -> None:
    ending = a_delivery(ends=TODAY + timedelta(days=30))
    plan = plan_with((an_intervention("les", placements=(a_placement(),), deliveries=(ending,)),))
    row = next(row for row in rows_of(drawn(plan, "soort=loopt_af")) if row["key"] == WHERE)
    assert (row["use"], row["best"]["intervention"], row["best"]["address"]) == ("reach", "les", "")


# Weights and comparator


def test_the_list_says_which_weights_differ() -> None:
    weights = drawn(town(), "gewichten=groep:0.9,leeg:0")["weights"]
    assert (weights["said"], weights["on"]) == ("2 aangepast", True)
    values = {one["word"]: one["value"] for part in weights["parts"] for one in part["weights"]}
    assert (values["groep"], values["leeg"], values["kwetsbaar"]) == (0.9, 0, 1)
    assert drawn(town())["weights"]["said"] == "standaard"


def test_weights_stay_in_every_link_of_the_page() -> None:
    data = drawn(town(), "gewichten=leeg:0.1&vergelijk=provincie")
    links = [rows_of(data)[0]["href"], *(group["all"] for group in data["groups"] if group["all"]), data["csv"]]
    assert all("vergelijk=provincie&gewichten=leeg:0.1" in link for link in links)


def test_a_need_of_one_half_says_why() -> None:
    plan = plan_with(
        observations=(
            Observation("a", "rokers_18", "GM0001", 20.0, margin=3, year=2024),
            Observation("b", "rokers_18", KREEK, 22.0, margin=3, year=2024),
        )
    )

    def said(search: str, wijk: str) -> set[str]:
        return {row["needSaid"] for row in rows_of(drawn(plan, f"thema=roken&wijk={wijk}&volgorde=score{search}"))}

    assert said("", KREEK) == {"niet te onderscheiden"}
    assert said("", POLDERRAND) == {"geen wijkcijfer"}
    assert said("&vergelijk=nederland", KREEK) == {"geen cijfer van Nederland"}


def test_the_comparator_is_a_filter_that_says_nothing_when_it_is_the_gemeente() -> None:
    bar = {one["name"]: one for one in drawn(town(), "vergelijk=nederland")["bar"]}
    assert (bar["vergelijk"]["shown"], bar["vergelijk"]["on"]) == ("Nederland", True)
    assert [one["value"] for one in bar["vergelijk"]["choices"]] == ["", "provincie", "nederland"]


# The best suggestion


def gap_of(plan: Plan, kind: GapKind, key: tuple[str, str, str] = CELL, wijk: str = KREEK) -> tuple[Any, Gap]:
    found = survey(plan, a_question())
    return found, next(gap for gap in rank(found, wijk) if gap.kind is kind and gap.key == key)


def test_an_empty_cell_takes_the_first_that_fits() -> None:
    found, gap = gap_of(lessons(), GapKind.EMPTY, wijk=LINDENHOF)
    one = best(found, gap)
    assert one is not None
    assert (one.name, one.address) == (suggest(found, CELL, LINDENHOF)[0].name, TRIED)


def test_a_cell_for_which_nothing_fits_has_no_suggestion() -> None:
    found, gap = gap_of(plan_with(catalogue=()), GapKind.EMPTY)
    assert best(found, gap) is None


def test_a_thin_cell_asks_to_aim_what_reaches_it_at_the_wijk() -> None:
    found, gap = gap_of(plan_with((an_intervention("les", deliveries=(a_delivery(),)),)), GapKind.THIN)
    one = best(found, gap)
    assert one is not None
    assert one.name.endswith(" gericht inzetten in De Kreek")
    assert one.address == f"bereik~les~{WHERE}~{KREEK}"


@pytest.mark.parametrize(
    ("kind", "fields", "said"),
    [
        (GapKind.PLANNED_ONLY, {"status": Status.PLANNED}, "Besluit over "),
        (GapKind.SHALLOW, {"reached": 24, "reachable": 77, "reach_unit": "scholen"}, "dan 24 van 77 scholen"),
        (GapKind.ENDING, {"ends": TODAY}, " verlengen"),
        (GapKind.UNCONFIRMED, {}, " laten bevestigen"),
    ],
)
def test_what_is_there_already_comes_first_where_the_gap_is_about_it(
    kind: GapKind, fields: dict[str, Any], said: str
) -> None:
    plan = plan_with((an_intervention("les", deliveries=(in_wijken(KREEK, **fields),)),))
    one = best(*gap_of(plan, kind))
    assert one is not None
    assert said in one.name
    assert (one.intervention, one.address) == ("les", "")


def test_where_nothing_is_recognised_something_recognised_comes_first() -> None:
    here = (*CELL[:2], "jongeren")
    weak = an_intervention(
        "les",
        recognition=Recognition.NOT_RECOGNISED,
        placements=(a_placement("jongeren"),),
        deliveries=(in_wijken(KREEK),),
    )
    other = an_intervention("lessen", placements=(a_placement("jongeren"),), deliveries=(in_wijken(LINDENHOF),))
    found, gap = gap_of(plan_with((weak, other)), GapKind.UNRECOGNISED, here)
    assert suggest(found, here, KREEK)[0].name == "Lessen"
    one = best(found, gap)
    assert one is not None
    assert one.name == "FitClub"


def test_every_kind_of_gap_can_be_drawn() -> None:
    assert {row["kind"] for row in rows_of(drawn(town()))} <= set(GAPS.values())
